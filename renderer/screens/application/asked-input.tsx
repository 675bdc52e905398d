import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Response, Slot } from '../../../assessments/answering/answer.ts';
import type { AskedField } from '../../../assessments/application/field-slot.ts';
import { fenDown, fenFromWan } from '../../../assessments/programmes/money.ts';
import { exact } from '../../../assessments/scoring/exact.ts';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { readMoney } from '../../questions/read-typed.ts';
import { answerKey, changeAnswer, useAnswer } from '../../stores/assessment.ts';
import { useOpenedId } from '../../stores/derived.ts';
import { useLocked } from '../../stores/locked.ts';
import { usePick } from '../../text/language.ts';
import { dateReading } from '../enterprise/profile-fields.tsx';
import { AmountWords } from './amount-words.tsx';
import { titleAsked } from './both-titles.ts';

/** Text up to this length stands on one line. */
const oneLine = 120;

interface Props {
  readonly field: AskedField;
  readonly slot: Slot;
}

/** A field the form asks for by itself, stored like an answer as it is typed. */
export function AskedInput({ field, slot }: Props): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const assessmentId = useOpenedId();
  const { response } = useAnswer(slot);
  const readOnly = useLocked();
  const give = (given: Response | null): void => changeAnswer(slot, { response: given }, 'typed');
  const text = response?.kind === 'text' ? response.value : '';
  const common = {
    label: pick(titleAsked(field.title, field.required)),
    disabled: readOnly,
    ...(field.hint === undefined ? {} : { hint: pick(field.hint) }),
  };
  if (field.kind === 'text') {
    const long = field.maxLength > oneLine;
    // What is left is said once it gets short.
    const short = text.length > field.maxLength * 0.8;
    return (
      <div className={long ? 'asked-field wide' : 'asked-field'} data-field={slot}>
        <TextField
          {...common}
          value={text}
          onChange={(value) => give(value === '' ? null : { kind: 'text', value })}
          maxLength={field.maxLength}
          {...(long ? { rows: 3, spellCheck: 'true' as const } : {})}
        />
        {short && <p className="hint">{t('textRoom', { used: text.length, most: field.maxLength })}</p>}
      </div>
    );
  }
  if (field.kind === 'date')
    return (
      <div className="asked-field" data-field={slot}>
        <DraftedField<string>
          {...common}
          draftKey={answerKey(assessmentId, slot)}
          shown={text}
          read={dateReading}
          onValue={(value) => give(value === null ? null : { kind: 'text', value })}
          placeholder="2026-03-01"
          width="middle"
        />
      </div>
    );
  const wan = response?.kind === 'number' ? response.value : null;
  return (
    <div className="asked-field" data-field={slot}>
      <DraftedField<string>
        {...common}
        draftKey={answerKey(assessmentId, slot)}
        shown={wan ?? ''}
        read={readMoney}
        onValue={(value) => give(value === null ? null : { kind: 'number', value })}
        unit={t('wan')}
        numeric
        width="middle"
      />
      {wan !== null && <AmountWords fen={fenDown(fenFromWan(exact(wan)))} />}
    </div>
  );
}
