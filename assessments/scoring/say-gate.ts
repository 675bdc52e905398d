import type { Language } from '../pack/localized.ts';
import { formatExact, fromExact, toExact } from './exact.ts';
import type { GateResult } from './score.ts';

const most = 12;

/**
 * How a condition stands. Rounded as everywhere, but with more digits where rounding would make an unmet
 * condition look met: 59.9999 of 60 is never shown as 60.
 */
export function sayGateNumber(gate: GateResult, language: Language): string {
  const need = formatExact(gate.need, language, most);
  for (let digits = 3; digits < most; digits += 1) {
    const now = formatExact(gate.now, language, digits);
    if (gate.met || now !== need) return now;
  }
  return formatExact(gate.now, language, most);
}

/** What a condition still lacks; never "0" while it is unmet. */
export function sayLacking(gate: GateResult, language: Language): string {
  const lacks = toExact(fromExact(gate.need).sub(fromExact(gate.now)));
  for (let digits = 3; digits < most; digits += 1) {
    const said = formatExact(lacks, language, digits);
    if (gate.met || said !== '0') return said;
  }
  return formatExact(lacks, language, most);
}
