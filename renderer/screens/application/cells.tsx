import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Reading } from '../../questions/read-typed.ts';
import { useDraft } from '../../stores/drafts.ts';
import { useLocked } from '../../stores/locked.ts';
import { usePick } from '../../text/language.ts';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly maxLength: number;
}

/** A cell of plain text. */
export function TextCell({ label, value, onChange, maxLength }: TextProps): ReactNode {
  const disabled = useLocked();
  return <TextField {...{ label, value, onChange, maxLength, disabled }} />;
}

interface ReadProps<T> {
  readonly draftKey: string;
  readonly label: string;
  readonly value: T | null;
  readonly shown: string;
  readonly read: (text: string) => Reading<T>;
  readonly put: (value: T | null) => void;
  readonly numeric?: boolean;
  readonly placeholder?: string;
}

/**
 * A cell for a value with a form of its own. While its text cannot be read, the row keeps the value it had before the
 * typing began.
 */
export function ReadCell<T>(props: ReadProps<T>): ReactNode {
  const { draftKey, value, put } = props;
  const disabled = useLocked();
  const draft = useDraft(draftKey);
  const before = useRef(value);
  const begin = (): void => {
    if (draft === null) before.current = value;
  };
  return (
    <DraftedField<T>
      draftKey={draftKey}
      label={props.label}
      shown={props.shown}
      read={props.read}
      onValue={(given) => {
        begin();
        put(given);
      }}
      onProblem={() => {
        begin();
        put(before.current);
      }}
      disabled={disabled}
      numeric={props.numeric ?? false}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
    />
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly ids: readonly T[];
  readonly labels: Readonly<Record<T, Localized>>;
  readonly onChange: (value: T) => void;
}

/** A cell with one of a few. */
export function ChoiceCell<T extends string>({
  label,
  value,
  ids,
  labels,
  onChange,
}: ChoiceProps<T>): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const disabled = useLocked();
  return (
    <Select
      label={label}
      value={value}
      choices={ids.map((id) => ({ id, label: pick(labels[id]) }))}
      onChange={onChange}
      placeholder={t('choose')}
      disabled={disabled}
    />
  );
}
