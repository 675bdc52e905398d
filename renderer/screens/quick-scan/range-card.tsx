import { Check, CircleDashed, CircleDot, Minus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { fromExact } from '../../../assessments/scoring/exact.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { LadderRange, NodeRange } from '../../../assessments/scoring/score-range.ts';
import { progressOf, rangeOf, resultOf, useSituation } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';

interface Props {
  readonly pack: Pack;
  /** Without its own heading and remark, where the page says them. */
  readonly plain?: boolean;
}

/** What score and levels can still become: in words, as a bar, and level by level. */
export function RangeCard({ pack, plain = false }: Props): ReactNode {
  const t = useTranslations('range');
  const id = useId();
  const situation = useSituation();
  const range = rangeOf(pack, situation);
  const { score } = resultOf(pack, situation);
  // The same count as everywhere: the questions asked by what is known now.
  const { missing, unknown } = progressOf(pack, situation);
  const open = missing + unknown;
  const settled =
    range.score?.least === range.score?.most && range.ladders.every((one) => one.lowest === one.highest);
  return (
    <section className={plain ? 'range' : 'card pad range'} {...(plain ? {} : { 'aria-labelledby': id })}>
      {!plain && <h2 id={id}>{t('title')}</h2>}
      {range.ladders.map((ladder) => (
        <LadderWords
          key={ladder.id}
          pack={pack}
          range={ladder}
          levels={ladder === range.ladders[0]}
          quiet={plain}
        />
      ))}
      {range.score !== null && score !== null && <ScoreBar range={range.score} possible={score.possible} />}
      <p className="quiet-text">
        {open === 0
          ? t('complete')
          : settled
            ? t('openSettled', { count: open, missing })
            : t('open', { count: open })}
      </p>
    </section>
  );
}

function LadderWords({
  pack,
  range,
  levels,
  quiet,
}: {
  readonly pack: Pack;
  readonly range: LadderRange;
  readonly levels: boolean;
  /** Said elsewhere on the page as well: changes are not announced twice. */
  readonly quiet: boolean;
}): ReactNode {
  const t = useTranslations('range');
  const pick = usePick();
  const words = useRangeWords();
  const ladder = pack.ladders?.find((one) => one.id === range.id);
  if (ladder === undefined) return null;
  const settled = range.lowest === range.highest;
  const marks = {
    below: { Icon: Check, words: t('passed') },
    settled: { Icon: Check, words: t('settledMark') },
    possible: { Icon: CircleDot, words: t('possible') },
    out: { Icon: Minus, words: t('notReached') },
  } as const;
  const stateOf = (place: number): keyof typeof marks => {
    if (place > range.highest) return 'out';
    if (place < range.lowest) return 'below';
    if (place === range.lowest) return settled ? 'settled' : 'possible';
    return 'possible';
  };
  const lowest = range.lowest === -1 ? [{ id: ':none', title: ladder.none.title, place: -1 }] : [];
  return (
    <>
      <p className="range-words" {...(quiet ? {} : { role: 'status' })}>
        {words(pack, range)}
      </p>
      {levels && (
        <ol className="range-levels" aria-label={t('levels', { ladder: pick(ladder.title) })}>
          {[...lowest, ...ladder.steps.map((step, place) => ({ ...step, place }))].map((step) => {
            const state = stateOf(step.place);
            const { Icon, words: said } = marks[state];
            return (
              <li key={step.id} className={`range-level ${state}`}>
                {state === 'possible' ? (
                  <CircleDashed size={14} aria-hidden />
                ) : (
                  <Icon size={14} aria-hidden />
                )}
                <span className="range-level-name">{pick(step.title)}</span>
                <span className="range-level-state">{said}</span>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

/** The levels of a ladder still possible, as one sentence. */
export function useRangeWords(): (pack: Pack, range: LadderRange) => string {
  const t = useTranslations('range');
  const pick = usePick();
  return (pack, range) => {
    const ladder = pack.ladders?.find((one) => one.id === range.id);
    if (ladder === undefined) return '';
    const name = (place: number): string => pick((ladder.steps[place] ?? ladder.none).title);
    const values = { ladder: pick(ladder.title) };
    return range.lowest === range.highest
      ? t('settled', { ...values, level: name(range.lowest) })
      : t('between', { ...values, low: name(range.lowest), high: name(range.highest) });
  };
}

function ScoreBar({ range, possible }: { readonly range: NodeRange; readonly possible: string }): ReactNode {
  const t = useTranslations('range');
  const language = useLanguage();
  const all = fromExact(possible);
  if (all.equals(0)) return null;
  const percent = (value: string): number => fromExact(value).div(all).mul(100).valueOf();
  const values = {
    least: sayPoints(range.least, language),
    most: sayPoints(range.most, language),
    possible: sayPoints(possible, language),
  };
  const [from, to] = [percent(range.least), percent(range.most)];
  return (
    <>
      <div className="range-bar" role="img" aria-label={t('chart', values)}>
        <span
          className="range-band"
          style={{ insetInlineStart: `${from}%`, inlineSize: `${Math.max(to - from, 1)}%` }}
        />
      </div>
      <p>{range.least === range.most ? t('scoreSettled', values) : t('score', values)}</p>
    </>
  );
}
