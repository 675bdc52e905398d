import type { BackupName } from './backup-name.ts';

/** How many days, weeks and months back one backup each is kept. */
const kept = { days: 14, weeks: 8, months: 24 } as const;

/** Whatever the clock says: the ones made last stay. */
const newestKept = 3;

const dayMs = 86_400_000;

/**
 * Which backups may go: kept are all of today, the last of each day for 14 days, of each week for 8 weeks and of
 * each month for 24 months, further the three made last and every one dated after today (the clock was wrong then
 * or is now). `dayOf` gives the local calendar day (`YYYY-MM-DD`) of an instant; `now` is the present one.
 */
export function backupsToDrop<Backup extends BackupName>(
  backups: readonly Backup[],
  now: string,
  dayOf: (instant: string) => string,
): Backup[] {
  const today = dayNumber(dayOf(now));
  const inOrder = backups.toSorted((left, right) => right.number - left.number);
  const taken = new Set<string>();
  const keeps = (backup: Backup, place: number): boolean => {
    const day = dayOf(backup.madeAt);
    const age = today - dayNumber(day);
    // The first met of a day, week or month is its last: each claims its place even where another rule keeps it.
    const claims = [
      ...(age <= kept.days ? [`day ${day}`] : []),
      ...(age <= kept.weeks * 7 ? [`week ${weekOf(day)}`] : []),
      ...(monthNumber(dayOf(now)) - monthNumber(day) <= kept.months ? [`month ${day.slice(0, 7)}`] : []),
    ].filter((claim) => !taken.has(claim));
    for (const claim of claims) taken.add(claim);
    return place < newestKept || age <= 0 || claims.length > 0;
  };
  return inOrder.filter((backup, place) => !keeps(backup, place));
}

/** Days since 1970-01-01 of a calendar day. */
function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
