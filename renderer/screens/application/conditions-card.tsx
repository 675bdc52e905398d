import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import {
  isUnanswered,
  type ConditionResult,
  type EligibilityResult,
} from '../../../assessments/programmes/eligibility-result.ts';
import { distinctPlaces } from '../../../assessments/programmes/place.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayBasis } from '../../../assessments/programmes/say-condition.ts';
import { placeName, sayPlace } from '../../../assessments/programmes/say-place.ts';
import { RouteLink } from '../../parts/button.tsx';
import { useOpened, useOpenedId } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { TruthTag } from '../programmes/truth-tag.tsx';
import { useSaySum } from '../programmes/use-say-sum.ts';
import { SpotLink } from './spot-link.tsx';

interface Props {
  readonly programme: Programme;
  readonly eligibility: EligibilityResult;
  readonly benefit: BenefitResult | null;
}

/** Whether the enterprise may apply: what is not met or not known, with the way there, and what it may come to. */
export const ConditionsCard = memo(function ConditionsCard(props: Props): ReactNode {
  const { programme, eligibility, benefit } = props;
  const t = useTranslations('application');
  const saySum = useSaySum(programme);
  const sum = benefit === null ? null : saySum(benefit);
  const assessmentId = useOpenedId();
  const all = leavesOf(eligibility.root);
  const doubtful = all.filter(({ state }) => state !== 'yes');
  return (
    <section className="card pad stack tight" aria-labelledby="application-conditions">
      <div className="group-head">
        <h2 id="application-conditions" tabIndex={-1}>
          {t('conditions')}
        </h2>
        <TruthTag truth={eligibility.state} />
        <span className="quiet-text">
          {t('conditionsMet', { met: all.length - doubtful.length, count: all.length })}
        </span>
        <RouteLink to={{ screen: 'programme', assessmentId, programmeId: programme.id }}>
          {t('allConditions')}
        </RouteLink>
      </div>
      {sum !== null && (
        <p>
          {sum.kind === 'open' ? (
            sum.words
          ) : (
            <>
              {t(sum.kind === 'named' ? 'benefitNamed' : 'benefit')}{' '}
              {sum.kind === 'named' ? sum.words : <strong>{sum.words}</strong>}
            </>
          )}
        </p>
      )}
      {doubtful.length > 0 && (
        <ul className="conditions">
          {doubtful.map((one) => (
            <DoubtfulCondition key={one.id} programme={programme} condition={one} />
          ))}
        </ul>
      )}
    </section>
  );
});

function DoubtfulCondition({
  programme,
  condition,
}: {
  readonly programme: Programme;
  readonly condition: ConditionResult;
}): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const language = useLanguage();
  const { packs, figures, costs } = useOpened('packs', 'figures', 'costs');
  const places = distinctPlaces(condition.missing);
  // That nothing was given and what is to be given is one thing, said once.
  const unanswered = isUnanswered(condition, places);
  return (
    <li className="condition">
      <div className="condition-head">
        <TruthTag truth={condition.state} />
        <p>
          {pick(condition.label)}
          {condition.of.length === 0 && !unanswered && (
            <span className="quiet-text block">{sayBasis(condition.basis, language)}</span>
          )}
          {places.length > 0 && (
            <span className="block">
              {t(unanswered ? 'toAnswer' : 'missing')}
              {places.map((place, at) => (
                <span key={JSON.stringify(place)}>
                  {at > 0 && t('comma')}
                  <SpotLink place={place}>
                    {unanswered && place.kind === 'fact'
                      ? placeName(place, language, programme, { figures, packs })
                      : sayPlace(place, language, programme, { figures, packs }, costs)}
                  </SpotLink>
                </span>
              ))}
            </span>
          )}
        </p>
      </div>
    </li>
  );
}

/** Single conditions, as the check before export speaks of them: parts of an "all" apart, an "any" as one. */
function leavesOf(one: ConditionResult): readonly ConditionResult[] {
  return one.kind === 'all' ? one.of.flatMap(leavesOf) : [one];
}
