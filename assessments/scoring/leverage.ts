import type Fraction from 'fraction.js';
import { exact, fromExact, zero } from './exact.ts';
import type { ScoreNode } from './score.ts';

/**
 * What one point earned at each question is worth at a node of the score tree. Within one assessment the tree
 * is linear in the points of its questions (which of them count does not change when one is improved), so this
 * one pass says what any improvement gains. Questions that do not count are left out.
 */
export function leverage(node: ScoreNode): ReadonlyMap<string, Fraction> {
  const found = new Map<string, Fraction>();
  spread(node, exact(1), found);
  return found;
}

function spread(node: ScoreNode, worth: Fraction, found: Map<string, Fraction>): void {
  if (!node.counts) return;
  if (node.rule === 'question') {
    found.set(node.id, (found.get(node.id) ?? zero).add(worth));
    return;
  }
  if (node.rule === 'sum') {
    for (const child of node.children) spread(child, worth, found);
    return;
  }
  const counting = node.children.filter((child) => child.counts && !fromExact(child.possible).equals(0));
  const weights = counting.reduce((sum, child) => sum.add(fromExact(child.weight ?? '1')), zero);
  for (const child of counting) {
    const share = fromExact(child.weight ?? '1')
      .div(weights)
      .mul(fromExact(node.possible))
      .div(fromExact(child.possible));
    spread(child, worth.mul(share), found);
  }
}
