import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceCheck } from '../../../electron/contract/evidence.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { useSayMoment } from '../../text/use-dates.ts';
import { useEvidence } from '../../stores/evidence.ts';

/** Whether the stored files are as they were taken in, and the way to make sure. */
export function FileCheck(): ReactNode {
  const t = useTranslations('evidenceList');
  const sayMoment = useSayMoment();
  const [check, setCheck] = useState<EvidenceCheck | null>(null);
  const enterpriseId = useEvidence((state) => state.enterpriseId);
  const checks = useEvidence((state) => state.checks);
  const rows = useEvidence((state) => state.rows);
  const running = check?.running ?? null;

  const learn = async (method: 'evidenceState' | 'checkEvidence' | 'stopEvidenceCheck'): Promise<void> => {
    const reply = await ask(method, {});
    if (reply.ok) setCheck(reply.value);
  };
  const learnNow = useEffectEvent(learn);
  useEffect(() => {
    // Nothing is set before the answer has come.
    // oxlint-disable-next-line react/set-state-in-effect
    void learnNow('evidenceState');
  }, [checks, rows.length]);

  if (check === null) return null;
  const problems = check.problems.filter((one) => one.enterpriseId === enterpriseId).length;
  const later = rows.filter(({ id }) => check.cameLater.includes(id)).length;
  const words = running === null ? '' : t('checking', running);
  return (
    <div className="row file-check">
      <p className="quiet-text" role="status">
        {check.checkedAt === null
          ? t('neverChecked')
          : t('checkedAt', { time: sayMoment(check.checkedAt), problems })}{' '}
        {problems > 0 && t('problems', { count: problems })}
        {later > 0 && t('cameLater', { count: later })}
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
