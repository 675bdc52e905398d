import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly shown: boolean;
  readonly hint?: string;
  readonly error?: string | null;
  /** Marks it, for the focus to go there. */
  readonly field?: string;
  readonly width?: 'middle' | 'full';
  readonly autoFocus?: boolean;
  /** What stands beside it. */
  readonly children?: ReactNode;
}

/** A field whose text is hidden unless `shown`. Pasting works. */
export function SecretText(props: Props): ReactNode {
  const { label, value, onChange, shown, hint, error = null, field, width = 'middle', autoFocus } = props;
  return (
    <TextField
      className={`field ${width}`}
      {...(field === undefined ? {} : { 'data-field': field })}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      type={shown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
      validationBehavior="aria"
      maxLength={500}
      {...(autoFocus === true ? { autoFocus: true } : {})}
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {props.children === undefined ? (
        <Input className="input" />
      ) : (
        <span className="input-row">
          <Input className="input" />
          {props.children}
        </span>
      )}
      <FieldError className="error">{error}</FieldError>
    </TextField>
  );
}
