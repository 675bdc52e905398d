import { expect, test } from 'vitest';
import { partTitle, unitAbove, yuanPer } from '../../assessments/application/money-unit.ts';

test.each([
  ['金额', '金额', '', 1],
  ['金额（元）', '金额', '元', 1],
  ['合同金额 (人民币，万元)', '合同金额', '人民币,万元', 10_000],
  ['金额万元', '金额', '万元', 10_000],
  ['金额/亿元', '金额', '亿元', 100_000_000],
  ['Amount (CNY 10,000)', 'amount', 'cny10,000', 10_000],
  ['Amount (tax included)', 'amount', 'taxincluded', 1],
  ['金额（美元）', '金额', '美元', null],
  ['金额（万美元）', '金额', '万美元', null],
])('the title %s is %s in the unit %s', (title, name, unit, yuan) => {
  expect(partTitle(title)).toEqual({ name, unit });
  expect(yuanPer(unit)).toBe(yuan);
});

test('a line above a table names its unit, and a firm’s name does not', () => {
  expect(yuanPer(unitAbove(['', '单位：万元']) ?? '')).toBe(10_000);
  expect(unitAbove(['单位食堂改造', '金额'])).toBeNull();
});
