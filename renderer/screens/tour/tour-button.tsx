import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { startTour } from '../../stores/tour.ts';
import { useSayFault } from '../../text/language.ts';

interface Props {
  /** `start` for the first time, `restart` where it stands among other things. */
  readonly label: 'start' | 'restart';
  /** Told why the tour could not start; without it the button says so itself. */
  readonly onFault?: (fault: Fault) => void;
}

/** Starts the tour. */
export function TourButton({ label, onFault }: Props): ReactNode {
  const t = useTranslations('tour');
  const sayFault = useSayFault();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Fault | null>(null);
  const start = async (): Promise<void> => {
    setBusy(true);
    const fault = await startTour();
    setBusy(false);
    if (onFault === undefined) setFailed(fault);
    else if (fault !== null) onFault(fault);
  };
  return (
    <>
      <Button look="quiet" onPress={() => void start()} busy={busy}>
        {t(label)}
      </Button>
      {failed !== null && (
        <p role="alert" className="error">
          {t('failed')} {sayFault(failed)}
        </p>
      )}
    </>
  );
}
