import { FlaskConical } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { Button } from '../../parts/button.tsx';
import { useLocked } from '../../stores/locked.ts';
import { addToPlan } from '../../stores/plan.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { sayChange } from './say-change.ts';
import type { TrialControl } from './use-trial.ts';

interface Props {
  readonly pack: Pack;
  readonly result: PackResult;
  /** While questions are open: the levels may still change. */
  readonly provisional: boolean;
  readonly control: TrialControl;
}

/** Stays in sight during a trial: that it is one, what it comes to, and how to reset or end it. */
export function TrialBar({ pack, result, provisional, control }: Props): ReactNode {
  const t = useTranslations('trial');
  const way = useTranslations('way');
  const readOnly = useLocked();
  const [added, setAdded] = useState<{ readonly count: number; readonly trial: unknown } | null>(null);
  const { trial } = control;
  return (
    <div
      className={trial === null ? 'unseen' : 'trial-bar'}
      {...(trial === null ? {} : { role: 'region', 'aria-label': t('label') })}
    >
      {trial !== null && (
        <p className="trial-sign">
          <FlaskConical size={16} aria-hidden />
          {t('on')}
        </p>
      )}
      {/* There before the trial begins, so that a screen reader notices what comes into it. */}
      <div role="status" className="trial-numbers">
        {trial !== null && <TrialNumbers result={result} shown={control.shown} provisional={provisional} />}
        {trial !== null && <span className="quiet-text">{t('picked', { count: trial.size })}</span>}
        {added !== null && added.trial === trial && (
          <span className="quiet-text">{way('added', { count: added.count })}</span>
        )}
      </div>
      {trial !== null && (
        <div className="trial-actions">
          <Button
            small
            isDisabled={readOnly || trial.size === 0}
            onPress={() => {
              const all = [...trial.values()].map((one) => ({ packId: pack.id, ...one }));
              setAdded({ count: addToPlan(all), trial });
            }}
          >
            {t('toPlan')}
          </Button>
          <Button small isDisabled={trial.size === 0} onPress={control.reset}>
            {t('reset')}
          </Button>
          <Button
            small
            look="primary"
            onPress={() => {
              control.end();
              // The button goes with the bar: the focus starts again at the top of the page.
              document.querySelector('h1')?.focus();
            }}
          >
            {t('end')}
          </Button>
        </div>
      )}
      {trial !== null && trial.size === 0 && <p className="quiet-text trial-hint">{t('pickHint')}</p>}
    </div>
  );
}

/** Score and levels, from now to the trial. */
function TrialNumbers({
  result,
  shown,
  provisional,
}: {
  readonly result: PackResult;
  readonly shown: PackResult;
  readonly provisional: boolean;
}): ReactNode {
  const t = useTranslations('trial');
  const tFar = useTranslations('howFar');
  const mark = (words: string): string => (provisional ? tFar('provisional', { words }) : words);
  const pick = usePick();
  const language = useLanguage();
  return (
    <>
      {result.score !== null && shown.score !== null && (
        <span>
          {t('score', {
            from: sayPoints(result.score.earned, language),
            to: sayPoints(shown.score.earned, language),
          })}{' '}
          <strong>({sayChange(result.score.earned, shown.score.earned, language)})</strong>
        </span>
      )}
      {shown.ladders.map((ladder, place) => {
        const before = result.ladders[place];
        const names = { ladder: pick(ladder.title), to: mark(pick(ladder.level.title)) };
        return (
          <span key={ladder.id}>
            {before === undefined || before.reached === ladder.reached
              ? t('levelSame', { ladder: names.ladder, level: names.to })
              : t('level', { ...names, from: mark(pick(before.level.title)) })}
          </span>
        );
      })}
    </>
  );
}
