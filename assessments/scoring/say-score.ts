import type { Language } from '../pack/localized.ts';
import { formatExact, fromExact, toExact } from './exact.ts';
import type { Exact, ScoreNode } from './score.ts';

/**
 * Points for people, the same on every screen, list and page as in the table of results of the dossier: as exact as
 * the rules make them, three decimals at most, no trailing zeros (52.792, 60). Points are never shown shorter, so
 * that a figure on one screen is found again on the next.
 */
export function sayPoints(points: Exact, language: Language): string {
  return formatExact(points, language);
}

/** What a node earned of its own maximum, in per cent with one decimal at most (87.5%); null where nothing can be earned. */
export function sayShare(node: Pick<ScoreNode, 'earned' | 'possible'>, language: Language): string | null {
  const number = shareNumber(node, language);
  return number === null ? null : `${number}%`;
}

/** The same without its sign, for columns that name it. */
export function shareNumber(node: Pick<ScoreNode, 'earned' | 'possible'>, language: Language): string | null {
  const possible = fromExact(node.possible);
  if (possible.equals(0)) return null;
  return formatExact(toExact(fromExact(node.earned).div(possible).mul(100)), language, 1);
}
