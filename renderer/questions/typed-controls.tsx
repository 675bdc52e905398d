import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Question } from '../../assessments/pack/question.ts';
import { DraftedField } from '../parts/drafted-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { answerKey } from '../stores/assessment.ts';
import { useOpenedId } from '../stores/derived.ts';
import { usePick } from '../text/language.ts';
import type { ControlProps } from './control.ts';
import { readNumberFor } from './read-typed.ts';

/** Calls `goOn` for a plain Enter that is not part of putting a character together. */
export function onEnter(goOn: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (
      event.key !== 'Enter' ||
      event.nativeEvent.isComposing ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    event.preventDefault();
    goOn();
  };
}

/** A number with its unit. */
export function NumberAnswer({
  question,
  slot,
  response,
  give,
  goOn,
  readOnly,
}: ControlProps & { readonly question: Extract<Question, { kind: 'number' }> }): ReactNode {
  const t = useTranslations('question');
  const pick = usePick();
  const assessmentId = useOpenedId();
  return (
    <DraftedField<string>
      draftKey={answerKey(assessmentId, slot)}
      label={t('yourNumber')}
      shown={response?.kind === 'number' ? response.value : ''}
      read={(text) => readNumberFor(slot, text, question)}
      onValue={(value) => give(value === null ? null : { kind: 'number', value })}
      unit={pick(question.unit)}
      numeric
      width="middle"
      disabled={readOnly}
      onKeyDown={onEnter(goOn)}
    />
  );
}

/** Free text; the room left is said when it gets short. */
export function TextAnswer({
  question,
  response,
  give,
  readOnly,
}: ControlProps & { readonly question: Extract<Question, { kind: 'text' }> }): ReactNode {
  const t = useTranslations('question');
  const value = response?.kind === 'text' ? response.value : '';
  return (
    <TextField
      label={t('yourText')}
      value={value}
      onChange={(text) => give(text === '' ? null : { kind: 'text', value: text })}
      maxLength={question.maxLength}
      hint={t('textRoom', { used: value.length, most: question.maxLength })}
      rows={4}
      spellCheck="true"
      disabled={readOnly}
    />
  );
}
