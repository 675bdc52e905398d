import { z } from 'zod';
import { answerSchema, figureSlot, questionSlot, type Answer, type Answers } from '../answering/answer.ts';
import { checkAnswer } from '../answering/check-answer.ts';
import { profileSchema, type Profile } from '../enterprise/profile.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import { localizedSchema, type Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';

/** The invented enterprise the app can be tried with, and its filled assessment. */
export interface Sample {
  readonly profile: Profile;
  readonly title: Localized;
  readonly answers: Answers;
}

const answersById = z.record(z.string(), answerSchema);

/** `enterprise.yaml`: who the sample is, and the raw figures every questionnaire shares. */
const enterpriseFile = z.strictObject({
  profile: profileSchema,
  title: localizedSchema,
  figures: answersById.optional(),
});

/** `<pack id>.yaml`: the answers to one questionnaire, and the raw figures it brings. */
const packFile = z.strictObject({ answers: answersById, figures: answersById.optional() });

/**
 * Puts the sample together from its files, given by name without ending. Every answer must be one a user could
 * give. Throws an Error naming file and answer for the author of the content; users never see it.
 */
export function readSample(
  files: Readonly<Record<string, unknown>>,
  packs: readonly Pack[],
  figures: FigureCatalogue,
): Sample {
  const { enterprise, ...rest } = files;
  const head = parsed('enterprise', enterpriseFile, enterprise);
  const entries: [string, Answer][] = figureEntries(head.figures);
  for (const [packId, content] of Object.entries(rest)) {
    const file = parsed(packId, packFile, content);
    entries.push(...figureEntries(file.figures));
    for (const [questionId, answer] of Object.entries(file.answers)) {
      entries.push([questionSlot(packId, questionId), answer]);
    }
  }
  const answers: Answers = Object.fromEntries(entries);
  const situation = { profile: head.profile, figures, answers };
  for (const [slot, answer] of entries) {
    const fault = checkAnswer({ slot: slot as `f:${string}`, answer, packs, situation });
    if (fault !== null) throw new Error(`sample ${slot}: ${fault.code} ${JSON.stringify(fault.values)}`);
  }
  return { profile: head.profile, title: head.title, answers };
}

function figureEntries(figures: Readonly<Record<string, Answer>> | undefined): [string, Answer][] {
  return Object.entries(figures ?? {}).map(([id, answer]) => [figureSlot(id), answer]);
}

function parsed<T>(name: string, schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new Error(`sample ${name}: ${z.prettifyError(result.error)}`);
}
