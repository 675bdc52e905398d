import type { Answer, Answers, Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import {
  assessmentFormat,
  assessmentFormatVersion,
  type AssessmentFile,
} from '../../assessments/exchange/assessment-file.ts';
import {
  checkAssessmentFile,
  type CheckedFile,
  type Known,
} from '../../assessments/exchange/check-assessment-file.ts';
import type { EarlierResult } from '../../assessments/exchange/earlier-result.ts';
import { parseJson } from '../../assessments/exchange/parse-json.ts';
import type { Profile } from '../../assessments/enterprise/profile.ts';
import type { FigureCatalogue } from '../../assessments/figures/figure.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import type { AssessmentParts } from '../db/assessment-parts.ts';
import { hashOf } from '../db/canonical.ts';
import { readText } from './read-text.ts';

/** What is passed on of an assessment. */
export interface PassedOn {
  readonly appVersion: string;
  readonly sample: boolean;
  readonly profile: Profile;
  readonly title: string;
  readonly startedAt: string;
  readonly packs: readonly Pack[];
  readonly figures: FigureCatalogue;
  readonly programmes: readonly Programme[];
  readonly answers: Answers;
  readonly parts: AssessmentParts;
  readonly earlier: readonly EarlierResult[];
}

/** What an assessment file is held against, whether it is written or read. */
export type KnownContent = Omit<Known, 'hashOf'>;

/** An assessment in the form of the assessment file. The same content always gives the same file. */
export function toAssessmentFile(input: PassedOn): AssessmentFile {
  const { packs, figures, programmes } = input;
  const situation = { profile: input.profile, figures, answers: input.answers };
  const sorted = Object.entries(input.answers).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const has = (place: string, answer: Answer): boolean =>
    checkAnswer({ slot: place as Slot, answer, packs, programmes, situation }) === null;
  return {
    format: assessmentFormat,
    formatVersion: assessmentFormatVersion,
    appVersion: input.appVersion,
    sample: input.sample,
    enterprise: input.profile,
    assessment: { title: input.title, startedAt: input.startedAt },
    packs: packs.map((pack) => ({ id: pack.id, edition: pack.edition, sha256: hashOf(pack) })),
    answers: Object.fromEntries(sorted.filter(([place, answer]) => has(place, answer))),
    unmapped: Object.fromEntries(sorted.filter(([place, answer]) => !has(place, answer))),
    plan: input.parts.plan,
    costs: input.parts.costs,
    programmes: [...input.parts.programmes],
    earlier: [...input.earlier],
  };
}

/** The text of an assessment file: JSON, indented, one line feed at the end. */
export function assessmentFileText(file: AssessmentFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads and checks an assessment file. Throws a DeskError with the path of the first fault. */
export function readAssessmentFile(path: string, known: KnownContent): CheckedFile {
  return checkAssessmentFile(parseJson(readText(path)), { ...known, hashOf });
}
