import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { Choice } from './select.tsx';

interface Props<T extends string> {
  readonly label: ReactNode;
  /** Null while nothing is chosen. */
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** One of two or three short answers, all of them in sight: a radio group in one line. */
export function PickRow<T extends string>(props: Props<T>): ReactNode {
  const { label, value, choices, onChange, hint, disabled = false } = props;
  return (
    <RadioGroup
      className="field pick-field"
      value={value}
      onChange={(chosen) => {
        const found = choices.find((one) => one.id === chosen);
        if (found !== undefined) onChange(found.id);
      }}
      isDisabled={disabled}
      orientation="horizontal"
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <span className="pick-row">
        {choices.map((choice) => (
          <Radio key={choice.id} value={choice.id} className="pick">
            <span className="pick-dot" aria-hidden />
            {choice.label}
          </Radio>
        ))}
      </span>
    </RadioGroup>
  );
}
