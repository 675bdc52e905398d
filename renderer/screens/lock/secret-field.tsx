import { useState, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
}

/**
 * A passphrase, hidden until it is to be seen. Systems turn input methods off for hidden text: whoever types Chinese
 * shows it.
 */
export function SecretField({ label, value, onChange, hint, error = null, autoFocus }: Props): ReactNode {
  const t = useTranslations('lock');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      className="field full"
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
      <span className="input-row">
        <Input className="input" />
        <Button aria-label={`${shown ? t('hide') : t('show')} (${label})`} onPress={() => setShown(!shown)}>
          {shown ? t('hide') : t('show')}
        </Button>
      </span>
      <FieldError className="error">{error}</FieldError>
    </TextField>
  );
}
