import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { WrittenFile } from '../../parts/written-file.tsx';
import { useSayFault } from '../../text/language.ts';

type Said =
  | { readonly kind: 'saved'; readonly jobId: string; readonly file: string }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Saves what became of every enterprise of a run as a workbook, to be passed on or worked through. */
export function SaveResults({ jobId }: { readonly jobId: string }): ReactNode {
  const t = useTranslations('batch');
  const sayFault = useSayFault();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);

  const save = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('saveBatchList', { jobId });
    setBusy(false);
    if (!reply.ok) setSaid({ kind: 'failed', fault: reply.fault });
    else if (reply.value !== null) setSaid({ kind: 'saved', ...reply.value });
  };

  return (
    <div className="row">
      <Button busy={busy} onPress={() => void save()}>
        {t('saveList')}
      </Button>
      <span role="status" className="quiet-text breakable">
        {said?.kind === 'saved' && t('listSaved', { file: said.file })}
      </span>
      {said?.kind === 'saved' && <WrittenFile jobId={said.jobId} file={said.file} />}
      {said?.kind === 'failed' && (
        <p className="error" role="alert">
          {sayFault(said.fault)}
        </p>
      )}
    </div>
  );
}
