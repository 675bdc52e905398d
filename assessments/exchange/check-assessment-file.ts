import type { Answers, Slot } from '../answering/answer.ts';
import { checkAnswer, factAt } from '../answering/check-answer.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import type { Pack } from '../pack/pack.ts';
import type { Programme } from '../programmes/programme.ts';
import { DeskError } from '../text/fault.ts';
import { sayFault } from '../text/say.ts';
import type { AssessmentFile } from './assessment-file.ts';
import { readVersion } from './read-version.ts';

/** What a file is held against: the questionnaires at hand in every edition, programmes, and the hash of a pack. */
export interface Known {
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly programmes: readonly Programme[];
  readonly hashOf: (pack: Pack) => string;
}

/** An assessment file found good, with the questionnaires it rests on in its order. */
export interface CheckedFile {
  readonly file: AssessmentFile;
  readonly packs: readonly Pack[];
  /** Everything to be kept: `answers` and `unmapped` of the file together. */
  readonly answers: Answers;
}

/**
 * Holds a parsed JSON value against the format, the questionnaires and the rules for answers. Throws a DeskError
 * with the path of the first fault; a file is good as a whole or not used at all.
 */
export function checkAssessmentFile(value: unknown, known: Known): CheckedFile {
  const file = readVersion(value);
  const packs = file.packs.map((reference, place) => findPack(reference, `packs[${place}]`, known));
  refuseTwice(file.packs.map((one) => one.id));
  checkAnswers(file, packs, known);
  for (const slot of Object.keys(file.unmapped)) {
    if (slot in file.answers) throw new DeskError('file.answer-twice', { slot }, `unmapped.${slot}`);
  }
  checkIds(
    file.plan.items.map((one) => one.id),
    'plan.items',
  );
  checkIds(
    file.costs.lines.map((one) => one.id),
    'costs.lines',
  );
  return { file, packs, answers: { ...file.unmapped, ...file.answers } };
}

function checkAnswers(file: AssessmentFile, packs: readonly Pack[], known: Known): void {
  const { programmes, figures } = known;
  const situation = { profile: file.enterprise, figures, answers: file.answers };
  for (const [place, answer] of Object.entries(file.answers)) {
    const slot = place as Slot;
    // The programmes at hand differ from one version of the app to the next; what none asks here is kept unshown.
    if (slot.startsWith('p:') && factAt(slot, programmes) === null) continue;
    const fault = checkAnswer({ slot, answer, packs, programmes, situation });
    if (fault === null) continue;
    const reason = { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
    const at = fault.path === undefined ? `answers.${slot}` : `answers.${slot}.${fault.path}`;
    throw new DeskError('file.answer', { reason }, at);
  }
}

/** Of several contents under one id and edition the one with the hash named counts, without a hash the first. */
function findPack(reference: AssessmentFile['packs'][number], at: string, known: Known): Pack {
  const sameId = known.packs.filter((one) => one.id === reference.id);
  const [any] = sameId;
  if (any === undefined) throw new DeskError('file.no-questionnaire', { pack: reference.id }, `${at}.id`);
  const sameEdition = sameId.filter((one) => one.edition === reference.edition);
  if (sameEdition.length === 0) {
    const ours = [...new Set(sameId.map((one) => one.edition))].join(', ');
    const values = { pack: any.shortTitle, theirs: reference.edition, ours };
    throw new DeskError('file.other-edition', values, `${at}.edition`);
  }
  const found = sameEdition.find(
    (one) => reference.sha256 === undefined || reference.sha256 === known.hashOf(one),
  );
  if (found === undefined)
    throw new DeskError('file.other-content', { pack: any.shortTitle }, `${at}.sha256`);
  return found;
}

function refuseTwice(ids: readonly string[]): void {
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice !== -1)
    throw new DeskError('file.questionnaire-twice', { pack: ids[twice] ?? '' }, `packs[${twice}].id`);
}

function checkIds(ids: readonly string[], list: string): void {
  const twice = ids.findIndex((id, place) => ids.indexOf(id) !== place);
  if (twice !== -1) throw new DeskError('file.id-twice', { id: ids[twice] ?? '' }, `${list}[${twice}].id`);
}
