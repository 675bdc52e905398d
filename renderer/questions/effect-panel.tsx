import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { blockers } from '../../assessments/advice/gaps.ts';
import type { Improvement } from '../../assessments/advice/improvements.ts';
import { emptyAnswer, questionSlot } from '../../assessments/answering/answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { fromExact } from '../../assessments/scoring/exact.ts';
import { sayNotApplicable } from '../../assessments/scoring/say-not-applicable.ts';
import { sayPoints } from '../../assessments/scoring/say-score.ts';
import { gapsOf, progressOf, rangeOf, resultOf, useSituation } from '../stores/derived.ts';
import { useRangeWords } from '../screens/quick-scan/range-card.tsx';
import { useLanguage, usePick } from '../text/language.ts';
import { sayLacking } from '../../assessments/scoring/say-gate.ts';
import { choosables } from './choosing.ts';
import { ticksLeft } from './ticks-left.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';

interface Props {
  readonly question: Question;
  readonly pack: Pack;
}

/** What the answer does to the score and the level, in one or two sentences. */
export function EffectPanel({ question, pack }: Props): ReactNode {
  const t = useTranslations('effect');
  const pick = usePick();
  const language = useLanguage();
  const situation = useSituation();
  const result = resultOf(pack, situation);
  const { score } = result;
  const ladder = result.ladders[0];
  const gap = gapsOf(pack, situation).find((one) => one.question.id === question.id);
  const rangeWords = useRangeWords();
  // While questions are open the level so far says little: what counts is what it can still become.
  const open = progressOf(pack, situation).missing > 0;
  const range = rangeOf(pack, situation).ladders[0];
  if (score === null) return null;
  const number = (value: string): string => sayPoints(value, language);
  const sentence = (improvement: Improvement, more: string): readonly string[] => {
    if (fromExact(more).lte(0)) return [];
    const place = choosables(question, pack).findIndex(
      (one) => one.label['zh-CN'] === improvement.label['zh-CN'],
    );
    return [
      place === -1
        ? t('reaching', { state: pick(improvement.label), points: number(more) })
        : t('choosing', { key: place + 1, points: number(more) }),
    ];
  };
  /** The best state of a list of ticks is all of them, and none left comes before another: each is said. */
  const ticks = (): readonly string[] => {
    const { response } = situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer;
    const left = ticksLeft(question, pack, response, score).map(({ key, points }) => ({
      key,
      points: number(points),
    }));
    const [first] = left;
    return first !== undefined && left.length > 1 && left.every(({ points }) => points === first.points)
      ? [t('choosingAny', first)]
      : left.map((one) => t('choosing', one));
  };
  const notApplicable =
    situation.answers[questionSlot(pack.id, question.id)]?.response?.kind === 'not-applicable';
  const sentences = notApplicable
    ? sayNotApplicable(question, pack, score.possible, language)
    : gap === undefined
      ? []
      : question.kind === 'several-of'
        ? ticks()
        : [...new Set([...sentence(gap.next, gap.gainNext), ...sentence(gap.best, gap.gainBest)])];
  const nextStep = ladder?.steps[ladder.reached + 1];
  const short = ladder === undefined ? [] : blockers(ladder);

  return (
    <section className="card pad effect" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="effect-now">
        <strong className="big-number">{sayPoints(score.earned, language)}</strong>
        <span className="quiet-text">
          {t('outOf', { possible: sayPoints(score.possible, language) })}
          {ladder !== undefined && !open && ` · ${pick(ladder.level.title)}`}
        </span>
      </p>
      <ProgressBar
        label={t('score')}
        value={fromExact(score.earned).valueOf()}
        max={fromExact(score.possible).valueOf()}
        valueLabel={t('scoreOf', { earned: number(score.earned), possible: number(score.possible) })}
      />
      {open && range !== undefined && <p className="effect-range">{rangeWords(pack, range)}</p>}
      {sentences.map((said) => (
        <p key={said} className="effect-sentence">
          {said}
        </p>
      ))}
      {nextStep !== undefined && short.length > 0 && !open && (
        <p className="quiet-text">
          {t('short', {
            level: pick(nextStep.title),
            gates: short
              .map((gate) =>
                t(`gate.${gate.gate.kind}`, {
                  gate: pick(gate.label),
                  lacks: sayLacking(gate, language),
                }),
              )
              .join(t('semicolon')),
          })}
        </p>
      )}
    </section>
  );
}
