import type { Locate, PackProblem } from '../pack/problem.ts';
import type { Programme } from './programme.ts';

/**
 * Checks what programmes say of each other: no id twice, every successor known, and no programme its own
 * successor by any detour.
 */
export function checkSuccession(
  reads: readonly { readonly programme: Programme; readonly locate: Locate }[],
): readonly PackProblem[] {
  const next = new Map(reads.map(({ programme }) => [programme.id, programme.succeededBy]));
  return reads.flatMap(({ programme, locate }, place): readonly PackProblem[] => {
    const problems: PackProblem[] = [];
    if (reads.findIndex((other) => other.programme.id === programme.id) !== place)
      problems.push({
        ...locate(['id']),
        message: {
          'zh-CN': `已有编号为“${programme.id}”的项目`,
          en: `There is already a programme “${programme.id}”`,
        },
      });
    const successor = programme.succeededBy;
    if (successor !== undefined && !next.has(successor))
      problems.push({
        ...locate(['succeededBy']),
        message: { 'zh-CN': `没有项目“${successor}”`, en: `There is no programme “${successor}”` },
      });
    const passed = new Set<string>();
    for (let at = successor; at !== undefined && !passed.has(at); at = next.get(at)) {
      passed.add(at);
      if (at !== programme.id) continue;
      problems.push({
        ...locate(['succeededBy']),
        message: {
          'zh-CN': '接替关系转了一圈又回到自己',
          en: 'The succession leads back to the programme itself',
        },
      });
    }
    return problems;
  });
}
