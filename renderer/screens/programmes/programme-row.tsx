import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import type { EligibilityResult } from '../../../assessments/programmes/eligibility-result.ts';
import { programmeKindLabels } from '../../../assessments/programmes/labels.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayTotal } from '../../../assessments/programmes/say-benefit.ts';
import { sayStatedAmount, statedAmount } from '../../../assessments/programmes/stated-amount.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { countConditions } from './count-conditions.ts';
import { FollowButton } from './follow-button.tsx';
import { StandingWords, useDocumentWords } from './standing-words.tsx';
import { TruthTag } from './truth-tag.tsx';
import { unbroken } from '../../parts/unbroken.tsx';

/** A programme with the result of its conditions. */
export interface JudgedProgramme {
  readonly programme: Programme;
  readonly eligibility: EligibilityResult;
  /** Null for one that gives no money. */
  readonly benefit: BenefitResult | null;
}

/** One programme in the list: what it is, whether it is open, whether it fits, and what is missing to know. */
export function ProgrammeRow({ programme, eligibility, benefit }: JudgedProgramme): ReactNode {
  const t = useTranslations('programmes');
  const pick = usePick();
  const documentWords = useDocumentWords();
  const { id: assessmentId } = useOpened('id');
  const { unmet, open } = countConditions(eligibility);
  const missing = [
    unmet > 0 ? t('unmet', { count: unmet }) : null,
    open > 0 ? t('missing', { count: open }) : null,
  ].filter((one) => one !== null);
  return (
    <li className="programme-row">
      <div className="programme-words">
        <h3>
          <RouteLink to={{ screen: 'programme', assessmentId, programmeId: programme.id }}>
            {pick(programme.title)}
          </RouteLink>{' '}
          <Tag>{pick(programmeKindLabels[programme.kind])}</Tag>
        </h3>
        <p className="quiet-text">
          {pick(programme.authority)}
          {t('separator')}
          {unbroken(documentWords(programme))}
        </p>
        <p className="quiet-text">
          <StandingWords programme={programme} brief />
        </p>
        <Amount programme={programme} eligibility={eligibility} benefit={benefit} />
      </div>
      <div className="programme-state">
        <TruthTag truth={eligibility.state} />
        <span className="quiet-text">
          {missing.length === 0 ? t('noneMissing') : missing.join(t('separator'))}
        </span>
      </div>
      <FollowButton programme={programme} />
    </li>
  );
}

/** What the documents state, with who says so; and what the rules come to with what is there already. */
function Amount({ programme, eligibility, benefit }: JudgedProgramme): ReactNode {
  const t = useTranslations('programmes');
  const tSource = useTranslations('source');
  const language = useLanguage();
  const { overrides } = useOpened('overrides');
  const stated = statedAmount(programme, overrides[programme.id] ?? {});
  const from = stated.kind === 'money' || stated.kind === 'rate' ? stated.from : null;
  // A fixed sum is no estimate, and a sum for whoever does not fit would be a false hope.
  const estimated =
    eligibility.state !== 'no' && programme.benefit?.parts.some(({ kind }) => kind !== 'flat') === true;
  return (
    <p className="programme-amount">
      {/* In normal weight: what documents name is no promise. */}
      <span className={from === null ? 'quiet-text' : undefined}>
        {unbroken(sayStatedAmount(stated, language))}
      </span>
      {from !== null && (
        <Tag tone={from === 'own-reference' ? 'warn' : from === 'official' ? 'ok' : 'plain'}>
          {from === 'user'
            ? t('fromUser')
            : tSource(from === 'implemented-elsewhere' ? 'told' : `marks.${from}`)}
        </Tag>
      )}
      {estimated && benefit !== null && benefit.fen !== null && benefit.fen > 0 && (
        <span>{t('estimate', { sum: sayTotal(benefit, language) })}</span>
      )}
    </p>
  );
}
