import { useRef, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useOpened } from '../../stores/derived.ts';
import { reopenAssessment } from '../../stores/versions.ts';
import { useSayFault } from '../../text/language.ts';

/** Asks why a closed assessment is to be changed, and begins the next version. */
export function ReopenDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('versions');
  const sayFault = useSayFault();
  const { id, row } = useOpened();
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
    <Dialog title={t('reopenTitle', { version: row.version + 1 })} onClose={onClose}>
      <Form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void reopen();
        }}
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
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" type="submit" busy={busy}>
            {t('reopenNow')}
          </Button>
          <Button onPress={onClose}>{t('reopenCancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
