import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { newestStep, undoCostStep, useCostSteps } from '../../stores/costs.ts';
import { useOpened } from '../../stores/derived.ts';

/** Says what was done to the table last and takes it back, step by step, as far as this sitting goes. */
export function UndoBar({ focusAfter }: { readonly focusAfter: () => void }): ReactNode {
  const t = useTranslations('costs');
  const { id: assessmentId, costs } = useOpened();
  const readOnly = useReadOnlyFault() !== null;
  const step = useCostSteps(({ steps }) => newestStep(steps, assessmentId));
  // The name it bears now says more than the one it had before the letters were typed.
  const name =
    step === null ? '' : (costs.lines.find((one) => one.id === step.lineId)?.name ?? step.name).trim();
  return (
    <div className="undo-bar" role="status">
      {step !== null && (
        <>
          <span>{t(`steps.${step.kind}`, { name: name || t('unnamed') })}</span>
          <Button
            look="quiet"
            small
            isDisabled={readOnly}
            onPress={() => {
              undoCostStep();
              focusAfter();
            }}
          >
            <Undo2 size={15} aria-hidden />
            {t('undo')}
          </Button>
        </>
      )}
    </div>
  );
}
