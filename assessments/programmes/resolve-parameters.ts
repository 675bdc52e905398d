import type Fraction from 'fraction.js';
import { exact } from '../scoring/exact.ts';
import type { Fault } from '../text/fault.ts';
import type { Choices } from './benefit-rule.ts';
import { overrideSchema } from './parameter.ts';
import type { Parameter, ParameterOverride, ParameterOverrides, ParameterRef } from './parameter.ts';
import type { Place } from './place.ts';
import type { Programme } from './programme.ts';

/** A parameter as it is in force: the user's value where there is one, with the shipped one beside it. */
export interface ResolvedParameter {
  readonly parameter: Parameter;
  /** Decimal text, an ISO date, or null when nobody has given a value. */
  readonly value: string | null;
  readonly from: 'shipped' | 'user';
  readonly override: ParameterOverride | null;
}

export type ResolvedParameters = Readonly<Record<string, ResolvedParameter>>;

/** All parameters of a programme with the user's values laid over the shipped ones. Unusable overrides are left out. */
export function resolveParameters(programme: Programme, overrides: ParameterOverrides): ResolvedParameters {
  return Object.fromEntries(
    programme.parameters.map((parameter) => {
      const override = overrides[parameter.id];
      const usable = override !== undefined && checkOverride(parameter, override) === null;
      const shipped = parameter.value === null ? null : String(parameter.value);
      const resolved: ResolvedParameter = usable
        ? { parameter, value: override.value, from: 'user', override }
        : { parameter, value: shipped, from: 'shipped', override: null };
      return [parameter.id, resolved];
    }),
  );
}

/** Whether a keyed-in value fits its parameter. Null when it does; else the fault, and nothing is to be stored. */
export function checkOverride(parameter: Parameter, override: unknown): Fault | null {
  const fault = (code: string): Fault => ({ code: `programme.${code}`, values: { title: parameter.title } });
  const parsed = overrideSchema.safeParse(override);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    return fault(
      field === 'source'
        ? 'override-source'
        : field === 'value'
          ? `not-a-${parameter.kind}`
          : 'override-form',
    );
  }
  const { value } = parsed.data;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  if (isDate !== (parameter.kind === 'date')) return fault(`not-a-${parameter.kind}`);
  if (isDate) return null;
  const number = exact(value);
  const good = {
    rate: number.gte(0) && number.lte(300),
    money: number.gte(0) && number.lte(1e9) && number.mul(100).d === 1n,
    months: number.gte(0) && number.lte(600) && number.d === 1n,
    date: false,
  }[parameter.kind];
  return good ? null : fault(`not-a-${parameter.kind}`);
}

/** What a reference to a parameter comes to: its value, or the place where it is still to be given. */
export type Referred =
  | { readonly kind: 'value'; readonly parameter: ResolvedParameter; readonly text: string }
  | { readonly kind: 'missing'; readonly place: Place };

/** Follows a reference through the choice it depends on. */
export function follow(
  ref: ParameterRef,
  programmeId: string,
  parameters: ResolvedParameters,
  choices: Choices,
): Referred {
  const id = typeof ref === 'string' ? ref : ref.of[choices[ref.by] ?? ''];
  if (id === undefined)
    return {
      kind: 'missing',
      place: { kind: 'choice', programme: programmeId, choice: typeof ref === 'string' ? '' : ref.by },
    };
  const parameter = parameters[id];
  if (parameter === undefined || parameter.value === null)
    return { kind: 'missing', place: { kind: 'parameter', programme: programmeId, parameter: id } };
  return { kind: 'value', parameter, text: parameter.value };
}

/** The number of a parameter followed, as it stands: per cent, yuan or months. */
export function numberOf(referred: Extract<Referred, { kind: 'value' }>): Fraction {
  return exact(referred.text);
}
