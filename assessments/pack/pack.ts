import { z } from 'zod';
import { costClasses } from '../programmes/cost-line.ts';
import { localizedSchema } from './localized.ts';
import { provenanceSchema, sourceSchema } from './provenance.ts';
import { idSchema, optionSchema, questionSchema } from './question.ts';

/** One page of questions. A pack folder holds one file a section. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  intro: localizedSchema.optional(),
  /** Minutes an owner usually needs; our own reference. */
  minutes: z.int().min(1),
  /** What improvements here usually cost money for; tells which programmes may pay. Our own reference. */
  spending: z.array(z.enum(costClasses)).min(1).optional(),
  questions: z.array(questionSchema).min(1),
});
export type Section = Readonly<z.infer<typeof sectionSchema>>;

/**
 * A node of the score tree. A leaf names a question. `sum` adds its children's points;
 * `weighted-mean` takes each child's share of its own maximum, weighs it, and gives the result out of `max`.
 */
export type ScoringNode =
  | { readonly question: string; readonly weight?: number }
  | {
      readonly id: string;
      readonly title: { readonly 'zh-CN': string; readonly en: string };
      readonly rule: 'sum' | 'weighted-mean';
      readonly max?: number;
      readonly weight?: number;
      readonly provenance: z.infer<typeof provenanceSchema>;
      readonly children: readonly ScoringNode[];
    };

export const scoringNodeSchema: z.ZodType<ScoringNode> = z.lazy(() =>
  z.union([
    z.strictObject({ question: idSchema, weight: z.number().positive().optional() }),
    z.strictObject({
      id: idSchema,
      title: localizedSchema,
      rule: z.enum(['sum', 'weighted-mean']),
      max: z.number().positive().optional(),
      weight: z.number().positive().optional(),
      provenance: provenanceSchema,
      children: z.array(scoringNodeSchema).min(1),
    }),
  ]),
);

/** A condition of a level: a score at least so high, or so many questions of a set at a grade at least so high. */
export const gateSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('score'),
    node: idSchema,
    atLeast: z.number(),
    label: localizedSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('count'),
    set: idSchema,
    gradeAtLeast: z.int().min(1),
    atLeast: z.int().min(1),
    label: localizedSchema.optional(),
  }),
]);
export type Gate = Readonly<z.infer<typeof gateSchema>>;

export const ladderSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  /** What the ladder is and is not, shown with every result. */
  note: localizedSchema,
  provenance: provenanceSchema,
  /** `any`: the highest step whose gates hold. `in-order`: every lower step must hold too. */
  climb: z.enum(['any', 'in-order']),
  none: z.strictObject({ title: localizedSchema, meaning: localizedSchema }),
  /** From low to high. */
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        title: localizedSchema,
        meaning: localizedSchema,
        gates: z.array(gateSchema).min(1),
        provenance: provenanceSchema.optional(),
      }),
    )
    .min(1),
});
export type Ladder = Readonly<z.infer<typeof ladderSchema>>;

/**
 * A first look in a few minutes: the questions that decide most of the level, in the order they are asked. They are
 * the questionnaire's own questions, so nothing answered here is asked again.
 */
export const quickScanSchema = z.strictObject({
  /** Minutes it usually takes; our own reference. */
  minutes: z.int().min(1).max(60),
  /** Place among the quick scans: the lowest is offered first; without one, after those that have one. */
  order: z.int().min(0).optional(),
  /** Ids of questions; those that stand in for one another may both be named. */
  questions: z.array(idSchema).min(3).max(20),
  /** Why just these. */
  why: localizedSchema,
  provenance: provenanceSchema,
});
export type QuickScan = Readonly<z.infer<typeof quickScanSchema>>;

/** `pack.yaml`: everything of a pack but its sections. */
export const packHeadSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  /** Our edition of this content, e.g. 2024.1; an assessment keeps the edition it was started with. */
  edition: z.string().regex(/^\d+(\.\d+)*$/),
  /** Place among the packs, the lower the earlier; packs without one come last, by id. */
  order: z.int().min(0).optional(),
  title: localizedSchema,
  shortTitle: localizedSchema,
  summary: localizedSchema,
  /** What a user must know before trusting a number of this pack. */
  caution: localizedSchema.optional(),
  /** Points where sources disagree and how this pack decided. */
  notes: z.array(localizedSchema).optional(),
  sources: z.record(idSchema, sourceSchema),
  scales: z.record(idSchema, z.array(optionSchema).min(2)).optional(),
  /** Named groups of questions for count gates. */
  sets: z
    .record(idSchema, z.strictObject({ title: localizedSchema, questions: z.array(idSchema).min(1) }))
    .optional(),
  /** Section files in order, e.g. 01-foundation.yaml. */
  sections: z.array(z.string().regex(/^[a-z0-9-]+\.yaml$/)).min(1),
  scoring: z
    .strictObject({
      /** What a question that does not apply does: counts as nothing earned, or leaves the sum and the maximum. */
      notApplicable: z.enum(['zero', 'redistribute']),
      /** Nodes drawn as axes of the radar and as bars, in order. */
      axes: z.array(idSchema).min(3),
      root: scoringNodeSchema,
    })
    .optional(),
  /** The first ladder is the pack's headline. */
  ladders: z.array(ladderSchema).optional(),
  quickScan: quickScanSchema.optional(),
});
export type PackHead = Readonly<z.infer<typeof packHeadSchema>>;

/** A questionnaire, complete and checked. Plain JSON; nothing in it runs. */
export const packSchema = packHeadSchema
  .omit({ sections: true })
  .extend({ sections: z.array(sectionSchema).min(1) });
export type Pack = Readonly<z.infer<typeof packSchema>>;
