import { z } from 'zod';

/** A decimal as text, exact: no exponent, no grouping, at most 15 digits before and 6 after the point. */
export const decimalSchema = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);

/**
 * What was said about one question or one raw figure. `not-applicable` (with its reason), `unknown`
 * ("do not know") and a missing response (null, "not answered") are three different things.
 */
export const responseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), option: z.string().min(1).max(80) }),
  /** Ticked options; an empty list is the exclusive "none of these". */
  z.strictObject({ kind: z.literal('choices'), options: z.array(z.string().min(1).max(80)).max(100) }),
  /** Statements that hold; an empty list is "none of these yet". */
  z.strictObject({ kind: z.literal('statements'), statements: z.array(z.string().min(1).max(80)).max(100) }),
  z.strictObject({ kind: z.literal('number'), value: decimalSchema }),
  z.strictObject({ kind: z.literal('text'), value: z.string().max(20000) }),
  z.strictObject({ kind: z.literal('not-applicable'), reason: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type Response = Readonly<z.infer<typeof responseSchema>>;

/**
 * How an answer was established by who asked: it was told, a document was shown, or it was seen on site. In the order
 * of their weight.
 */
export const bases = ['told', 'shown', 'seen'] as const;
export type Basis = (typeof bases)[number];

/**
 * Everything kept at one question: the response, the note and the mark for review. The optional fields are left out
 * while there is nothing to say, so that an answer without them has the hash it has always had.
 */
export const answerSchema = z.strictObject({
  response: responseSchema.nullable(),
  note: z.string().max(20000),
  flagged: z.boolean(),
  /** How it was established; left out: not noted. */
  basis: z.enum(bases).optional(),
  /** Who said it or showed it, in the consultant's words: a name, a post, both. */
  saidBy: z.string().min(1).max(200).optional(),
  /** Title of the assessment it was copied from, until somebody confirms that it still holds or changes it. */
  takenOver: z.string().min(1).max(200).optional(),
});
export type Answer = Readonly<z.infer<typeof answerSchema>>;

export const emptyAnswer: Answer = { response: null, note: '', flagged: false };

/**
 * Where an answer is kept inside an assessment: `q:<pack>/<question>`, `f:<figure>`, or what a programme must
 * know, `p:<fact>` where several share it and `p:<programme>/<fact>` where one alone asks, or what an application form
 * asks, `a:<section>/<field>` and `a:<programme>/<section>/<field>` likewise.
 * Raw figures and shared facts have one slot, so they are asked once.
 */
export type Slot = `q:${string}/${string}` | `f:${string}` | `p:${string}` | `a:${string}`;

/** The slot of a question of a pack. */
export function questionSlot(packId: string, questionId: string): Slot {
  return `q:${packId}/${questionId}`;
}

/** The slot of a raw figure. */
export function figureSlot(figureId: string): Slot {
  return `f:${figureId}`;
}

/** All answers of one assessment by slot; a slot without an entry was never touched. */
export type Answers = Readonly<Record<string, Answer>>;
