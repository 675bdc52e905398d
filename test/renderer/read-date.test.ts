import { describe, expect, it } from 'vitest';
import { readDate } from '../../renderer/screens/enterprise/read-date.ts';

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
});
