import { givenRows } from '../application/given-rows.ts';
import type { Application } from '../application/tables.ts';
import type { Plan } from '../advice/plan.ts';
import { costsKey, withOwnCosts } from '../advice/own-costs.ts';
import type { WayUp } from '../advice/way-up.ts';
import type { HowFar } from '../answering/how-far.ts';
import type { Counts } from '../answering/progress.ts';
import type { Situation } from '../answering/situation.ts';
import type { Language, Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Choices } from '../programmes/benefit-rule.ts';
import { givenLines, type CostTable } from '../programmes/cost-line.ts';
import type { ParameterOverrides } from '../programmes/parameter.ts';
import type { Programme } from '../programmes/programme.ts';
import type { PackRange } from '../scoring/score-range.ts';
import type { PackResult } from '../scoring/score.ts';
import { say } from '../text/say.ts';
import type { FaultValue } from '../text/fault.ts';
import type { StatedEvidence } from './annexes.ts';
import { headingNumber } from './numbering.ts';
import type { HeadingBlock } from './dossier.ts';
import { referenceOf } from './reference.ts';

/** A former assessment of the same enterprise, with the editions it was made with, to compare the present one with. */
export interface EarlierAssessment {
  readonly title: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly packs: readonly Pack[];
  readonly situation: Situation;
  /** The evidence that stood behind its answers; nothing where it had none. */
  readonly evidence?: readonly StatedEvidence[] | undefined;
}

/** What a dossier may have besides the assessment itself. What is left out has no chapter. */
export interface DossierAdditions {
  /** What is to be done; its chapter stands when there are items. */
  readonly plan?: Plan | undefined;
  readonly earlier?: EarlierAssessment | null | undefined;
  /** The programmes the user follows, in the order they are printed. */
  readonly programmes?: readonly Programme[] | undefined;
  /** Figures the user keyed in from notices, by programme id, and costs of the user's own, by `costsKey`. */
  readonly overrides?: Readonly<Record<string, ParameterOverrides>> | undefined;
  /** Options the user took (batch, grade …), by programme id. */
  readonly choices?: Readonly<Record<string, Choices>> | undefined;
  readonly costs?: CostTable | undefined;
  /** The evidence of the enterprise with its slots in this assessment; files no answer rests on have none. */
  readonly evidence?: readonly StatedEvidence[] | undefined;
  /** The programme applied for, which is one of `programmes`, and what was given for it. */
  readonly applying?: { readonly programme: Programme; readonly application: Application } | undefined;
}

/** Everything a dossier is made from. Nothing else is read: no clock, no disk. */
export interface DossierInput extends DossierAdditions {
  /** True for the invented enterprise; marked on every page. */
  readonly sample: boolean;
  /** `createdAt`: ISO instant; `version`: from 1, where it has versions; `closedOn`: ISO date, while it is closed. */
  readonly assessment: {
    readonly title: string;
    readonly createdAt: string;
    readonly version?: number | undefined;
    readonly closedOn?: string | null | undefined;
  };
  /** The editions this assessment was started with. */
  readonly packs: readonly Pack[];
  readonly situation: Situation;
  readonly language: Language;
  /** ISO date printed as the day the dossier was made; conditions that speak of dates are judged on it. */
  readonly today: string;
  readonly appVersion: string;
  /** Sequence number of the newest change stated. */
  readonly seq: number;
  /** SHA-256 of `canonicalDossierData`, 64 hex digits. */
  readonly canonicalSha256: string;
}

/** One pack with what was derived from it once. */
export interface PackOutcome {
  readonly pack: Pack;
  readonly result: PackResult;
  readonly counts: Counts;
  readonly far: HowFar;
  /** What it can still come to while questions are open or not known. */
  readonly range: PackRange;
  /**
   * The cheapest way to the next level of each ladder, in the order of the ladders; null where there is none. Empty
   * while questions are not answered.
   */
  readonly ways: readonly (WayUp | null)[];
}

/**
 * What every chapter is written with: the input without rows nobody filled in, its steps at costs of the user's own, and
 * the sentences in its language.
 */
export interface Writing extends DossierInput {
  readonly reference: string;
  say(text: Localized, values?: Readonly<Record<string, FaultValue>>): string;
}

export function writingOf(input: DossierInput): Writing {
  return {
    ...input,
    packs: input.packs.map((pack) => withOwnCosts(pack, input.overrides?.[costsKey(pack.id)])),
    ...(input.costs === undefined ? {} : { costs: givenLines(input.costs) }),
    ...(input.applying === undefined
      ? {}
      : { applying: { ...input.applying, application: givenRows(input.applying.application) } }),
    reference: referenceOf(input.canonicalSha256, input.seq),
    say: (text, values) => say(text, input.language, values),
  };
}

/** The day the assessment was begun, ISO, as it is printed. */
export function startedOn({ assessment }: { readonly assessment: { readonly createdAt: string } }): string {
  return assessment.createdAt.slice(0, 10);
}

/** Writes the next numbered heading of a chapter; a text with values is given as it is to be printed. */
export type Heading = (text: Localized | string, aside?: string | null) => HeadingBlock;

/** Gives the numbered headings of one chapter their numbers in turn. */
export function headings(writing: Writing, chapter: number): Heading {
  let index = 0;
  return (text, aside = null) => {
    index += 1;
    return {
      kind: 'heading',
      level: 1,
      number: headingNumber(chapter, index, writing.language),
      text: typeof text === 'string' ? text : writing.say(text),
      aside,
    };
  };
}
