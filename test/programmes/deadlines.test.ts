import { describe, expect, test } from 'vitest';
import { comingDeadlines, deadlines } from '../../assessments/programmes/deadlines.ts';
import { both } from '../fixtures/tiny-pack.ts';
import { shippedProgramme } from './shipped.ts';

const provenance = { source: 'own', mark: 'own-reference' } as const;
const dated = {
  ...shippedProgramme('cloud-voucher'),
  validity: { from: null, to: '2026-12-01' },
  parameters: [
    { id: 'close', kind: 'date' as const, title: both('closes'), value: null, provenance },
    { id: 'start', kind: 'date' as const, title: both('starts'), value: '2026-01-01', provenance },
  ],
};
const keyedIn = {
  'cloud-voucher': {
    close: { value: '2026-11-30', source: 'notice', documentNumber: '', date: null },
  },
};

describe('the dates of the programmes followed', () => {
  test('the nearest comes first, with the days left; what was only a beginning is left out', () => {
    expect(deadlines([dated], keyedIn, '2026-11-22').map(({ date, days }) => [date, days])).toEqual([
      ['2026-11-30', 8],
      ['2026-12-01', 9],
    ]);
  });

  test('the last day itself still counts, and a day later the rules have ended', () => {
    expect(deadlines([dated], {}, '2026-12-01')).toMatchObject([{ date: '2026-12-01', days: 0 }]);
    expect(deadlines([dated], {}, '2026-12-02')).toMatchObject([{ date: '2026-12-01', days: -1 }]);
    expect(comingDeadlines({ programmes: [dated], chosen: [dated.id], overrides: {} }, '2026-12-02')).toEqual(
      [],
    );
  });

  test('a programme without dates has none, and one not followed is not asked', () => {
    const none = { ...dated, validity: { from: null, to: null }, parameters: [] };
    expect(deadlines([none], {}, '2026-11-22')).toEqual([]);
    expect(comingDeadlines({ programmes: [dated], chosen: [], overrides: {} }, '2026-11-22')).toEqual([]);
  });
});
