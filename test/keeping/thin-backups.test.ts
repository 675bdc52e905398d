import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backupFileName,
  readBackupName,
  type BackupName,
} from '../../electron/services/keeping/backup-name.ts';
import { backupsToDrop } from '../../electron/services/keeping/thin-backups.ts';

const dayMs = 86_400_000;
const now = '2026-03-18T12:00:00.000Z';
const dayOf = (instant: string): string => instant.slice(0, 10);

let count = 0;
const backup = (madeAt: string): BackupName => ({
  number: (count += 1),
  madeAt,
  seq: count,
  head: 'abcdef01',
  reason: 'schedule',
  mark: '01234567',
});
const daysAgo = (days: number, hour = 12): string =>
  new Date(
    Date.parse(now.slice(0, 11) + String(hour).padStart(2, '0') + now.slice(13)) - days * dayMs,
  ).toISOString();

/** What is left of backups in the order they were made. */
const left = (backups: readonly BackupName[]): string[] => {
  const dropped = new Set(backupsToDrop(backups, now, dayOf));
  return backups.filter((one) => !dropped.has(one)).map(({ madeAt }) => madeAt);
};

describe('of the backups there stay', () => {
  test('all of today, and the last of each of the 14 days before', () => {
    const made = Array.from({ length: 20 }, (_, index) => 19 - index).flatMap((days) => [
      backup(daysAgo(days, 9)),
      backup(daysAgo(days, 11)),
    ]);
    const kept = left(made);
    expect(kept.filter((at) => dayOf(at) === dayOf(now))).toHaveLength(2);
    for (let days = 1; days <= 14; days += 1) {
      expect(kept.filter((at) => dayOf(at) === dayOf(daysAgo(days)))).toEqual([daysAgo(days, 11)]);
    }
  });

  test('the last of each week for 8 weeks and of each month for 24 months, and nothing older', () => {
    const made = Array.from({ length: 1_000 }, (_, index) => backup(daysAgo(999 - index)));
    const kept = left(made);
    const older = kept.filter((at) => Date.parse(at) < Date.parse(daysAgo(15)));
    const months = new Set(kept.map((at) => at.slice(0, 7)));
    expect(months.size).toBe(25);
    expect(older.filter((at) => Date.parse(at) >= Date.parse(daysAgo(56))).length).toBeGreaterThanOrEqual(6);
    expect(kept.every((at) => Date.parse(at) > Date.parse('2024-02-28T00:00:00Z'))).toBe(true);
    expect(kept.length).toBeLessThanOrEqual(1 + 14 + 9 + 25);
    // Of a month long past it is the last one.
    expect(kept.filter((at) => at.startsWith('2025-06'))).toEqual(['2025-06-30T12:00:00.000Z']);
  });

  test('the three made last, whatever the clock says of them', () => {
    const made = [
      backup(daysAgo(1)),
      backup(daysAgo(0)),
      ...[1, 2, 3].map(() => backup('1970-01-01T00:00:00.000Z')),
    ];
    expect(left(made).filter((at) => at.startsWith('1970'))).toHaveLength(3);
  });

  test('those dated after today: the clock is wrong now or was then', () => {
    const future = ['2031-01-01T00:00:00.000Z', '2031-01-01T01:00:00.000Z'].map(backup);
    const made = [...future, ...[3, 2, 1, 0].map((days) => backup(daysAgo(days)))];
    expect(left(made)).toEqual(expect.arrayContaining(future.map(({ madeAt }) => madeAt)));
  });
});

test('thinning twice is thinning once, and the newest of every day that is kept is the last of that day', () => {
  const instants = fc.array(fc.integer({ min: -3, max: 900 }), { maxLength: 80 });
  fc.assert(
    fc.property(instants, (days) => {
      const made = days.toSorted((a, b) => b - a).map((ago) => backup(daysAgo(ago)));
      const dropped = new Set(backupsToDrop(made, now, dayOf));
      const kept = made.filter((one) => !dropped.has(one));
      expect(backupsToDrop(kept, now, dayOf)).toEqual([]);
      for (const one of kept) {
        const lastOfDay = made.findLast((other) => dayOf(other.madeAt) === dayOf(one.madeAt));
        expect(kept).toContain(lastOfDay);
      }
    }),
    { numRuns: 200 },
  );
});

describe('the name of a backup', () => {
  test('says everything about it and can be written on every system', () => {
    const name = { ...backup(now), reason: 'closing' as const };
    const file = backupFileName(name);
    expect(file).toMatch(/^[\w.-]+$/);
    expect(readBackupName(file)).toEqual(name);
  });

  test.each([
    'readiness-desk.sqlite',
    '.unfinished.sqlite',
    'backup-1.sqlite',
    'backup-000001.x.1-abcdef01.asked.01234567.sqlite',
  ])('is not that of %s', (file) => expect(readBackupName(file)).toBeNull());
});
