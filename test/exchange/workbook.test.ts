import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers, Slot } from '../../assessments/answering/answer.ts';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { columnIds } from '../../assessments/exchange/workbook-marks.ts';
import { workbookBook } from '../../assessments/exchange/workbook-sheets.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { both, figures, texts, tinyPack } from '../fixtures/tiny-pack.ts';
import { anySituation } from '../fixtures/any-situation.ts';
import { readBook } from '../../electron/documents/excel/read-book.ts';
import { hashOf } from '../../electron/db/canonical.ts';
import { readContent } from '../../build/compile-packs.ts';
import {
  arriving,
  columnNumber,
  compareFile,
  edited,
  fillIn,
  findRow,
  type,
  workbookFile,
} from './workbook-there-and-back.ts';
import { formulaPayloads, hostileSituation } from './formula-payloads.ts';

/** One question of every kind, numbers and text among them. */
const pack: Pack = {
  ...tinyPack,
  sections: tinyPack.sections.map((section) => ({
    ...section,
    questions: [
      ...section.questions,
      { ...texts, id: 'percent', kind: 'number', unit: both('%'), min: 0, max: 100 },
      { ...texts, id: 'people', kind: 'number', unit: both('人'), integer: true, min: 0 },
      { ...texts, id: 'words', kind: 'text', maxLength: 500 },
      {
        ...texts,
        id: 'always',
        kind: 'one-of',
        notApplicable: false,
        options: [
          { id: 'no', label: both('没有') },
          { id: 'yes', label: both('有，但不全') },
        ],
      },
    ],
  })),
};

const response = (given: Answer['response'], note = ''): Answer => ({ response: given, note, flagged: true });

const answers: Answers = {
  'q:tiny/one': response({ kind: 'choice', option: 'mid' }, '  前后有空格 \n第二行'),
  'q:tiny/several': response({ kind: 'choices', options: ['c', 'a'] }),
  'q:tiny/scene': response({ kind: 'statements', statements: [] }),
  'q:tiny/rate': response({ kind: 'not-applicable', reason: '没有生产' }),
  'q:tiny/yesno': response({ kind: 'unknown' }),
  'q:tiny/percent': response({ kind: 'number', value: '12.345678' }),
  'q:tiny/people': response({ kind: 'number', value: '186' }),
  'q:tiny/words': response({ kind: 'text', value: '回车\r\n和控制字符\u0001与_x0041_' }, 'a\rb'),
  'q:tiny/always': response({ kind: 'choice', option: 'gone-with-an-edition' }, '留着'),
  'f:all': response({ kind: 'number', value: '123456789012345.123456' }),
  'f:part': response({ kind: 'number', value: '5' }),
};
const situation: Situation = { profile: { ...emptyProfile, name: '=HYPERLINK("x")' }, figures, answers };
const empty: Situation = { ...situation, answers: {} };

describe('a workbook that nobody has changed', () => {
  test.each(['zh-CN', 'en'] as const)('changes nothing, whatever was answered (%s)', async (language) => {
    const compared = await compareFile(await workbookFile([pack], situation, language), [pack], situation);
    expect(compared.items).toEqual([]);
    expect(compared.refused).toEqual([]);
    expect(compared.notices).toEqual([]);
    expect(compared.same).toBe(14);
  });

  test('changes nothing after another program has opened and saved it', async () => {
    const saved = await edited(await workbookFile([pack], situation), () => undefined);
    const compared = await compareFile(saved, [pack], situation);
    expect([compared.items, compared.refused, compared.notices]).toEqual([[], [], []]);
  });

  test('has the same bytes each time it is written', async () => {
    expect(
      Buffer.from(await workbookFile([pack], situation)).equals(await workbookFile([pack], situation)),
    ).toBe(true);
  });
});

describe('what a colleague fills in', () => {
  test('arrives as it was meant, for every kind of question', async () => {
    const filled = await edited(await workbookFile([pack], empty), (workbook) => {
      type(workbook, 'q:tiny/one', 'answer', 'C. high');
      type(workbook, 'q:tiny/one', 'note', '=1+1');
      type(workbook, 'q:tiny/several#b', 'answer', '是');
      type(workbook, 'q:tiny/scene#s1', 'answer', '√');
      type(workbook, 'q:tiny/scene#s2a', 'answer', '✓');
      type(workbook, 'q:tiny/trend', 'special', '不适用');
      type(workbook, 'q:tiny/trend', 'reason', '新厂');
      type(workbook, 'q:tiny/yesno', 'answer', 'ｂ');
      type(workbook, 'q:tiny/percent', 'answer', '１２．５％');
      type(workbook, 'q:tiny/people', 'answer', '1,186');
      type(workbook, 'q:tiny/words', 'answer', '+86 0797');
      type(workbook, 'q:tiny/always', 'answer', '有，但不全');
      type(workbook, 'f:all', 'answer', 0.1 + 0.2);
      type(workbook, 'f:part', 'special', '不清楚');
    });
    const compared = await compareFile(filled, [pack], empty);
    expect(compared.refused).toEqual([]);
    const stored = Object.fromEntries(compared.items.map((item) => [item.slot, item.there.answer]));
    const plain = (given: Answer['response'], note = ''): Answer => ({
      response: given,
      note,
      flagged: false,
    });
    expect(stored).toEqual({
      'q:tiny/one': plain({ kind: 'choice', option: 'high' }, '=1+1'),
      'q:tiny/several': plain({ kind: 'choices', options: ['b'] }),
      'q:tiny/scene': plain({ kind: 'statements', statements: ['s1', 's2a'] }),
      'q:tiny/trend': plain({ kind: 'not-applicable', reason: '新厂' }),
      'q:tiny/yesno': plain({ kind: 'choice', option: 'partly' }),
      'q:tiny/percent': plain({ kind: 'number', value: '12.5' }),
      'q:tiny/people': plain({ kind: 'number', value: '1186' }),
      'q:tiny/words': plain({ kind: 'text', value: '+86 0797' }),
      'q:tiny/always': plain({ kind: 'choice', option: 'yes' }),
      'f:all': plain({ kind: 'number', value: '0.3' }),
      'f:part': plain({ kind: 'unknown' }),
    });
    expect(compared.items.every((item) => item.kind === 'changed' && item.suggested)).toBe(true);
    expect(compared.items.find((item) => item.slot === 'q:tiny/people')?.there.words['zh-CN']).toBe(
      '1,186 人',
    );
  });

  test('keeps what the colleague did not touch to the last character', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      type(workbook, 'q:tiny/words', 'note', '只改备注');
      type(workbook, 'q:tiny/several', 'note', '只改备注');
      type(workbook, 'q:tiny/always', 'note', '只改备注');
    });
    const compared = await compareFile(filled, [pack], situation);
    for (const slot of ['q:tiny/words', 'q:tiny/several'] as const)
      expect(arriving(compared, slot)).toEqual({ ...answers[slot], note: '只改备注' });
    // Kept from an edition whose option is gone: it may not be stored anew, and it stays as it is.
    expect(compared.refused.map((one) => one.slot)).toEqual(['q:tiny/always']);
  });

  test('an emptied cell is offered, and not taken unless the user says so', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      type(workbook, 'q:tiny/one', 'answer', null);
      type(workbook, 'f:part', 'answer', null);
    });
    const compared = await compareFile(filled, [pack], situation);
    expect(
      compared.items.map((item) => [item.slot, item.kind, item.suggested, item.there.answer.response]),
    ).toEqual([
      ['q:tiny/one', 'cleared', false, null],
      ['f:part', 'cleared', false, null],
    ]);
  });

  test(
    'on shipped questionnaires: any answers typed over any others arrive whole',
    { timeout: 120_000 },
    async () => {
      const { content } = readContent();
      const packs = content.packs;
      const one = (index: number): Pack => packs[index % packs.length] as Pack;
      await fc.assert(
        fc.asyncProperty(
          fc
            .nat({ max: 3 })
            .chain((index) =>
              fc.tuple(
                fc.constant(one(index)),
                anySituation(one(index), content.figures),
                anySituation(one(index), content.figures),
                fc.constantFrom('zh-CN' as const, 'en' as const),
              ),
            ),
          async ([shipped, before, after, language]) => {
            const filled = await edited(await workbookFile([shipped], before, language), (workbook) =>
              fillIn(workbook, [shipped], before, after.answers, language),
            );
            const compared = await compareFile(filled, [shipped], before);
            const changed = { ...before.answers };
            for (const item of compared.items) changed[item.slot] = item.there.answer;
            for (const refused of compared.refused) {
              expect(refused.fault.code).toBe('workbook.row');
              delete changed[refused.slot ?? ''];
            }
            for (const [slot, answer] of Object.entries(changed)) {
              const wanted = after.answers[slot] ?? emptyAnswer;
              expect({ slot, response: answer.response }).toEqual({ slot, response: wanted.response });
            }
          },
        ),
        { numRuns: process.env['READINESS_SOAK'] === '1' ? 100 : 4 },
      );
    },
  );
});

describe('text that looks like a formula', () => {
  test('is written as text and comes back exactly, in every place a user can write', async () => {
    expect(formulaPayloads.length).toBeGreaterThanOrEqual(60);
    const { packs, situation: hostile } = hostileSituation;
    const bytes = await workbookFile(packs, hostile);
    // Without the fingerprint of the cells every row is read; against an empty assessment all of it is shown.
    const read = await edited(bytes, (workbook) => {
      for (const slot of Object.keys(hostile.answers)) type(workbook, slot, 'shown', null);
    });
    const compared = await compareFile(read, packs, { ...hostile, answers: {} });
    const kept = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
    for (const [slot, { response: given, note }] of Object.entries(hostile.answers)) {
      const arrived = arriving(compared, slot as Slot);
      expect(arrived?.note).toBe(kept(note));
      if (given?.kind === 'text')
        expect(arrived?.response).toEqual({ kind: 'text', value: kept(given.value) });
      else expect(arrived?.response).toEqual({ kind: 'not-applicable', reason: kept(note) });
    }
    expect((await compareFile(bytes, packs, hostile)).items).toEqual([]);
  });

  test('no cell of a written workbook is a formula but for the states, which are ours', async () => {
    const { packs, situation: hostile } = hostileSituation;
    const book = await readBook(await workbookFile(packs, hostile));
    const formulas = book.sheets.flatMap((sheet) =>
      sheet.cells.filter((cell) => cell.content.kind === 'formula'),
    );
    expect(formulas.length).toBeGreaterThan(formulaPayloads.length);
    expect(new Set(formulas.map((cell) => cell.column))).toEqual(new Set([columnNumber('status')]));
    // Seeded fault: a text written as a formula would be found.
    const careless = await edited(await workbookFile(packs, hostile), (workbook) =>
      type(workbook, 'q:tiny/text-0', 'note', { formula: '1+1', result: 2 }),
    );
    const found = (await readBook(careless)).sheets.flatMap((sheet) => sheet.cells);
    const columns = found.filter((cell) => cell.content.kind === 'formula').map((cell) => cell.column);
    expect(new Set(columns)).toContain(columnNumber('note'));
  });
});

/** What a colleague may do to a cell, and the sentence that answers it. */
const mistakes: readonly [string, string, 'answer' | 'special' | 'reason' | 'note', unknown, string][] = [
  ['a formula', 'q:tiny/one', 'answer', { formula: '"A. low"', result: 'A. low' }, 'workbook.formula'],
  ['a formula in a note', 'q:tiny/one', 'note', { formula: 'NOW()', result: 1 }, 'workbook.formula'],
  ['a formula in a number', 'f:all', 'answer', { formula: '1+1', result: 2 }, 'workbook.formula'],
  ['an error value', 'f:all', 'answer', { error: '#REF!' }, 'workbook.cell-error'],
  ['an option that is none', 'q:tiny/one', 'answer', '中等', 'workbook.no-option'],
  ['a letter beyond the options', 'q:tiny/one', 'answer', 'D', 'workbook.no-option'],
  ['an unclear tick', 'q:tiny/several#a', 'answer', '也许', 'workbook.no-tick'],
  ['a tick beside “none”', 'q:tiny/scene#s1', 'answer', '√', 'workbook.contradiction'],
  ['“do not know” beside an answer', 'q:tiny/people', 'special', '不清楚', 'workbook.contradiction'],
  ['“not applicable” where all must answer', 'q:tiny/always', 'special', '不适用', 'workbook.no-special'],
  ['words where a mark belongs', 'q:tiny/one', 'special', '以后再说', 'workbook.no-special'],
  ['a reason without the mark', 'q:tiny/one', 'reason', '没有', 'workbook.reason-alone'],
  ['a value where it is computed', 'q:tiny/trend', 'answer', 7, 'workbook.computed'],
  [
    'a date where a number belongs',
    'f:all',
    'answer',
    new Date('2026-03-02T00:00:00Z'),
    'workbook.date-as-number',
  ],
  ['letters in a number', 'q:tiny/people', 'answer', '约 200', 'workbook.row'],
  ['a fraction of a person', 'q:tiny/people', 'answer', 1.5, 'workbook.row'],
  ['a number below its bound', 'q:tiny/percent', 'answer', -1, 'workbook.row'],
  ['a number above its bound', 'q:tiny/percent', 'answer', 101, 'workbook.row'],
  ['a part larger than its whole', 'f:part', 'answer', 987654321012345, 'workbook.row'],
  ['a text that is too long', 'q:tiny/words', 'answer', '长'.repeat(501), 'workbook.row'],
  [
    'an id number cut by the program',
    'q:tiny/words',
    'answer',
    Number('360702199001011234'),
    'workbook.digits-lost',
  ],
  ['infinity', 'f:all', 'answer', 1e300, 'workbook.row'],
];

describe('what cannot be taken', () => {
  test.each(mistakes)(
    '%s is refused with its cell, and only that row',
    async (_, key, column, value, code) => {
      const filled = await edited(await workbookFile([pack], situation), (workbook) => {
        type(workbook, key, column, value);
        type(workbook, 'q:tiny/yesno', 'special', null);
        type(workbook, 'q:tiny/yesno', 'answer', 'A');
      });
      const compared = await compareFile(filled, [pack], situation);
      const [refused] = compared.refused;
      expect(compared.refused).toHaveLength(1);
      expect(refused?.fault.code).toBe(code);
      expect(refused?.at.sheet).toBe(key.startsWith('f:') ? '原始数据' : 'Tiny');
      expect(refused?.at.cell).toMatch(/^[D-H]\d+$/);
      for (const language of ['zh-CN', 'en'] as const)
        expect(sayFault(refused?.fault ?? { code: '', values: {} }, language)).toContain(refused?.at.cell);
      expect(compared.items.map((item) => item.slot)).toEqual(['q:tiny/yesno']);
    },
  );

  test('a percentage where the unit is none; where it is, 35 % is 35', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      for (const [key, value] of [
        ['q:tiny/people', 0.35],
        ['q:tiny/percent', 0.355],
      ] as const) {
        const { sheet, row } = findRow(workbook, key);
        const cell = sheet.getCell(row, columnNumber('answer'));
        cell.value = value;
        cell.numFmt = '0.0%';
      }
    });
    const compared = await compareFile(filled, [pack], situation);
    expect(compared.refused.map((one) => one.fault.code)).toEqual(['workbook.percent']);
    expect(arriving(compared, 'q:tiny/percent')?.response).toEqual({ kind: 'number', value: '35.5' });
  });

  test('merged cells are refused for every question they cover', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      const { sheet, row } = findRow(workbook, 'q:tiny/percent');
      sheet.unprotect();
      sheet.mergeCells(row, columnNumber('answer'), row + 1, columnNumber('answer'));
    });
    const compared = await compareFile(filled, [pack], situation);
    expect(compared.refused.map((one) => [one.slot, one.fault.code])).toEqual([
      ['q:tiny/percent', 'workbook.merged'],
      ['q:tiny/people', 'workbook.merged'],
    ]);
  });

  test('a whole and its part changed together are judged together', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      type(workbook, 'f:all', 'answer', 10);
      type(workbook, 'f:part', 'answer', 10);
    });
    expect((await compareFile(filled, [pack], situation)).items.map((item) => item.slot)).toEqual([
      'f:all',
      'f:part',
    ]);
    const wrong = await edited(filled, (workbook) => type(workbook, 'f:part', 'answer', 11));
    const compared = await compareFile(wrong, [pack], situation);
    expect(compared.refused.length).toBeGreaterThan(0);
    expect(compared.items.map((item) => item.slot)).not.toContain('f:part');
  });
});

describe('a workbook whose sheets were moved about', () => {
  test('is read all the same: renamed, moved, sorted, with columns and sheets added', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      const { sheet, row } = findRow(workbook, 'q:tiny/one');
      sheet.unprotect();
      type(workbook, 'q:tiny/one', 'answer', 'C');
      sheet.name = '张工填好的';
      // The row goes to the end of the sheet, and a column is put in before the first.
      const last = sheet.rowCount + 1;
      for (let column = 1; column <= columnIds.length; column += 1) {
        sheet.getCell(last, column).value = sheet.getCell(row, column).value;
        sheet.getCell(row, column).value = null;
      }
      sheet.spliceColumns(1, 0, []);
      workbook.addWorksheet('我的草稿').getCell('A1').value = '备忘';
    });
    const compared = await compareFile(filled, [pack], situation);
    expect(arriving(compared, 'q:tiny/one')?.response).toEqual({ kind: 'choice', option: 'high' });
    expect(compared.items).toHaveLength(1);
    expect(compared.items[0]?.at).toEqual({ sheet: '张工填好的', cell: expect.stringMatching(/^E\d+$/) });
    expect(compared.notices.map((one) => one.code).toSorted()).toEqual([
      'workbook.extra-sheet',
      'workbook.sheet-renamed',
    ]);
  });

  test('removed rows and sheets leave their answers as they are, and are named', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      const { sheet, row } = findRow(workbook, 'q:tiny/percent');
      sheet.spliceRows(row, 1);
      const options = findRow(workbook, 'q:tiny/several#b');
      options.sheet.spliceRows(options.row, 1);
      workbook.removeWorksheet('原始数据');
    });
    const compared = await compareFile(filled, [pack], situation);
    expect(compared.items).toEqual([]);
    expect(compared.notices).toEqual([
      { code: 'workbook.rows-gone', values: { sheet: 'Tiny', count: 1 } },
      { code: 'workbook.sheet-gone', values: { sheet: '原始数据' } },
    ]);
    expect(compared.refused.map((one) => [one.slot, one.fault.code])).toEqual([
      ['q:tiny/several', 'workbook.option-gone'],
    ]);
  });

  test('a row copied with another answer is refused, one copied as it is counts once', async () => {
    const copied = (value: string): Promise<Uint8Array> =>
      workbookFile([pack], situation).then((bytes) =>
        edited(bytes, (workbook) => {
          const { sheet, row } = findRow(workbook, 'q:tiny/people');
          const last = sheet.rowCount + 1;
          for (let column = 1; column <= columnIds.length; column += 1)
            sheet.getCell(last, column).value = sheet.getCell(row, column).value;
          if (value !== '') sheet.getCell(last, columnNumber('answer')).value = value;
        }),
      );
    const other = await compareFile(await copied('200'), [pack], situation);
    expect(other.refused.map((one) => one.fault.code)).toEqual(['workbook.twice']);
    expect((await compareFile(await copied(''), [pack], situation)).refused).toEqual([]);
  });

  test('a row about a question that is not there is refused by name', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) => {
      type(workbook, 'q:tiny/people', 'key', 'q:tiny/__proto__');
      type(workbook, 'q:tiny/words', 'key', 'q:other/one');
    });
    const compared = await compareFile(filled, [pack], situation);
    expect(compared.refused.map((one) => one.fault.code)).toEqual([
      'workbook.unknown-row',
      'workbook.unknown-row',
    ]);
    expect(compared.items).toEqual([]);
  });
});

describe('three ways', () => {
  const later = (slot: Slot, answer: Answer): Situation => ({
    ...situation,
    answers: { ...answers, [slot]: answer },
  });

  test('only the app changed an answer: the workbook does not take it back', async () => {
    const bytes = await workbookFile([pack], situation);
    const here = later('q:tiny/people', response({ kind: 'number', value: '200' }));
    expect((await compareFile(bytes, [pack], here)).items).toEqual([]);
  });

  test('both changed it to the same: nothing to do', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) =>
      type(workbook, 'q:tiny/people', 'answer', 200),
    );
    const here = later('q:tiny/people', response({ kind: 'number', value: '200' }));
    expect((await compareFile(filled, [pack], here)).items).toEqual([]);
  });

  test('both changed it differently: both are shown, and neither is taken by itself', async () => {
    const filled = await edited(await workbookFile([pack], situation), (workbook) =>
      type(workbook, 'q:tiny/people', 'answer', 300),
    );
    const here = later('q:tiny/people', response({ kind: 'number', value: '200' }));
    const { items } = await compareFile(filled, [pack], here);
    expect(items.map((item) => [item.kind, item.suggested, item.here.words.en, item.there.words.en])).toEqual(
      [['conflict', false, '200 人', '300 人']],
    );
  });

  test('another edition is named', async () => {
    const bytes = await workbookFile([pack], situation);
    const { notices } = await compareFile(bytes, [{ ...pack, edition: '2' }], situation);
    expect(notices.map((one) => one.code)).toEqual(['workbook.other-edition']);
    const other = await compareFile(bytes, [{ ...pack, summary: both('other') }], situation);
    expect(other.notices.map((one) => one.code)).toEqual(['workbook.other-content']);
  });
});

test('the sheet of figures says which years they are of, and no other sheet does', () => {
  const years = '“上一年度”是 2025 年';
  const book = workbookBook({
    assessment: { id: 'a', title: '评估', createdAt: '2026-03-01T01:00:00.000Z' },
    packs: [pack],
    packHashes: ['0'],
    situation: {
      profile: emptyProfile,
      figures: {
        ...figures,
        figures: figures.figures.map((one) => ({
          ...one,
          title: { 'zh-CN': `上一年度${one.id}`, en: `${one.id}, last full year` },
        })),
      },
      answers: {},
    },
    language: 'zh-CN',
    now: '2026-03-02T01:00:00.000Z',
    today: '2026-03-02',
    appVersion: '0.1.0',
    hashOf,
  });
  const saying = book.sheets.filter((sheet) => JSON.stringify(sheet.rows).includes(years));
  expect(saying.map(({ name }) => name)).toEqual(['原始数据']);
});
