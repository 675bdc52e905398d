import { expect, test } from 'vitest';
import { medianOf } from '../../assessments/portfolio/median.ts';
import { makeNameOrder } from '../../assessments/portfolio/name-order.ts';
import { findAllIn, findIn, matchOf } from '../../assessments/portfolio/search-form.ts';
import { comingDeadlines } from '../../assessments/programmes/deadlines.ts';
import { shipped } from '../programmes/shipped.ts';

test('a median is exact, the mean of two in the middle, and none for fewer than five', () => {
  expect(medianOf(['1', '2', '10/3', '4', '5'])).toBe('10/3');
  expect(medianOf(['1', '2', '3', '4.5', '5', '6'])).toBe('3.75');
  expect(medianOf(['1', '2', '3', '4'])).toBeNull();
});

test('names stand in the order of a Chinese list, whatever else they hold', () => {
  const steps = makeNameOrder();
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const key = step.value;
  const names = ['重庆厂', '安福厂', '2 号厂', 'beta', 'Alpha', '张三厂', '北京厂', '🏭'];
  const compare = (a: string, b: string): number => (key(a) < key(b) ? -1 : 1);
  // The system's order has 重 at its more usual sound, zhòng.
  expect(names.toSorted(compare)).toEqual([
    '2 号厂',
    'Alpha',
    'beta',
    '安福厂',
    '北京厂',
    '张三厂',
    '重庆厂',
    '🏭',
  ]);
  const single = ['赣', '昌', '九', '江', '新', '余', '鹰', '潭', '抚', '州'];
  expect(single.toSorted(compare)).toEqual(single.toSorted(new Intl.Collator('zh-CN').compare));
});

test('a query is never a query of the index by itself, and a match is found as it is written', () => {
  expect(matchOf('  " * ')).toBeNull();
  expect(matchOf('a" OR "b')).not.toContain('" OR "b"');
  const text = '合同号：ＨＴ－２０２６／07（二期）';
  const found = findIn(text, 'ht-2026/07');
  expect(found === null ? null : text.slice(found.from, found.to)).toBe('ＨＴ－２０２６／07');
  expect(findIn(text, '没有')).toBeNull();
});

test('every place of every word is found, in the order of the text, and none lies over another', () => {
  const text = '永磁同步电机、伺服电机、减速 电机';
  const shown = (query: string): readonly string[] =>
    findAllIn(text, query).map(({ from, to }) => `${from} ${text.slice(from, to)}`);
  expect(shown('电机')).toEqual(['4 电机', '9 电机', '15 电机']);
  expect(shown('机 伺服电')).toEqual(['5 机', '7 伺服电', '10 机', '16 机']);
  expect(shown('电机 机')).toEqual(['4 电机', '9 电机', '15 电机']);
  expect(shown('没有')).toEqual([]);
  expect(findAllIn('aaa', 'aa')).toEqual([{ from: 0, to: 2 }]);
});

test('a deadline is what a document names as an end, or what was keyed in for it; passed ones are gone', () => {
  const programmes = shipped;
  const ids = programmes.map(({ id }) => id);
  const coming = comingDeadlines({ programmes, chosen: ids, overrides: {} }, '2026-11-22');
  expect(coming.length).toBeGreaterThan(0);
  expect(coming.map(({ date }) => date)).toEqual(coming.map(({ date }) => date).toSorted());
  for (const { date } of coming) expect(date >= '2026-11-22').toBe(true);
  expect(comingDeadlines({ programmes, chosen: [], overrides: {} }, '2026-11-22')).toEqual([]);
  const keyed = { value: '2026-12-05', source: '通知', documentNumber: '', date: null };
  const overridden = comingDeadlines(
    { programmes, chosen: ['cloud-voucher'], overrides: { 'cloud-voucher': { 'pay-to': keyed } } },
    '2026-11-22',
  );
  expect(overridden[0]).toMatchObject({ programmeId: 'cloud-voucher', date: '2026-12-05' });
});
