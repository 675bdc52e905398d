import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../parts/text-field.tsx';

interface Props {
  readonly note: string;
  readonly onChange: (text: string) => void;
  readonly readOnly: boolean;
}

/** What the enterprise wants to remember or explain about an answer; printed in the dossier. */
export function NoteField({ note, onChange, readOnly }: Props): ReactNode {
  const t = useTranslations('question');
  return (
    <div className="note">
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        onChange={onChange}
        rows={2}
        maxLength={20000}
        spellCheck="true"
        disabled={readOnly}
      />
    </div>
  );
}
