import type { Localized } from '../../assessments/pack/localized.ts';
import type { Fault, FaultValue } from '../../assessments/text/fault.ts';
import { say, sayFault } from '../../assessments/text/say.ts';

/** A sentence filled in both languages at once, so that it stays right when the language is switched. */
export function inBoth(text: Localized, values: Readonly<Record<string, FaultValue>>): Localized {
  return { 'zh-CN': say(text, 'zh-CN', values), en: say(text, 'en', values) };
}

/** A fault in both languages. */
export function faultInBoth(fault: Fault): Localized {
  return { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
}
