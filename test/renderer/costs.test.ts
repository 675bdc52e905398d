import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyPlan } from '../../assessments/advice/plan.ts';
import { costTableSchema, emptyCostLine, type CostLine } from '../../assessments/programmes/cost-line.ts';
import { pasteCosts } from '../../renderer/screens/costs/paste-costs.ts';
import { readPieces } from '../../renderer/screens/costs/read-pieces.ts';
import { readYuan, yuanText } from '../../renderer/screens/costs/yuan.ts';
import { useAssessment } from '../../renderer/stores/assessment.ts';
import { addCostLine, changeCostLine, removeCostLine } from '../../renderer/stores/costs.ts';
import { useTold } from '../../renderer/stores/told.ts';

const line = (part: Partial<CostLine> = {}): CostLine => ({
  ...emptyCostLine('l1'),
  class: 'software',
  ...part,
});

describe('yuan', () => {
  it('come back as they were typed, to the fen, over the whole range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
        expect(readYuan(yuanText(fen))).toEqual({ kind: 'value', value: fen });
      }),
    );
  });

  it.each([
    ['0.29', 29],
    ['1.1', 110],
    ['12,345.67', 1_234_567],
    ['１２３．４', 12_340],
    ['', null],
    ['9999999999.99', 999_999_999_999],
  ])('typed as %s are %s fen', (text, fen) => {
    expect(readYuan(text)).toEqual({ kind: 'value', value: fen });
  });

  it.each(['1.234', '1.2345678万', '-1', '10000000000', '1,2,3'])(
    'typed as %s are refused in words',
    (text) => {
      expect(readYuan(text).kind).toBe('problem');
    },
  );

  it('the largest amount typed is one the table takes', () => {
    const table = { lines: [line({ contractFen: 999_999_999_999 })] };
    expect(costTableSchema.safeParse(table).success).toBe(true);
  });
});

describe('a number of pieces', () => {
  it.each(['0', '1.5', '100001', '两个'])('is refused when it is %s', (text) => {
    expect(readPieces(text).kind).toBe('problem');
  });
});

const table = (): readonly CostLine[] => {
  const { open } = useAssessment.getState();
  return open.kind === 'open' ? open.costs.lines : [];
};

describe('changes of the table', () => {
  beforeEach(() => {
    vi.stubGlobal('window', {
      setTimeout: () => 0,
      clearTimeout: () => undefined,
      desk: {},
    });
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

  it('say that a line was removed, with the way back', () => {
    addCostLine(line({ id: 'l1', name: '甲' }));
    addCostLine(line({ id: 'l2', name: '乙' }));
    removeCostLine(line({ id: 'l1', name: '甲' }));
    expect(table().map((one) => one.id)).toEqual(['l2']);
    expect(useTold.getState().happening).toEqual({ kind: 'line-removed', name: '甲' });
  });

  it('are stored as a whole, and not at all when nothing has changed', async () => {
    addCostLine(line());
    changeCostLine('l1', (one) => ({ ...one, units: 3 }), 'typed');
    expect(table()[0]).toMatchObject({ units: 3 });
    const before = useAssessment.getState();
    changeCostLine('l1', (one) => ({ ...one, units: 3 }), 'typed');
    expect(useAssessment.getState()).toBe(before);
  });
});

describe('purchases pasted from a sheet', () => {
  const pasted = (rows: readonly (readonly string[])[], room = 200) => {
    let ids = 0;
    return pasteCosts(rows.map((row) => row.join('\t')).join('\r\n'), room, () => `p${(ids += 1)}`);
  };

  it('follow the titles of a ledger, with invoice and payment, in the unit it names', () => {
    const found = pasted([
      ['上云费用台账', ''],
      [
        '服务商',
        '名称',
        '合同号',
        '签订日期',
        '合同金额（万元）',
        '发票号',
        '发票金额(元)',
        '实付金额（万元）',
        '付款日期',
      ],
      [
        '云上公司',
        '云 ERP',
        'HT-1',
        '2026/1/10',
        '12',
        '24362000000123456789',
        '120,000.00',
        '10',
        '2026-02-10',
      ],
    ]);
    expect(found?.unread).toEqual([]);
    expect(found?.rows).toEqual([
      {
        ...emptyCostLine(found?.rows[0]?.id ?? ''),
        class: null,
        name: '云 ERP',
        provider: '云上公司',
        contractNumber: 'HT-1',
        contractedOn: '2026-01-10',
        contractFen: 12_000_000,
        invoices: [{ number: '24362000000123456789', issuedOn: null, amountFen: 12_000_000 }],
        payments: [{ proof: '', paidOn: '2026-02-10', amountFen: 10_000_000 }],
      },
    ]);
    expect(costTableSchema.safeParse({ lines: found?.rows }).success).toBe(true);
  });

  it('name what was not understood, and take no more than there is room for', () => {
    const found = pasted(
      [
        ['名称', '类别', '合同金额（美元）', '数量'],
        ['甲', '云软件服务', '7', '0'],
        ['乙', '', '', ''],
      ],
      1,
    );
    expect(found?.rows.map(({ name, class: kind, contractFen }) => [name, kind, contractFen])).toEqual([
      ['甲', 'cloud-saas', null],
    ]);
    expect(found?.unread.map(({ column }) => column)).toEqual(['contractFen', 'units']);
    expect(found?.left).toBe(1);
    expect(pasteCosts('一个词', 5, () => 'x')).toBeNull();
  });
});
