import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../parts/text-field.tsx';
import { saveQueue } from '../stores/saving.ts';

interface Props {
  readonly note: string;
  readonly onChange: (text: string) => void;
  readonly readOnly: boolean;
  /** In place of the usual words, where several notes stand near each other. */
  readonly label?: string;
  readonly hint?: string;
  readonly rows?: number;
}

/** What the enterprise wants to remember or explain about an answer; printed in the dossier. */
export function NoteField({ note, onChange, readOnly, label, hint, rows = 2 }: Props): ReactNode {
  const t = useTranslations('question');
  return (
    <div className="note">
      <TextField
        label={label ?? t('note')}
        hint={hint ?? t('noteHint')}
        value={note}
        onChange={onChange}
        rows={rows}
        // Sent before a number beside it can be mistyped and withdrawn together with it.
        onBlur={() => void saveQueue.flush()}
        maxLength={20000}
        spellCheck="true"
        disabled={readOnly}
      />
    </div>
  );
}
