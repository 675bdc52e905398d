import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { lineBreaker } from '../../electron/documents/pdf/break-lines.ts';
import { planDossier } from '../../electron/documents/pdf/plan-dossier.ts';
import { comparable } from '../../electron/documents/printable.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { fullInput } from '../dossier/full-input.ts';
import { former, funded, items, keyed, tinyInput } from '../dossier/tiny-input.ts';
import { fontFiles } from './fonts.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'additions-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a dossier, makes sure pages broke where they were planned, and gives the text read back. */
async function printed(input: DossierInput): Promise<{ text: string; pages: number }> {
  const model = buildDossier(input);
  const target = join(folder, 'dossier.pdf');
  const breaker = lineBreaker(await openFaces(fontFiles), model.language);
  const { pages } = await writeDossier({ model, target, fonts: fontFiles }, () => undefined);
  expect(pages).toBe(planDossier({ breaker, language: model.language }, model).length);
  return { text: (await readPages(await readFile(target))).map((one) => one.body).join(''), pages };
}

const additions: Partial<DossierInput> = {
  ...funded,
  overrides: { tiny: { rate: keyed } },
  plan: { items: [...items] },
  earlier: former,
};

test.each([
  [
    'zh-CN',
    [
      '全部做到后，按同一规则计算：two，11.175 分（满分 24.8 分）',
      '12,000.50',
      '12,050.00',
      '得分由 9.3 分到 17.8 分',
      '得分由 4.575 分升到 9.3 分，提高 4.725 分。',
      'ERP 3,000.00 30 900.00',
      '服务券金额：至多 900.00 元',
      '由主管部门按当年通知决定',
    ],
  ],
  [
    'en',
    [
      'the same rules give: two, 11.175 of 24.8 points',
      '12,000.50',
      '12,050.00',
      'The score goes from 9.3 to 17.8 of 24.8 points.',
      'The score rose from 4.575 to 9.3, by 4.725 points.',
      'ERP 3,000.00 30 900.00',
      'Voucher: at most CNY 900.00',
      'promises nothing',
    ],
  ],
] as const)('numbers computed by hand stand in the printed pages (%s)', async (language, expected) => {
  const { text } = await printed(tinyInput(language, additions));
  for (const one of expected) expect(text).toContain(comparable(one));
});

test('the sample with everything is laid out as planned in both languages', async () => {
  for (const language of ['zh-CN', 'en'] as const)
    expect((await printed(fullInput(language))).pages).toBeGreaterThan(50);
});

test('the longest texts a plan, an override and a cost line may hold are printed whole', async () => {
  const [item] = items;
  const [line] = funded.costs?.lines ?? [];
  if (item === undefined || line === undefined) throw new Error('an item and a line are needed');
  const long = '停机记录与现场核对一遍，'.repeat(166);
  const { text, pages } = await printed(
    tinyInput('zh-CN', {
      ...additions,
      plan: { items: [{ ...item, owner: '设'.repeat(100), note: long, budgetFen: 1e13 }] },
      overrides: { tiny: { rate: { ...keyed, source: '据'.repeat(500), documentNumber: '号'.repeat(100) } } },
      costs: { lines: [{ ...line, name: '云'.repeat(200) }] },
    }),
  );
  expect(text).toContain('100,000,000,000.00');
  // The head of the table stands again where a page begins, once in the middle of a sentence.
  expect(text.split('停机记录与现场核对一遍').length - 1).toBeGreaterThanOrEqual(164);
  expect(pages).toBeLessThan(25);
});
