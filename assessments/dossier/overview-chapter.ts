import type { Counts } from '../answering/progress.ts';
import { sayPoints } from '../scoring/say-score.ts';
import type { LadderResult } from '../scoring/score.ts';
import { comparePacks, type PackComparison } from './comparison.ts';
import type { Block, Cell, Chapter, TableBlock, TableRow } from './dossier.ts';
import { headings, type PackOutcome, type Writing } from './dossier-input.ts';
import { effortCell } from './effort-cell.ts';
import { listed } from './joining.ts';
import { chapterNumber } from './numbering.ts';
import { begunOf, marked, sayPacks, sayRange } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';
import { overviewText as text } from './overview-text.ts';
import { dossierText } from './text.ts';
import { sayShort } from './way-blocks.ts';

/** Everything important on a page: levels and scores with the former ones, and what the next level lacks. */
export function overviewChapter(writing: Writing, outcomes: readonly PackOutcome[], index: number): Chapter {
  const { say } = writing;
  const heading = headings(writing, index);
  const begun = begunOf(outcomes);
  const untouched = outcomes.filter((outcome) => !begun.includes(outcome)).map(({ pack }) => pack);
  const laddered = begun.some(({ result }) => result.ladders.length > 0);
  const blocks: Block[] = [
    heading(dossierText.overviewHeading),
    resultsTable(writing, outcomes, comparePacks(writing, outcomes)),
    ...(untouched.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: say(outcomeText.untouched, {
              list: sayPacks(writing, untouched),
              count: untouched.length,
            }),
            tone: 'plain' as const,
          },
        ]),
    ...(begun.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: say(dossierText.overviewNote), tone: 'quiet' as const }]),
    ...(laddered ? [heading(text.next, say(dossierText.effortAside)), nextTable(writing, begun)] : []),
  ];
  return {
    id: 'overview',
    number: chapterNumber(index, writing.language),
    title: say(text.title),
    summary: say(text.summary),
    aside: null,
    look: 'chapter',
    blocks,
  };
}

function resultsTable(
  writing: Writing,
  outcomes: readonly PackOutcome[],
  comparisons: readonly PackComparison[],
): TableBlock {
  const { say } = writing;
  return {
    kind: 'table',
    title: say(dossierText.overviewHeading),
    columns: [
      { title: say(dossierText.overviewPack), unit: null, align: 'start', width: 24 },
      { title: say(dossierText.overviewLevel), unit: null, align: 'start', width: 20 },
      { title: say(dossierText.overviewScore), unit: null, align: 'end', width: 18 },
      { title: say(dossierText.overviewAnswered), unit: null, align: 'end', width: 22 },
      { title: say(dossierText.overviewOpen), unit: null, align: 'end', width: 16 },
    ],
    rows: outcomes.map((outcome) => {
      const { pack, far, counts } = outcome;
      const open = counts.missing + counts.unknown;
      const then = comparisons.find((one) => one.after.pack.id === pack.id)?.before;
      return {
        kind: 'row',
        cells: [
          { text: say(pack.shortTitle), minor: say(dossierText.packEdition, { edition: pack.edition }) },
          ...(far === 'none'
            ? [
                { text: say(outcomeText.notAnswered), tone: 'open' as const },
                { text: say(dossierText.blank) },
              ]
            : [levelCell(writing, outcome, then), scoreCell(writing, outcome, then)]),
          {
            text: String(counts.answered),
            minor: sayAsked(writing, counts),
          },
          open === 0 ? { text: '0' } : { text: String(open), tone: 'open' },
        ],
      };
    }),
  };
}

/** The level of the headline ladder, whether it may still change, what it can still become, and the former one. */
function levelCell(writing: Writing, outcome: PackOutcome, then: PackComparison['before'] | undefined): Cell {
  const { say } = writing;
  const [ladder] = outcome.result.ladders;
  if (ladder === undefined) return { text: say(dossierText.blank) };
  const ladderThen = then?.result.ladders.find((one) => one.id === ladder.id);
  const range = sayRange(writing, outcome, ladder);
  const minor = [
    ...(then === undefined || ladderThen === undefined
      ? []
      : [say(text.former, { value: marked(writing, say(ladderThen.level.title), then.far) })]),
    ...(range === null ? [] : [range]),
  ];
  return {
    text: marked(writing, say(ladder.level.title), outcome.far),
    ...(minor.length === 0 ? {} : { minor: listed(writing, minor) }),
    strong: true,
  };
}

function scoreCell(
  writing: Writing,
  { result: { score }, far }: PackOutcome,
  then: PackComparison['before'] | undefined,
): Cell {
  const { language, say } = writing;
  if (score === null) return { text: say(dossierText.blank), minor: say(dossierText.noPoints) };
  const former = then?.result.score ?? null;
  return {
    text: marked(writing, sayPoints(score.earned, language), far),
    minor: listed(writing, [
      say(dossierText.outOf, { possible: sayPoints(score.possible, language) }),
      ...(then === undefined || former === null
        ? []
        : [say(text.former, { value: marked(writing, sayPoints(former.earned, language), then.far) })]),
    ]),
    strong: true,
  };
}

/** How many questions were asked, and of these left out as not applicable. */
function sayAsked({ say }: Writing, { asked, notApplicable }: Counts): string {
  return notApplicable === 0
    ? say(dossierText.ofAsked, { asked })
    : say(dossierText.ofAskedSome, { asked, left: notApplicable });
}

function nextTable(writing: Writing, outcomes: readonly PackOutcome[]): TableBlock {
  const { say } = writing;
  return {
    kind: 'table',
    title: say(text.next),
    columns: [
      { title: say(text.ladder), unit: null, align: 'start', width: 21 },
      { title: say(text.fromTo), unit: null, align: 'start', width: 19 },
      { title: say(text.lacks), unit: null, align: 'start', width: 38 },
      { title: say(text.way), unit: null, align: 'start', width: 22 },
    ],
    rows: outcomes.flatMap((outcome) =>
      outcome.result.ladders.map((ladder, place): TableRow => {
        const next = ladder.steps[ladder.reached + 1];
        return {
          kind: 'row',
          cells: [
            { text: say(outcome.pack.shortTitle), minor: say(ladder.title) },
            {
              text: marked(writing, say(ladder.level.title), outcome.far),
              strong: true,
              minor: next === undefined ? say(text.topLevel) : say(text.nextLevel, { level: next.title }),
            },
            { text: next === undefined ? say(text.nothing) : listed(writing, sayShort(writing, ladder)) },
            wayCell(writing, outcome, ladder, place),
          ],
        };
      }),
    ),
  };
}

/** The cheapest way in a cell; where there is none, why. */
function wayCell(writing: Writing, { ways, far }: PackOutcome, ladder: LadderResult, place: number): Cell {
  const { say } = writing;
  const blank = { text: say(dossierText.blank), tone: 'quiet' } as const;
  if (ladder.steps[ladder.reached + 1] === undefined) return blank;
  if (far === 'part') return { ...blank, minor: say(outcomeText.wayLater) };
  const way = ways[place] ?? null;
  if (way === null) return { ...blank, minor: say(outcomeText.wayNone) };
  const effort = effortCell(writing, { yuan: [...way.yuan], days: [...way.days], own: way.own });
  return {
    text: effort.text,
    minor: say(text.wayCount, { count: way.steps.length, days: effort.minor ?? '' }),
  };
}
