/**
 * The one spot where two JSON values differ, as a path such as `lines.3.amount`; null where they differ in several
 * spots, are of different form, or do not differ. '' stands for values that have no parts.
 */
export function changedPath(before: unknown, after: unknown): string | null {
  const paths = changedPaths(before, after, '');
  return paths.length === 1 ? (paths[0] ?? null) : null;
}

function changedPaths(before: unknown, after: unknown, at: string): readonly string[] {
  if (isParted(before) && isParted(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changedPaths(before[key], after[key], at === '' ? key : `${at}.${key}`),
    );
  }
  if (isParted(before) || isParted(after)) return [at, at];
  return before === after ? [] : [at];
}

function isParted(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
