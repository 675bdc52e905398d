import type Fraction from 'fraction.js';
import { blockers } from '../advice/gaps.ts';
import { planItem, plannedResult } from '../advice/plan.ts';
import type { WayStep, WayUp } from '../advice/way-up.ts';
import type { Pack } from '../pack/pack.ts';
import { fromExact, toExact, zero } from '../scoring/exact.ts';
import { sayLacking } from '../scoring/say-gate.ts';
import { sayPoints } from '../scoring/say-score.ts';
import { leverage } from '../scoring/leverage.ts';
import type { LadderResult, PackResult } from '../scoring/score.ts';
import { sayAnswer } from '../text/answer-text.ts';
import type { Block, TableRow } from './dossier.ts';
import type { PackOutcome, Writing } from './dossier-input.ts';
import { effortCell } from './effort-cell.ts';
import { listed, sentences } from './joining.ts';
import { outcomeText } from './outcome-text.ts';
import { questionNumber } from './question-number.ts';
import { sayTarget } from './say-target.ts';
import { dossierText } from './text.ts';
import { wayText as text } from './way-text.ts';

/**
 * The cheapest way to the next level of the ladder at `place` step by step with its sums; where there is none, why.
 */
export function wayBlocks(
  writing: Writing,
  outcome: PackOutcome,
  ladder: LadderResult,
  place: number,
): Block[] {
  const { say } = writing;
  const way = outcome.ways[place] ?? null;
  const next = ladder.steps[ladder.reached + 1];
  const plain = (sentence: string): Block[] => [{ kind: 'paragraph', text: sentence, tone: 'plain' }];
  if (outcome.far !== 'whole') return plain(say(outcomeText.wayOpen, { missing: outcome.counts.missing }));
  if (next === undefined) return plain(say(text.top, { now: ladder.level.title }));
  if (way === null)
    return plain(say(text.none, { next: next.title, gates: listed(writing, sayShort(writing, ladder)) }));
  const scored = outcome.result.score !== null;
  return [
    ...plain(say(text.intro, { now: ladder.level.title, next: next.title })),
    {
      kind: 'table',
      title: say(text.heading),
      columns: [
        { title: say(dossierText.gapNumber), unit: null, align: 'start', width: 8 },
        { title: say(text.question), unit: null, align: 'start', width: 31 },
        { title: say(text.to), unit: null, align: 'start', width: 31 },
        ...(scored
          ? [{ title: say(text.gain), unit: say(dossierText.points), align: 'end' as const, width: 9 }]
          : []),
        { title: say(dossierText.effort), unit: null, align: 'start', width: 21 },
      ],
      rows: stepRows(writing, outcome, ladder, way),
    },
    {
      kind: 'paragraph',
      text: sentences(writing, [sayAfter(writing, outcome, ladder, way), say(text.ours)]),
      tone: 'quiet',
    },
  ];
}

/** What the next level still lacks, gate by gate. */
export function sayShort(writing: Writing, ladder: LadderResult): string[] {
  return blockers(ladder).map((gate) =>
    writing.say(text.short, {
      label: gate.label,
      gap: sayLacking(gate, writing.language),
    }),
  );
}

function stepRows(
  writing: Writing,
  { pack, result }: PackOutcome,
  ladder: LadderResult,
  way: WayUp,
): TableRow[] {
  const { language, say } = writing;
  const worth = result.score === null ? null : leverage(result.score);
  const gains = way.steps.map((step) => gainOf(step, result, worth));
  const gainCell = (gain: Fraction) =>
    worth === null
      ? []
      : [{ text: gain.equals(0) ? say(dossierText.blank) : sayPoints(toExact(gain), language) }];
  return [
    ...way.steps.map((step, index): TableRow => {
      const answer = sayAnswer(step.question, pack, writing.situation, language, 'brief');
      const toward = sayToward(writing, pack, result, ladder, step);
      return {
        kind: 'row',
        cells: [
          { text: questionNumber(pack, step.question.id), tone: 'quiet' },
          {
            text: say(step.question.prompt),
            minor: say(dossierText.gapNow, { answer }),
          },
          {
            text: sayTarget(writing, pack, step.question, result.questions[step.question.id], step.to),
            ...(toward === '' ? {} : { minor: toward }),
          },
          ...gainCell(gains[index] ?? zero),
          effortCell(writing, step.to.effort),
        ],
      };
    }),
    {
      kind: 'total',
      cells: [
        { text: '' },
        { text: say(text.total) },
        { text: say(text.totalCount, { count: way.steps.length }) },
        ...gainCell(gains.reduce((sum, gain) => sum.add(gain), zero)),
        effortCell(writing, { yuan: [...way.yuan], days: [...way.days], own: way.own }),
      ],
    },
  ];
}

/** Points of the whole pack an improvement adds. */
function gainOf(step: WayStep, result: PackResult, worth: ReadonlyMap<string, Fraction> | null): Fraction {
  const now = fromExact(result.questions[step.question.id]?.earned ?? '0');
  return (worth?.get(step.question.id) ?? zero).mul(fromExact(step.to.earned).sub(now));
}

/** The grade gained where grades are what is judged, and the counts it is one more of. */
function sayToward(
  writing: Writing,
  pack: Pack,
  result: PackResult,
  ladder: LadderResult,
  { question, to }: WayStep,
): string {
  const now = result.questions[question.id];
  const from = now?.grade ?? 0;
  const gates = blockers(ladder).filter(
    ({ gate }) =>
      gate.kind === 'count' &&
      pack.sets?.[gate.set]?.questions.includes(question.id) === true &&
      from < gate.gradeAtLeast &&
      to.grade >= gate.gradeAtLeast,
  );
  return sentences(writing, [
    ...(question.kind === 'graded' && to.grade > from
      ? [writing.say(now?.status === 'unknown' ? text.gradeUnknown : text.grades, { from, to: to.grade })]
      : []),
    ...(gates.length === 0
      ? []
      : [
          writing.say(text.counts, {
            gates: listed(
              writing,
              gates.map((gate) => writing.say(gate.label)),
            ),
          }),
        ]),
  ]);
}

/** Level and score once all of it is done, by the rules themselves and not by adding up. */
function sayAfter(writing: Writing, { pack, result }: PackOutcome, ladder: LadderResult, way: WayUp): string {
  const items = way.steps.map((step) =>
    planItem(step.question.id, { packId: pack.id, question: step.question }, step.to),
  );
  const after = plannedResult(pack, result, items);
  const level = after.ladders.find((one) => one.id === ladder.id)?.level.title ?? ladder.level.title;
  return after.score === null
    ? writing.say(text.afterLevel, { level })
    : writing.say(text.after, {
        level,
        score: sayPoints(after.score.earned, writing.language),
        possible: sayPoints(after.score.possible, writing.language),
      });
}
