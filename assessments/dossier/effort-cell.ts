import type { Effort } from '../pack/question.ts';
import { costNumber, formatFen } from '../programmes/money.ts';
import { formatExact } from '../scoring/exact.ts';
import type { Cell } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { dossierText as text } from './text.ts';

/** What a change usually costs and takes; our own reference, or marked as the user's own. A dash where nothing is known. */
export function effortCell(
  writing: Writing,
  effort: Effort | null,
  // Chinese counts money in 万元; beside budgets to the fen everything is in yuan.
  counted: 'wan' | 'yuan' = 'wan',
): Cell {
  const { language, say } = writing;
  if (effort === null) return { text: say(text.blank), tone: 'quiet' };
  const wan = counted === 'wan' && language === 'zh-CN';
  const [one, several] = wan ? [text.moneyOne, text.money] : [text.moneyOneYuan, text.moneyYuan];
  const amount = (yuan: number) => (wan ? costNumber(yuan, language) : formatExact(String(yuan), language));
  const [from, to] = effort.yuan;
  return {
    text:
      to === 0
        ? say(text.moneyNone)
        : from === to
          ? say(one, { amount: amount(to) })
          : say(several, { from: amount(from), to: amount(to) }),
    minor: say(effort.own === true ? text.daysOwnCost : text.days, {
      from: effort.days[0],
      to: effort.days[1],
    }),
  };
}

/** Costs added up; the longest time, when all is begun together. Null when none of them is known. */
export function joinedEffort(efforts: readonly (Effort | null)[]): Effort | null {
  const known = efforts.flatMap((effort) => effort ?? []);
  if (known.length === 0) return null;
  const sum = (end: 0 | 1) => known.reduce((all, effort) => all + effort.yuan[end], 0);
  const longest = (end: 0 | 1) => Math.max(...known.map((effort) => effort.days[end]));
  return {
    yuan: [sum(0), sum(1)],
    days: [longest(0), longest(1)],
    ...(known.some(({ own }) => own) ? { own: true } : {}),
  };
}

/** Whole fen as yuan with two decimals and no unit, for columns that name it: 12,000.50. */
export function sayYuan(fen: number, writing: Writing): string {
  return formatFen(fen, writing.language).replace(/[^\d.,\u2212]/g, '');
}
