import type { ScoringNode } from '../pack/pack.ts';
import type { Report } from '../pack/report.ts';
import { conditionsIn } from './condition.ts';
import type { Condition } from './condition.ts';
import { constantOf } from './constant.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeContext } from './context.ts';

/** Everything the conditions name exists, ids are unique, and none is decided before anybody is asked. */
export function checkConditions(programme: Programme, context: ProgrammeContext, report: Report): void {
  const trees = [
    [programme.eligibility, ['eligibility']],
    [programme.acceptance, ['acceptance']],
    ...(programme.benefit?.parts ?? []).map(
      (part, place) => [part.when, ['benefit', 'parts', place, 'when']] as const,
    ),
  ] as const;
  const seen = new Set<string>();
  for (const [tree, path] of trees) {
    if (tree === undefined) continue;
    for (const [condition, way] of conditionsIn(tree, path)) {
      if (seen.has(condition.id))
        report([...way, 'id'], `编号“${condition.id}”重复`, `The id “${condition.id}” is used twice`);
      seen.add(condition.id);
      checkOne(condition, way, programme, context, report);
    }
  }
}

function checkOne(
  condition: Condition,
  path: readonly PropertyKey[],
  programme: Programme,
  context: ProgrammeContext,
  report: Report,
): void {
  switch (condition.kind) {
    case 'statement': {
      const fact = programme.facts.find((one) => one.id === condition.fact);
      if (fact === undefined)
        report([...path, 'fact'], `没有填报项“${condition.fact}”`, `There is no fact “${condition.fact}”`);
      else if (fact.kind !== 'yes-no')
        report(
          [...path, 'fact'],
          `“${condition.fact}”不是判断题`,
          `“${condition.fact}” is not answered yes or no`,
        );
      return;
    }
    case 'compare':
      if (constantOf(condition.left, programme) !== null && constantOf(condition.right, programme) !== null)
        report(path, '两边都是定数，这个条件没有意义', 'Both sides are fixed; this condition asks nothing');
      return;
    case 'level': {
      const pack = context.packs.find((one) => one.id === condition.pack);
      const ladder = pack?.ladders?.find((one) => one.id === condition.ladder);
      if (pack === undefined) noPack(condition.pack, path, report);
      else if (ladder === undefined)
        report(
          [...path, 'ladder'],
          `问卷里没有等级“${condition.ladder}”`,
          `The questionnaire has no ladder “${condition.ladder}”`,
        );
      else if (!ladder.steps.some((step) => step.id === condition.atLeast))
        report(
          [...path, 'atLeast'],
          `等级里没有“${condition.atLeast}”`,
          `The ladder has no step “${condition.atLeast}”`,
        );
      return;
    }
    case 'score': {
      const pack = context.packs.find((one) => one.id === condition.pack);
      if (pack === undefined) noPack(condition.pack, path, report);
      else if (!(pack.scoring !== undefined && nodeIds(pack.scoring.root).includes(condition.node)))
        report(
          [...path, 'node'],
          `计分树里没有“${condition.node}”`,
          `The score tree has no node “${condition.node}”`,
        );
      return;
    }
    case 'all':
    case 'any':
    case 'not':
    case 'size':
    case 'industry':
    case 'division':
    case 'age':
    case 'certificate':
      return;
  }
}

function noPack(id: string, path: readonly PropertyKey[], report: Report): void {
  report([...path, 'pack'], `没有问卷“${id}”`, `There is no questionnaire “${id}”`);
}

function nodeIds(node: ScoringNode): readonly string[] {
  return 'question' in node ? [] : [node.id, ...node.children.flatMap(nodeIds)];
}
