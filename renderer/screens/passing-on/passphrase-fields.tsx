import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CheckBox } from '../../parts/check-box.tsx';
import { SecretText } from '../../parts/secret-text.tsx';

/** What was typed; nothing of it is kept anywhere. */
export interface Typed {
  readonly on: boolean;
  readonly first: string;
  readonly second: string;
}

export const noPassphrase: Typed = { on: false, first: '', second: '' };
const shortest = 8;

/** Where each problem is put right. */
export const passphraseField = { short: 'passphrase', differs: 'passphrase-again' } as const;

type Usable =
  | { readonly kind: 'value'; readonly value: string | null }
  | { readonly kind: 'problem'; readonly problem: 'short' | 'differs' };

/** The passphrase as typed, null for none, or why it cannot be used. */
export function usablePassphrase({ on, first, second }: Typed): Usable {
  if (!on) return { kind: 'value', value: null };
  if ([...first].length < shortest) return { kind: 'problem', problem: 'short' };
  return first === second ? { kind: 'value', value: first } : { kind: 'problem', problem: 'differs' };
}

interface Props {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** Whether problems are to be said already. */
  readonly checked: boolean;
}

/** Whether the file is encrypted, and with what. */
export function PassphraseFields({ typed, onChange, checked }: Props): ReactNode {
  const t = useTranslations('handOver');
  const [shown, setShown] = useState(false);
  const usable = usablePassphrase(typed);
  const problem = checked && usable.kind === 'problem' ? usable.problem : null;
  return (
    <fieldset className="card pad stack">
      <legend>{t('protect')}</legend>
      <p className="quiet-text">{t('protectHint')}</p>
      <CheckBox isSelected={typed.on} onChange={(on) => onChange({ ...typed, on })}>
        {t('protectOn')}
      </CheckBox>
      {typed.on && (
        <>
          <SecretText
            label={t('passphrase')}
            field={passphraseField.short}
            hint={t('passphraseHint')}
            value={typed.first}
            shown={shown}
            onChange={(first) => onChange({ ...typed, first })}
            error={problem === 'short' ? t('short') : null}
          />
          <SecretText
            label={t('again')}
            field={passphraseField.differs}
            value={typed.second}
            shown={shown}
            onChange={(second) => onChange({ ...typed, second })}
            error={problem === 'differs' ? t('differs') : null}
          />
          <CheckBox isSelected={shown} onChange={setShown}>
            {t('reveal')}
          </CheckBox>
        </>
      )}
    </fieldset>
  );
}
