import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { useSayFault } from '../text/language.ts';
import { Button } from './button.tsx';

/** What other programs show. A file of assessments belongs to this one and is not opened by the system. */
const shownElsewhere = /\.(pdf|docx|xlsx|html)$/i;

interface Props {
  /** The job that wrote it, or what stands for one. */
  readonly jobId: string;
  readonly file: string;
}

/** The file just written: to be opened, or seen where it lies. */
export function WrittenFile({ jobId, file }: Props): ReactNode {
  const t = useTranslations('job');
  const sayFault = useSayFault();
  const [fault, setFault] = useState<Fault | null>(null);
  const carryOut = async (what: 'openExport' | 'showExport'): Promise<void> => {
    const reply = await ask(what, { jobId });
    setFault(reply.ok ? null : reply.fault);
  };
  return (
    <div className="row">
      {shownElsewhere.test(file) && <Button onPress={() => void carryOut('openExport')}>{t('open')}</Button>}
      <Button onPress={() => void carryOut('showExport')}>{t('show')}</Button>
      {fault !== null && (
        <p role="alert" className="error">
          {sayFault(fault)}
        </p>
      )}
    </div>
  );
}
