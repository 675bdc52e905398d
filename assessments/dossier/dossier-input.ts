import type { Situation } from '../answering/situation.ts';
import type { Language, Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { PackResult } from '../scoring/score.ts';
import { say } from '../text/say.ts';
import type { FaultValue } from '../text/fault.ts';
import { headingNumber } from './numbering.ts';
import type { HeadingBlock } from './dossier.ts';

/** Everything a dossier is made from. Nothing else is read: no clock, no disk. */
export interface DossierInput {
  /** True for the invented enterprise; marked on every page. */
  readonly sample: boolean;
  /** `createdAt`: ISO instant. */
  readonly assessment: { readonly title: string; readonly createdAt: string };
  /** The editions this assessment was started with. */
  readonly packs: readonly Pack[];
  readonly situation: Situation;
  readonly language: Language;
  /** ISO date printed as the day the dossier was made. */
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
}

/** What every chapter is written with: the input, and the sentences in its language. */
export interface Writing extends DossierInput {
  readonly reference: string;
  say(text: Localized, values?: Readonly<Record<string, FaultValue>>): string;
}

export function writingOf(input: DossierInput): Writing {
  return {
    ...input,
    // Short enough to be read out on the telephone, and tied to the content.
    reference: `RD-${input.canonicalSha256.slice(0, 8).toUpperCase()}-${input.seq}`,
    say: (text, values) => say(text, input.language, values),
  };
}

/** Gives the numbered headings of one chapter their numbers in turn. */
export function headings(
  writing: Writing,
  chapter: number,
): (text: Localized, aside?: string | null) => HeadingBlock {
  let index = 0;
  return (text, aside = null) => {
    index += 1;
    return {
      kind: 'heading',
      level: 1,
      number: headingNumber(chapter, index, writing.language),
      text: writing.say(text),
      aside,
    };
  };
}
