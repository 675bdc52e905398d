import { Check, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { LadderResult, StepResult } from '../../../assessments/scoring/score.ts';
import { useLanguage, usePick } from '../../text/language.ts';

interface Props {
  readonly ladder: LadderResult;
  /** While questions are open: the level may still change. */
  readonly provisional: boolean;
  /** During a trial: the level reached by the answers, while the ladder shows the one tried. */
  readonly present?: number;
}

/** The levels from low to high, those below and the one reached marked by sign as well as by colour. */
export function LevelStrip({ ladder, provisional, present }: Props): ReactNode {
  const t = useTranslations('result');
  const trial = useTranslations('trial');
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const mark = (words: string): string => (provisional ? tFar('provisional', { words }) : words);
  return (
    <ol className="levels" aria-label={t('levels')}>
      {ladder.reached === -1 && (
        <li className="level now" aria-current="step">
          <span className="level-title">
            <MapPin size={15} aria-hidden />
            {mark(pick(ladder.level.title))}
          </span>
        </li>
      )}
      {ladder.steps.map((step, place) => {
        const state = place < ladder.reached ? 'below' : place === ladder.reached ? 'now' : 'above';
        return (
          <li key={step.id} className={`level ${state}`} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="level-title">
              {state === 'now' && <MapPin size={15} aria-hidden />}
              {state === 'below' && <Check size={15} aria-hidden />}
              {state === 'now' ? mark(pick(step.title)) : pick(step.title)}
              {present !== undefined && state === 'now' && ` · ${trial('reached')}`}
              {present === place && state !== 'now' && ` · ${trial('now')}`}
            </span>
            <Need step={step} />
          </li>
        );
      })}
    </ol>
  );
}

/** What a level asks for, as short as it can be said. */
function Need({ step }: { readonly step: StepResult }): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const scores = step.gates.filter((gate) => gate.gate.kind === 'score');
  const others = step.gates.length - scores.length;
  const parts = [
    ...scores.map((gate) =>
      t('needScore', { label: pick(gate.label), points: sayPoints(gate.need, language) }),
    ),
    ...(others > 0 ? [t(scores.length > 0 ? 'needOthers' : 'needSome', { count: others })] : []),
  ];
  return <span className="level-need">{parts.join(t('comma'))}</span>;
}
