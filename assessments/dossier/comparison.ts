import {
  compareAssessments,
  movedByOpenOnly,
  type Assessed,
  type BeforeAfter,
} from '../advice/before-after.ts';
import { answeredOf, howFar, type HowFar } from '../answering/how-far.ts';
import { packProgress, type Counts } from '../answering/progress.ts';
import { sayCounts } from '../answering/say-counts.ts';
import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import { formatExact, fromExact, toExact } from '../scoring/exact.ts';
import { sayPoints } from '../scoring/say-score.ts';
import { scorePack } from '../scoring/score-pack.ts';
import { shareOf, signed } from './axes-blocks.ts';
import { comparisonText as text } from './comparison-text.ts';
import type { EarlierAssessment, PackOutcome, Writing } from './dossier-input.ts';
import { outcomeText } from './outcome-text.ts';

/** One pack of both assessments with everything compared. */
export interface PackComparison {
  readonly before: Assessed & { readonly counts: Counts; readonly far: HowFar };
  readonly after: PackOutcome;
  readonly compared: BeforeAfter;
}

/** The questionnaires of a former assessment that somebody had begun. */
export function begunBefore({ packs, situation }: EarlierAssessment): readonly Pack[] {
  return packs.filter((pack) => howFar(answeredOf(pack, situation)) !== 'none');
}

/**
 * Every pack with answers in both assessments, scored by the same functions and compared; none without a former one.
 */
export function comparePacks(
  writing: Pick<Writing, 'earlier'>,
  outcomes: readonly PackOutcome[],
): PackComparison[] {
  const { earlier } = writing;
  if (earlier === null || earlier === undefined) return [];
  const begun = begunBefore(earlier);
  return outcomes.flatMap((after) => {
    const pack = begun.find((one) => one.id === after.pack.id);
    if (pack === undefined || after.far === 'none') return [];
    const far = howFar(answeredOf(pack, earlier.situation));
    const result = scorePack(pack, earlier.situation);
    const counts = packProgress(pack, earlier.situation);
    const before = { pack, result, counts, far };
    return [{ before, after, compared: compareAssessments(before, after) }];
  });
}

/** Level and score in sentences: what rose, what fell, by how much; while one is provisional only the scores, side by side. */
function sayLevelAndScore(writing: Writing, comparison: PackComparison): string[] {
  const { language, say } = writing;
  const { compared } = comparison;
  const { settled } = compared;
  const levels = compared.ladders.map(({ before, after, steps }) =>
    say(levelSentence(steps, settled), {
      ladder: after.title,
      before: before.level.title,
      after: after.level.title,
      steps: Math.abs(steps),
    }),
  );
  const { score } = compared;
  if (score === null || score.before === null || score.after === null) return levels;
  const change = fromExact(score.change ?? '0');
  const template = scoreSentence(change.compare(0), settled);
  return [
    ...levels,
    say(template, {
      before: sayPoints(score.before.earned, language),
      after: sayPoints(score.after.earned, language),
      change: sayPoints(toExact(change.abs()), language),
    }),
  ];
}

function levelSentence(steps: number, settled: boolean): Localized {
  if (!settled) return text.levelNotYet;
  if (steps === 0) return text.levelSame;
  return steps > 0 ? text.levelUp : text.levelDown;
}

function scoreSentence(change: number, settled: boolean): Localized {
  if (!settled) return text.scoreBeside;
  if (change === 0) return text.scoreSame;
  return change > 0 ? text.scoreUp : text.scoreDown;
}

/** What an acceptance file says about one pack, in plain sentences made of its figures. */
export function sayEvaluation(writing: Writing, comparison: PackComparison): string[] {
  return [
    ...sayLevelAndScore(writing, comparison),
    ...sayParts(writing, comparison),
    ...(comparison.compared.settled ? sayAxes(writing, comparison) : []),
    ...sayQuestions(writing, comparison),
  ];
}

/** Which of the two was not answered in full: its level and score are provisional. */
function sayParts({ language, say }: Writing, { before, after }: PackComparison): string[] {
  return [
    { when: text.former, ...before },
    { when: text.now, ...after },
  ].flatMap(({ when, counts, far }) =>
    far === 'part' ? [say(outcomeText.comparedPart, { when, counts: sayCounts(counts, language) })] : [],
  );
}

function sayAxes(writing: Writing, { compared }: PackComparison): string[] {
  const { language, say } = writing;
  const changes = compared.axes.flatMap(({ before, after }) => {
    const [was, is] = [shareOf(before), shareOf(after)];
    return after === null || was === null || is === null
      ? []
      : [{ title: after.title, was, is, by: is.sub(was) }];
  });
  if (changes.length === 0) return [];
  const sorted = changes.toSorted((a, b) => b.by.compare(a.by));
  const up = sorted.filter((one) => one.by.compare(0) > 0);
  const down = sorted.filter((one) => one.by.compare(0) < 0);
  const extreme = (one: (typeof changes)[number] | undefined, template: typeof text.axisMost) =>
    one === undefined
      ? []
      : [
          say(template, {
            axis: one.title,
            before: formatExact(toExact(one.was), language, 1),
            after: formatExact(toExact(one.is), language, 1),
            change: formatExact(toExact(one.by.abs()), language, 1),
          }),
        ];
  return [
    say(text.axesChanged, {
      count: changes.length,
      up: up.length,
      down: down.length,
      same: changes.length - up.length - down.length,
    }),
    ...extreme(up[0], text.axisMost),
    ...extreme(down.at(-1), text.axisLeast),
  ];
}

function sayQuestions(writing: Writing, { compared }: PackComparison): string[] {
  const count = (kind: string) => compared.questions.filter((one) => one.kind === kind).length;
  const both = compared.questions.filter((one) => one.before !== null && one.after !== null);
  const [better, worse] = [count('better'), count('worse')];
  const only = { before: count('only-before'), after: count('only-after') };
  return [
    writing.say(text.questionsChanged, {
      count: both.length,
      better,
      worse,
      same: both.length - better - worse,
    }),
    ...(only.before + only.after === 0 ? [] : [writing.say(text.questionsOnly, only)]),
    ...(movedByOpenOnly(compared) ? [writing.say(text.onlyByOpen, { count: both.length })] : []),
  ];
}

/** A change of score with its sign; a dash where one side has none or is provisional. */
export function sayScoreChange(writing: Writing, { compared }: PackComparison): string {
  const change = compared.score?.change ?? null;
  return change === null ? '—' : signed(change, writing);
}
