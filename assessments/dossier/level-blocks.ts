import { sayCounts } from '../answering/say-counts.ts';
import type { LadderChart } from '../charts/ladder.ts';
import { formatExact } from '../scoring/exact.ts';
import { sayGateNumber, sayLacking } from '../scoring/say-gate.ts';
import { sayPoints } from '../scoring/say-score.ts';
import type { Exact, LadderResult } from '../scoring/score.ts';
import type { LevelBlock, TableBlock, TableRow } from './dossier.ts';
import type { PackOutcome, Writing } from './dossier-input.ts';
import { marked } from './outcome.ts';
import { percentOf } from './score-blocks.ts';
import { dossierText as text } from './text.ts';

/** The level reached with its meaning, beside its ladder; while questions are open it says so instead of the meaning. */
export function levelBlock(writing: Writing, outcome: PackOutcome, ladder: LadderResult): LevelBlock {
  const { language, say } = writing;
  const { counts, far } = outcome;
  const { score } = outcome.result;
  return {
    kind: 'level',
    label: say(ladder.title),
    level: marked(writing, say(ladder.level.title), far),
    score:
      score === null
        ? null
        : say(text.levelScore, {
            earned: sayPoints(score.earned, language),
            possible: sayPoints(score.possible, language),
          }),
    // What a level means may advise what an open question has yet to tell.
    meaning: far === 'part' ? sayCounts(counts, language) : say(ladder.level.meaning),
    ladder: ladderChart(writing, outcome, ladder),
  };
}

/** The levels on the scale of the whole score where every level asks for one, else side by side. */
function ladderChart(
  writing: Writing,
  { pack, result: { score }, far }: PackOutcome,
  ladder: LadderResult,
): LadderChart {
  const { language, say } = writing;
  const needs = ladder.steps.map((step) =>
    step.gates.find((gate) => gate.gate.kind === 'score' && gate.gate.node === score?.id),
  );
  const scaled = score !== null && needs.every((gate) => gate !== undefined);
  const share = (value: Exact) => (score === null ? 0 : percentOf(value, score.possible));
  const none = pack.ladders?.find((one) => one.id === ladder.id)?.none.title;
  return {
    kind: 'ladder',
    title: say(ladder.title),
    description: say(text.ladderDescription, {
      title: ladder.title,
      level: marked(writing, say(ladder.level.title), far),
    }),
    steps: [
      {
        label: none === undefined ? say(text.blank) : say(none),
        from: scaled ? 0 : null,
        tick: scaled ? '0' : null,
      },
      ...ladder.steps.map((step, index) => {
        const need = needs[index]?.need ?? '0';
        return {
          label: say(step.title),
          from: scaled ? share(need) : null,
          tick: scaled ? sayPoints(need, language) : null,
        };
      }),
    ],
    reached: ladder.reached + 1,
    marker:
      scaled && score !== null
        ? {
            percent: share(score.earned),
            label: say(text.present, { score: marked(writing, sayPoints(score.earned, language), far) }),
          }
        : null,
    endTick: scaled && score !== null ? sayPoints(score.possible, language) : null,
  };
}

/** What every level asks for, what there is now, and what is short. */
export function gatesTable(writing: Writing, ladder: LadderResult): TableBlock {
  const { language, say } = writing;
  const rows = ladder.steps.flatMap((step): TableRow[] => {
    const unmet = step.gates.filter((gate) => !gate.met).length;
    return [
      {
        kind: 'band',
        text: say(step.title),
        aside: unmet === 0 ? say(text.stepMet) : say(text.stepUnmet, { count: unmet }),
      },
      ...step.gates.map((gate): TableRow => ({
        kind: 'row',
        cells: [
          { text: say(gate.label) },
          { text: sayGateNumber(gate, language) },
          { text: formatExact(gate.need, language) },
          gate.met
            ? { text: say(text.met) }
            : { text: say(text.unmet, { gap: sayLacking(gate, language) }), tone: 'open' },
        ],
      })),
    ];
  });
  return {
    kind: 'table',
    title: say(text.gatesHeading),
    columns: [
      { title: say(text.gateLabel), unit: null, align: 'start', width: 50 },
      { title: say(text.gateNow), unit: null, align: 'end', width: 14 },
      { title: say(text.gateNeed), unit: null, align: 'end', width: 14 },
      { title: say(text.gateMet), unit: null, align: 'start', width: 22 },
    ],
    rows,
  };
}
