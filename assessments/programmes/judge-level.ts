import type { Localized } from '../pack/localized.ts';
import { exact, fromExact, toExact } from '../scoring/exact.ts';
import { findNode } from '../scoring/score-tree.ts';
import type { PackResult } from '../scoring/score.ts';
import type { Leaf } from './condition.ts';
import type { Judged } from './eligibility-result.ts';
import type { Place } from './place.ts';
import type { Known } from './quantity-value.ts';

const points: Localized = { 'zh-CN': '分', en: 'points' };

/** Questions of a pack of this status; those still open can only raise its levels and scores. */
function having(result: PackResult, status: 'missing' | 'unknown'): number {
  return Object.values(result.questions).filter((one) => one.status === status).length;
}

/** Where what is open in a pack is answered; said apart where every question has an answer, if only “do not know”. */
function openPlace(result: PackResult, pack: string): Place {
  const unsure = having(result, 'unknown');
  return having(result, 'missing') === 0 && unsure > 0
    ? { kind: 'pack', pack, unsure }
    : { kind: 'pack', pack };
}

const notBegun = (pack: string): Judged => ({
  state: 'unknown',
  basis: { kind: 'missing' },
  missing: [{ kind: 'pack', pack }],
});

/** Whether a level is reached. A level not reached yet is only denied when nothing more can be answered. */
export function judgeLevel(leaf: Extract<Leaf, { kind: 'level' }>, known: Known): Judged {
  const result = known.results[leaf.pack];
  const ladder = result?.ladders.find((one) => one.id === leaf.ladder);
  const step = ladder?.steps.findIndex((one) => one.id === leaf.atLeast) ?? -1;
  const need = ladder?.steps[step];
  if (result === undefined || ladder === undefined || need === undefined) return notBegun(leaf.pack);
  const open = having(result, 'missing') + having(result, 'unknown');
  const basis = { kind: 'level', now: ladder.level.title, need: need.title, open } as const;
  // Once reached, what is open changes nothing.
  if (ladder.reached >= step) return { state: 'yes', basis: { ...basis, open: 0 }, missing: [] };
  return open === 0
    ? { state: 'no', basis, missing: [] }
    : { state: 'unknown', basis, missing: [openPlace(result, leaf.pack)] };
}

/** Whether a node of a pack's score tree has at least so many points; open questions as in `judgeLevel`. */
export function judgeScore(leaf: Extract<Leaf, { kind: 'score' }>, known: Known): Judged {
  const result = known.results[leaf.pack];
  const node = result?.score ? findNode(result.score, leaf.node) : null;
  if (result === undefined || !node) return notBegun(leaf.pack);
  const need = exact(leaf.atLeast);
  const basis = {
    kind: 'number',
    now: node.earned,
    is: 'at-least',
    need: toExact(need),
    unit: points,
  } as const;
  if (fromExact(node.earned).gte(need)) return { state: 'yes', basis, missing: [] };
  return node.missing.length === 0
    ? { state: 'no', basis, missing: [] }
    : { state: 'unknown', basis, missing: [openPlace(result, leaf.pack)] };
}
