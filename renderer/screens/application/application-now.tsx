import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { openFields } from '../../../assessments/application/fill-form.ts';
import { blocking } from '../../../assessments/application/x-ray/x-ray.ts';
import { Jump } from '../../parts/jump.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { ApplicationState } from '../../stores/application-check.ts';
import { PapersTag } from './papers-tag.tsx';

interface Props {
  readonly state: ApplicationState;
}

/** How far the application is, in three answers, each a way down the page. */
export function ApplicationNow({ state }: Props): ReactNode {
  const t = useTranslations('application');
  const fields = openFields(state.sections);
  const [firstOpen] = fields;
  const section = state.sections.find(({ fields: of }) => of.some((one) => one === firstOpen));
  const left = blocking(state.findings);
  const red = left.filter(({ severity }) => severity === 'red').length;
  return (
    <section className="card now-card" aria-label={t('now')}>
      <div>
        <h2>{t('form')}</h2>
        <p>
          <Tag tone={fields.length === 0 ? 'ok' : 'bad'} sign={fields.length === 0 ? 'done' : 'alert'}>
            {t('fieldsOpen', { count: fields.length })}
          </Tag>
        </p>
        <Jump to={`form-${(section ?? state.sections[0])?.section.id ?? ''}`}>{t('toForm')}</Jump>
      </div>
      <div>
        <h2>{t('papers')}</h2>
        <p>
          <PapersTag state={state} />
        </p>
        <Jump to="application-papers">{t('toPapers')}</Jump>
      </div>
      <div>
        <h2>{t('check')}</h2>
        <p>
          <Tag
            tone={left.length === 0 ? 'ok' : red > 0 ? 'bad' : 'warn'}
            sign={left.length === 0 ? 'done' : 'alert'}
          >
            {t('left', { red, amber: left.length - red, count: left.length })}
          </Tag>
        </p>
        <Jump to="application-check">{t('toCheck')}</Jump>
      </div>
    </section>
  );
}
