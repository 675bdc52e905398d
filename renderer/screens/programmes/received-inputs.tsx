import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { askedAsReceived, receivedSlot, yearOf } from '../../../assessments/programmes/received.ts';
import { Button } from '../../parts/button.tsx';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { NoteField } from '../../questions/note-field.tsx';
import { readNumberFor } from '../../questions/read-typed.ts';
import { answerKey, changeAnswer, useAnswer } from '../../stores/assessment.ts';
import { useOpened } from '../../stores/derived.ts';
import { useLocked } from '../../stores/locked.ts';
import { usePick } from '../../text/language.ts';
import { today } from '../enterprise/read-date.ts';

/** So far back a limit may still reach; earlier years can be left to the note. */
const mostYears = 10;

/** What was already received under a programme whose limits cover more than one claim: a sum and its papers a year. */
export function ReceivedInputs({ programme }: { readonly programme: Programme }): ReactNode {
  const t = useTranslations('programme');
  const { answers } = useOpened('answers');
  const readOnly = useLocked();
  const thisYear = Number(today().slice(0, 4));
  const [added, setAdded] = useState(0);
  const answered = Object.keys(answers).flatMap((slot) => yearOf(programme, slot) ?? []);
  const first = Math.min(thisYear - added, ...answered);
  const last = Math.max(thisYear, ...answered);
  const years = Array.from({ length: last - first + 1 }, (_, place) => last - place);

  return (
    <div className="asked">
      <h3>{t('received')}</h3>
      <p className="quiet-text">{t('receivedNote')}</p>
      {years.map((year) => (
        <ReceivedYearInput key={year} programme={programme} year={year} />
      ))}
      {thisYear - first < mostYears && (
        <Button
          look="quiet"
          small
          isDisabled={readOnly}
          onPress={() => {
            // The field must stand before it can take the focus.
            flushSync(() => setAdded(thisYear - first + 1));
            focusField(receivedSlot(programme.id, first - 1));
          }}
        >
          {t('receivedEarlier', { year: String(first - 1) })}
        </Button>
      )}
    </div>
  );
}

function ReceivedYearInput({
  programme,
  year,
}: {
  readonly programme: Programme;
  readonly year: number;
}): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const slot = receivedSlot(programme.id, year);
  const { response, note } = useAnswer(slot);
  const readOnly = useLocked();
  const asked = askedAsReceived(programme, slot);
  if (asked?.kind !== 'number') return null;
  return (
    <div className="received-year" data-field={slot}>
      <DraftedField<string>
        draftKey={answerKey(assessmentId, slot)}
        label={pick(asked.title)}
        shown={response?.kind === 'number' ? response.value : ''}
        read={(text) => readNumberFor(slot, text, asked)}
        onValue={(value) =>
          changeAnswer(slot, { response: value === null ? null : { kind: 'number', value } }, 'typed')
        }
        unit={pick(asked.unit)}
        numeric
        width="short"
        disabled={readOnly}
      />
      {(response !== null || note !== '') && (
        <NoteField
          label={t('receivedPapers', { year: String(year) })}
          hint={t('receivedPapersHint')}
          note={note}
          onChange={(text) => changeAnswer(slot, { note: text }, 'typed')}
          readOnly={readOnly}
          rows={1}
        />
      )}
    </div>
  );
}
