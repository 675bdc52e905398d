import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Suggestions } from '../../parts/suggestions.tsx';
import { TextField } from '../../parts/text-field.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (consultant: string) => void;
  /** The names that occur already. */
  readonly known: readonly string[];
  readonly error?: string | null;
}

/** Who looks after an enterprise, typed or taken from the names at hand. */
export function ConsultantField({ label, value, onChange, known, error = null }: Props): ReactNode {
  const t = useTranslations('handling');
  return (
    <div>
      <TextField label={label} value={value} onChange={onChange} maxLength={100} error={error} autoFocus />
      {/* Beside a name that is known the others stay, to be taken in its place. */}
      <Suggestions
        label={t('knownConsultants')}
        values={known}
        typed={known.includes(value) ? '' : value}
        onTake={onChange}
      />
    </div>
  );
}
