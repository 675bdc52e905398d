import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Improvement } from '../../../assessments/advice/improvements.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { Exact, QuestionResult } from '../../../assessments/scoring/score.ts';
import { Button } from '../../parts/button.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { EffortText } from '../result/effort-text.tsx';
import type { Explained } from '../result/explained.ts';
import { PlanButton } from './plan-button.tsx';
import { TryButton } from './try-button.tsx';
import type { TrialControl } from './use-trial.ts';
import { useSayStep } from './use-say-state.ts';

interface Props {
  readonly pack: Pack;
  readonly question: Question;
  readonly to: Improvement;
  readonly now: QuestionResult | undefined;
  /** Points of the whole pack. */
  readonly gain: Exact;
  readonly explain: (what: Explained) => void;
  readonly control: TrialControl;
  readonly leaveOut: () => void;
}

/** One step of the way: from where to where, what it is worth and takes, and what can be done with it. */
export function WayRow({ pack, question, to, now, gain, explain, control, leaveOut }: Props): ReactNode {
  const t = useTranslations('way');
  const pick = usePick();
  const language = useLanguage();
  const sayStep = useSayStep();
  const what = pick(question.prompt);
  const worth =
    gain === '0'
      ? question.kind === 'graded'
        ? t('grades', { from: now?.grade ?? 0, to: to.grade })
        : t('seeWhy')
      : t('gain', { points: sayPoints(gain, language) });
  return (
    <li className="gap">
      <div className="gap-words">
        <h3>{what}</h3>
        <p>{sayStep(now, to.label)}</p>
        <div className="gap-actions">
          <TryButton tried={{ question, to }} control={control} />
          <PlanButton aim={{ packId: pack.id, question, to }} />
          <Button look="quiet" small aria-label={t('leaveOutThis', { what })} onPress={leaveOut}>
            {t('leaveOut')}
          </Button>
        </div>
      </div>
      <div className="gap-numbers">
        <button
          type="button"
          className="number-button"
          aria-label={t('explain', { words: worth, what })}
          onClick={() => explain({ kind: 'question', id: question.id })}
        >
          {worth}
        </button>
        <EffortText effort={to.effort} />
      </div>
    </li>
  );
}
