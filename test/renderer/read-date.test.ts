import { describe, expect, it } from 'vitest';
import { readDate, whyNoDate } from '../../renderer/screens/enterprise/read-date.ts';

describe('a typed date', () => {
  it.each([
    ['2011-05-18', '2011-05-18'],
    ['2011-5-18', '2011-05-18'],
    ['2011/5/18', '2011-05-18'],
    ['2011.05.18', '2011-05-18'],
    ['2011年5月18日', '2011-05-18'],
    ['２０１１年５月１８日', '2011-05-18'],
    [' 20110518 ', '2011-05-18'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is read as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['去年五月', '2011', '2011-13-01', '2023-02-29', '2011-05-18x', '18/05/2011', '2011-5/18'])(
    '%s is not guessed at',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it.each([
    ['2011-02-30', '2011 年 2 月没有 30 日。', 'February 2011 has no 30th.'],
    ['2027-02-29', '2027 年 2 月没有 29 日。', 'February 2027 has no 29th.'],
    ['2026年4月31日', '2026 年 4 月没有 31 日。', 'April 2026 has no 31st.'],
    ['2026-13-01', '一年只有 12 个月，没有 13 月。', 'There is no month 13.'],
    ['20260001', '一年只有 12 个月，没有 0 月。', 'There is no month 0.'],
  ])('%s is told what is wrong with it, not that its form is', (text, chinese, english) => {
    expect(readDate(text)).toBeNull();
    expect(whyNoDate(text)).toEqual({ 'zh-CN': chinese, en: english });
  });

  it('of another form is told the form', () => {
    expect(whyNoDate('去年五月')['zh-CN']).toContain('2011-05-18');
  });
});
