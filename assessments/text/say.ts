import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Localized } from '../pack/localized.ts';
import type { Fault, FaultValue } from './fault.ts';
import { faultTexts } from './faults.ts';

const formats = new Map<string, IntlMessageFormat>();

/**
 * Puts values into a bilingual sentence (ICU MessageFormat) in the given language.
 * Localized values are taken in the same language, and whole numbers are grouped as amounts of money are; a year or
 * a number of a paper is given as text. Throws when a place has no value.
 */
export function say(
  text: Localized,
  language: Language,
  values: Readonly<Record<string, FaultValue>> = {},
): string {
  const sentence = text[language];
  if (!sentence.includes('{')) return sentence;
  const key = `${language}\n${sentence}`;
  const format =
    formats.get(key) ?? new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true });
  formats.set(key, format);
  const chosen = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : grouped(value, name, sentence, language),
    ]),
  );
  return String(format.format(chosen));
}

/** A large number as it is written in a sentence; where the sentence counts by it, it has to stay a number. */
function grouped(
  value: string | number,
  name: string,
  sentence: string,
  language: Language,
): string | number {
  return typeof value === 'number' &&
    Number.isSafeInteger(value) &&
    Math.abs(value) >= 1000 &&
    !sentence.includes(`{${name},`)
    ? value.toLocaleString(language)
    : value;
}

/** A fault as one or more plain sentences: what happened, what is safe, what to do. */
export function sayFault(fault: Fault, language: Language): string {
  const text = faultTexts[fault.code] ?? faultTexts['unexpected'];
  if (text === undefined) return fault.code;
  return say(text, language, { ...fault.values, code: fault.code, path: fault.path ?? '' });
}
