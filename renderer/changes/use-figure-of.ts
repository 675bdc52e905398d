import { measures } from '../../assessments/advice/own-costs.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { Parameter } from '../../assessments/programmes/parameter.ts';
import { costGroup, programmeGroup, type FigureGroup } from '../screens/settings/figure-group.ts';
import { useOpenedParts } from '../stores/derived.ts';
import { useOwnFigures } from '../stores/own-figures.ts';

/** A figure or cost keyed in, and the programme or questionnaire it belongs to. */
export interface FigureOf {
  readonly of: Localized;
  /** Whether it is a cost, not a figure of a programme. */
  readonly cost: boolean;
  readonly parameter: Parameter;
}

/**
 * Finds what a change of a figure or cost was about, by the subject of its line: among all there are where these have
 * been read, else among those of the assessment on the desk. Null where neither knows it.
 */
export function useFigureOf(): (subject: string) => FigureOf | null {
  const all = useOwnFigures();
  const open = useOpenedParts('packs', 'programmes');
  return (subject) => {
    const at = subject.lastIndexOf('/');
    const [key, id] = [subject.slice(0, at), subject.slice(at + 1)];
    const groups: readonly FigureGroup[] =
      all.kind === 'ready'
        ? [...all.programmes.map(programmeGroup), ...all.costs.map(costGroup)]
        : [
            ...(open?.programmes ?? []).map(programmeGroup),
            ...(open?.packs ?? []).map((pack) =>
              costGroup({ packId: pack.id, shortTitle: pack.shortTitle, measures: measures(pack) }),
            ),
          ];
    const group = groups.find((one) => one.key === key);
    const parameter = group?.parameters.find((one) => one.id === id);
    return group === undefined || parameter === undefined
      ? null
      : { of: group.title, cost: group.words === 'ownCosts', parameter };
  };
}
