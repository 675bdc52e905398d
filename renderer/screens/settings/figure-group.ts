import { costParameter, costsKey } from '../../../assessments/advice/own-costs.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Effort } from '../../../assessments/pack/question.ts';
import type { Source } from '../../../assessments/pack/provenance.ts';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { CostList } from '../../../electron/contract/about.ts';

/** Figures that can be keyed in together: those of a programme, or the costs of a questionnaire's steps. */
export interface FigureGroup {
  /** What they are kept under. */
  readonly key: string;
  /** What a choice of groups calls it by in the address. */
  readonly id: string;
  readonly words: 'ownFigures' | 'ownCosts';
  readonly title: Localized;
  readonly parameters: readonly Parameter[];
  readonly sources: Readonly<Record<string, Source>>;
  /** The reference costs of steps, by the id of the parameter; none where the figures are a programme's. */
  readonly efforts: Readonly<Record<string, Effort>>;
}

/** A figure keyed in, beside the one of the app. */
export interface OwnFigure {
  readonly group: FigureGroup;
  readonly parameter: Parameter;
  readonly override: ParameterOverride;
}

export function programmeGroup({ id, shortTitle, parameters, sources }: Programme): FigureGroup {
  return { key: id, id, words: 'ownFigures', title: shortTitle, parameters, sources, efforts: {} };
}

export function costGroup({ packId, shortTitle, measures }: CostList): FigureGroup {
  return {
    key: costsKey(packId),
    id: packId,
    words: 'ownCosts',
    title: shortTitle,
    parameters: measures.map(costParameter),
    sources: {},
    efforts: Object.fromEntries(measures.map(({ id, reference }) => [id, reference])),
  };
}

/** Whether the app has a figure of its own to go back to. */
export function hasShipped({ efforts }: FigureGroup, { id, value }: Parameter): boolean {
  return value !== null || efforts[id] !== undefined;
}
