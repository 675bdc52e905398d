import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useSayStep } from '../changes/use-say-step.ts';
import { isTyping } from '../evidence/take-files.ts';
import { useReadOnlyFault } from '../stores/app.ts';
import { viewsToTurn } from '../stores/portfolio-views.ts';
import { useTold } from '../stores/told.ts';
import { stepBack, useUndo } from '../stores/undo.ts';
import { undoKey } from './undo-key.ts';

/** Undo and redo, each saying what it would do. The keys work everywhere but in a field, which has its own. */
export function UndoButtons(): ReactNode {
  const t = useTranslations('undo');
  const readOnly = useReadOnlyFault() !== null;
  const [box, setBox] = useState<Element | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const which = undoKey(event);
      if (which === null || isTyping(event.target)) return;
      event.preventDefault();
      if (!readOnly) void stepBack(which);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [readOnly]);

  return (
    <div ref={setBox} className="undo-buttons" role="group" aria-label={t('group')}>
      <Step which="undo" readOnly={readOnly} within={box} />
      <Step which="redo" readOnly={readOnly} within={box} />
    </div>
  );
}

interface StepProps {
  readonly which: 'undo' | 'redo';
  readonly readOnly: boolean;
  /** Where its words come up: among the landmarks of the page, not after them all. */
  readonly within: Element | null;
}

function Step({ which, readOnly, within }: StepProps): ReactNode {
  const t = useTranslations('undo');
  const sayStep = useSayStep();
  const tList = useTranslations('portfolio');
  const step = useUndo((state) => state[which]);
  const views = useTold(({ happening }) => viewsToTurn(which, happening));
  const busy = useUndo((state) => state.busy);
  const Icon = which === 'undo' ? Undo2 : Redo2;
  const what =
    views !== null
      ? tList(`viewStep.${views.did}`, { name: views.name })
      : step === null
        ? null
        : sayStep(step);
  const off = what === null || readOnly;
  const words =
    what === null ? t(which === 'undo' ? 'undoNone' : 'redoNone') : t(`${which}Of`, { step: what });
  return (
    <TooltipTrigger delay={400}>
      {/* Off, it stays in the tab order: pressing it to the end must not throw the focus away. */}
      <Button
        className="button quiet icon-only small"
        aria-label={words}
        {...(off || busy ? { 'aria-disabled': true } : { onPress: () => void stepBack(which) })}
      >
        <Icon size={17} aria-hidden />
      </Button>
      <Tooltip
        className="tooltip"
        placement="bottom"
        {...(within === null ? {} : { UNSTABLE_portalContainer: within })}
      >
        {words}
      </Tooltip>
    </TooltipTrigger>
  );
}
