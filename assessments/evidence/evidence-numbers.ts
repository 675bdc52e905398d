import type { Slot } from '../answering/answer.ts';
import type { LinkedEvidence } from './evidence.ts';

/** A piece of evidence with the number it has in one assessment: the n of “附件 n”. */
export interface NumberedEvidence {
  readonly number: number;
  readonly evidence: LinkedEvidence;
}

/** The numbered evidence of one assessment, and the numbers at each answer in rising order. */
export interface EvidenceNumbers {
  readonly list: readonly NumberedEvidence[];
  readonly at: (slot: Slot) => readonly number[];
}

/**
 * Numbers evidence from 1 in the order a reader meets it: by the first of its slots in `readingOrder`, at one slot
 * in the order given. Evidence whose slots are none of `readingOrder` (questions no longer asked) comes last and
 * has its number all the same, so that nothing linked is left out.
 */
export function evidenceNumbers(
  linked: readonly LinkedEvidence[],
  readingOrder: readonly Slot[],
): EvidenceNumbers {
  const placeOf = new Map(readingOrder.map((slot, index) => [slot, index]));
  const first = (one: LinkedEvidence): number =>
    Math.min(...one.slots.map((slot) => placeOf.get(slot) ?? Infinity));
  const list = linked
    .map((evidence, index) => ({ evidence, first: first(evidence), index }))
    // Infinity less itself is no number: whoever is not in the reading order keeps the order given.
    .sort((a, b) => (a.first === b.first ? a.index - b.index : a.first - b.first))
    .map(({ evidence }, index) => ({ number: index + 1, evidence }));
  const numbers = new Map<Slot, number[]>();
  for (const { number, evidence } of list) {
    for (const slot of evidence.slots) numbers.set(slot, [...(numbers.get(slot) ?? []), number]);
  }
  return { list, at: (slot) => numbers.get(slot) ?? [] };
}
