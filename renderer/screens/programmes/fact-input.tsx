import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Response } from '../../../assessments/answering/answer.ts';
import type { Fact, FactSlot } from '../../../assessments/programmes/fact.ts';
import { Button } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { PickRow } from '../../parts/pick-row.tsx';
import { Select } from '../../parts/select.tsx';
import { readNumberFor } from '../../questions/read-typed.ts';
import { useLocked } from '../../stores/locked.ts';
import { answerKey, changeAnswer, useAnswer } from '../../stores/assessment.ts';
import { useOpened } from '../../stores/derived.ts';
import { dropDraft } from '../../stores/drafts.ts';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly fact: Fact;
  readonly slot: FactSlot;
}

/** Something a programme must know, answered where it is needed. Shared facts are the same everywhere. */
export function FactInput({ fact, slot }: Props): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const { response } = useAnswer(slot);
  const readOnly = useLocked();
  const key = answerKey(assessmentId, slot);
  const title = pick(fact.title);
  const give = (given: Response | null, how: 'typed' | 'chosen'): void => {
    if (how === 'chosen') dropDraft(key);
    changeAnswer(slot, { response: given }, how);
  };
  const hint = (
    <>
      {fact.help !== undefined && <>{pick(fact.help)} </>}
      {t('whereIs', { where: pick(fact.where) })}
    </>
  );

  return (
    <div className="fact" data-field={slot}>
      {fact.kind === 'yes-no' && (
        <PickRow<'yes' | 'no' | 'unknown'>
          label={title}
          hint={hint}
          value={chosen(response)}
          choices={[
            { id: 'yes', label: t('yes') },
            { id: 'no', label: t('no') },
            { id: 'unknown', label: t('unknown') },
          ]}
          onChange={(option) =>
            give(option === 'unknown' ? { kind: 'unknown' } : { kind: 'choice', option }, 'chosen')
          }
          disabled={readOnly}
        />
      )}
      {fact.kind === 'choice' && (
        <Select
          label={title}
          hint={hint}
          value={
            response?.kind === 'unknown' ? 'unknown' : response?.kind === 'choice' ? response.option : null
          }
          choices={[
            ...fact.options.map(({ id, label }) => ({ id, label: pick(label) })),
            { id: 'unknown', label: t('unknown') },
          ]}
          onChange={(option) =>
            give(option === 'unknown' ? { kind: 'unknown' } : { kind: 'choice', option }, 'chosen')
          }
          placeholder={t('choose')}
          disabled={readOnly}
          width="middle"
        />
      )}
      {fact.kind === 'number' && (
        <DraftedField<string>
          draftKey={key}
          label={title}
          hint={hint}
          shown={response?.kind === 'number' ? response.value : ''}
          read={(text) => readNumberFor(slot, text, fact)}
          onValue={(value) => give(value === null ? null : { kind: 'number', value }, 'typed')}
          unit={pick(fact.unit)}
          numeric
          width="short"
          disabled={readOnly}
          beside={
            <ToggleButton
              className="mark-button"
              isSelected={response?.kind === 'unknown'}
              isDisabled={readOnly}
              aria-label={t('unknownOf', { what: title })}
              onChange={(on) => give(on ? { kind: 'unknown' } : null, 'chosen')}
            >
              {t('unknown')}
            </ToggleButton>
          }
        />
      )}
      {response !== null && fact.kind !== 'number' && (
        <Button
          look="quiet"
          small
          isDisabled={readOnly}
          onPress={() => {
            give(null, 'chosen');
            // The button goes with the answer.
            focusField(slot);
          }}
          aria-label={t('clearOf', { what: title })}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function chosen(response: Response | null): 'yes' | 'no' | 'unknown' | null {
  if (response?.kind === 'unknown') return 'unknown';
  if (response?.kind !== 'choice') return null;
  return response.option === 'yes' ? 'yes' : response.option === 'no' ? 'no' : null;
}
