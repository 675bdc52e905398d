import type { Slot } from '../answering/answer.ts';
import { checkAnswer } from '../answering/check-answer.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import type { Pack } from '../pack/pack.ts';
import { DeskError } from '../text/fault.ts';
import { sayFault } from '../text/say.ts';
import {
  assessmentFileSchema,
  assessmentFormat,
  assessmentFormatVersion,
  type AssessmentFile,
} from './assessment-file.ts';
import { schemaFault } from './schema-fault.ts';

/** What a file is held against: the questionnaires at hand and the hash of each. */
export interface Known {
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly hashOf: (pack: Pack) => string;
}

/** An assessment file found good, with the questionnaires it rests on in its order. */
export interface CheckedFile {
  readonly file: AssessmentFile;
  readonly packs: readonly Pack[];
}

/**
 * Holds a parsed JSON value against the format, the questionnaires and the rules for answers. Throws a DeskError
 * with the path of the first fault; a file is good as a whole or not used at all.
 */
export function checkAssessmentFile(value: unknown, known: Known): CheckedFile {
  refuseForeign(value);
  const parsed = assessmentFileSchema.safeParse(value);
  if (!parsed.success) throw DeskError.of(schemaFault(parsed.error, value));
  const file = parsed.data;
  const packs = file.packs.map((reference, place) => findPack(reference, `packs[${place}]`, known));
  refuseTwice(file.packs.map((one) => one.id));
  const situation = { profile: file.enterprise, figures: known.figures, answers: file.answers };
  for (const [slot, answer] of Object.entries(file.answers)) {
    const fault = checkAnswer({ slot: slot as Slot, answer, packs, situation });
    if (fault === null) continue;
    const reason = { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
    const place = fault.path === undefined ? `answers.${slot}` : `answers.${slot}.${fault.path}`;
    throw new DeskError('file.answer', { reason }, place);
  }
  return { file, packs };
}

/** Says of a file of another kind or from a newer app what it is, before a hundred unknown fields are reported. */
function refuseForeign(value: unknown): void {
  const head = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  if (head['format'] !== assessmentFormat)
    throw new DeskError('file.foreign', { format: assessmentFormat }, 'format');
  const version = head['formatVersion'];
  if (typeof version === 'number' && version > assessmentFormatVersion) {
    throw new DeskError('file.newer', {}, 'formatVersion');
  }
}

function findPack(reference: AssessmentFile['packs'][number], at: string, known: Known): Pack {
  const pack = known.packs.find((one) => one.id === reference.id);
  if (pack === undefined) throw new DeskError('file.no-questionnaire', { pack: reference.id }, `${at}.id`);
  if (pack.edition !== reference.edition) {
    const values = { pack: pack.shortTitle, theirs: reference.edition, ours: pack.edition };
    throw new DeskError('file.other-edition', values, `${at}.edition`);
  }
  if (reference.sha256 !== undefined && reference.sha256 !== known.hashOf(pack)) {
    throw new DeskError('file.other-content', { pack: pack.shortTitle }, `${at}.sha256`);
  }
  return pack;
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice !== -1)
    throw new DeskError('file.questionnaire-twice', { pack: ids[twice] ?? '' }, `packs[${twice}].id`);
}
