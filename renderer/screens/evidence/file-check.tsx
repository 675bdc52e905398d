import { useEffect, useState, type ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { EvidenceCheck } from '../../../electron/contract/evidence.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { loadEvidence, useEvidence } from '../../stores/evidence.ts';

const pauseMs = 500;

/** Whether the stored files are as they were taken in, and the way to make sure. */
export function FileCheck(): ReactNode {
  const t = useTranslations('evidenceList');
  const format = useFormatter();
  const [check, setCheck] = useState<EvidenceCheck | null>(null);
  const enterpriseId = useEvidence((state) => state.enterpriseId);
  const running = check?.running ?? null;

  const learn = async (method: 'evidenceState' | 'checkEvidence' | 'stopEvidenceCheck'): Promise<void> => {
    const reply = await ask(method, {});
    if (!reply.ok) return;
    setCheck(reply.value);
    if (enterpriseId !== null && reply.value.running === null) await loadEvidence(enterpriseId);
  };
  useEffect(() => void learnOnce(setCheck), []);
  useEffect(() => {
    if (running === null) return undefined;
    const timer = setTimeout(() => void learn('evidenceState'), pauseMs);
    return () => clearTimeout(timer);
    // Every answer asks for the next one, as long as the check runs.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [check]);

  if (check === null) return null;
  const problems = check.problems.filter((one) => one.enterpriseId === enterpriseId).length;
  const words = running === null ? '' : t('checking', running);
  return (
    <div className="row file-check">
      <p className="quiet-text" role="status">
        {check.checkedAt === null
          ? t('neverChecked')
          : t('checkedAt', { time: format.dateTime(new Date(check.checkedAt), dayAndTime) })}{' '}
        {problems > 0 ? t('problems', { count: problems }) : check.checkedAt !== null && t('allSound')}
      </p>
      {running === null ? (
        <Button small onPress={() => void learn('checkEvidence')}>
          {t('check')}
        </Button>
      ) : (
        <>
          <span className="bar-cell">
            <ProgressBar label={t('check')} value={running.done} max={running.total} valueLabel={words} />
            <span className="quiet-text">{words}</span>
          </span>
          <Button small onPress={() => void learn('stopEvidenceCheck')}>
            {t('checkStop')}
          </Button>
        </>
      )}
    </div>
  );
}

async function learnOnce(take: (check: EvidenceCheck) => void): Promise<void> {
  const reply = await ask('evidenceState', {});
  if (reply.ok) take(reply.value);
}

const dayAndTime = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
