import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyPlan } from '../../assessments/advice/plan.ts';
import {
  applicationSchema,
  emptyApplication,
  type Application,
} from '../../assessments/application/tables.ts';
import { sourceKindLabels } from '../../assessments/dossier/application-text.ts';
import { costClassLabels } from '../../assessments/programmes/labels.ts';
import { pasteRange, readRange, type PasteColumn } from '../../renderer/screens/application/paste-rows.ts';
import {
  choiceFromCell,
  dateFromCell,
  decimalFromCell,
  yuanFromCell,
} from '../../renderer/screens/application/read-cells.ts';
import { hrefOf, routeOf } from '../../renderer/routing/route.ts';
import {
  changeApplication,
  dropPaper,
  encloseEvidence,
  moved,
  movePaper,
  movePaperTo,
} from '../../renderer/stores/application.ts';
import { useAssessment } from '../../renderer/stores/assessment.ts';

/** A range as Excel, WPS and LibreOffice put it on the clipboard. */
function copied(cells: readonly (readonly string[])[]): string {
  const quoted = (text: string): string => (/["\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n') + '\r\n';
}

describe('a range copied from a sheet', () => {
  it('is read back cell by cell, with line ends, tabs and quotes inside cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '元', '"', '\n', '\t', ' ', ',', '1') });
    const range = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // Rows without a word are left out.
      .filter((rows) => rows.every((row) => row.some((one) => one.trim() !== '')));
    fc.assert(
      fc.property(range, (rows) => {
        expect(readRange(copied(rows))).toEqual(rows);
      }),
    );
  });

  it.each(['软件', '12,345.60', '软件\n', '"甲"', ''])('is none when it is the single cell %j', (text) => {
    expect(readRange(text)).toBeNull();
  });

  it('keeps a name that only begins with a quote', () => {
    expect(readRange('"甲"公司\t1\n乙\t2')).toEqual([
      ['"甲"公司', '1'],
      ['乙', '2'],
    ]);
  });
});

interface Row {
  readonly name: string;
  readonly fen: number | null;
}
const columns: readonly PasteColumn<Row>[] = [
  { id: 'name', titles: ['内容', 'Item'], set: (row, text) => ({ ...row, name: text }) },
  {
    id: 'fen',
    titles: ['金额（元）'],
    set: (row, text, unit) => {
      const fen = yuanFromCell(text, unit);
      return fen === undefined ? null : { ...row, fen };
    },
  },
];
const paste = (
  cells: readonly (readonly string[])[],
  more: Partial<Parameters<typeof pasteRange<Row>>[0]> = {},
) =>
  pasteRange<Row>({
    rows: [{ name: '旧', fen: 5 }],
    columns,
    cells,
    at: { row: 0, column: 'name' },
    make: () => ({ name: '', fen: null }),
    most: 10,
    ...more,
  });

describe('pasting', () => {
  it('fills to the right and down from one cell, makes rows, and leaves titles out', () => {
    const { rows, filled, unread } = paste([
      ['内容', '金额', '备注'],
      ['云 MES\n年费', '￥100,000.00', '放不下'],
      ['采集终端', ''],
    ]);
    expect(rows).toEqual([
      { name: '云 MES 年费', fen: 10_000_000 },
      { name: '采集终端', fen: null },
    ]);
    expect([filled, unread]).toEqual([2, []]);
  });

  it('follows the titles where there are any, and begins outside the table where the first cell fits', () => {
    const titled = paste([
      ['金额', '内容'],
      ['7', '乙'],
    ]);
    expect(titled.rows).toEqual([{ name: '乙', fen: 700 }]);
    const outside = paste([['8', '丙']], {
      rows: [],
      columns: columns.toReversed(),
      at: { row: 0, column: null },
    });
    expect(outside.rows).toEqual([{ name: '丙', fen: 800 }]);
  });

  it.each([
    ['金额（万元）', '0.9', 900_000],
    ['金额 (元)', '0.9', 90],
    ['金额【不含税】（万元）', '1', undefined],
    ['金额（不含税，万元）', '12', 12_000_000],
    ['金额（亿元）', '0.000001', 10_000],
    ['金额/万元', '1.2345', 1_234_500],
    ['金额万元', '12.345678', 12_345_678],
    ['金额（万元）', '0.0000001', null],
    ['金额（美元）', '7', null],
    ['金额（含税）', '7', 700],
  ])('reads under the title %s the cell %s in that unit', (title, text, fen) => {
    const { rows, unread } = paste(
      [
        ['内容', title],
        ['丁', text],
      ],
      { rows: [] },
    );
    if (fen === undefined) expect(rows[0]?.fen).toBeNull();
    else expect([rows[0]?.fen, unread.length]).toEqual([fen, fen === null ? 1 : 0]);
  });

  it('takes the unit named above a table, and no line above its titles for a row', () => {
    const cells = [
      ['项目预算表', ''],
      ['', '单位：万元'],
      ['内容', '金额'],
      ['戊', '3'],
    ];
    expect(paste(cells, { rows: [] }).rows).toEqual([{ name: '戊', fen: 3_000_000 }]);
  });

  it('names what it does not understand and keeps what was there', () => {
    const { rows, unread } = paste([['约五万']], { at: { row: 0, column: 'fen' } });
    expect(rows).toEqual([{ name: '旧', fen: 5 }]);
    expect(unread).toEqual([{ row: 1, column: 'fen', text: '约五万' }]);
  });

  it('makes no more rows than the table takes and says how many it left out', () => {
    const { rows, left } = paste([['1'], ['2'], ['3']], { most: 2 });
    expect([rows.length, left]).toEqual([2, 1]);
  });
});

describe('a pasted cell', () => {
  it.each([
    ['1,234.5', 123_450],
    ['¥ 99', 9900],
    ['１００元', 10_000],
    ['5万', 5_000_000],
    ['约5万', undefined],
    ['-3', undefined],
  ])('%s is %s fen', (text, fen) => expect(yuanFromCell(text)).toBe(fen));

  it('is a day, a number or one of the choices in either language, or none', () => {
    expect([dateFromCell('2025/3/1'), dateFromCell('去年')]).toEqual(['2025-03-01', undefined]);
    expect([decimalFromCell('-0.5'), decimalFromCell('很多')]).toEqual(['-0.5', undefined]);
    expect(choiceFromCell('云软件服务', costClassLabels)).toBe('cloud-saas');
    expect(choiceFromCell('own funds', sourceKindLabels)).toBe('own');
    expect(choiceFromCell('别的', costClassLabels)).toBeUndefined();
  });
});

const now = (): Application => {
  const { open } = useAssessment.getState();
  return (open.kind === 'open' ? open.applications['p'] : undefined) ?? emptyApplication;
};

describe('an application', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { setTimeout: () => 0, clearTimeout: () => undefined, desk: {} });
    useAssessment.setState({
      open: {
        kind: 'open',
        id: 'a1',
        row: { id: 'a1', title: '', createdAt: '', changedAt: '', version: 1, closed: null },
        enterpriseId: 'e1',
        frozen: null,
        applications: {},
        packs: [],
        pinned: [],
        figures: { groups: [], figures: [] },
        answers: {},
        programmes: [],
        overrides: {},
        plan: emptyPlan,
        costs: { lines: [] },
        chosen: [],
        earlier: [],
        seq: 0,
      },
    });
  });

  it('is not there until something is given, and stays one that can be stored', () => {
    changeApplication('p', (one) => ({ ...one }), 'typed');
    const { open } = useAssessment.getState();
    expect(open.kind === 'open' && open.applications).toEqual({});
    changeApplication('p', (one) => ({ ...one, reasons: { x: '因为' } }), 'typed');
    expect(applicationSchema.parse(now()).reasons).toEqual({ x: '因为' });
  });

  it('encloses a paper once, orders papers, moves one to another entry and drops it', () => {
    encloseEvidence('p', 'contract', ['v1', 'v2']);
    encloseEvidence('p', 'contract', ['v2', 'v3']);
    movePaper('p', 'contract', 'v3', -1);
    expect(now().attachments['contract']).toEqual(['v1', 'v3', 'v2']);
    movePaper('p', 'contract', 'v1', -1);
    movePaperTo('p', 'v1', 'contract', 'invoice');
    movePaperTo('p', 'v3', 'contract', 'contract');
    dropPaper('p', 'contract', 'v2');
    expect(now().attachments).toEqual({ contract: ['v3'], invoice: ['v1'] });
  });

  it('moves rows by one and never out of the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], -1, 1)).toEqual(['a', 'b']);
  });

  it('has an address that leads back to it, down to the field', () => {
    const route = { screen: 'application', assessmentId: 'a1', programmeId: 'p', field: 'a:p/x/y' } as const;
    expect(routeOf(hrefOf(route))).toEqual(route);
  });
});
