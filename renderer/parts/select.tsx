import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';

export interface Choice<T extends string> {
  readonly id: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: ReactNode;
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly placeholder: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly width?: 'short' | 'middle' | 'full';
}

/** One of a few: a button that opens a list. */
export function Select<T extends string>(props: Props<T>): ReactNode {
  const { label, value, choices, onChange, placeholder, hint, error = null, width = 'full' } = props;
  return (
    <AriaSelect
      className={`field ${width}`}
      value={value}
      onChange={(key) => {
        const found = choices.find((choice) => choice.id === key);
        if (found !== undefined) onChange(found.id);
      }}
      placeholder={placeholder}
      isInvalid={error !== null}
      isDisabled={props.disabled ?? false}
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Button className="input select-button">
        <SelectValue className={value === null ? 'placeholder' : ''} />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldError className="error">{error}</FieldError>
      <Popover className="popover">
        <ListBox className="list" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="list-item">
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
