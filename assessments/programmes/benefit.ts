import { exact } from '../scoring/exact.ts';
import type { BenefitRule, Cap } from './benefit-rule.ts';
import type { BenefitResult, CapResult, LineCount, PartResult } from './benefit-result.ts';
import { givenLines, type CostTable } from './cost-line.ts';
import { countLine } from './count-line.ts';
import { knownFor } from './eligibility.ts';
import type { ProgrammeInput } from './eligibility.ts';
import { fenDown, fenFromYuan } from './money.ts';
import { choicePlace, chosenIn, partAmount } from './part-amount.ts';
import { distinctPlaces } from './place.ts';
import type { Programme } from './programme.ts';
import type { Known } from './quantity-value.ts';
import { asksReceived, receivedIn, type Received } from './received.ts';
import { follow, numberOf } from './resolve-parameters.ts';

/**
 * What the rules of a programme come to for a cost table: each line counted or not and why, each part, each cap, to
 * the fen. What the answers say was received before lowers the caps by year and in total. Every line's subtotal is rounded down to the fen; nothing else is rounded. `fen` is null while a rate, a
 * cap or a choice is not known. Null for a programme that gives no money. The office decides.
 */
export function computeBenefit(
  programme: Programme,
  costs: CostTable,
  input: ProgrammeInput,
): BenefitResult | null {
  const table = givenLines(costs);
  const { benefit, counted } = programme;
  if (benefit === undefined) return null;
  const known = knownFor(programme, input);
  const lines = counted === undefined ? [] : table.lines.map((line) => countLine(line, counted, known));
  const rows = table.lines.flatMap((line, place) => {
    const count = lines[place];
    return count?.state === 'counted' ? [{ line, count }] : [];
  });
  const parts = benefit.parts.map((part) => partAmount(part, rows, known));
  const countedFen = lines.reduce((sum, one) => sum + one.countedFen, 0);
  const minimum = judgeMinimum(benefit, countedFen, known);
  const received = receivedIn(programme, input.situation.answers, input.today);
  const caps = applyCaps(benefit, parts, received, known);
  const open = minimum?.needFen === null || caps.fen === null;
  const fen = open ? null : minimum?.met === false ? 0 : caps.fen;
  const missing = missingIn(lines, parts, caps.results, minimum, known, benefit);
  return {
    programmeId: programme.id,
    edition: programme.edition,
    gives: benefit.gives,
    bound: benefit.bound,
    fen,
    complete:
      fen !== null &&
      lines.every((one) => one.state !== 'unknown') &&
      parts.every((one) => one.state !== 'open' && one.missing.length === 0),
    countedFen,
    lines,
    parts,
    minimum,
    caps: caps.results,
    received: asksReceived(programme) ? received : null,
    parameters: Object.values(known.parameters),
    missing,
  };
}

function judgeMinimum(
  { minimum }: BenefitRule,
  countedFen: number,
  { programme, parameters, choices }: Known,
): BenefitResult['minimum'] {
  if (minimum === undefined) return null;
  const referred = follow(minimum.atLeast, programme.id, parameters, choices);
  if (referred.kind === 'missing') return { needFen: null, met: null, provenance: minimum.provenance };
  const needFen = fenDown(fenFromYuan(numberOf(referred)));
  return { needFen, met: countedFen >= needFen, provenance: minimum.provenance };
}

/** Applies caps in order. What a cap takes away is taken from the last of its parts first, so earlier parts stay as computed. */
function applyCaps(
  benefit: BenefitRule,
  parts: readonly PartResult[],
  received: Received,
  known: Known,
): { readonly fen: number | null; readonly results: readonly CapResult[] } {
  const left = new Map(parts.map((part) => [part.id, part.fen]));
  const sumOf = (ids: readonly string[]) =>
    ids.reduce<number | null>((sum, id) => {
      const fen = left.get(id) ?? null;
      return sum === null || fen === null ? null : sum + fen;
    }, 0);
  const all = parts.map((part) => part.id);
  let open = false;
  const results = (benefit.caps ?? []).flatMap((cap): readonly CapResult[] => {
    const chosen = chosenIn(cap.only, known.choices);
    if (chosen === 'no') return [];
    const ids = cap.of ?? all;
    const beforeFen = sumOf(ids);
    const limit = limitOf(cap, received, known);
    const place = chosen === 'open' ? choicePlace(cap.only?.choice ?? '', known) : limit.missing;
    const { id, title, provenance, per } = cap;
    const head = { id, title, provenance, per, receivedFen: limit.receivedFen, beforeFen };
    if (limit.capFen === null || place !== null) {
      open = true;
      return [
        { ...head, capFen: null, afterFen: null, applied: false, missing: place === null ? [] : [place] },
      ];
    }
    const most = Math.max(0, limit.capFen - limit.receivedFen);
    if (beforeFen === null || beforeFen <= most)
      return [{ ...head, capFen: limit.capFen, afterFen: beforeFen, applied: false, missing: [] }];
    let excess = beforeFen - most;
    for (const part of ids.toReversed()) {
      const fen = left.get(part) ?? 0;
      const less = Math.min(fen, excess);
      left.set(part, fen - less);
      excess -= less;
    }
    return [{ ...head, capFen: limit.capFen, afterFen: most, applied: true, missing: [] }];
  });
  return { fen: open ? null : sumOf(all), results };
}

function limitOf(cap: Cap, received: Received, { programme, parameters, choices }: Known) {
  const receivedFen = { claim: 0, 'firm-year': received.thisYearFen, 'firm-total': received.inTotalFen }[
    cap.per
  ];
  const referred = follow(cap.amount, programme.id, parameters, choices);
  return referred.kind === 'missing'
    ? { capFen: null, receivedFen, missing: referred.place }
    : { capFen: fenDown(fenFromYuan(exact(referred.text))), receivedFen, missing: null };
}

function missingIn(
  lines: readonly LineCount[],
  parts: readonly PartResult[],
  caps: readonly CapResult[],
  minimum: BenefitResult['minimum'],
  { programme }: Known,
  { minimum: rule }: BenefitRule,
) {
  const ofMinimum =
    minimum?.needFen === null && rule !== undefined
      ? [{ kind: 'parameter', programme: programme.id, parameter: rule.atLeast } as const]
      : [];
  return distinctPlaces([...lines, ...parts, ...caps].flatMap((one) => one.missing).concat(ofMinimum));
}
