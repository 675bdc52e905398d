import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { saveQueue } from '../../stores/saving.ts';
import { useSayFault } from '../../text/language.ts';

/** Saves the whole assessment as a file, for another machine or for keeping. */
export function ExportFileButton({ assessmentId }: { readonly assessmentId: string }): ReactNode {
  const t = useTranslations('home');
  const sayFault = useSayFault();
  const [outcome, setOutcome] = useState<{ readonly file: string } | { readonly fault: Fault } | null>(null);

  const exportFile = async (): Promise<void> => {
    setOutcome(null);
    // What is written comes from the database, so what is on its way must arrive there first.
    await saveQueue.flush();
    const reply = await ask('exportAssessmentFile', { assessmentId });
    setOutcome(reply.ok ? reply.value : { fault: reply.fault });
  };

  return (
    <>
      <Button onPress={() => void exportFile()}>{t('exportFile')}</Button>
      <p className="action-outcome" role="status">
        {outcome !== null &&
          ('file' in outcome ? t('exported', { file: outcome.file }) : sayFault(outcome.fault))}
      </p>
    </>
  );
}
