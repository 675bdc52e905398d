import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LockSecret } from '../../../electron/contract/lock.ts';
import { Switch } from '../../parts/switch.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { SecretField } from './secret-field.tsx';

const kinds = ['passphrase', 'recovery'] as const;

interface Props {
  readonly label: string;
  readonly value: LockSecret;
  readonly onChange: (secret: LockSecret) => void;
  /** True where the secret is the first thing to be typed. */
  readonly autoFocus?: boolean;
}

/** Who changes or ends the lock shows once more that it is his: with the passphrase, or with the recovery key. */
export function ProveIt({ label, value, onChange, autoFocus = false }: Props): ReactNode {
  const t = useTranslations('lock');
  const tChange = useTranslations('lockChange');
  const type = (text: string): void => onChange({ ...value, text });
  return (
    <>
      <Switch
        label={tChange('with')}
        value={value.kind}
        choices={kinds.map((id) => ({ id, content: t(id) }))}
        onChange={(kind) => onChange({ kind, text: '' })}
      />
      {value.kind === 'passphrase' ? (
        <SecretField label={label} value={value.text} onChange={type} autoFocus={autoFocus} />
      ) : (
        <TextField label={t('recovery')} value={value.text} onChange={type} maxLength={100} />
      )}
    </>
  );
}
