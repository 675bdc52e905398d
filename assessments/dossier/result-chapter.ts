import type { LadderChart } from '../charts/ladder.ts';
import type { Pack } from '../pack/pack.ts';
import { formatExact, fromExact, toExact } from '../scoring/exact.ts';
import type { Exact, LadderResult, ScoreNode } from '../scoring/score.ts';
import type { Block, Chapter, LevelBlock, TableBlock, TableRow } from './dossier.ts';
import { headings, type PackOutcome, type Writing } from './dossier-input.ts';
import { gapBlocks } from './gap-blocks.ts';
import { chapterNumber, sayDate } from './numbering.ts';
import { openBlocks } from './open-blocks.ts';
import { dossierText as text, markWords } from './text.ts';

/** Level, scores, what is open, gaps and next steps of one pack, and what all that rests on. */
export function resultChapter(writing: Writing, outcome: PackOutcome, index: number): Chapter {
  const { pack, result } = outcome;
  const { say } = writing;
  const heading = headings(writing, index);
  const blocks: Block[] = [
    ...result.ladders.map((ladder) => levelBlock(writing, ladder, result.score)),
    ...(pack.caution === undefined
      ? []
      : [{ kind: 'callout' as const, title: say(text.cautionTitle), text: say(pack.caution) }]),
    ...(result.axes.length === 0 ? [] : [heading(text.profileHeading, say(text.profileAside)), chartsBlock(writing, result.axes)]),
    ...(result.score === null
      ? []
      : [heading(text.treeHeading, say(text.treeAside)), treeTable(writing, result.score), treeNote(writing, result.score)]),
    ...result.ladders.flatMap((ladder): Block[] => [
      {
        ...heading(text.gatesHeading, say(markWords[ladder.provenance.mark])),
        ...(result.ladders.length > 1 ? { text: say(text.gatesHeadingOf, { ladder: ladder.title }) } : {}),
      },
      gatesTable(writing, ladder),
      { kind: 'paragraph', text: say(ladder.note), tone: 'quiet' },
    ]),
    heading(text.openHeading),
    ...openBlocks(writing, outcome),
    heading(text.gapsHeading, say(text.gapsAside)),
    ...gapBlocks(writing, outcome),
    heading(text.basisHeading),
    sourcesTable(writing, pack),
    ...(pack.notes === undefined ? [] : [{ kind: 'notes' as const, items: pack.notes.map((note) => say(note)) }]),
  ];
  return {
    id: `result-${pack.id}`,
    number: chapterNumber(index, writing.language),
    title: say(text.resultTitle, { pack: pack.shortTitle }),
    summary: say(result.score === null ? text.resultSummaryAdvice : text.resultSummary),
    aside: say(text.packEdition, { edition: pack.edition }),
    look: 'chapter',
    blocks,
  };
}

function levelBlock(writing: Writing, ladder: LadderResult, score: ScoreNode | null): LevelBlock {
  const { language, say } = writing;
  return {
    kind: 'level',
    label: say(ladder.title),
    level: say(ladder.level.title),
    score:
      score === null
        ? null
        : say(text.levelScore, {
            earned: formatExact(score.earned, language),
            possible: formatExact(score.possible, language),
          }),
    meaning: say(ladder.level.meaning),
    ladder: ladderChart(writing, ladder, score),
  };
}

/** The levels on the scale of the whole score where every level asks for one, else side by side. */
export function ladderChart(writing: Writing, ladder: LadderResult, score: ScoreNode | null): LadderChart {
  const { language, say } = writing;
  const needs = ladder.steps.map((step) => step.gates.find((gate) => gate.gate.kind === 'score' && gate.gate.node === score?.id));
  const scaled = score !== null && needs.every((gate) => gate !== undefined);
  const share = (value: Exact) => (score === null ? 0 : percentOf(value, score.possible));
  const none = noneTitle(writing, ladder);
  return {
    kind: 'ladder',
    title: say(ladder.title),
    description: say(text.ladderDescription, { title: ladder.title, level: ladder.level.title }),
    steps: [
      { label: none, from: scaled ? 0 : null, tick: scaled ? '0' : null },
      ...ladder.steps.map((step, index) => {
        const need = needs[index]?.need ?? '0';
        return {
          label: say(step.title),
          from: scaled ? share(need) : null,
          tick: scaled ? formatExact(need, language) : null,
        };
      }),
    ],
    reached: ladder.reached + 1,
    marker:
      scaled && score !== null
        ? { percent: share(score.earned), label: say(text.present, { score: formatExact(score.earned, language) }) }
        : null,
    endTick: scaled && score !== null ? formatExact(score.possible, language) : null,
  };
}

function noneTitle(writing: Writing, ladder: LadderResult): string {
  const described = writing.packs.flatMap((pack) => pack.ladders ?? []).find((one) => one.id === ladder.id && one.title['zh-CN'] === ladder.title['zh-CN']);
  return described === undefined ? writing.say(text.blank) : writing.say(described.none.title);
}

function percentOf(value: Exact, whole: Exact): number {
  const all = fromExact(whole);
  return all.equals(0) ? 0 : fromExact(value).div(all).mul(100).valueOf();
}

function sayShare(writing: Writing, node: ScoreNode): string {
  const all = fromExact(node.possible);
  if (!node.counts || all.equals(0)) return writing.say(text.blank);
  return formatExact(toExact(fromExact(node.earned).div(all).mul(100)), writing.language, 1);
}

function chartsBlock(writing: Writing, axes: readonly ScoreNode[]): Block {
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

function treeTable(writing: Writing, root: ScoreNode): TableBlock {
  const { say } = writing;
  // Where points are only added up there are no weights to show.
  const weighted = rulesOf(root).includes('weighted-mean');
  return {
    kind: 'table',
    title: say(text.treeHeading),
    columns: [
      { title: say(text.treeNode), unit: null, align: 'start', width: 36 },
      ...(weighted ? [{ title: say(text.treeWeight), unit: say(text.percent), align: 'end' as const, width: 11 }] : []),
      { title: say(text.treePossible), unit: say(text.points), align: 'end', width: 11 },
      { title: say(text.treeEarned), unit: say(text.points), align: 'end', width: 11 },
      { title: say(text.treeShare), unit: say(text.percent), align: 'end', width: 11 },
      { title: say(text.treeSource), unit: null, align: 'start', width: 20 },
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
      { text: formatExact(node.possible, language) },
      node.counts ? { text: formatExact(node.earned, language), strong } : { text: say(text.leftOut), tone: 'quiet' },
      { text: sayShare(writing, node) },
      { text: say(markWords[node.provenance.mark]), tone: 'quiet' },
    ],
  };
}

/** A node's weight among its siblings, in per cent of all published weights there. */
function sayWeight(writing: Writing, node: ScoreNode, parent: ScoreNode | null): string {
  if (parent === null || parent.rule !== 'weighted-mean' || node.weight === null) return writing.say(text.blank);
  const total = parent.children.reduce((sum, child) => sum.add(fromExact(child.weight ?? '0')), fromExact('0'));
  return total.equals(0) ? writing.say(text.blank) : formatExact(toExact(fromExact(node.weight).div(total).mul(100)), writing.language, 1);
}

function treeNote(writing: Writing, root: ScoreNode): Block {
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

function gatesTable(writing: Writing, ladder: LadderResult): TableBlock {
  const { language, say } = writing;
  const rows = ladder.steps.flatMap((step): TableRow[] => {
    const unmet = step.gates.filter((gate) => !gate.met).length;
    return [
      {
        kind: 'band',
        text: say(step.title),
        aside: unmet === 0 ? say(text.stepMet) : say(text.stepUnmet, { count: unmet }),
      },
      ...step.gates.map((gate): TableRow => {
        const gap = toExact(fromExact(gate.need).sub(fromExact(gate.now)));
        return {
          kind: 'row',
          cells: [
            { text: say(gate.label) },
            { text: formatExact(gate.now, language) },
            { text: formatExact(gate.need, language) },
            gate.met
              ? { text: say(text.met) }
              : { text: say(text.unmet, { gap: formatExact(gap, language) }), tone: 'open' },
          ],
        };
      }),
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

function sourcesTable(writing: Writing, pack: Pack): TableBlock {
  const { language, say } = writing;
  return {
    kind: 'table',
    title: say(text.basisHeading),
    columns: [
      { title: say(text.sourceTitle), unit: null, align: 'start', width: 56 },
      { title: say(text.sourceDocument), unit: null, align: 'start', width: 26 },
      { title: say(text.sourceDate), unit: null, align: 'start', width: 18 },
    ],
    rows: Object.values(pack.sources).map((source) => ({
      kind: 'row',
      cells: [
        source.note === undefined ? { text: say(source.title) } : { text: say(source.title), minor: say(source.note) },
        { text: source.document ?? say(text.blank) },
        { text: source.date === undefined ? say(text.blank) : sayDate(source.date, language) },
      ],
    })),
  };
}

