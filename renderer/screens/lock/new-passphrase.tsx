import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SecretField } from './secret-field.tsx';

/** A passphrase that is being chosen, typed twice. */
export interface Chosen {
  readonly first: string;
  readonly again: string;
}

export const nothingChosen: Chosen = { first: '', again: '' };

interface Props {
  readonly label: string;
  readonly value: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** Somebody wants to go on: what is still missing is said. */
  readonly checked?: boolean;
  readonly autoFocus?: boolean;
}

export function NewPassphrase({ label, value, onChange, checked = false, autoFocus }: Props): ReactNode {
  const t = useTranslations('lockSetUp');
  const tScreen = useTranslations('lockScreen');
  const begun = value.again !== '' && !value.first.startsWith(value.again);
  const differ = (checked || begun) && value.first !== value.again;
  return (
    <>
      <SecretField
        label={label}
        hint={`${t('hint')} ${tScreen('ime')}`}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        error={checked && value.first === '' ? t('missing') : null}
        {...(autoFocus === true ? { autoFocus: true } : {})}
      />
      <SecretField
        label={t('again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={differ ? t(value.again === '' ? 'missingAgain' : 'differ') : null}
      />
    </>
  );
}
