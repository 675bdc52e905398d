/** The day an instant falls on where this computer stands, as an ISO date: not always the day in UTC. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
