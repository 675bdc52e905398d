import type { Language, Localized } from '../pack/localized.ts';
import { marks, type Mark } from '../pack/provenance.ts';
import { exact } from '../scoring/exact.ts';
import { rateNumber } from '../text/percent.ts';
import { say } from '../text/say.ts';
import { fenDown, fenFromYuan, formatFen } from './money.ts';
import { parametersOf, type ParameterOverrides, type ParameterRef } from './parameter.ts';
import { isMoneyKind } from './programme-kind.ts';
import type { Programme } from './programme.ts';
import { resolveParameters } from './resolve-parameters.ts';

/**
 * What a programme says of its amount before anything is computed: the limit or fixed sum of its documents, else its
 * rates. Nothing of the enterprise goes into it, so it is no estimate.
 */
export type StatedAmount =
  /** It gives no money itself. */
  | { readonly kind: 'no-money' }
  /** It gives money, but no rule for its amount was found. */
  | { readonly kind: 'no-rule' }
  /** Computed from the enterprise's own figures alone: the rules name no sum and no rate of costs. */
  | { readonly kind: 'by-figures' }
  /** The documents leave the figures to the notice of the year, and nobody has keyed them in. */
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'money' | 'rate';
      readonly title: Localized;
      /** The least and the most the cases of the programme get: whole fen, or per cent as decimal text. */
      readonly least: string;
      readonly most: string;
      /** A fixed sum the documents only bound from above; the title of a limit says so itself. */
      readonly atMost: boolean;
      /** Who says so; `user` when every figure was keyed in from a notice. */
      readonly from: Mark | 'user';
    };

/** What a programme states, with figures keyed in from a notice laid over the shipped ones. */
export function statedAmount(programme: Programme, overrides: ParameterOverrides): StatedAmount {
  const { benefit } = programme;
  if (benefit === undefined) return { kind: isMoneyKind(programme.kind) ? 'no-rule' : 'no-money' };
  const parts = benefit.parts;
  const flats = parts.flatMap((part) =>
    part.kind === 'flat' ? [{ ...part, ref: part.amount, atMost: benefit.bound === 'at-most' }] : [],
  );
  const caps = (benefit.caps ?? []).map((cap) => ({ ...cap, ref: cap.amount, atMost: false }));
  const rates = parts.flatMap((part) => {
    switch (part.kind) {
      case 'rate':
        return [{ title: part.title, refs: refsOfRate(part.rate) }];
      case 'slices':
        return [{ title: part.title, refs: part.steps.map(({ rate }) => rate) }];
      case 'flat':
      case 'computed':
        return [];
    }
  });
  // A limit bounds all of it; a fixed sum says all there is to say; a rate is the least that can be said.
  for (const { title, ref, atMost } of [...caps, ...flats]) {
    const found = span(programme, overrides, [ref]);
    if (found !== null) return { kind: 'money', title, atMost, ...found };
  }
  for (const { title, refs } of rates) {
    const found = span(programme, overrides, refs);
    if (found !== null) return { kind: 'rate', title, atMost: false, ...found };
  }
  return caps.length + flats.length + rates.length === 0 ? { kind: 'by-figures' } : { kind: 'not-found' };
}

/**
 * Whether the amount is only the highest sum its documents name: nothing of the enterprise goes into it, so the rules coming
 * to it is no computation for this enterprise.
 */
export function isNamedSum({ benefit }: Pick<Programme, 'benefit'>): boolean {
  return (
    benefit !== undefined &&
    benefit.bound === 'at-most' &&
    (benefit.choices ?? []).length + (benefit.caps ?? []).length === 0 &&
    benefit.parts.every(({ kind, when }) => kind === 'flat' && when === undefined)
  );
}

type RateOfPart = Extract<NonNullable<Programme['benefit']>['parts'][number], { kind: 'rate' }>['rate'];

function refsOfRate(rate: RateOfPart): readonly ParameterRef[] {
  if (typeof rate === 'string') return [rate];
  if ('by' in rate) return [rate];
  return Object.values('byClass' in rate ? rate.byClass : rate.byDepth).filter((id) => id !== undefined);
}

/** The least and most of what references lead to, whatever is chosen; null while one of them has no value. */
function span(
  programme: Programme,
  overrides: ParameterOverrides,
  refs: readonly ParameterRef[],
): { readonly least: string; readonly most: string; readonly from: Mark | 'user' } | null {
  const resolved = resolveParameters(programme, overrides);
  const found = refs.flatMap(parametersOf).map((id) => resolved[id]);
  const values = found.flatMap((one) => (one === undefined || one.value === null ? [] : [one.value]));
  if (values.length === 0 || values.length < found.length) return null;
  const sorted = values.toSorted((a, b) => exact(a).compare(exact(b)));
  const [least = '', most = ''] = [sorted[0], sorted.at(-1)];
  const said = found.flatMap((one) =>
    one === undefined || one.from === 'user' ? [] : [one.parameter.provenance.mark],
  );
  // The weakest of several marks speaks for all.
  const from = marks.findLast((mark) => said.includes(mark)) ?? 'user';
  return { least, most, from };
}

const text = {
  'no-money': { 'zh-CN': '不直接给钱', en: 'Gives no money itself' },
  'no-rule': {
    'zh-CN': '金额无法测算：没有查到比例或上限',
    en: 'No amount can be computed: no rate or cap was found',
  },
  'by-figures': {
    'zh-CN': '按企业的数字计算，没有定额',
    en: 'Computed from the enterprise’s figures; no fixed sum',
  },
  'not-found': {
    'zh-CN': '比例和限额没有查到，以当年通知为准',
    en: 'Rates and caps were not found; this year’s notice sets them',
  },
  'at-most': { 'zh-CN': '{title}：至多 {least}', en: '{title}: at most {least}' },
  one: { 'zh-CN': '{title}：{least}', en: '{title}: {least}' },
  'rate-several': {
    'zh-CN': '{title}：{least} 至 {most}，看情形',
    en: '{title}: {least} to {most}, by case',
  },
  'money-several': {
    'zh-CN': '{title}：{least}至 {most}，看情形',
    en: '{title}: {least} to {most}, by case',
  },
} satisfies Record<string, Localized>;

/** A stated amount in words; money as it is written elsewhere, rates with their sign. Who says so goes beside it. */
export function sayStatedAmount(stated: StatedAmount, language: Language): string {
  switch (stated.kind) {
    case 'no-money':
    case 'no-rule':
    case 'by-figures':
    case 'not-found':
      return text[stated.kind][language];
    case 'money':
    case 'rate': {
      const amount = (value: string): string =>
        stated.kind === 'rate'
          ? `${rateNumber(value, language)}%`
          : formatFen(fenDown(fenFromYuan(exact(value))), language);
      const { title, least, most, atMost } = stated;
      return say(
        text[least !== most ? (`${stated.kind}-several` as const) : atMost ? 'at-most' : 'one'],
        language,
        {
          title,
          least: amount(least),
          most: amount(most),
        },
      );
    }
  }
}

/** The highest sum the documents name, in words, where nothing else is to be said of the amount; null where it is computed. */
export function sayNamedSum(
  programme: Programme,
  overrides: ParameterOverrides,
  language: Language,
): string | null {
  return isNamedSum(programme) ? sayStatedAmount(statedAmount(programme, overrides), language) : null;
}
