import type Fraction from 'fraction.js';
import type { Localized } from '../pack/localized.ts';
import { exact } from '../scoring/exact.ts';

/** More than this much money (万元) for each person is taken for yuan typed as 万元: our own bound, only a hint. */
const plausiblePerPerson = 5000;

/** Whether an amount (万元) is so large for the people there are that it was probably typed in yuan; false without people. */
export function tooMuchPerPerson(amount: Fraction, staff: number | null): boolean {
  return staff !== null && staff > 0 && amount.gt(exact(staff).mul(plausiblePerPerson));
}

/** Asks whether an amount in 万元 was typed in yuan; `what` names it where that is not plain from where it stands. */
export function notInYuan(what: Localized = { 'zh-CN': '', en: 'it' }): Localized {
  return {
    'zh-CN': `单位是万元，请确认${what['zh-CN']}没有按元填写。`,
    en: `The unit is 10,000 yuan; please make sure ${what.en} was not entered in yuan.`,
  };
}
