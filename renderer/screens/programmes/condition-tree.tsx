import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isUnanswered, type ConditionResult } from '../../../assessments/programmes/eligibility-result.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayBasis } from '../../../assessments/programmes/say-condition.ts';
import { SourceLine } from '../../parts/source-line.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { AskedInputs } from './asked-inputs.tsx';
import type { FirstAskers } from './first-askers.ts';
import { PlaceLinks } from './place-link.tsx';
import { TruthTag } from './truth-tag.tsx';
import { unbroken } from '../../parts/unbroken.tsx';

interface Props {
  readonly programme: Programme;
  readonly askers: FirstAskers;
  readonly editParameter: (parameterId: string) => void;
  /** Conditions of acceptance: judged when the work is done. */
  readonly later?: boolean;
}

/** Conditions with their parts below them, each with its state, its reason, its source, and what it still needs. */
export function ConditionTree({
  of,
  ...rest
}: Props & { readonly of: readonly ConditionResult[] }): ReactNode {
  return (
    <ul className={rest.later === true ? 'conditions later' : 'conditions'}>
      {of.map((result) => (
        <li key={result.id} className="condition">
          {result.of.length === 0 ? (
            <SingleCondition result={result} {...rest} />
          ) : (
            <JoinedCondition result={result} {...rest} />
          )}
        </li>
      ))}
    </ul>
  );
}

function SingleCondition({
  result,
  programme,
  askers,
  editParameter,
  later = false,
}: Props & { readonly result: ConditionResult }): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const language = useLanguage();
  const asked = askers.conditions.get(result.id);
  // What is asked right here needs no link to itself.
  const places = result.missing.filter(
    (place) => place.kind !== 'fact' || asked?.facts.includes(place.fact) !== true,
  );
  // That nothing was given and where it is given is one thing, said once.
  const unanswered = isUnanswered(result, places);
  return (
    <>
      <div className="condition-head">
        <TruthTag truth={result.state} later={later} />
        <p className="condition-label">{unbroken(pick(result.label))}</p>
      </div>
      <div className="condition-body">
        {!unanswered && <p>{unbroken(sayBasis(result.basis, language))}</p>}
        {result.state === 'unknown' && (
          <PlaceLinks
            places={places}
            lead={t(unanswered ? 'toAnswer' : 'missingHere')}
            programme={programme}
            editParameter={editParameter}
          />
        )}
        <AskedInputs programme={programme} asked={asked} />
        {result.provenance !== null && (
          <SourceLine provenance={result.provenance} source={programme.sources[result.provenance.source]} />
        )}
      </div>
    </>
  );
}

const joins = { any: 'anyOf', all: 'allOf', not: 'notOf' } as const;

function JoinedCondition({ result, ...rest }: Props & { readonly result: ConditionResult }): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const join = result.kind === 'any' || result.kind === 'all' || result.kind === 'not' ? result.kind : 'all';
  return (
    <>
      <div className="condition-head">
        <TruthTag truth={result.state} later={rest.later ?? false} />
        <p className="condition-label">{unbroken(pick(result.label))}</p>
      </div>
      <div className="condition-body">
        <p className="quiet-text">{t(joins[join])}</p>
        <ConditionTree of={result.of} {...rest} />
      </div>
    </>
  );
}
