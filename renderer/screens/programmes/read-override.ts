import { inUnit, parseDecimal } from '../../../assessments/enterprise/numbers.ts';
import { numberText } from '../../../assessments/enterprise/text.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import { checkOverride } from '../../../assessments/programmes/resolve-parameters.ts';
import { faultInBoth, inBoth } from '../../text/in-both.ts';
import { messages } from '../../text/messages.ts';
import { readDate, whyNoDate } from '../enterprise/read-date.ts';

/** What was typed about a figure of a notice, as typed. */
export interface TypedOverride {
  readonly value: string;
  readonly source: string;
  readonly documentNumber: string;
  readonly date: string;
}

export type OverrideProblems = Partial<Readonly<Record<keyof TypedOverride, Localized>>>;

export type ReadOverride =
  | { readonly kind: 'override'; readonly override: ParameterOverride }
  | { readonly kind: 'problems'; readonly problems: OverrideProblems };

const longest = { source: 500, documentNumber: 100 } as const;

/** Reads what was typed; either all of it is good or each field that is not says why. `whole`: money without fen. */
export function readOverride(parameter: Parameter, typed: TypedOverride, whole = false): ReadOverride {
  const value = readValue(parameter, typed.value, whole);
  const date = typed.date.trim() === '' ? null : readDate(typed.date);
  const dateWrong = date === null && typed.date.trim() !== '';
  const override: ParameterOverride = {
    value: value.kind === 'value' ? value.value : '0',
    source: typed.source.trim().slice(0, longest.source),
    documentNumber: typed.documentNumber.trim().slice(0, longest.documentNumber),
    date,
  };
  // Each field by itself, with the other one surely right, so that all problems are told at once.
  const ofValue = value.kind === 'value' ? checkOverride(parameter, { ...override, source: '-' }) : null;
  const sourceMissing = override.source === '' ? checkOverride(parameter, override) : null;
  const problems: OverrideProblems = {
    ...(value.kind === 'problem' ? { value: value.problem } : {}),
    ...(ofValue === null ? {} : { value: faultInBoth(ofValue) }),
    ...(sourceMissing === null ? {} : { source: faultInBoth(sourceMissing) }),
    ...(dateWrong ? { date: whyNoDate(typed.date) } : {}),
  };
  return Object.keys(problems).length === 0 ? { kind: 'override', override } : { kind: 'problems', problems };
}

function readValue(
  parameter: Parameter,
  text: string,
  whole: boolean,
):
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'problem'; readonly problem: Localized } {
  if (parameter.kind === 'date') {
    const date = readDate(text);
    return date === null ? { kind: 'problem', problem: whyNoDate(text) } : { kind: 'value', value: date };
  }
  const { kind } = parameter;
  const unit = { 'zh-CN': messages['zh-CN'].programme.units[kind], en: messages.en.programme.units[kind] };
  const typed = kind === 'rate' ? text.replace(/[%\uff05]\s*$/, '') : inUnit(text, unit);
  const read = parseDecimal(typed, {
    decimals: parameter.kind === 'months' || whole ? 0 : parameter.kind === 'money' ? 2 : 6,
    digits: 15,
    negative: 'refused',
  });
  return read.kind === 'decimal'
    ? { kind: 'value', value: read.value }
    : { kind: 'problem', problem: inBoth(numberText[read.problem], read.values) };
}
