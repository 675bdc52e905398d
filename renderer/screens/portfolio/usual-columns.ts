/** What of a column says whether there is room for it. */
export interface RoomOfColumn {
  readonly id: string;
  /** Its least width in pixels. */
  readonly least: number;
}

/** So many levels stand in the list at first, as far as there is room; more are a tick away. */
const mostLevels = 3;

/** What there is always, and what comes in while there is room: the most useful first. */
const always: readonly string[] = ['progress', 'lacking', 'deadline'];
const withRoom: readonly string[] = [
  'consultant',
  'size',
  'tags',
  'division',
  'industry',
  'assessment',
  'deadlineOf',
];

/**
 * The columns one begins with: how far each enterprise is and at what level, what is missing and by when. Further levels,
 * who looks after it, tags and facts of the enterprise come in as far as they fit without scrolling sideways.
 * @param mostUsed Ids of the questionnaires, those most enterprises have first: their levels are wanted most.
 * @param room The width of the list, in pixels.
 * @param taken What boxes, menu and name take of it at least, in pixels.
 * @returns Ids in the order of `all`; the name, which always stands first, left out.
 */
export function usualColumns(
  all: readonly RoomOfColumn[],
  mostUsed: readonly string[],
  room: number,
  taken: number,
): readonly string[] {
  const levels = mostUsed.map((packId) => `level:${packId}`).filter((id) => all.some((one) => one.id === id));
  const [first, ...further] = levels.slice(0, mostLevels);
  const usual = new Set([...always, ...(first === undefined ? [] : [first])]);
  let left = room - taken - all.reduce((sum, { id, least }) => sum + (usual.has(id) ? least : 0), 0);
  for (const id of [...further, ...withRoom]) {
    const least = all.find((one) => one.id === id)?.least ?? Infinity;
    // In their order, and none passed over: which columns there are must be easy to foresee.
    if (least > left) break;
    usual.add(id);
    left -= least;
  }
  return all.flatMap(({ id }) => (usual.has(id) ? [id] : []));
}
