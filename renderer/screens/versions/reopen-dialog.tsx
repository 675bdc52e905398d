import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { focusPage } from '../../parts/focus-page.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useOpened } from '../../stores/derived.ts';
import { reopenAssessment } from '../../stores/versions.ts';

/** Asks why a closed assessment is to be changed, and begins the next version. */
export function ReopenDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('versions');
  const { id, row } = useOpened('id', 'row');
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const reopen = async (): Promise<void> => {
    if (reason.trim() === '') {
      setMissing(true);
      return form.current?.querySelector('input')?.focus();
    }
    setBusy(true);
    setFault(null);
    const failed = await reopenAssessment(id, reason.trim());
    setBusy(false);
    if (failed !== null) return setFault(failed);
    onClose();
    focusPage();
  };
  return (
    <FormDialog
      title={t('reopenTitle', { version: row.version + 1 })}
      save={t('reopenNow')}
      cancel={t('reopenCancel')}
      onSave={reopen}
      onClose={onClose}
      fault={fault}
      busy={busy}
      form={form}
    >
      <p>{t('reopenText', { version: row.version })}</p>
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={(text) => {
          setReason(text);
          setMissing(false);
        }}
        maxLength={1000}
        error={missing ? t('reasonMissing') : null}
        autoFocus
      />
    </FormDialog>
  );
}
