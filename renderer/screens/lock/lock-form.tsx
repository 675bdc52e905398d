import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

interface Props<T> {
  readonly title: string;
  readonly save: string;
  /** Whether everything is typed; before that nothing is asked. */
  readonly ready: boolean;
  readonly order: () => Promise<Answer<T>>;
  /** It was carried out: something else takes the place of the form. */
  readonly onDone: (value: T) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** One order to the lock, given with a secret; why it was refused is said below the fields. */
export function LockForm<T>(props: Props<T>): ReactNode {
  const { title, save, ready, order, onDone, onClose, children } = props;
  const t = useTranslations('lock');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const carryOut = async (): Promise<void> => {
    if (busy || !ready) return;
    setBusy(true);
    const reply = await order();
    if (reply.ok) return onDone(reply.value);
    setBusy(false);
    setFault(reply.fault);
  };
  return (
    <FormDialog
      title={title}
      save={save}
      cancel={t('cancel')}
      onSave={carryOut}
      onClose={onClose}
      fault={fault}
      busy={busy || !ready}
    >
      {children}
    </FormDialog>
  );
}
