import { expect, test } from 'vitest';
import { withoutUnit } from '../../assessments/enterprise/numbers.ts';
import { readMoney } from '../../renderer/questions/read-typed.ts';

test('money takes full-width digits and commas, and its own unit once more', () => {
  for (const typed of ['1200', '1,200', '1，200', '１，２００', '1，200万', '1200 万元', ' 1，200万元 '])
    expect(readMoney(typed), typed).toEqual({ kind: 'value', value: '1200' });
});

test('another unit than that of the field is never converted', () => {
  for (const typed of ['1200元', '1.2亿', '万', '12万人', '1,20万'])
    expect(readMoney(typed).kind, typed).toBe('problem');
  const machines = { 'zh-CN': '台', en: 'machines' };
  expect(withoutUnit('12台', machines)).toBe('12');
  expect(withoutUnit('12 machines', machines).trim()).toBe('12');
  expect(withoutUnit('12万', machines)).toBe('12万');
  expect(withoutUnit('12', undefined)).toBe('12');
});
