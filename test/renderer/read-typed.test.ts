import { expect, test } from 'vitest';
import { inUnit } from '../../assessments/enterprise/numbers.ts';
import { readDecimal } from '../../renderer/screens/application/read-cells.ts';
import { readPieces } from '../../renderer/screens/costs/read-pieces.ts';
import { readYuan } from '../../renderer/screens/costs/yuan.ts';
import { readMoney, readPeople } from '../../renderer/questions/read-typed.ts';

test('money takes full-width digits and commas, and its own unit once more', () => {
  for (const typed of ['1200', '1,200', '1，200', '１，２００', '1，200万', '1200 万元', ' 1，200万元 '])
    expect(readMoney(typed), typed).toEqual({ kind: 'value', value: '1200' });
});

test('another unit than that of the field is never converted', () => {
  for (const typed of ['1200元', '1.2亿', '万', '12万人', '1,20万'])
    expect(readMoney(typed).kind, typed).toBe('problem');
  const machines = { 'zh-CN': '台', en: 'machines' };
  expect(inUnit('12台', machines)).toBe('12');
  expect(inUnit('12 machines', machines).trim()).toBe('12');
  expect(inUnit('12万', machines)).toBe('12万');
  expect(inUnit('12', undefined)).toBe('12');
});

test('an amount in yuan may be said in ten thousands, with the sign of the currency around it', () => {
  for (const typed of ['2万', '2 万元', '２万', '¥2万', '￥20,000', '20000元', 'RMB 20000', '人民币2万元'])
    expect(readYuan(typed), typed).toEqual({ kind: 'value', value: 2_000_000 });
  expect(readYuan('1.5 万')).toEqual({ kind: 'value', value: 1_500_000 });
  expect(readYuan('0.000123万')).toEqual({ kind: 'value', value: 123 });
  for (const typed of ['万', '¥', '2万人', '2万万', '-2万', '1,20万', '2亿', '0.0000001万', '1000000万'])
    expect(readYuan(typed).kind, typed).toBe('problem');
});

test('the sign of the currency around ten thousand yuan is no other amount; alone it says yuan', () => {
  for (const typed of ['¥1120万', '￥1,120 万元', 'CNY 1120万元'])
    expect(readMoney(typed), typed).toEqual({ kind: 'value', value: '1120' });
  for (const typed of ['¥1120', '￥1120元']) expect(readMoney(typed).kind, typed).toBe('problem');
  expect(inUnit('¥12台', { 'zh-CN': '台', en: 'machines' })).toBe('¥12');
});

test('every field takes its own unit once more, in either language', () => {
  for (const typed of ['30', '30人', '30 people', '３０ 人'])
    expect(readPeople(typed), typed).toEqual({ kind: 'value', value: 30 });
  for (const typed of ['1,200元', '1200 yuan', '1200'])
    expect(readYuan(typed), typed).toEqual({ kind: 'value', value: 120_000 });
  expect(readPieces('6个')).toEqual({ kind: 'value', value: 6 });
  expect(readDecimal('85%', '%')).toEqual({ kind: 'value', value: '85' });
  expect(readPeople('30万人').kind).toBe('problem');
});

test('a letter that looks like a digit is named and never replaced', () => {
  const problem = (typed: string): unknown => {
    const read = readMoney(typed);
    return read.kind === 'problem' ? read.problem : null;
  };
  expect(problem('1,2OO')).toEqual({
    'zh-CN': '“1,2OO”里含字母 O，请看是不是数字 0。',
    en: '“1,2OO” contains the letter O; is a zero meant? Please type digits only.',
  });
  expect(problem('l2万元')).toEqual({
    'zh-CN': '“l2”里含字母 l，请看是不是数字 1。',
    en: '“l2” contains the letter l; is a one meant? Please type digits only.',
  });
  expect(problem('oil')).toMatchObject({ en: expect.stringContaining('other than digits') as string });
});
