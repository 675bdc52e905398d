import { exact, toExact } from '../scoring/exact.ts';
import type { LineCount, LineReason } from './benefit-result.ts';
import type { CostLine } from './cost-line.ts';
import type { CountedRule } from './counted-rule.ts';
import { monthsLater, placeInWindow } from './dates.ts';
import { amountOf, endsOf, papersWithin } from './line-amount.ts';
import { fenDown, fenFromYuan } from './money.ts';
import type { Place } from './place.ts';
import type { Known } from './quantity-value.ts';

/** What one check of a line finds: why it does not count, or what is missing to tell. */
interface Finding {
  readonly against: readonly LineReason[];
  readonly missing: readonly Place[];
}

const good: Finding = { against: [], missing: [] };
const against = (...reasons: readonly LineReason[]): Finding => ({ against: reasons, missing: [] });

/**
 * Whether a row of the cost table counts, how much of it, and why. A reason against it decides even while other
 * things are missing; else anything missing leaves it open and it counts as nothing yet.
 */
export function countLine(line: CostLine, rule: CountedRule, known: Known): LineCount {
  const within = papersWithin(line, rule, known);
  const findings = [
    ofClass(line, rule),
    ofFlags(line, rule),
    ofProofs(line, rule),
    ofWindows(line, rule, known),
    ofPaidRatio(line, rule, known),
    ofUse(line, rule, known),
    ofUnitValue(line, rule, known),
    ofAmount(line, rule),
  ];
  const reasons = findings.flatMap((one) => one.against);
  const missing = findings.flatMap((one) => one.missing);
  const base = { line: line.id, name: line.name };
  if (reasons.length > 0) return { ...base, state: 'not-counted', countedFen: 0, reasons, missing: [] };
  if (missing.length > 0) return { ...base, state: 'unknown', countedFen: 0, reasons: [], missing };
  const amount = amountOf(line, rule, within);
  const notes = [...within.notes, ...amount.notes];
  return amount.fen === 0
    ? {
        ...base,
        state: 'not-counted',
        countedFen: 0,
        reasons: [...notes, { kind: 'nothing-to-count' }],
        missing: [],
      }
    : {
        ...base,
        state: 'counted',
        countedFen: amount.fen,
        reasons: [...notes, { kind: 'counted' }],
        missing: [],
      };
}

const field = (line: CostLine, name: keyof CostLine): Place => ({
  kind: 'cost-line',
  line: line.id,
  field: name,
});

function ofClass(line: CostLine, { counts, excludes }: CountedRule): Finding {
  if (line.class === null) return { against: [], missing: [field(line, 'class')] };
  if (counts.classes.includes(line.class)) return good;
  return excludes?.classes.includes(line.class) === true
    ? against({ kind: 'class-excluded', class: line.class })
    : against({ kind: 'class-not-named', class: line.class });
}

function ofFlags(line: CostLine, { flags }: CountedRule): Finding {
  return together(
    (flags ?? []).map(({ flag }): Finding => {
      const [name, bad, reason] = (
        {
          'funded-before': ['fundedBefore', true, 'funded-before'],
          affiliate: ['affiliate', true, 'affiliate'],
          'in-catalogue': ['inCatalogue', false, 'not-in-catalogue'],
        } as const
      )[flag];
      if (line[name] === null) return { against: [], missing: [field(line, name)] };
      return line[name] === bad ? against({ kind: reason }) : good;
    }),
  );
}

/** A paper that is not there is a fact about the line, not a gap in the form: it does not count without it. */
function ofProofs(line: CostLine, { proofs }: CountedRule): Finding {
  const there = {
    contract: line.contractedOn !== null || line.contractNumber !== '',
    invoice: line.invoices.length > 0,
    payment: line.payments.length > 0,
    acceptance: line.acceptedOn !== null,
  };
  return against(
    ...(proofs ?? []).filter((proof) => !there[proof]).map((of): LineReason => ({ kind: 'no-paper', of })),
  );
}

function ofWindows(line: CostLine, { windows }: CountedRule, known: Known): Finding {
  return together(
    (windows ?? []).map((window): Finding => {
      const { from, to, missing } = endsOf(window, known);
      if (missing.length > 0) return { against: [], missing };
      if (window.of === 'invoice' || window.of === 'payment') return datesOfPapers(line, window.of);
      const name = window.of === 'contract' ? 'contractedOn' : 'acceptedOn';
      const date = line[name];
      if (date === null) return { against: [], missing: [field(line, name)] };
      return placeInWindow(date, from, to) === 'within'
        ? good
        : against({ kind: 'outside-window', of: window.of, date, from, to });
    }),
  );
}

/** Papers without a date leave the line open: they may lie on either side. */
function datesOfPapers(line: CostLine, of: 'invoice' | 'payment'): Finding {
  const undated =
    of === 'invoice'
      ? line.invoices.some((one) => one.issuedOn === null)
      : line.payments.some((one) => one.paidOn === null);
  return undated ? { against: [], missing: [field(line, of === 'invoice' ? 'invoices' : 'payments')] } : good;
}

/** All that was paid, inside the window or not, by the contract amount. */
function ofPaidRatio(line: CostLine, { paidRatio }: CountedRule, known: Known): Finding {
  if (paidRatio === undefined) return good;
  const need = known.parameters[paidRatio.atLeast]?.value ?? null;
  if (need === null) return parameterMissing(paidRatio.atLeast, known);
  if (line.contractFen === null) return { against: [], missing: [field(line, 'contractFen')] };
  if (line.contractFen === 0) return good;
  const paid = line.payments.reduce((sum, one) => sum + one.amountFen, 0);
  const percent = exact(paid).div(line.contractFen).mul(100);
  return percent.gte(exact(need))
    ? good
    : against({ kind: 'paid-too-little', percent: toExact(percent), need: toExact(exact(need)) });
}

function ofUse(line: CostLine, { usedMonths }: CountedRule, known: Known): Finding {
  if (usedMonths === undefined) return good;
  const need = known.parameters[usedMonths.atLeast]?.value ?? null;
  if (need === null) return parameterMissing(usedMonths.atLeast, known);
  if (line.usedFrom === null) return { against: [], missing: [field(line, 'usedFrom')] };
  if (line.usedTo !== null && line.usedTo < known.today)
    return against({ kind: 'not-in-use', since: line.usedTo });
  const months = Number(need);
  const until = monthsLater(line.usedFrom, months);
  return until <= known.today
    ? good
    : against({ kind: 'used-too-short', from: line.usedFrom, months, until });
}

function ofUnitValue(line: CostLine, { unitValue }: CountedRule, known: Known): Finding {
  if (unitValue === undefined) return good;
  const most = known.parameters[unitValue.atMost]?.value ?? null;
  if (most === null) return parameterMissing(unitValue.atMost, known);
  if (line.contractFen === null) return { against: [], missing: [field(line, 'contractFen')] };
  const each = exact(line.contractFen).div(line.units);
  const limit = fenFromYuan(exact(most));
  return each.lte(limit)
    ? good
    : against({ kind: 'unit-too-dear', fen: fenDown(each), most: fenDown(limit) });
}

function ofAmount(line: CostLine, { amount }: CountedRule): Finding {
  const uses = [amount.of, ...(amount.notAbove ?? [])];
  const missing = [
    ...(line.contractFen === null && uses.some((one) => one === 'contract' || one === 'annual-contract')
      ? [field(line, 'contractFen')]
      : []),
    ...(amount.of === 'annual-contract'
      ? (['serviceFrom', 'serviceTo'] as const)
          .filter((name) => line[name] === null)
          .map((name) => field(line, name))
      : []),
  ];
  return { against: [], missing };
}

const parameterMissing = (parameter: string, { programme }: Known): Finding => ({
  against: [],
  missing: [{ kind: 'parameter', programme: programme.id, parameter }],
});

const together = (findings: readonly Finding[]): Finding => ({
  against: findings.flatMap((one) => one.against),
  missing: findings.flatMap((one) => one.missing),
});
