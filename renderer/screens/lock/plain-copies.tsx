import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSayFault } from '../../text/language.ts';

/** Copies from before the lock was on lie in the second folder for everybody to read: said, and offered to be removed. */
export function PlainCopies(): ReactNode {
  const t = useTranslations('lockCard');
  const sayFault = useSayFault();
  const [count, setCount] = useState(0);
  const [removed, setRemoved] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void ask('plainCopies', {}).then((reply) => reply.ok && setCount(reply.value.count));
  }, []);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('removePlainCopies', {});
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setRemoved(reply.value.count);
  };
  if (removed !== null)
    return (
      <Notice tone="ok" role="status">
        <p>{t('plainRemoved', { count: removed })}</p>
      </Notice>
    );
  if (count === 0) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button busy={busy} onPress={() => void remove()}>
          {t('removePlain')}
        </Button>
      }
    >
      <p>{fault === null ? t('plainCopies', { count }) : sayFault(fault)}</p>
    </Notice>
  );
}
