import { expect, test } from 'vitest';
import { isNamedSum, sayStatedAmount, statedAmount } from '../../assessments/programmes/stated-amount.ts';
import { readContent } from '../../build/compile-packs.ts';
import { tiny, type Loose } from './tiny-programme.ts';

const stated = (change: (programme: Loose) => void = () => undefined, overrides = {}) =>
  statedAmount(tiny(change), overrides);
const override = { value: '2500.5', source: '通知', documentNumber: '', date: null };

test('a programme states its limit, without one its fixed sum, without that its rate', () => {
  const limit = stated();
  expect(limit).toMatchObject({ kind: 'money', least: '1000', most: '1000' });
  expect(sayStatedAmount(limit, 'zh-CN')).toMatch(/：1,000\.00 元$/);
  const rate = stated((p) => {
    delete p.benefit.caps;
    p.parameters.splice(1, 1);
  });
  expect(rate).toMatchObject({ kind: 'rate', least: '50' });
  expect(sayStatedAmount(rate, 'en')).toMatch(/: 50%$/);
});

test('a fixed sum the documents only bound is said to be the most, one they promise is not', () => {
  const bound = (how: 'exact' | 'at-most') =>
    stated((p) => {
      delete p.benefit.caps;
      p.benefit.bound = how;
      p.benefit.parts.push({
        id: 'sum',
        kind: 'flat',
        title: p.title,
        provenance: 'law',
        amount: 'cap',
      });
    });
  expect(sayStatedAmount(bound('at-most'), 'zh-CN')).toMatch(/：至多 1,000\.00 元$/);
  expect(sayStatedAmount(bound('exact'), 'zh-CN')).toMatch(/：1,000\.00 元$/);
});

test('a figure nobody has is not made up, and one keyed in says whose it is', () => {
  const open = (p: Loose): void => {
    for (const parameter of p.parameters) parameter.value = null;
  };
  expect(stated(open)).toEqual({ kind: 'not-found' });
  const given = stated(open, { cap: override });
  expect(given).toMatchObject({ kind: 'money', most: '2500.5', from: 'user' });
  expect(sayStatedAmount(given, 'zh-CN')).toMatch(/：2,500\.50 元$/);
});

test('what grants a status gives no money; a subsidy without a rule for its amount is said to have none found', () => {
  const { benefit: _, ...without } = tiny();
  expect(statedAmount({ ...without, kind: 'recognition' }, {})).toEqual({ kind: 'no-money' });
  const subsidy = statedAmount({ ...without, kind: 'subsidy' }, {});
  expect(sayStatedAmount(subsidy, 'en')).toBe('No amount can be computed: no rate or cap was found');
});

test('a highest sum that nothing of the enterprise goes into is named, not computed', () => {
  expect(isNamedSum(tiny())).toBe(false);
  const named = readContent().content.programmes.filter(isNamedSum);
  expect(named.map(({ shortTitle }) => shortTitle.en)).toEqual(['First sets']);
  const [first] = named;
  if (first?.benefit === undefined) throw new Error('no programme');
  expect(isNamedSum({ benefit: { ...first.benefit, bound: 'exact' } })).toBe(false);
});

test('every programme that is shipped has words for what it states, and never a bare number', () => {
  for (const programme of readContent().content.programmes) {
    const what = statedAmount(programme, {});
    for (const language of ['zh-CN', 'en'] as const) {
      const words = sayStatedAmount(what, language);
      expect(words, programme.id).not.toMatch(/\{|undefined|null/);
      if (what.kind === 'money') expect(words).toContain(what.title[language]);
    }
    if (what.kind === 'money' || what.kind === 'rate')
      expect(Number(what.least)).toBeLessThanOrEqual(Number(what.most));
  }
});

test('what depends on the case is said from the least to the most', () => {
  const batches = (p: Loose): void => {
    p.parameters[1].value = 250_000;
    p.parameters.push({ ...p.parameters[1], id: 'cap-1', value: 400_000 });
    p.benefit.choices = [
      {
        id: 'batch',
        title: p.title,
        options: [
          { id: 'one', label: p.title },
          { id: 'two', label: p.title },
        ],
      },
    ];
    p.benefit.caps[0].amount = { by: 'batch', of: { one: 'cap-1', two: 'cap' } };
  };
  expect(sayStatedAmount(stated(batches), 'zh-CN')).toMatch(/：250,000\.00 元至 400,000\.00 元，看情形$/);
});
