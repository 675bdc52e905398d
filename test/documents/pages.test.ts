import { expect, test } from 'vitest';
import { cutRow } from '../../electron/documents/pdf/cut-row.ts';
import { keepRows } from '../../electron/documents/pdf/keep-rows.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { lineBreaker } from '../../electron/documents/pdf/break-lines.ts';
import { lineHeight, mm, textHeight, type as styles } from '../../electron/documents/pdf/look.ts';
import { nothing } from '../../electron/documents/pdf/paint/nodes.ts';
import type { NodePiece, Piece, RowPiece, TableFrame } from '../../electron/documents/pdf/pieces.ts';
import { planPages } from '../../electron/documents/pdf/plan-pages.ts';
import { planDossier } from '../../electron/documents/pdf/plan-dossier.ts';
import { ofLines } from '../../electron/documents/pdf/set-text.ts';
import { changeBlocks } from './changed-dossier.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

const node = (height: number, more: Partial<NodePiece> = {}): NodePiece => ({
  kind: 'node',
  node: nothing,
  height,
  before: 0,
  keep: false,
  ...more,
});

const frame: TableFrame = { look: 'ruled', widths: [100], head: [{ cells: [], height: 20 }] };
const row = (height: number, more: Partial<RowPiece> = {}): RowPiece => ({
  kind: 'row',
  frame,
  cells: [],
  height,
  before: 0,
  keep: false,
  follows: 'apart',
  goesOn: false,
  ...more,
});

const heights = (pieces: readonly Piece[], room: number) =>
  planPages(pieces, room).map((page) => page.pieces.map((piece) => piece.height));

test('a heading never stands alone at the foot of a page', () => {
  expect(heights([node(80), node(15, { keep: true }), node(20)], 100)).toEqual([[80], [15, 20]]);
});

test('a table that goes on takes its head along, which counts', () => {
  const pages = planPages([row(30), row(30), row(30), row(30)], 100);
  expect(pages.map((page) => page.height)).toEqual([82, 82]);
});

test('space above is dropped at the top of a page', () => {
  expect(planPages([node(90), node(50, { before: 40 })], 100)[1]?.height).toBe(50);
});

test('kept pieces taller than a page are broken rather than lost', () => {
  const pieces = Array.from({ length: 9 }, () => node(30, { keep: true }));
  expect(heights(pieces, 100).flat()).toHaveLength(9);
  expect(planPages(pieces, 100).every((page) => page.height <= 100)).toBe(true);
});

test('breaks asked for make no empty pages', () => {
  const pieces: Piece[] = [
    { kind: 'page-break' },
    node(10),
    { kind: 'page-break' },
    { kind: 'page-break' },
    node(20),
  ];
  expect(heights(pieces, 100)).toEqual([[10], [20]]);
});

test('a last page that would hold next to nothing gets the end of the page before', () => {
  const notes = Array.from({ length: 11 }, () => node(10));
  const nearlyEmpty: readonly Piece[] = [...notes, { kind: 'page-break' }, node(5)];
  expect(heights(nearlyEmpty, 100).map((page) => page.length)).toEqual([8, 3, 1]);
  const rows = Array.from({ length: 10 }, () => row(10));
  expect(heights(rows, 100).map((page) => page.length)).toEqual([7, 3]);
});

test('what fills a last page is never taken from what must stand together, nor from a page that needs it', () => {
  const kept = [node(50), node(10, { keep: true }), node(10, { keep: true }), node(30), node(5)];
  expect(heights(kept, 100)).toEqual([[50, 10, 10, 30], [5]]);
  const held = [node(60), node(10), node(10, { keep: true }), node(10), node(10), node(5)];
  expect(heights(held, 100)).toEqual([
    [60, 10],
    [10, 10, 10, 5],
  ]);
});

test('a row taller than its room is cut, in reading order and without losing a line', () => {
  const lines = (count: number, name: string) =>
    ofLines(Array.from({ length: count }, (_, index) => ({ text: `${name}${index}`, style: styles.cell })));
  const cells = [lines(2, 'a'), lines(60, 'b'), lines(30, 'c')];
  const cut = cutRow(cells);
  const read = (all: readonly (typeof cells)[number][]) =>
    all.flatMap((cell) => cell.lines.map((line) => line.text));
  expect(cut.flatMap((part) => read(part.cells))).toEqual(read(cells));
  expect(Math.max(...cut.map((part) => part.height))).toBeLessThan(8 * lineHeight(styles.cell));
  expect(cut.map((part) => part.goesOn).indexOf(false)).toBe(cut.length - 1);
  expect(cut.slice(1).every((part) => part.follows === 'continued')).toBe(true);
});

test('a row that fits is left whole', () => {
  const cells = [ofLines([{ text: '甲', style: styles.cell }])];
  expect(cutRow(cells)).toEqual([{ cells, height: cells[0]?.height, follows: 'apart', goesOn: false }]);
});

const kept = (rows: readonly RowPiece[], room: number) =>
  planPages(keepRows(rows), room).map((page) => page.pieces.map((piece) => piece.height));

test('a small table moves to the next page whole', () => {
  const rows = Array.from({ length: 6 }, () => row(10));
  const pages = planPages([node(50), ...keepRows(rows)], 100);
  expect(pages.map((page) => page.pieces.length)).toEqual([1, 6]);
});

test('of a larger table no row stands alone before or after the break', () => {
  expect(
    kept(
      Array.from({ length: 8 }, () => row(10)),
      92,
    ).map((page) => page.length),
  ).toEqual([6, 2]);
  const below = planPages([node(60), ...keepRows(Array.from({ length: 7 }, () => row(10)))], 100);
  expect(below.map((page) => page.pieces.length)).toEqual([1, 7]);
});

test('a table too high for half a page may part, its edges held', () => {
  const tall = textHeight / 4;
  const pages = kept([row(tall), row(tall), row(tall), row(tall)], textHeight);
  expect(pages.map((page) => page.length)).toEqual([2, 2]);
});

test('what belongs to the first row holds on as well', () => {
  const rows = [row(10), row(10, { follows: 'below' }), ...Array.from({ length: 8 }, () => row(10))];
  const held = keepRows(rows).flatMap((one, index) => (one.keep ? [index] : []));
  expect(held).toEqual([1, 8]);
});

test('a signature takes what stands above it along', async () => {
  const breaker = lineBreaker(await openFaces(fontFiles), 'zh-CN');
  const clause = '所提交的材料真实、准确、完整，复印件与原件一致。';
  const seal = mm(46);
  for (let count = 1; count <= 24; count += 1) {
    const model = changeBlocks((block) =>
      block.kind === 'clauses'
        ? { ...block, clauses: Array.from({ length: count }, () => clause.repeat(1 + (count % 3))) }
        : block,
    );
    const chapters = model.chapters.filter((chapter) => chapter.look === 'declaration');
    const pages = planDossier({ breaker, language: 'zh-CN' }, { ...model, chapters });
    const page = pages.at(-1);
    expect(page?.pieces.at(-1)?.height).toBeGreaterThanOrEqual(seal);
    expect(page?.pieces.length, `${count} clauses`).toBeGreaterThan(1);
  }
});

test('no page of the contents holds fewer than four lines, however many there are', async () => {
  const breaker = lineBreaker(await openFaces(fontFiles), 'zh-CN');
  const linesOf = (count: number) => {
    const chapters = Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      number: `${index}、`,
      title: '申报项目条件核对',
      summary: '条件、金额测算和附件清单',
      aside: null,
      look: 'chapter' as const,
      blocks: [],
    }));
    const contents = {
      ...madeDossier.contents,
      notes: Array.from({ length: 5 }, () => '编制说明'.repeat(25)),
    };
    return planDossier({ breaker, language: 'zh-CN' }, { ...madeDossier, contents, chapters })
      .map(({ pieces }) => pieces.filter((piece) => piece.kind === 'row' && piece.frame.look === 'contents'))
      .map(({ length }) => length)
      .filter((lines) => lines > 0);
  };
  const counts = Array.from({ length: 50 }, (_, index) => index + 5);
  const dealt = counts.map(linesOf);
  expect(dealt.map((pages) => pages.reduce((sum, lines) => sum + lines, 0))).toEqual(counts);
  expect(dealt.some((pages) => pages.length > 2)).toBe(true);
  expect(Math.min(...dealt.flat())).toBeGreaterThanOrEqual(4);
});
