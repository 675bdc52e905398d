import { describe, expect, test } from 'vitest';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import type { BenefitResult } from '../../assessments/programmes/benefit-result.ts';
import type { CostLine } from '../../assessments/programmes/cost-line.ts';
import type { ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import { sayCap, sayTotal } from '../../assessments/programmes/say-benefit.ts';
import { both } from '../fixtures/tiny-pack.ts';
import { given, input, line, said, tiny } from './tiny-programme.ts';
import type { Loose } from './tiny-programme.ts';

function benefit(
  lines: readonly CostLine[],
  change: (programme: Loose) => void = () => undefined,
  with_: ProgrammeInput = input(),
): BenefitResult {
  const result = computeBenefit(tiny(change), { lines: [...lines] }, with_);
  if (result === null) throw new Error('no benefit');
  return result;
}

const parameter = (p: Loose, id: string, kind: string, value: unknown) =>
  p.parameters.push({ id, kind, value, title: both(id), provenance: 'law' });
const noCap = (p: Loose): void => {
  delete p.benefit.caps;
  p.parameters.splice(1, 1);
};
const only = (part: Loose) => (p: Loose) => {
  noCap(p);
  p.benefit.parts = [{ id: 'part', title: both('part'), provenance: 'law', ...part }];
};
const choice = (...ids: readonly string[]) => ({
  id: 'pick',
  title: both('pick'),
  options: ids.map((id) => ({ id, label: both(id) })),
});

describe('a rate with a cap of 1,000 yuan', () => {
  test.each([
    ['nothing', 0, 0, false],
    ['an odd fen, rounded down', 3, 1, false],
    ['just below the cap', 199_998, 99_999, false],
    ['exactly at the cap', 200_000, 100_000, false],
    ['half a fen over, rounded down to the cap', 200_001, 100_000, false],
    ['one fen over', 200_002, 100_000, true],
    ['far over', 100_000_000, 100_000, true],
  ])('%s: %i fen give %i', (_, fen, expected, applied) => {
    const result = benefit([line(fen)]);
    expect([result.fen, result.caps[0]?.applied]).toEqual([expected, applied]);
  });

  test('each line is rounded down by itself, so that the lines shown add up', () => {
    const result = benefit([line(3), line(3, { id: 'two' })]);
    expect(result.parts[0]?.shares.map((one) => one.fen)).toEqual([1, 1]);
    expect(result.fen).toBe(2);
  });

  test('a line left open counts as nothing yet and makes the result incomplete', () => {
    const result = benefit([line(2000), line(2000, { id: 'two', contractFen: null })], (p) => {
      p.counted.amount.notAbove = ['contract'];
    });
    expect([result.fen, result.complete, result.countedFen]).toEqual([1000, false, 2000]);
    expect(result.missing).toEqual([{ kind: 'cost-line', line: 'two', field: 'contractFen' }]);
  });

  test('the cap and the sum are said in words', () => {
    const result = benefit([line(300_000)]);
    const [cap] = result.caps;
    if (cap === undefined) throw new Error('no cap');
    expect(sayCap(cap, 'zh-CN')).toBe('每次申请不超过 1,000.00 元，由 1,500.00 元减为 1,000.00 元');
    expect(sayTotal(result, 'zh-CN')).toBe('服务券金额：至多 1,000.00 元');
    expect(sayTotal(result, 'en')).toBe('Voucher: at most CNY 1,000.00');
  });
});

describe('what is not known gives no number', () => {
  test.each([
    ['rate', 0],
    ['cap', 1],
  ])('a %s without a value', (id, place) => {
    const result = benefit([line(1000)], (p) => void (p.parameters[place].value = null));
    expect([result.fen, result.complete]).toEqual([null, false]);
    expect(result.missing).toEqual([{ kind: 'parameter', programme: 'tiny', parameter: id }]);
    const title = result.parameters[place]?.parameter.title;
    expect(sayTotal(result, 'zh-CN')).toBe(`还不能计算：“${title?.['zh-CN'] ?? ''}”没有数值`);
    expect(sayTotal(result, 'en')).toBe(`Cannot be computed yet: no figure for “${title?.en ?? ''}”`);
  });

  test('a rate is asked for even while the cost table is empty', () => {
    expect(benefit([], (p) => void (p.parameters[0].value = null)).fen).toBeNull();
  });

  test('keyed in by the user it counts, and the shipped value stays beside it', () => {
    const override = { value: '30', source: '当年通知', documentNumber: '〔2026〕1号', date: '2026-03-01' };
    const result = benefit([line(1000)], undefined, input({ overrides: { rate: override } }));
    expect(result.fen).toBe(300);
    expect(result.parameters[0]).toMatchObject({
      value: '30',
      from: 'user',
      override,
      parameter: { value: 50 },
    });
  });

  test('an override without a source is not used', () => {
    const override = { value: '30', source: ' ', documentNumber: '', date: null };
    expect(benefit([line(1000)], undefined, input({ overrides: { rate: override } })).fen).toBe(500);
  });
});

describe('rates by class, depth and choice', () => {
  const byClass = (p: Loose): void => {
    noCap(p);
    p.counted.counts.classes = ['cloud-iaas', 'cloud-saas'];
    parameter(p, 'low', 'rate', 40);
    p.benefit.parts[0].rate = { byClass: { 'cloud-iaas': 'low', 'cloud-saas': 'rate' } };
  };
  const byDepth = (p: Loose): void => {
    noCap(p);
    p.parameters[0].value = 20;
    parameter(p, 'high', 'rate', 50);
    p.benefit.parts[0].rate = {
      byDepth: { resource: 'rate', business: 'rate', capability: 'rate', ecosystem: 'high' },
    };
  };
  const byChoice = (p: Loose): void => {
    noCap(p);
    parameter(p, 'second', 'rate', 40);
    p.benefit.choices = [choice('one', 'two')];
    p.benefit.parts[0].rate = { by: 'pick', of: { one: 'rate', two: 'second' } };
  };

  test('each class has its own rate', () => {
    const lines = [line(1000), line(1000, { id: 'two', class: 'cloud-iaas' })];
    expect(benefit(lines, byClass).fen).toBe(900);
  });

  test('each depth has its own rate; without a depth the line is left open', () => {
    const lines = [
      line(1000, { depth: 'resource' }),
      line(1000, { id: 'two', depth: 'ecosystem' }),
      line(1000, { id: 'three' }),
    ];
    const result = benefit(lines, byDepth);
    expect([result.fen, result.complete]).toEqual([700, false]);
    expect(result.missing).toEqual([{ kind: 'cost-line', line: 'three', field: 'depth' }]);
  });

  test.each<[Record<string, string>, number | null]>([
    [{ pick: 'one' }, 500],
    [{ pick: 'two' }, 400],
    [{}, null],
    [{ pick: 'three' }, null],
  ])('batches by choice %j: %s', (choices, expected) => {
    const result = benefit([line(1000)], byChoice, input({ choices }));
    expect(result.fen).toBe(expected);
    if (expected === null)
      expect(result.missing).toEqual([{ kind: 'choice', programme: 'tiny', choice: 'pick' }]);
  });
});

describe('slices', () => {
  // As one district of Jiangsu did it: 75 % up to a bound, 25 % of the excess.
  const sliced = (p: Loose): void => {
    parameter(p, 'bound', 'money', 50);
    parameter(p, 'less', 'rate', 25);
    only({ kind: 'slices', steps: [{ rate: 'rate' }, { above: 'bound', rate: 'less' }] })(p);
  };
  test.each([
    [0, 0],
    [4999, 2499],
    [5000, 2500],
    [5001, 2500],
    [5004, 2501],
    [9000, 3500],
  ])('%i fen give %i', (fen, expected) => {
    expect(
      benefit([line(fen)], (p) => {
        sliced(p);
      }).fen,
    ).toBe(expected);
  });
});

describe('fixed sums, bonuses and computed sums', () => {
  test('a flat sum by class', () => {
    const flat = (p: Loose): void => {
      only({ kind: 'flat', amount: { by: 'pick', of: { base: 'base', business: 'business' } } })(p);
      delete p.counted;
      p.parameters = [];
      parameter(p, 'base', 'money', 3000);
      parameter(p, 'business', 'money', 10_000);
      p.benefit.choices = [choice('base', 'business')];
    };
    expect(benefit([], flat, input({ choices: { pick: 'base' } })).fen).toBe(300_000);
    expect(benefit([], flat, input({ choices: { pick: 'business' } })).fen).toBe(1_000_000);
  });

  const withBonus = (p: Loose): void => {
    parameter(p, 'bonus', 'money', 200);
    p.benefit.parts.push({
      id: 'bonus',
      kind: 'flat',
      title: both('bonus'),
      provenance: 'law',
      amount: 'bonus',
      when: {
        kind: 'statement',
        id: 'earned',
        fact: 'honest',
        is: 'yes',
        label: both('earned'),
        provenance: 'law',
      },
    });
    p.benefit.caps[0].of = ['half'];
  };

  test.each([
    ['earned, on top of a cap that leaves it out', { 'p:honest': said('yes') }, 120_000, true, 'on'],
    ['not earned', { 'p:honest': said('no') }, 100_000, true, 'off'],
    ['not known yet', {}, 100_000, false, 'open'],
  ])('a bonus %s', (_, answers, expected, complete, state) => {
    const result = benefit([line(500_000)], withBonus, input({ answers }));
    expect([result.fen, result.complete, result.parts[1]?.state]).toEqual([expected, complete, state]);
  });

  test('a cap over both takes from the last part first', () => {
    const result = benefit(
      [line(190_000)],
      (p) => {
        withBonus(p);
        delete p.benefit.caps[0].of;
      },
      input({ answers: { 'p:honest': said('yes') } }),
    );
    expect(result.parts.map((one) => one.fen)).toEqual([95_000, 20_000]);
    expect(result.fen).toBe(100_000);
  });

  const computed = (amount: unknown) => (p: Loose) => {
    only({ kind: 'computed', amount })(p);
    delete p.counted;
    p.parameters = [];
  };
  test.each([
    ['in 万元 to the fen', '12.3456789', 12_345_678],
    ['a negative sum gives nothing', '-1', 0],
  ])('a computed sum %s', (_, value, expected) => {
    const answers = { 'f:all': given(value) };
    expect(benefit([], computed({ figure: 'all' }), input({ answers })).fen).toBe(expected);
  });

  test('a computed sum without its figure is open', () => {
    const result = benefit([], computed({ figure: 'all' }));
    expect([result.fen, result.missing]).toEqual([null, [{ kind: 'figure', figure: 'all' }]]);
  });
});

describe('minimum spending', () => {
  const minimum = (p: Loose): void => {
    parameter(p, 'least', 'money', 100);
    p.benefit.minimum = { atLeast: 'least', provenance: 'law' };
  };
  test.each([
    [9999, 0, false],
    [10_000, 5000, true],
    [10_001, 5000, true],
  ])('%i fen give %i', (fen, expected, met) => {
    const result = benefit([line(fen)], minimum);
    expect([result.fen, result.minimum?.met]).toEqual([expected, met]);
  });

  test('a minimum not known gives no number', () => {
    const result = benefit([line(10_000)], (p) => {
      minimum(p);
      p.parameters[2].value = null;
    });
    expect([result.fen, result.minimum]).toMatchObject([null, { needFen: null, met: null }]);
  });
});

test('a programme without money has no benefit', () => {
  const programme = tiny((p) => {
    delete p.benefit;
    delete p.counted;
    p.parameters = [];
  });
  expect(computeBenefit(programme, { lines: [] }, input())).toBeNull();
});
