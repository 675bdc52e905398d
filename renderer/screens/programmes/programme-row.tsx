import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EligibilityResult } from '../../../assessments/programmes/eligibility-result.ts';
import { programmeKindLabels } from '../../../assessments/programmes/labels.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useOpened } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';
import { countConditions } from './count-conditions.ts';
import { FollowButton } from './follow-button.tsx';
import { StandingWords, useDocumentWords } from './standing-words.tsx';
import { TruthTag } from './truth-tag.tsx';

/** A programme with the result of its conditions. */
export interface JudgedProgramme {
  readonly programme: Programme;
  readonly eligibility: EligibilityResult;
}

/** One programme in the list: what it is, whether it is open, whether it fits, and what is missing to know. */
export function ProgrammeRow({ programme, eligibility }: JudgedProgramme): ReactNode {
  const t = useTranslations('programmes');
  const pick = usePick();
  const documentWords = useDocumentWords();
  const { id: assessmentId } = useOpened();
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
          {documentWords(programme)}
        </p>
        <p className="quiet-text">
          <StandingWords programme={programme} brief />
        </p>
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
