import { useEffect, useId, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Reading } from '../questions/read-typed.ts';
import { dropDraft, keepDraft, useDraft, useWantedDraft } from '../stores/drafts.ts';
import { saveQueue } from '../stores/saving.ts';
import { usePick } from '../text/language.ts';
import { focusField } from './focus-field.ts';
import { TextField } from './text-field.tsx';

interface Props<T> {
  /** The key of what is stored; typed text that is no value waits under it. */
  readonly draftKey: string;
  readonly label: ReactNode;
  /** The stored value as it is to be shown. */
  readonly shown: string;
  readonly read: (text: string) => Reading<T>;
  /** Called for every text that is a value. */
  readonly onValue: (value: T | null) => void;
  /** Called for every text that is none, in place of withdrawing what is kept under the key. */
  readonly onProblem?: () => void;
  readonly hint?: ReactNode;
  readonly unit?: string;
  readonly beside?: ReactNode;
  readonly numeric?: boolean;
  readonly disabled?: boolean;
  readonly width?: 'short' | 'middle' | 'full';
  /** Shown when the text itself is fine. */
  readonly error?: string | null;
  readonly warnings?: readonly string[];
  readonly placeholder?: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

/**
 * A typed field for a value with a form of its own: a number, a date. Text that cannot be read stays in the
 * field with the reason below it, and what is stored stays as it was.
 */
export function DraftedField<T>(props: Props<T>): ReactNode {
  const { draftKey, shown, read, onValue, error = null } = props;
  const pick = usePick();
  const draft = useDraft(draftKey);

  const place = useId();
  useFocusWanted(draftKey, place);
  const named = typeof props.label === 'string' ? { label: props.label } : {};
  const change = (text: string): void => {
    const reading = read(text);
    if (reading.kind === 'problem') {
      // A value typed just before and not yet sent is withdrawn: the field no longer says so.
      if (props.onProblem === undefined) saveQueue.withdraw(draftKey);
      else props.onProblem();
      return keepDraft(draftKey, { text, problem: reading.problem, ...named });
    }
    keepDraft(draftKey, { text, problem: null });
    onValue(reading.value);
  };

  return (
    <TextField
      place={place}
      label={props.label}
      value={draft?.text ?? shown}
      onChange={change}
      onBlur={(event) => {
        if (draft !== null && draft.problem === null) dropDraft(draftKey);
        props.onBlur?.(event);
      }}
      error={draft?.problem === null || draft === null ? error : pick(draft.problem)}
      hint={props.hint}
      beside={props.beside}
      numeric={props.numeric ?? false}
      disabled={props.disabled ?? false}
      width={props.width ?? 'full'}
      {...(props.warnings === undefined ? {} : { warnings: props.warnings })}
      {...(props.unit === undefined ? {} : { unit: props.unit })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown })}
    />
  );
}

/** Takes the focus when one asked to be led to this field: after the page's own focus, and any given back by what closes. */
function useFocusWanted(draftKey: string, place: string): void {
  const wanted = useWantedDraft(({ key }) => key === draftKey);
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => {
      focusField(place);
      useWantedDraft.setState({ key: null });
    }, afterOthersMs);
    return () => clearTimeout(timer);
  }, [wanted, place]);
}

const afterOthersMs = 50;
