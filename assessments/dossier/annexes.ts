import type { Slot } from '../answering/answer.ts';
import { figureSlot, questionSlot } from '../answering/answer.ts';
import { askedQuestions, figuresNeeded } from '../answering/progress.ts';
import { evidenceNumbers } from '../evidence/evidence-numbers.ts';
import type { LinkedEvidence } from '../evidence/evidence.ts';
import type { Attachment } from '../programmes/application.ts';
import type { Writing } from './dossier-input.ts';

/** Evidence as a dossier states it. `fileState`: whether the stored file is as it was taken in. */
export interface StatedEvidence extends LinkedEvidence {
  readonly fileState: 'sound' | 'missing' | 'changed';
}

/** A piece of evidence with its number in the dossier: the n of 附件 n. */
export interface Annex {
  readonly number: number;
  readonly evidence: StatedEvidence;
  /** The entries of the programme's list it is enclosed under; empty where it only stands behind answers. */
  readonly entries: readonly Attachment[];
}

/**
 * Every piece of evidence of a dossier, each once, numbered from 1: first what is enclosed under the programme's list
 * in its order, then what stands behind answers in the order a reader meets them. Evidence of the enterprise that is
 * neither enclosed nor linked here has no number.
 */
export function annexesOf(
  writing: Pick<Writing, 'evidence' | 'applying' | 'packs' | 'situation'>,
): readonly Annex[] {
  const { evidence = [], applying, packs, situation } = writing;
  const enclosed = (applying?.programme.attachments ?? []).flatMap((attachment) =>
    (applying?.application.attachments[attachment.id] ?? []).map((id) => ({ attachment, id })),
  );
  const order: Slot[] = [
    ...packs.flatMap((pack) => askedQuestions(pack, situation).map(({ id }) => questionSlot(pack.id, id))),
    ...figuresNeeded(packs, situation.figures).map(({ id }) => figureSlot(id)),
  ];
  const linked = evidenceNumbers(
    evidence.filter(({ slots }) => slots.length > 0),
    order,
  ).list.map(({ evidence: one }) => one.id);
  const ids = [...new Set([...enclosed.map(({ id }) => id), ...linked])];
  return ids
    .flatMap((id) => evidence.find((one) => one.id === id) ?? [])
    .map((one, index) => ({
      number: index + 1,
      evidence: one,
      entries: enclosed.filter(({ id }) => id === one.id).map(({ attachment }) => attachment),
    }));
}

/** The numbers of the annexes behind one answer, in rising order. */
export function annexesAt(annexes: readonly Annex[], slot: Slot): readonly number[] {
  return annexes.filter(({ evidence }) => evidence.slots.includes(slot)).map(({ number }) => number);
}
