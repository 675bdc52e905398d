import { formatExact, fromExact, toExact } from '../scoring/exact.ts';
import type { ScoreNode } from '../scoring/score.ts';
import type { Block, TableBlock, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { percentOf, sayShare } from './score-blocks.ts';
import { dossierText as text } from './text.ts';

/** One aspect in two states; null where a state does not have it. */
export interface AxisPair {
  readonly solid: ScoreNode | null;
  readonly dashed: ScoreNode | null;
}

/** Fewer axes draw no area. */
const fewest = 3;

/** Two profiles in one radar, the second dashed. Nothing with fewer than three aspects that both states have. */
export function twoProfiles(
  writing: Writing,
  pairs: readonly AxisPair[],
  words: { title: string; description: string; solid: string; dashed: string },
): Block[] {
  const drawn = pairs.flatMap(({ solid, dashed }) =>
    solid === null || dashed === null ? [] : [{ solid, dashed }],
  );
  if (drawn.length < fewest) return [];
  const percent = (node: ScoreNode) => (node.counts ? percentOf(node.earned, node.possible) : 0);
  return [
    {
      kind: 'charts',
      charts: [
        {
          kind: 'radar',
          title: words.title,
          description: words.description,
          threshold: null,
          axes: drawn.map(({ solid }) => ({
            label: writing.say(solid.title),
            percent: percent(solid),
            met: solid.missing.length === 0,
          })),
          other: {
            percents: drawn.map(({ dashed }) => percent(dashed)),
            label: words.dashed,
            mainLabel: words.solid,
          },
        },
      ],
    },
  ];
}

/** One aspect in two states, as the table of shares takes it. */
export interface ShareRow {
  readonly first: ScoreNode | null;
  readonly second: ScoreNode | null;
  readonly total?: boolean;
  /** Given where the two states cannot be compared yet: which of them is open here, and the word for it. */
  readonly unsettled?: { readonly first: boolean; readonly second: boolean; readonly word: string };
}

/** The share of each aspect in two states, in the order given, with the change in percentage points. */
export function sharesTable(
  writing: Writing,
  rows: readonly ShareRow[],
  words: { title: string; axis: string; first: string; second: string; change: string; points: string },
): TableBlock {
  const percent = writing.say(text.percent);
  return {
    kind: 'table',
    title: words.title,
    columns: [
      { title: words.axis, unit: null, align: 'start', width: 46 },
      { title: words.first, unit: percent, align: 'end', width: 18 },
      { title: words.second, unit: percent, align: 'end', width: 18 },
      { title: words.change, unit: words.points, align: 'end', width: 18 },
    ],
    rows: rows.flatMap(({ first, second, total, unsettled }): TableRow[] => {
      const named = second ?? first;
      if (named === null) return [];
      const side = (node: ScoreNode | null, open = false) => {
        if (unsettled !== undefined && open) return unsettled.word;
        return node === null ? writing.say(text.blank) : sayShare(writing, node);
      };
      return [
        {
          kind: total === true ? 'total' : 'row',
          cells: [
            { text: writing.say(named.title) },
            { text: side(first, unsettled?.first) },
            { text: side(second, unsettled?.second) },
            {
              text:
                unsettled === undefined ? sayShareChange(writing, first, second) : writing.say(text.blank),
              strong: true,
            },
          ],
        },
      ];
    }),
  };
}

/** Percentage points gained, with their sign; a dash where one side has no share. */
export function sayShareChange(writing: Writing, first: ScoreNode | null, second: ScoreNode | null): string {
  const [was, is] = [shareOf(first), shareOf(second)];
  if (was === null || is === null) return writing.say(text.blank);
  return signed(toExact(is.sub(was)), writing, 1);
}

/** The share of a node in per cent, exact; null where nothing counts. */
export function shareOf(node: ScoreNode | null) {
  if (node === null || !node.counts || fromExact(node.possible).equals(0)) return null;
  return fromExact(node.earned).div(fromExact(node.possible)).mul(100);
}

/** A change with its sign: +3.5, −2, 0. */
export function signed(value: string, writing: Writing, digits = 3): string {
  const said = formatExact(value, writing.language, digits);
  return fromExact(value).compare(0) > 0 && said !== '0' ? `+${said}` : said;
}
