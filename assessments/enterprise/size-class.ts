import { exact } from '../scoring/exact.ts';
import { findIndustry } from './industries.ts';
import {
  sizeStandard,
  type SizeBounds,
  type SizeIndicator,
  type SizeRow,
  type SizeStandard,
  type UnclassifiedReason,
} from './size-table.ts';

/** 微型, 小型, 中型, 大型: from the smallest to the largest. */
export const sizes = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

/** What the size is judged by; a `Profile` can be given as it is. Money is in 万元 as exact decimal text. */
export interface SizeFacts {
  readonly industry: string | null;
  readonly staff: number | null;
  readonly revenue: string | null;
  readonly totalAssets: string | null;
}

/** What one indicator alone would make of the enterprise. */
export interface SizeReason {
  readonly indicator: SizeIndicator;
  readonly value: string;
  readonly grade: Size;
  readonly lowerBounds: SizeBounds;
}

export type MissingForSize = SizeIndicator | 'industry' | 'industry-division' | 'industry-group';

export type SizeClass =
  | {
      readonly kind: 'classified';
      readonly size: Size;
      readonly row: SizeRow;
      readonly standard: SizeStandard;
      readonly reasons: readonly SizeReason[];
    }
  | {
      readonly kind: 'incomplete';
      readonly missing: readonly MissingForSize[];
      /** The row that applies; null while the industry is not known closely enough. */
      readonly row: SizeRow | null;
    }
  | { readonly kind: 'not-classifiable'; readonly reason: UnclassifiedReason };

type Place =
  | { readonly kind: 'row'; readonly row: SizeRow }
  | { readonly kind: 'not-covered'; readonly reason: UnclassifiedReason }
  | { readonly kind: 'too-coarse'; readonly missing: 'industry-division' | 'industry-group' };

/**
 * The size class of an enterprise, with the reason for every indicator.
 * In: industry (GB/T 4754-2017), people at the year's end, operating revenue and total assets in 万元, each null when
 * not known; indicators the industry's row does not use may be missing. Out: the class; or what is missing; or why
 * the standard does not classify this industry. Throws on revenue or assets that are no decimal text.
 * Source: 工信部联企业〔2011〕300号, article 4 (bounds; “以上” includes the number), with the rule of the 2017
 * statistical measures: large, medium and small must reach the lower bound of every indicator, else one class down.
 * The lowest grade over the indicators is the same thing.
 */
export function sizeClass(facts: SizeFacts, standard: SizeStandard = sizeStandard): SizeClass {
  if (facts.industry === null) return { kind: 'incomplete', missing: ['industry'], row: null };
  const place = placeOf(facts.industry, standard);
  if (place.kind === 'not-covered') return { kind: 'not-classifiable', reason: place.reason };
  if (place.kind === 'too-coarse') return { kind: 'incomplete', missing: [place.missing], row: null };

  const { row } = place;
  const missing: SizeIndicator[] = [];
  const reasons: SizeReason[] = [];
  for (const bounds of row.bounds) {
    const given = facts[bounds.indicator];
    if (given === null) missing.push(bounds.indicator);
    else {
      const value = String(given);
      reasons.push({
        indicator: bounds.indicator,
        value,
        grade: gradeOf(value, bounds),
        lowerBounds: bounds,
      });
    }
  }
  if (missing.length > 0) return { kind: 'incomplete', missing, row };
  const size = sizes.find((one) => reasons.some((reason) => reason.grade === one)) ?? 'micro';
  return { kind: 'classified', size, row, standard, reasons };
}

function gradeOf(text: string, bounds: SizeBounds): Size {
  const value = exact(text);
  if (value.gte(bounds.large)) return 'large';
  if (value.gte(bounds.medium)) return 'medium';
  return value.gte(bounds.small) ? 'small' : 'micro';
}

/** Which row an industry code falls under, or what more of the code is needed to tell. */
function placeOf(industry: string, standard: SizeStandard): Place {
  // A class the table of industries does not know still counts by its group.
  if (findIndustry(industry) === null && findIndustry(industry.slice(0, 4)) === null) {
    return { kind: 'not-covered', reason: 'unknown-industry' };
  }
  const places: { readonly code: string; readonly place: Place }[] = [
    ...standard.rows.flatMap((row) =>
      row.industries.map((code) => ({ code, place: { kind: 'row', row } as const })),
    ),
    ...standard.notCovered.map(({ industry: code, reason }) => ({
      code,
      place: { kind: 'not-covered', reason } as const,
    })),
  ];
  const holding = places.find(({ code }) => industry.startsWith(code));
  if (holding !== undefined) return holding.place;
  const divisions = new Set(
    places.filter(({ code }) => code.startsWith(industry)).map(({ code }) => code.slice(0, 3)),
  );
  if (divisions.size === 0) return { kind: 'not-covered', reason: 'unknown-industry' };
  return { kind: 'too-coarse', missing: divisions.size > 1 ? 'industry-division' : 'industry-group' };
}
