import { memo, useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Finding } from '../../../assessments/application/x-ray/finding.ts';
import {
  groupFindings,
  sayEach,
  sayTodo,
  type FindingGroup,
} from '../../../assessments/application/x-ray/group-findings.ts';
import { sayAdvice, sayFinding } from '../../../assessments/application/x-ray/say-finding.ts';
import { blocking } from '../../../assessments/application/x-ray/x-ray.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { changeApplication, useApplicationPart } from '../../stores/application.ts';
import { useLocked } from '../../stores/locked.ts';
import { useLanguage } from '../../text/language.ts';
import { SpotLink } from './spot-link.tsx';
import { findingSpot } from './spots.ts';

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
          {groupFindings(findings).map((group) => (
            <GroupRow key={group.id} programme={programme} group={group} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface GroupProps {
  readonly programme: Programme;
  readonly group: FindingGroup;
}

/**
 * Findings of one kind: what to do is said once, and each is a line. One alone is a sentence, in the same elements, so
 * that a reason being typed keeps the focus when others of its kind come or go.
 */
function GroupRow({ programme, group }: GroupProps): ReactNode {
  const t = useTranslations('application');
  const language = useLanguage();
  const heading = useId();
  const { findings } = group;
  const red = findings[0].severity === 'red';
  const left = blocking(findings).length;
  const tone = red ? 'bad' : left === 0 ? 'ok' : 'warn';
  const several = findings.length > 1;
  const list = several ? ({ role: 'list', 'aria-labelledby': heading } as const) : {};
  const toExplain = several ? t('explainLeft', { count: left }) : t('explain');
  const word = red ? t('mustBeRight') : left === 0 ? t('explained') : toExplain;
  return (
    <li className={`finding ${tone}`}>
      <h3 id={heading} className="finding-title">
        <Tag tone={tone} sign={left === 0 ? 'done' : 'alert'}>
          {word}
        </Tag>{' '}
        {several ? sayTodo(group, language) : sayFinding(findings[0], language)}
      </h3>
      {several && !red && (
        <p className="finding-heads" aria-hidden>
          {t('reason')}
        </p>
      )}
      <div className={`finding-items ${several ? 'several' : 'alone'} ${red ? 'red' : 'amber'}`} {...list}>
        {findings.map((finding) => (
          <FindingItem key={finding.key} programme={programme} finding={finding} several={several} />
        ))}
      </div>
    </li>
  );
}

interface ItemProps {
  readonly programme: Programme;
  readonly finding: Finding;
  readonly several: boolean;
}

/** The way to where one finding is put right, and its reason where it may stand. */
const FindingItem = memo(function FindingItem({ programme, finding, several }: ItemProps): ReactNode {
  const t = useTranslations('application');
  const language = useLanguage();
  const readOnly = useLocked();
  const { place } = finding;
  const what = several ? sayEach(finding, language) : sayFinding(finding, language);
  return (
    <div className="finding-item" {...(several ? { role: 'listitem' } : {})}>
      <p className="breakable">
        {!several && `${sayAdvice(finding, language)} `}
        {several && readOnly && what}
        {several && !readOnly && <SpotLink place={place}>{what}</SpotLink>}
        {!several && !readOnly && (
          <SpotLink place={place} label={t('goTo', { what })}>
            {t('go')}
          </SpotLink>
        )}
      </p>
      {finding.severity === 'amber' && (
        <ReasonInput programmeId={programme.id} finding={finding} what={what} />
      )}
    </div>
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
    <div data-field={findingSpot(key)}>
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
    </div>
  );
}
