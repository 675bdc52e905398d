import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import { choiceSlot } from '../../../assessments/programmes/choice-slot.ts';
import type { Truth } from '../../../assessments/programmes/eligibility-result.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { officeDecides, officeDecidesNamed } from '../../../assessments/programmes/say-benefit.ts';
import { Select } from '../../parts/select.tsx';
import { useLocked } from '../../stores/locked.ts';
import { changeAnswer, useAnswer } from '../../stores/assessment.ts';
import { usePick } from '../../text/language.ts';
import { AskedInputs } from './asked-inputs.tsx';
import { BenefitLines } from './benefit-lines.tsx';
import { BenefitParts } from './benefit-parts.tsx';
import type { FirstAskers } from './first-askers.ts';
import { PlaceLinks } from './place-link.tsx';
import { ReceivedInputs } from './received-inputs.tsx';
import { useSaySum } from './use-say-sum.ts';
import { SharedNote } from './shared-note.tsx';

interface Props {
  readonly programme: Programme;
  readonly benefit: BenefitResult;
  /** Whether the conditions are met; an amount without that is only for reference. */
  readonly fits: Truth;
  /** Shown for comparison only: nothing missing is asked for. */
  readonly onlyExample: boolean;
  readonly askers: FirstAskers;
  readonly editParameter: (parameterId: string) => void;
}

/** What the rules come to, step by step, from the cost table to the total to the fen. */
export function BenefitCard(props: Props): ReactNode {
  const { programme, benefit, fits, onlyExample, askers, editParameter } = props;
  const t = useTranslations('programme');
  const pick = usePick();
  const sum = useSaySum(programme, true)(benefit);
  const named = sum.kind === 'named';
  const choices = programme.benefit?.choices ?? [];
  return (
    <section className="card pad stack tight" aria-labelledby="programme-benefit">
      <h2 id="programme-benefit" tabIndex={-1}>
        {t(named ? 'named' : 'benefit')}
      </h2>
      <p className="quiet-text">
        {t(named ? 'namedNote' : programme.counted === undefined ? 'benefitNoteFigures' : 'benefitNote')}
      </p>
      {programme.benefit?.note !== undefined && <p>{pick(programme.benefit.note)}</p>}
      {choices.length > 0 && (
        <div className="choices-row">
          {choices.map((choice) => (
            <ChoiceSelect key={choice.id} programmeId={programme.id} choice={choice} />
          ))}
        </div>
      )}
      <SharedNote programme={programme} facts={askers.benefit.facts} />
      <AskedInputs programme={programme} asked={askers.benefit} />
      {benefit.received !== null && <ReceivedInputs programme={programme} />}
      {(!onlyExample || benefit.lines.length > 0) && (
        <BenefitLines programme={programme} benefit={benefit} editParameter={editParameter} />
      )}
      <BenefitParts programme={programme} benefit={benefit} editParameter={editParameter} />
      <div className="grand-total">
        <h3>{t('total')}</h3>
        <p className={named ? undefined : 'grand-sum'} role="status">
          {sum.words}
        </p>
        {!onlyExample && (
          <PlaceLinks
            places={benefit.missing}
            lead={t('stillMissing')}
            programme={programme}
            editParameter={editParameter}
          />
        )}
        {benefit.fen !== null && !benefit.complete && <p className="quiet-text">{t('incomplete')}</p>}
        {benefit.fen !== null && fits === 'no' && <p className="warning">{t('doesNotFit')}</p>}
        <p className="quiet-text">{pick(named ? officeDecidesNamed : officeDecides)}</p>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly programmeId: string;
  readonly choice: NonNullable<NonNullable<Programme['benefit']>['choices']>[number];
}

/** The batch, grade or case the rules need to know; kept among the answers. */
function ChoiceSelect({ programmeId, choice }: ChoiceProps): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const slot = choiceSlot(programmeId, choice.id);
  const { response } = useAnswer(slot);
  const readOnly = useLocked();
  const { title, options } = choice;
  return (
    <div data-field={slot}>
      <Select
        label={pick(title)}
        {...(choice.help === undefined ? {} : { hint: pick(choice.help) })}
        value={response?.kind === 'choice' ? response.option : null}
        choices={options.map(({ id, label }) => ({ id, label: pick(label) }))}
        onChange={(option) => changeAnswer(slot, { response: { kind: 'choice', option } }, 'chosen')}
        placeholder={t('choose')}
        disabled={readOnly}
        width="middle"
      />
    </div>
  );
}
