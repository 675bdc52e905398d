import { inUnit, parseDecimal } from '../../../assessments/enterprise/numbers.ts';
import { numberText } from '../../../assessments/enterprise/text.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { exact, toExact } from '../../../assessments/scoring/exact.ts';
import type { Reading } from '../../questions/read-typed.ts';
import { inBoth } from '../../text/in-both.ts';
import { dateReading } from '../enterprise/profile-fields.tsx';
import { readYuan } from '../costs/yuan.ts';
import { yuanPer } from '../../../assessments/application/money-unit.ts';

/** A number as typed, exactly, with at most six decimals; `unit`: what its row names as its unit. */
export function readDecimal(text: string, unit = ''): Reading<string> {
  if (text.trim() === '') return { kind: 'value', value: null };
  const read = parseDecimal(inUnit(text, { 'zh-CN': unit, en: unit }), {
    decimals: 6,
    digits: 15,
    negative: 'allowed',
  });
  return read.kind === 'problem'
    ? { kind: 'problem', problem: inBoth(numberText[read.problem], read.values) }
    : { kind: 'value', value: read.value };
}

/** What a sheet shows around an amount: the sign or letters of the currency, or the unit (U+5143, yuan) behind it. */
const currency = /[¥\s]|\u5143$|RMB|CNY/giu;

/**
 * An amount out of another program's cell to whole fen, with its sign of currency, if any. `unit`: the unit named with
 * the column, yuan where empty. Undefined: not readable, in a unit that is not known, or no whole fen.
 */
export function yuanFromCell(text: string, unit = ''): number | null | undefined {
  const yuan = yuanPer(unit);
  if (yuan === null) return undefined;
  const bare = text.normalize('NFKC').replace(currency, '');
  if (yuan === 1 || bare === '') return valueOf(readYuan(bare));
  const typed = valueOf(readDecimal(bare));
  if (typed === undefined || typed === null) return typed;
  // Multiplied exactly and read again as yuan, so that the same limits hold.
  return valueOf(readYuan(toExact(exact(typed).mul(yuan))));
}

/** A number out of another program's cell. Undefined: not readable. */
export function decimalFromCell(text: string): string | null | undefined {
  return valueOf(readDecimal(text));
}

/** A day out of another program's cell. Undefined: not readable. */
export function dateFromCell(text: string): string | null | undefined {
  return valueOf(dateReading(text));
}

/** The choice a cell names in either language, by its whole label or the part before a bracket. Undefined: none. */
export function choiceFromCell<T extends string>(
  text: string,
  labels: Readonly<Record<T, Localized>>,
): T | undefined {
  const typed = plain(text);
  const ids = Object.keys(labels) as T[];
  return ids.find((id) =>
    Object.values(labels[id]).some(
      (label) => plain(label) === typed || plain(label.split(/[（(]/u)[0] ?? '') === typed,
    ),
  );
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();

function valueOf<T>(reading: Reading<T>): T | null | undefined {
  return reading.kind === 'value' ? reading.value : undefined;
}
