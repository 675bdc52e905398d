import { formatExact, fromExact, toExact } from '../scoring/exact.ts';
import { sayPoints, shareNumber } from '../scoring/say-score.ts';
import type { Exact, ScoreNode } from '../scoring/score.ts';
import type { Block, TableBlock, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { dossierText as text, markWords } from './text.ts';

/** A share of a whole in per cent, for drawing only; nothing of nothing is nothing. */
export function percentOf(value: Exact, whole: Exact): number {
  const all = fromExact(whole);
  return all.equals(0) ? 0 : fromExact(value).div(all).mul(100).valueOf();
}

/** The share of a node in per cent with one decimal; a dash where nothing counts. */
export function sayShare(writing: Writing, node: ScoreNode): string {
  return (node.counts ? shareNumber(node, writing.language) : null) ?? writing.say(text.blank);
}

/** The axes of a pack as radar and bars. */
export function chartsBlock(writing: Writing, axes: readonly ScoreNode[]): Block {
  const { say } = writing;
  const title = say(text.profileHeading);
  const description = say(text.profileDescription, { count: axes.length });
  const drawn = axes.map((axis) => ({
    label: say(axis.title),
    percent: axis.counts ? percentOf(axis.earned, axis.possible) : 0,
    value: sayShare(writing, axis),
    met: axis.missing.length === 0,
  }));
  return {
    kind: 'charts',
    charts: [
      { kind: 'radar', title, description, threshold: null, axes: drawn },
      { kind: 'bars', title, description, valueTitle: say(text.profileValue), threshold: null, rows: drawn },
    ],
  };
}

/** The score tree down to the last node above the questions. */
export function treeTable(writing: Writing, root: ScoreNode): TableBlock {
  const { say } = writing;
  // Where points are only added up there are no weights to show.
  const weighted = rulesOf(root).includes('weighted-mean');
  return {
    kind: 'table',
    title: say(text.treeHeading),
    columns: [
      { title: say(text.treeNode), unit: null, align: 'start', width: 33 },
      ...(weighted
        ? [{ title: say(text.treeWeight), unit: say(text.percent), align: 'end' as const, width: 11 }]
        : []),
      { title: say(text.treePossible), unit: say(text.points), align: 'end', width: 11 },
      { title: say(text.treeEarned), unit: say(text.points), align: 'end', width: 11 },
      { title: say(text.treeShare), unit: say(text.percent), align: 'end', width: 11 },
      { title: say(text.treeSource), unit: null, align: 'start', width: 25 },
    ],
    rows: [
      ...root.children.flatMap((child) => treeRows(writing, child, root, 0, weighted)),
      treeRow(writing, root, null, 0, weighted, 'total'),
    ],
  };
}

function treeRows(
  writing: Writing,
  node: ScoreNode,
  parent: ScoreNode,
  depth: number,
  weighted: boolean,
): TableRow[] {
  if (node.rule === 'question') return [];
  return [
    treeRow(writing, node, parent, depth, weighted, 'row'),
    ...node.children.flatMap((child) => treeRows(writing, child, node, depth + 1, weighted)),
  ];
}

function treeRow(
  writing: Writing,
  node: ScoreNode,
  parent: ScoreNode | null,
  depth: number,
  weighted: boolean,
  kind: 'row' | 'total',
): TableRow {
  const { language, say } = writing;
  const strong = depth === 0;
  return {
    kind,
    cells: [
      { text: say(node.title), indent: depth, strong },
      ...(weighted ? [{ text: sayWeight(writing, node, parent), tone: 'quiet' as const }] : []),
      { text: sayPoints(node.possible, language) },
      node.counts
        ? { text: sayPoints(node.earned, language), strong }
        : { text: say(text.leftOut), tone: 'quiet' },
      { text: sayShare(writing, node) },
      { text: say(markWords[node.provenance.mark]), tone: 'quiet' },
    ],
  };
}

/** A node's weight among its siblings, in per cent of all published weights there. */
function sayWeight(writing: Writing, node: ScoreNode, parent: ScoreNode | null): string {
  if (parent === null || parent.rule !== 'weighted-mean' || node.weight === null)
    return writing.say(text.blank);
  const total = parent.children.reduce(
    (sum, child) => sum.add(fromExact(child.weight ?? '0')),
    fromExact('0'),
  );
  return total.equals(0)
    ? writing.say(text.blank)
    : formatExact(toExact(fromExact(node.weight).div(total).mul(100)), writing.language, 1);
}

/** How the rows of the tree are computed. */
export function treeNote(writing: Writing, root: ScoreNode): Block {
  const rules = new Set(rulesOf(root));
  const sentences = [
    ...(rules.has('sum') ? [writing.say(text.ruleSum)] : []),
    ...(rules.has('weighted-mean') ? [writing.say(text.ruleMean)] : []),
  ];
  return { kind: 'paragraph', text: sentences.join(writing.language === 'zh-CN' ? '' : ' '), tone: 'quiet' };
}

function rulesOf(node: ScoreNode): ScoreNode['rule'][] {
  return [node.rule, ...node.children.flatMap(rulesOf)];
}
