import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Finding } from '../../../assessments/application/x-ray/finding.ts';
import { sayAdvice, sayFinding } from '../../../assessments/application/x-ray/say-finding.ts';
import { blocking } from '../../../assessments/application/x-ray/x-ray.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { changeApplication, useApplicationPart } from '../../stores/application.ts';
import { useLocked } from '../../stores/locked.ts';
import { useLanguage } from '../../text/language.ts';
import { SpotLink } from './spot-link.tsx';

interface Props {
  readonly programme: Programme;
  readonly findings: readonly Finding[];
}

/** Everything the check before export found: red first, then amber with room for the reason. */
export function CheckCard({ programme, findings }: Props): ReactNode {
  const t = useTranslations('application');
  const left = blocking(findings);
  const red = left.filter(({ severity }) => severity === 'red').length;
  return (
    <section className="card pad stack tight" aria-labelledby="application-check">
      <div className="group-head">
        <h2 id="application-check" tabIndex={-1}>
          {t('check')}
        </h2>
        <span role="status">
          <Tag
            tone={left.length === 0 ? 'ok' : red > 0 ? 'bad' : 'warn'}
            sign={left.length === 0 ? 'done' : 'alert'}
          >
            {t('left', { red, amber: left.length - red, count: left.length })}
          </Tag>
        </span>
      </div>
      <p className="quiet-text">{t(findings.length === 0 ? 'nothingFound' : 'checkNote')}</p>
      {findings.length > 0 && (
        <ol className="findings application-findings">
          {findings.map((finding) => (
            <FindingRow key={finding.key} programme={programme} finding={finding} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface RowProps {
  readonly programme: Programme;
  readonly finding: Finding;
}

const FindingRow = memo(function FindingRow({ programme, finding }: RowProps): ReactNode {
  const t = useTranslations('application');
  const language = useLanguage();
  const readOnly = useLocked();
  const what = sayFinding(finding, language);
  const red = finding.severity === 'red';
  const settled = !red && finding.reason !== null;
  return (
    <li className={`finding ${red ? 'bad' : settled ? 'ok' : 'warn'}`} data-field={`finding:${finding.key}`}>
      <p className="finding-title">
        <Tag tone={red ? 'bad' : settled ? 'ok' : 'warn'} sign={settled ? 'done' : 'alert'}>
          {t(red ? 'mustBeRight' : settled ? 'explained' : 'explain')}
        </Tag>{' '}
        {what}
      </p>
      <p className="finding-way">
        {sayAdvice(finding, language)}{' '}
        {!readOnly && (
          <SpotLink place={finding.place} label={t('goTo', { what })}>
            {t('go')}
          </SpotLink>
        )}
      </p>
      {!red && <ReasonInput programmeId={programme.id} finding={finding} what={what} />}
    </li>
  );
});

interface ReasonProps {
  readonly programmeId: string;
  readonly finding: Finding;
  readonly what: string;
}

/** Why an amber finding may stand; it goes into the dossier. */
function ReasonInput({ programmeId, finding, what }: ReasonProps): ReactNode {
  const t = useTranslations('application');
  const readOnly = useLocked();
  const { key } = finding;
  const reason = useApplicationPart(programmeId, ({ reasons }) => reasons[key] ?? '');
  return (
    <TextField
      label={
        <>
          {t('reason')}
          <span className="unseen">{t('reasonOf', { what })}</span>
        </>
      }
      value={reason}
      onChange={(text) =>
        changeApplication(
          programmeId,
          (application) => {
            const { [key]: _, ...others } = application.reasons;
            return { ...application, reasons: text === '' ? others : { ...others, [key]: text } };
          },
          'typed',
        )
      }
      maxLength={1000}
      spellCheck="true"
      disabled={readOnly}
    />
  );
}
