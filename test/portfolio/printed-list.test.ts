import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { portfolioList } from '../../assessments/portfolio/portfolio-list.ts';
import type { BookRow } from '../../assessments/portfolio/portfolio-book.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { writeList } from '../../electron/documents/pdf/list/write-list.ts';
import { fontFiles } from '../documents/fonts.ts';
import { limit } from '../fixtures/soak.ts';
import { newFolder, removeFolders } from '../services/place.ts';

afterEach(removeFolders);

const words = {
  tiny: {
    packId: 'tiny',
    order: 1,
    shortTitle: { 'zh-CN': '数字化水平', en: 'Digital level' },
    levels: {
      none: { 'zh-CN': '未达一级', en: 'Below level 1' },
      steps: [{ 'zh-CN': '一级', en: 'Level 1' }],
    },
    axes: [],
  },
};

const row = (name: string, at: number): BookRow => ({
  name,
  sample: false,
  creditCode: `91360${at}`,
  division: at % 3 === 0 ? '360702' : null,
  place: at % 3 === 1 ? '深圳' : '',
  industry: 'C3812',
  size: 'medium',
  staff: at * 1000,
  consultant: '王顾问',
  tags: ['试点', '重点'],
  assessment: '2026 年度评估',
  standing: {
    asked: 10,
    done: at % 11,
    lacking: 2,
    packs: [{ packId: 'tiny', asked: 10, done: 1, reached: 0, score: '17/3', axes: [], words: 'tiny' }],
  },
  deadline: { date: '2027-12-31', programme: { 'zh-CN': '加速折旧', en: 'Accelerated depreciation' } },
  changedOn: '2026-03-02',
});

const columns = [
  'division',
  'industry',
  'size',
  'staff',
  'tags',
  'progress',
  'level:tiny',
  'score:tiny',
  'deadline',
];

function listOf(rows: readonly BookRow[], language: 'zh-CN' | 'en') {
  const half = Math.ceil(rows.length / 2);
  return portfolioList({
    query: {
      filter: { text: '厂', progress: 'begun', withinDays: 60, level: { packId: 'tiny', reached: 0 } },
      sort: { by: 'staff', descending: true },
      group: 'city',
    },
    rows,
    groups: [
      { key: '360700', count: half },
      { key: null, count: rows.length - half },
    ],
    columns,
    words,
    medians: [
      {
        pack: words.tiny.shortTitle,
        by: 'sector',
        groups: [{ key: 'C38', n: 7, median: '5.5' }],
        overall: { n: 9, median: '17/3' },
        tooFew: 2,
      },
    ],
    all: 99,
    language,
    today: '2026-11-22',
  });
}

const oddNames = [
  '江西省赣州市章贡区一家名称特别特别长的精密电机与智能装备制造示范企业'.repeat(6).slice(0, 200),
  'شركة المصنع الذكي',
  '🏭 智造工厂',
  'a <b>bold</b> & "quoted" name',
  '',
];

test(
  'the list is written as PDF in both languages, read back, and says what it shows, the order and medians with their n',
  limit(90_000),
  async () => {
    const folder = newFolder();
    const names = [...oddNames, ...Array.from({ length: 70 }, (_, at) => `第${at}厂`)];
    for (const language of ['zh-CN', 'en'] as const) {
      const target = path.join(folder, `${language}.pdf`);
      const list = listOf(names.map(row), language);
      const steps = new Set<string>();
      const written = await writeList({ list, target, fonts: fontFiles }, (step) => steps.add(step));
      expect([...steps]).toEqual(['rows', 'pages', 'write', 'read-back']);
      const pages = await readPages(readFileSync(target));
      expect(pages).toHaveLength(written.pages);
      expect(pages.length).toBeGreaterThan(2);
      const text = pages.map(({ whole }) => whole).join('');
      const expected =
        language === 'en'
          ? [
              '75enterprisesof99',
              'containing“厂”',
              'unfinished',
              'People,highestfirst',
              'duewithin60days',
              'Sofar:5.667',
              'All95.667',
            ]
          : [
              '75家（共99家）',
              '含“厂”',
              '未答完',
              '人数，从大到小',
              '60天内到期',
              '暂定5.667',
              '全部95.667',
              '另有2组不足5家',
            ];
      for (const one of expected) expect(text).toContain(one);
      // What no font has is a box, and that is said; the name beside it stands whole.
      expect(text).toContain('□智造工厂');
      expect(text).toContain(oddNames[0]);
      expect(text).toContain(language === 'en' ? 'printedas□' : '印作□');
      // The same list gives the same bytes.
      const again = path.join(folder, 'again.pdf');
      expect((await writeList({ list, target: again, fonts: fontFiles }, () => undefined)).sha256).toBe(
        written.sha256,
      );
    }
  },
);

test('a list that is stopped leaves nothing, and the earlier file as it was', async () => {
  const folder = newFolder();
  const target = path.join(folder, 'list.pdf');
  writeFileSync(target, 'earlier');
  const stop = new AbortController();
  const list = listOf(
    Array.from({ length: 900 }, (_, at) => row(`第${at}厂`, at)),
    'zh-CN',
  );
  const writing = writeList({ list, target, fonts: fontFiles }, () => stop.abort(), stop.signal);
  await expect(writing).rejects.toMatchObject({ fault: { code: 'document.cancelled' } });
  expect(readFileSync(target, 'utf8')).toBe('earlier');
  expect(readdirSync(folder)).toEqual(['list.pdf']);
  expect(existsSync(target)).toBe(true);
});
