import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../parts/text-field.tsx';

interface Props {
  readonly reason: string;
  readonly onChange: (text: string) => void;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
}

/** Why a question does not apply; takes the focus when it has just been chosen. */
export function ReasonField({ reason, onChange, readOnly, autoFocus }: Props): ReactNode {
  const t = useTranslations('question');
  return (
    <div className="reason">
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={onChange}
        maxLength={2000}
        rows={2}
        spellCheck="true"
        disabled={readOnly}
        autoFocus={autoFocus}
      />
    </div>
  );
}
