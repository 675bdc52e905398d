import { expect, test } from 'vitest';
import { portfolioBook, type BookRow } from '../../assessments/portfolio/portfolio-book.ts';
import { portfolioList } from '../../assessments/portfolio/portfolio-list.ts';
import { sayGroup, sayLevel } from '../../assessments/portfolio/say-line.ts';
import { standingOf, wordsOf } from '../../assessments/portfolio/standing.ts';
import type { SheetCell } from '../../assessments/sheets/sheet.ts';
import type { Answers } from '../../assessments/answering/answer.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';
import { now } from '../dossier/tiny-input.ts';

const words = { tiny: wordsOf(tinyPack, [{ id: 'choices', title: { 'zh-CN': '选择', en: 'choices' } }]) };
const standing = (answers: Answers) => {
  const found = standingOf([tinyPack], situation(answers), new Set());
  return { ...found, packs: found.packs.map((one) => ({ ...one, words: 'tiny' })) };
};
const untouched = standing({});
const part = standing({ 'q:tiny/one': say.choice('high'), 'q:tiny/yesno': say.choice('no') });
const whole = standing(now);

const row = (name: string, of: BookRow['standing']): BookRow => ({
  name,
  sample: false,
  creditCode: '',
  division: null,
  place: '',
  industry: null,
  size: null,
  staff: null,
  consultant: '',
  tags: [],
  assessment: '2026',
  standing: of,
  deadline: null,
  changedOn: '2026-01-01',
});
const rows = [row('a', untouched), row('b', part), row('c', whole), row('d', null)];

test('without an answer there is no level, no points and no aspect to sort, filter or show by', () => {
  expect(untouched.packs[0]).toMatchObject({ asked: 6, done: 0, reached: null, score: null, axes: [] });
  expect(part.packs[0]).toMatchObject({ asked: 6, done: 2, reached: 0, score: '7.5' });
  expect(whole.packs[0]).toMatchObject({ asked: 6, done: 6, reached: 0, score: '9.3' });
});

test('a level says whether it is one', () => {
  const said = (of: typeof whole, language: 'zh-CN' | 'en') =>
    of.packs.map((one) => sayLevel(one, words, language));
  expect(said(untouched, 'zh-CN')).toEqual(['未作答']);
  expect(said(part, 'zh-CN')).toEqual(['暂定 one（已完成 2/6）']);
  expect(said(part, 'en')).toEqual(['one so far (2/6)']);
  expect(said(whole, 'en')).toEqual(['one']);
  expect(sayGroup('level:tiny', null, words, 'zh-CN')).toBe('没有等级');
});

const shows = (cells: readonly (SheetCell | null)[]) =>
  cells.map((cell) =>
    cell?.content?.kind === 'text'
      ? cell.content.text
      : cell?.content?.kind === 'number'
        ? cell.content.value
        : '',
  );

test('without an assessment that is said, and nothing answered is not the same as nothing missing', () => {
  const all = [
    row('a', untouched),
    row('b', { ...part, lacking: 0 }),
    row('c', { ...part, lacking: 2 }),
    row('d', { ...whole, lacking: 0 }),
    { ...row('e', null), assessment: null },
  ];
  const given = { rows: all, words, language: 'zh-CN', today: '2026-06-01' } as const;
  const printed = (columns: readonly string[]) =>
    portfolioList({
      ...given,
      query: { filter: {}, sort: { by: 'name', descending: false }, group: null },
      groups: [{ key: null, count: all.length }],
      columns,
      medians: [],
      all: all.length,
    }).table.groups[0]?.rows.map((one) => one.slice(1));
  const missing = ['', '', '2', '0', ''];
  expect(printed(['lacking'])).toEqual(missing.map((one) => [one]));
  expect(printed(['progress'])?.at(-1)).toEqual(['还没有评估']);
  expect(printed(['assessment', 'progress'])?.at(-1)).toEqual(['还没有评估', '']);
  const medians = [
    {
      pack: words.tiny.shortTitle,
      by: 'sector' as const,
      groups: [{ key: 'C38', n: 7, median: '5.5' }],
      overall: { n: 9, median: '17/3' },
      tooFew: 0,
    },
  ];
  const book = portfolioBook({ ...given, title: 't', packIds: [], medians });
  const [head = [], ...cells] = (book.sheets[0]?.rows ?? []).map((one) => shows(one.cells));
  expect(cells.map((one) => one[head.indexOf('缺佐证')])).toEqual(missing);
  expect(cells.map((one) => one[head.indexOf('最近一次评估')])).toEqual([
    ...Array.from({ length: 4 }, () => '2026'),
    '还没有评估',
  ]);
  const last = book.sheets[1]?.rows.at(-1);
  expect(shows(last?.cells ?? []).slice(2)).toEqual(['全部', '9', '5.667']);
});

test('the printed list and the workbook say it as well', () => {
  const list = portfolioList({
    query: { filter: {}, sort: { by: 'name', descending: false }, group: null },
    rows,
    groups: [{ key: null, count: rows.length }],
    columns: ['level:tiny', 'score:tiny'],
    words,
    medians: [],
    all: rows.length,
    language: 'zh-CN',
    today: '2026-06-01',
  });
  expect(list.table.groups[0]?.rows.map((one) => one.slice(1))).toEqual([
    ['未作答', ''],
    ['暂定 one（已完成 2/6）', '暂定 7.5'],
    ['one', '9.3'],
    ['', ''],
  ]);
  const book = portfolioBook({
    title: 't',
    rows,
    words,
    packIds: ['tiny'],
    medians: [],
    language: 'en',
    today: '2026-06-01',
  });
  const [head, ...cells] = (book.sheets[0]?.rows ?? []).map((one) => one.cells);
  const from =
    head?.findIndex((cell) => cell?.content?.kind === 'text' && cell.content.text === 'Tiny: level') ?? -1;
  const shown = cells.map((of) => shows(of.slice(from, from + 3)));
  expect(shown).toEqual([
    ['Not answered', '', 'Not answered'],
    ['one so far (2/6)', '7.5', 'So far, 2/6'],
    ['one', '9.3', 'All answered'],
    ['', '', ''],
  ]);
});

test('days of the workbook are days a spreadsheet sorts and counts by', () => {
  const soon = {
    ...row('a', whole),
    deadline: { date: '2027-12-31', programme: { 'zh-CN': '券', en: 'Voucher' } },
  };
  const { sheets } = portfolioBook({
    title: 't',
    rows: [soon, row('b', null)],
    words,
    packIds: [],
    medians: [],
    language: 'en',
    today: '2026-06-01',
  });
  const [head, ...lines] = (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.content));
  const under = (title: string) => {
    const at = head?.findIndex((content) => content?.kind === 'text' && content.text === title) ?? -1;
    return lines.map((line) => line[at]);
  };
  expect(under('Next deadline')).toEqual([{ kind: 'date', day: '2027-12-31' }, null]);
  expect(under('Last changed')).toEqual([
    { kind: 'date', day: '2026-01-01' },
    { kind: 'date', day: '2026-01-01' },
  ]);
});
