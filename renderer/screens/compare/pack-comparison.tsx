import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  compareAssessments,
  movedByOpenOnly,
  type BeforeAfter,
} from '../../../assessments/advice/before-after.ts';
import { answeredOf, howFar } from '../../../assessments/answering/how-far.ts';
import { packProgress } from '../../../assessments/answering/progress.ts';
import { sayCounts } from '../../../assessments/answering/say-counts.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { fromExact, toExact } from '../../../assessments/scoring/exact.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { scorePack } from '../../../assessments/scoring/score-pack.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { TwoAxes } from '../way/two-axes.tsx';
import { ChangedQuestions } from './changed-questions.tsx';

/** A pack as one of the two assessments has it. */
export interface Side {
  readonly pack: Pack;
  readonly situation: Situation;
}

/** One questionnaire then and now: in plain sentences, by aspect, and question by question. */
export function PackComparison({
  before,
  after,
}: {
  readonly before: Side;
  readonly after: Side;
}): ReactNode {
  const t = useTranslations('compare');
  const tAxes = useTranslations('axes');
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const language = useLanguage();
  const { pack: packThen, situation: then } = before;
  const { pack, situation: now } = after;
  const results = useMemo(
    () => ({ before: scorePack(packThen, then), after: scorePack(pack, now) }),
    [packThen, then, pack, now],
  );
  const compared = useMemo(
    () => compareAssessments({ pack: packThen, result: results.before }, { pack, result: results.after }),
    [packThen, pack, results],
  );
  const open = useMemo(
    () => ({ before: openAxes(compared, 'before'), after: openAxes(compared, 'after') }),
    [compared],
  );
  const id = `compare-${pack.id}`;
  const axes = results.before.axes.length > 0 && results.after.axes.length > 0;
  const sides = [
    { which: tAxes('before'), far: howFar(answeredOf(packThen, then)), counts: packProgress(packThen, then) },
    { which: tAxes('after'), far: howFar(answeredOf(pack, now)), counts: packProgress(pack, now) },
  ];
  const untouched = sides.filter(({ far }) => far === 'none');
  if (untouched.length > 0)
    return (
      <section className="card pad stack tight" aria-labelledby={id}>
        <h2 id={id}>{pick(pack.title)}</h2>
        {untouched.map(({ which }) => (
          <p key={which}>{tFar('comparedNone', { which })}</p>
        ))}
      </section>
    );

  return (
    <section className="card pad stack tight" aria-labelledby={id}>
      <h2 id={id}>{pick(pack.title)}</h2>
      <Sentences compared={compared} />
      {sides
        .filter(({ far }) => far === 'part')
        .map(({ which, counts }) => (
          <p key={which} className="quiet-text">
            {tFar('compared', { which, counts: sayCounts(counts, language) })}
          </p>
        ))}
      {packThen.edition !== pack.edition && (
        <p className="quiet-text">{t('editions', { before: packThen.edition, after: pack.edition })}</p>
      )}
      <div className={axes ? 'compare-columns' : 'stack'}>
        {axes && (
          <div>
            <TwoAxes
              id={`${id}-axes`}
              first={{ label: tAxes('before'), axes: results.before.axes, open: open.before }}
              second={{ label: tAxes('after'), axes: results.after.axes, open: open.after }}
              solid="second"
              settled={compared.settled}
              level={3}
            />
          </div>
        )}
        <ChangedQuestions id={`${id}-questions`} compared={compared} before={before} after={after} />
      </div>
    </section>
  );
}

/** The aspects that were not answered to their end, by their ids. */
const openAxes = ({ axes }: BeforeAfter, side: 'before' | 'after'): readonly string[] =>
  axes.filter(({ open }) => open[side]).map(({ id }) => id);

/** What happened, as one would tell it; of what is provisional (not `settled`) no level, rise or fall is claimed. */
function Sentences({ compared }: { readonly compared: BeforeAfter }): ReactNode {
  const t = useTranslations('compare.said');
  const pick = usePick();
  const language = useLanguage();
  const number = (value: string): string => sayPoints(value, language);
  const { settled, score, ladders, questions } = compared;
  const count = (...kinds: readonly string[]): number =>
    questions.filter((one) => kinds.includes(one.kind) && (one.before !== null || one.after !== null)).length;
  const once = count('only-before', 'only-after');

  const levels = ladders.map(({ before, after, steps }) => {
    const ladder = pick(after.title);
    if (!settled) return t('notYet', { ladder });
    const names = { ladder, to: pick(after.level.title) };
    if (steps === 0) return t('same', names);
    return t(steps > 0 ? 'up' : 'down', { ...names, from: pick(before.level.title) });
  });
  const points = (): readonly string[] => {
    if (score === null || score.before === null || score.after === null) return [];
    const change = fromExact(score.change ?? '0');
    const values = { from: number(score.before.earned), to: number(score.after.earned) };
    if (!settled) return [t('pointsBeside', values)];
    if (change.equals(0)) return [t('equal', { to: values.to })];
    return [t(change.compare(0) > 0 ? 'more' : 'less', { ...values, change: number(toExact(change.abs())) })];
  };
  const said = [
    ...levels,
    ...points(),
    t('questions', { better: count('better'), worse: count('worse'), same: count('same') }),
    ...(once > 0 ? [t('others', { count: once })] : []),
    ...(movedByOpenOnly(compared) ? [t('byOpenOnly')] : []),
  ];
  return <p className="compare-said">{said.join(language === 'zh-CN' ? '' : ' ')}</p>;
}
