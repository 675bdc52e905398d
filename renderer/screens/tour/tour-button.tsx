import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { startTour } from '../../stores/tour.ts';

interface Props {
  /** `start` for the first time, `restart` where it stands among other things. */
  readonly label: 'start' | 'restart';
  /** Told why the tour could not start; without it nothing is shown. */
  readonly onFault?: (fault: Fault) => void;
}

/** Starts the tour. */
export function TourButton({ label, onFault }: Props): ReactNode {
  const t = useTranslations('tour');
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    const fault = await startTour();
    setBusy(false);
    if (fault !== null) onFault?.(fault);
  };
  return (
    <Button look="quiet" onPress={() => void start()} busy={busy}>
      {t(label)}
    </Button>
  );
}
