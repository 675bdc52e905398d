import type { Localized } from '../../pack/localized.ts';
import type { BenefitResult, LineCount } from '../../programmes/benefit-result.ts';
import type { ProgrammeContext } from '../../programmes/context.ts';
import { distinctPlaces, type Place } from '../../programmes/place.ts';
import type { Programme } from '../../programmes/programme.ts';
import { placeName } from '../../programmes/say-place.ts';
import type { Found } from './finding.ts';
import { nameInWords } from './in-words.ts';

/**
 * Costs of which cannot be told yet whether they count: one finding a line for what the line itself lacks, and one for
 * each thing that is missing for many lines at once, such as a date of the notice. A class not chosen is told apart.
 */
export function openLineFindings(
  programme: Programme,
  benefit: BenefitResult | null,
  context: ProgrammeContext,
): readonly Found[] {
  const open = (benefit?.lines ?? []).filter(({ state }) => state === 'unknown');
  const named = (places: readonly Place[]): Localized => {
    const names = (language: 'zh-CN' | 'en') =>
      places.map((place) => placeName(place, language, programme, context));
    return { 'zh-CN': names('zh-CN').join('、'), en: names('en').join(', ') };
  };
  const shared = distinctPlaces(open.flatMap(({ missing }) => missing.filter((one) => !isOfLine(one))));
  return [
    ...open.flatMap((line): readonly Found[] => {
      const own = ofLineItself(line);
      const [place] = own;
      if (place === undefined) return [];
      return [
        {
          kind: 'cost-line-open',
          severity: 'amber',
          about: line.line,
          values: { line: nameInWords(line.name), missing: named(own) },
          place,
        },
      ];
    }),
    ...shared.map((place): Found => ({
      kind: 'cost-rule-open',
      severity: 'amber',
      about: Object.values(place).join('/'),
      values: { missing: named([place]), count: open.filter((line) => lacks(line, place)).length },
      place,
    })),
  ];
}

function isOfLine(place: Place): boolean {
  return place.kind === 'cost-line';
}

function ofLineItself({ missing }: LineCount): readonly Place[] {
  return distinctPlaces(missing).filter((one) => one.kind === 'cost-line' && one.field !== 'class');
}

function lacks({ missing }: LineCount, place: Place): boolean {
  return distinctPlaces([place, ...missing]).length === distinctPlaces(missing).length;
}
