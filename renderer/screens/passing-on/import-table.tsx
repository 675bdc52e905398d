import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type {
  AssessmentPreview,
  EnterprisePreview,
  ImportChoice,
  ImportPreview,
  Standing,
  StandingCounts,
} from '../../../electron/contract/passing-on.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Select } from '../../parts/select.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { choicesOf, Decisions } from '../../stores/take-in.ts';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly preview: ImportPreview;
  readonly choices: ReturnType<typeof choicesOf>;
  readonly decisions: Decisions;
  readonly onChange: (decisions: Decisions) => void;
}

/** Every enterprise and assessment of the file beside what is here, each with what is to be done. */
export function ImportTable({ preview, choices, decisions, onChange }: Props): ReactNode {
  const t = useTranslations('takeIn');
  return (
    <ScrollX label={t('what')}>
      <table className="card keeping-table">
        <caption className="unseen">{t('what')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('counts')}</th>
            <th scope="col">{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.enterprises.map((enterprise) => (
            <EnterpriseRows
              key={enterprise.enterpriseId}
              enterprise={enterprise}
              choices={choices}
              onEnterprise={(choice) =>
                onChange({
                  ...decisions,
                  enterprises: { ...decisions.enterprises, [enterprise.enterpriseId]: choice },
                })
              }
              onAssessment={(id, choice) =>
                onChange({ ...decisions, assessments: { ...decisions.assessments, [id]: choice } })
              }
            />
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

interface RowsProps {
  readonly enterprise: EnterprisePreview;
  readonly choices: ReturnType<typeof choicesOf>;
  readonly onEnterprise: (choice: ImportChoice) => void;
  readonly onAssessment: (id: string, choice: ImportChoice) => void;
}

function EnterpriseRows({ enterprise, choices, onEnterprise, onAssessment }: RowsProps): ReactNode {
  const t = useTranslations('takeIn');
  const { enterpriseId, name, nameHere, evidence } = enterprise;
  const choice = choices.enterprises[enterpriseId] ?? 'skip';
  return (
    <>
      <tr className="enterprise">
        <th scope="row" className="breakable">
          {name}
          {nameHere !== null && nameHere !== name && (
            <span className="quiet-text block">{t('hereAs', { name: nameHere })}</span>
          )}
        </th>
        <td>
          <StandingTag standing={enterprise.standing} />
        </td>
        <td>
          <Counts counts={enterprise.counts} />
          {evidence.new > 0 && <span className="block">{t('evidence', { count: evidence.new })}</span>}
        </td>
        <td>
          <Choose name={name} choices={enterprise.choices} value={choice} onChange={onEnterprise} />
        </td>
      </tr>
      {enterprise.assessments.map((one) => (
        <AssessmentLine
          key={one.assessmentId}
          one={one}
          // As new and skipped hold for everything inside.
          fixed={choice === 'as-new' || choice === 'skip'}
          value={choices.assessments[one.assessmentId] ?? 'skip'}
          onChange={(next) => onAssessment(one.assessmentId, next)}
        />
      ))}
    </>
  );
}

interface LineProps {
  readonly one: AssessmentPreview;
  readonly fixed: boolean;
  readonly value: ImportChoice;
  readonly onChange: (choice: ImportChoice) => void;
}

function AssessmentLine({ one, fixed, value, onChange }: LineProps): ReactNode {
  const t = useTranslations('takeIn');
  const pick = usePick();
  return (
    <tr className="assessment">
      <th scope="row" className="breakable">
        {one.title}
        {one.titleHere !== null && one.titleHere !== one.title && (
          <span className="quiet-text block">{t('hereAs', { name: one.titleHere })}</span>
        )}
        {one.closed !== null && <span className="quiet-text block">{t(`closed.${one.closed}`)}</span>}
        {one.cannotMerge !== null && <span className="quiet-text block">{pick(one.cannotMerge)}</span>}
        {one.packs
          .filter(({ here }) => !here)
          .map(({ id, edition, title }) => (
            <span key={id} className="quiet-text block">
              {t('newPack', { pack: pick(title), edition })}
            </span>
          ))}
      </th>
      <td>
        <StandingTag standing={one.standing} />
      </td>
      <td>
        <Counts counts={one.counts} />
        {one.standing === 'new' && <span className="block">{t('answers', { count: one.answers })}</span>}
      </td>
      <td>
        {fixed ? (
          <span className="quiet-text">{t(`choices.${value}`)}</span>
        ) : (
          <Choose name={one.title} choices={one.choices} value={value} onChange={onChange} />
        )}
      </td>
    </tr>
  );
}

const tones = {
  new: 'accent',
  same: 'plain',
  'newer-there': 'accent',
  'newer-here': 'plain',
  'both-changed': 'accent',
  conflicting: 'warn',
} as const satisfies Record<Standing, string>;

function StandingTag({ standing }: { readonly standing: Standing }): ReactNode {
  const t = useTranslations('takeIn');
  return <Tag tone={tones[standing]}>{t(`standings.${standing}`)}</Tag>;
}

function Counts({ counts }: { readonly counts: StandingCounts }): ReactNode {
  const t = useTranslations('takeIn');
  const parts = [
    counts.new > 0 ? t('countNew', { count: counts.new }) : '',
    counts.newerThere > 0 ? t('countThere', { count: counts.newerThere }) : '',
    counts.newerHere > 0 ? t('countHere', { count: counts.newerHere }) : '',
    counts.conflicting > 0 ? t('countConflicts', { count: counts.conflicting }) : '',
  ].filter(Boolean);
  return <>{parts.join(t('comma'))}</>;
}

interface ChooseProps {
  readonly name: string;
  readonly choices: readonly ImportChoice[];
  readonly value: ImportChoice;
  readonly onChange: (choice: ImportChoice) => void;
}

function Choose({ name, choices, value, onChange }: ChooseProps): ReactNode {
  const t = useTranslations('takeIn');
  const [only] = choices;
  if (only !== undefined && choices.length === 1) return <>{t(`choices.${only}`)}</>;
  return (
    <Select
      label={<span className="unseen">{t('actionOf', { name })}</span>}
      value={value}
      choices={choices.map((id) => ({ id, label: t(`choices.${id}`) }))}
      onChange={onChange}
      placeholder={t('action')}
      width="short"
    />
  );
}
