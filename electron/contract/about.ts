import type { Measure } from '../../assessments/advice/own-costs.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { ParameterOverrides } from '../../assessments/programmes/parameter.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';

/** Something of others that is in the app, with the text of its licence as it is packed. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** By its SPDX name; '' where it only has a text of its own. */
  readonly licence: string;
  readonly text: string;
}

/** A programme as the list of contents needs it. */
export interface ProgrammeNote {
  readonly id: string;
  readonly title: Localized;
  readonly edition: string;
  /** Date of the newest document read; null when it bears none. */
  readonly asOf: string | null;
}

export interface About {
  /** Names and versions of what the app runs on. */
  readonly versions: readonly { readonly name: string; readonly version: string }[];
  readonly system: string;
  readonly programmes: readonly ProgrammeNote[];
  readonly parts: readonly ShippedPart[];
}

/** A file as it lies there, to be held against what its publisher says of it. */
export interface MeasuredFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The steps of a questionnaire that have a reference cost. */
export interface CostList {
  readonly packId: string;
  readonly shortTitle: Localized;
  readonly measures: readonly Measure[];
}

/** What the window may ask about the app itself, and about the figures it was told. */
export type AboutCalls = {
  readAbout: { input: Record<string, never>; output: About };
  /** Asks for a file (native dialog), an installer, and works out its fingerprint. Null: nothing chosen. */
  measureInstaller: { input: Record<string, never>; output: MeasuredFile | null };
  /** Every programme with what the user has keyed in for it. The figures hold for every assessment on this machine. */
  readOwnFigures: {
    input: Record<string, never>;
    output: {
      programmes: readonly Programme[];
      /** The steps of every questionnaire, for costs of the user's own; these stand among the overrides, by `costsKey`. */
      costs: readonly CostList[];
      overrides: Readonly<Record<string, ParameterOverrides>>;
    };
  };
};
