import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FilledField } from '../../../assessments/application/fill-form.ts';
import { sayFilled } from '../../../assessments/dossier/application-words.ts';
import { say } from '../../../assessments/text/say.ts';
import { Tag } from '../../parts/tag.tsx';
import { useLocked } from '../../stores/locked.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { SpotLink } from './spot-link.tsx';

interface Props {
  readonly filled: FilledField;
}

/** A field something else in the desk knows: its value as it is printed, and the way to where it is kept. */
export function KnownField({ filled }: Props): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const language = useLanguage();
  const locked = useLocked();
  const { field, title, value, place } = filled;
  const open = value === null || value.kind === 'unknown';
  const words = pick(title);
  return (
    <div className="known-field">
      <dt>
        {words}
        {/* A share is worked out: there is nothing to leave out. */}
        {!field.required && field.kind !== 'share' && (
          <>
            {' '}
            <span className="quiet-text in-one">{t('optional')}</span>
          </>
        )}
      </dt>
      <dd className="breakable">
        {value === null ? (
          <Tag tone={field.required ? 'bad' : 'plain'} sign={field.required ? 'alert' : 'empty'}>
            {t('notGiven')}
          </Tag>
        ) : (
          sayFilled({ language, say: (text, values) => say(text, language, values) }, filled)
        )}{' '}
        {!locked && (
          <SpotLink place={place} label={t(open ? 'giveOf' : 'changeOf', { what: words })}>
            {t(open ? 'give' : 'change')}
          </SpotLink>
        )}
      </dd>
    </div>
  );
}
