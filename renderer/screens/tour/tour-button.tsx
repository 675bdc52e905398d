import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useEnterprises } from '../../stores/enterprises.ts';
import { startTour, type SampleAfterwards } from '../../stores/tour.ts';
import { useSayFault } from '../../text/language.ts';

interface Props {
  /** `start` on the empty desk, beside the sample it leads through; `restart` where it stands among other things. */
  readonly label: 'start' | 'restart';
  /** Told why the tour could not start; without it the button says so itself. */
  readonly onFault?: (fault: Fault) => void;
}

/** Starts the tour. Among enterprises of one's own no sample is made without being asked for. */
export function TourButton({ label, onFault }: Props): ReactNode {
  const t = useTranslations('tour');
  const sayFault = useSayFault();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const isThere = useEnterprises(({ rows }) => label === 'start' || rows.some(({ sample }) => sample));
  const start = async (afterwards: SampleAfterwards): Promise<void> => {
    setAsking(false);
    setBusy(true);
    const fault = await startTour(afterwards);
    setBusy(false);
    if (onFault === undefined) setFailed(fault);
    else if (fault !== null) onFault(fault);
  };
  return (
    <>
      <Button look="quiet" onPress={() => (isThere ? void start('keep') : setAsking(true))} busy={busy}>
        {t(label)}
      </Button>
      {asking && (
        <Dialog title={t('askTitle')} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t('askText')}</p>
            <div className="row">
              <Button look="primary" onPress={() => void start('to-bin')}>
                {t('askToBin')}
              </Button>
              <Button onPress={() => void start('keep')}>{t('askKeep')}</Button>
              <Button look="quiet" onPress={() => setAsking(false)}>
                {t('askNot')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
      {failed !== null && (
        <p role="alert" className="error">
          {t('failed')} {sayFault(failed)}
        </p>
      )}
    </>
  );
}
