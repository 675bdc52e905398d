const shapes = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A typed date in the ways people here write it: 2011-05-18, 2011/5/18, 2011.5.18, 2011年5月18日, 20110518.
 * Out: the ISO date, or null when it is none of these or no day of the calendar.
 */
export function readDate(text: string): string | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '');
  const match = shapes.map((shape) => shape.exec(typed)).find((found) => found !== null);
  if (match === undefined) return null;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** Today by the machine's calendar, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
