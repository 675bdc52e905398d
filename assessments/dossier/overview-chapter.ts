import { packProgress } from '../answering/progress.ts';
import { formatExact } from '../scoring/exact.ts';
import { comparePacks, type PackComparison } from './comparison.ts';
import type { Block, Cell, Chapter, TableBlock, TableRow } from './dossier.ts';
import { headings, type PackOutcome, type Writing } from './dossier-input.ts';
import { effortCell } from './effort-cell.ts';
import { listed } from './joining.ts';
import { chapterNumber } from './numbering.ts';
import { overviewText as text } from './overview-text.ts';
import { dossierText } from './text.ts';
import { sayShort } from './way-blocks.ts';

/** Everything important on a page: levels and scores with the former ones, and what the next level lacks. */
export function overviewChapter(writing: Writing, outcomes: readonly PackOutcome[], index: number): Chapter {
  const { say } = writing;
  const heading = headings(writing, index);
  const laddered = outcomes.some(({ result }) => result.ladders.length > 0);
  const blocks: Block[] = [
    heading(dossierText.overviewHeading),
    resultsTable(writing, outcomes, comparePacks(writing, outcomes)),
    { kind: 'paragraph', text: say(dossierText.overviewNote), tone: 'quiet' },
    ...(laddered ? [heading(text.next, say(text.nextAside)), nextTable(writing, outcomes)] : []),
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
  const { language, say } = writing;
  return {
    kind: 'table',
    title: say(dossierText.overviewHeading),
    columns: [
      { title: say(dossierText.overviewPack), unit: null, align: 'start', width: 28 },
      { title: say(dossierText.overviewLevel), unit: null, align: 'start', width: 24 },
      { title: say(dossierText.overviewScore), unit: null, align: 'end', width: 20 },
      { title: say(dossierText.overviewAnswered), unit: null, align: 'end', width: 12 },
      { title: say(dossierText.overviewOpen), unit: null, align: 'end', width: 16 },
    ],
    rows: outcomes.map(({ pack, result }) => {
      const progress = packProgress(pack, writing.situation);
      const open = progress.missing + progress.unknown;
      const then = comparisons.find((one) => one.after.pack.id === pack.id)?.before.result;
      const [ladder] = result.ladders;
      const ladderThen = then?.ladders.find((one) => one.id === ladder?.id);
      const score: Cell =
        result.score === null
          ? { text: say(dossierText.blank), minor: say(dossierText.noPoints) }
          : {
              text: formatExact(result.score.earned, language),
              minor: listed(writing, [
                say(dossierText.outOf, { possible: formatExact(result.score.possible, language) }),
                ...(then?.score === undefined || then.score === null
                  ? []
                  : [say(text.former, { value: formatExact(then.score.earned, language) })]),
              ]),
              strong: true,
            };
      return {
        kind: 'row',
        cells: [
          { text: say(pack.shortTitle), minor: say(dossierText.packEdition, { edition: pack.edition }) },
          {
            text: ladder === undefined ? say(dossierText.blank) : say(ladder.level.title),
            ...(ladderThen === undefined
              ? {}
              : { minor: say(text.former, { value: ladderThen.level.title }) }),
            strong: true,
          },
          score,
          { text: String(progress.answered), minor: say(dossierText.ofAsked, { asked: progress.asked }) },
          open === 0 ? { text: '0' } : { text: String(open), tone: 'open' },
        ],
      };
    }),
  };
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
    rows: outcomes.flatMap(({ pack, result, ways }) =>
      result.ladders.map((ladder, place): TableRow => {
        const next = ladder.steps[ladder.reached + 1];
        const way = ways[place] ?? null;
        const effort =
          way === null ? null : effortCell(writing, { yuan: [...way.yuan], days: [...way.days] });
        return {
          kind: 'row',
          cells: [
            { text: say(pack.shortTitle), minor: say(ladder.title) },
            {
              text: say(ladder.level.title),
              strong: true,
              minor: next === undefined ? say(text.topLevel) : say(text.nextLevel, { level: next.title }),
            },
            { text: next === undefined ? say(text.nothing) : listed(writing, sayShort(writing, ladder)) },
            way === null || effort === null
              ? { text: say(dossierText.blank), tone: 'quiet' }
              : {
                  text: effort.text,
                  minor: say(text.wayCount, { count: way.steps.length, days: effort.minor ?? '' }),
                },
          ],
        };
      }),
    ),
  };
}
