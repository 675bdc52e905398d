import { useId, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { unbroken } from './unbroken.tsx';

interface Props {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: (event: FocusEvent) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly hint?: ReactNode;
  /** Why the text is not taken as it stands; shown and linked to the field. */
  readonly error?: string | null;
  /** What looks wrong but may be right; read out when it appears, and again with the field. */
  readonly warnings?: readonly string[];
  /** Stands behind the field, e.g. 人 or 万元. */
  readonly unit?: string;
  /** Stands in the row of the field, after the unit. */
  readonly beside?: ReactNode;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly numeric?: boolean;
  readonly width?: 'short' | 'middle' | 'full';
  readonly placeholder?: string;
  readonly spellCheck?: 'true' | 'false';
  readonly autoFocus?: boolean;
  readonly id?: string;
  /** Marks it for `focusField`. */
  readonly place?: string;
}

/** One typed field with its label, hint, unit, warnings and error, all of them linked. */
export function TextField(props: Props): ReactNode {
  const {
    label,
    hint,
    error = null,
    warnings,
    unit,
    rows,
    numeric = false,
    width = 'full',
    onKeyDown,
    onBlur,
    id,
  } = props;
  const t = useTranslations('field');
  const [unitId, warningsId] = [useId(), useId()];
  const describing = [
    ...(unit === undefined ? [] : [unitId]),
    ...(warnings === undefined || warnings.length === 0 ? [] : [warningsId]),
  ];
  const common = {
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(onKeyDown === undefined ? {} : { onKeyDown }),
  };
  return (
    <AriaTextField
      className={`field ${width}`}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== null}
      isDisabled={props.disabled ?? false}
      spellCheck={props.spellCheck ?? 'false'}
      autoComplete="off"
      // The owner says what to store; the browser must not hold text back or send it anywhere.
      validationBehavior="aria"
      // Given to the field and not to its input, where it would take the place of hint and error.
      {...(describing.length === 0 ? {} : { 'aria-describedby': describing.join(' ') })}
      {...(id === undefined ? {} : { id })}
      {...(props.place === undefined ? {} : { 'data-field': props.place })}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.autoFocus === true ? { autoFocus: true } : {})}
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {unbroken(hint)}
        </Text>
      )}
      {rows === undefined ? (
        <span className="input-row">
          <Input
            className={numeric ? 'input number' : 'input'}
            inputMode={numeric ? 'decimal' : 'text'}
            {...common}
          />
          {unit !== undefined && (
            <span className="unit" id={unitId}>
              {unit}
            </span>
          )}
          {props.beside}
        </span>
      ) : (
        <TextArea className="input" rows={rows} {...common} />
      )}
      <FieldError className="error">{error}</FieldError>
      {/* There before anything is said, or a screen reader would miss the first time. */}
      {warnings !== undefined && (
        <div id={warningsId} role="status" className="said">
          {warnings.map((warning) => (
            <p key={warning} className="warning">
              {warning}
            </p>
          ))}
        </div>
      )}
      {/* What is typed or pasted beyond the limit never arrives: that must not go unnoticed. */}
      {props.maxLength !== undefined && props.value.length >= props.maxLength && (
        <span className="warning" role="status">
          {t('full', { most: props.maxLength })}
        </span>
      )}
    </AriaTextField>
  );
}
