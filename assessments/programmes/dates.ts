/**
 * The ISO date so many months later. The last day of the month stands in where the day does not exist
 * (31 January and one month give 28 or 29 February), as article 202 of the Civil Code counts periods.
 */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const place = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(place / 12), (place % 12) + 1];
  const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(newYear).padStart(4, '0')}-${two(newMonth)}-${two(Math.min(day, lastDay))}`;
}

/** Where a date stands to a window whose first and last day both belong to it; null leaves that side open. */
export function placeInWindow(
  date: string,
  from: string | null,
  to: string | null,
): 'before' | 'within' | 'after' {
  if (from !== null && date < from) return 'before';
  return to !== null && date > to ? 'after' : 'within';
}

/**
 * Whole months of a period, first and last day included, at least 1: a contract from 1 January to 31 December has
 * twelve. Days beyond the last whole month are left out, which makes a yearly share larger, never smaller.
 */
export function wholeMonths(from: string, to: string): number {
  let months = 0;
  // A period to the day before its anniversary is complete: 1 January to 31 December is twelve months.
  while (dayBefore(monthsLater(from, months + 1)) <= to) months += 1;
  return Math.max(1, months);
}

function dayBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10);
}
