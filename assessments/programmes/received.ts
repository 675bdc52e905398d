import type { Answers } from '../answering/answer.ts';
import { exact } from '../scoring/exact.ts';
import type { Fact, FactSlot } from './fact.ts';
import { fenDown, fenFromYuan } from './money.ts';
import type { Programme } from './programme.ts';

/** What was given under a programme in one calendar year, and by which papers, as the user says. */
export interface ReceivedYear {
  readonly year: number;
  readonly fen: number;
  /** When it arrived and by which document; empty when not said. */
  readonly note: string;
}

/** What the enterprise has already been given under a programme, in whole fen; yearly and total caps are lowered by it. */
export interface Received {
  readonly thisYearFen: number;
  readonly inTotalFen: number;
  /** The years something was entered for, earliest first. */
  readonly years: readonly ReceivedYear[];
}

/** No cap reaches further back than this, and no year beyond the last is taken for one. */
const firstYear = 2000;
const lastYear = 2099;

/**
 * Where the sum given in one calendar year is kept among the answers of an assessment, in yuan, with the papers in
 * its note: one slot a year, so that each year is asked once and becomes an earlier one by itself.
 */
export function receivedSlot(programmeId: string, year: number): FactSlot {
  return `p:${programmeId}/received.${year}`;
}

/** Whether a cap of the programme covers more than one claim, so that what was given before matters. */
export function asksReceived(programme: Programme): boolean {
  return (programme.benefit?.caps ?? []).some((cap) => cap.per !== 'claim');
}

/** What was given in each year, as the answers say, earliest first; a year without a number is left out. */
export function receivedYears(programme: Programme, answers: Answers): readonly ReceivedYear[] {
  return Object.entries(answers)
    .flatMap(([slot, { response, note }]): readonly ReceivedYear[] => {
      const year = yearOf(programme, slot);
      return year === null || response?.kind !== 'number'
        ? []
        : [{ year, fen: fenDown(fenFromYuan(exact(response.value))), note: note.trim() }];
    })
    .toSorted((a, b) => a.year - b.year);
}

/** What was given before, as the answers say; a year without a number counts as nothing. `today`: ISO date. */
export function receivedIn(programme: Programme, answers: Answers, today: string): Received {
  const years = receivedYears(programme, answers);
  const sum = (all: readonly ReceivedYear[]) => all.reduce((fen, one) => fen + one.fen, 0);
  const thisYear = Number(today.slice(0, 4));
  return {
    thisYearFen: sum(years.filter((one) => one.year === thisYear)),
    inTotalFen: sum(years),
    years,
  };
}

/** The sum of one year as something asked, so that an answer to it is checked like any other; null for another slot. */
export function askedAsReceived(programme: Programme, slot: string): Fact | null {
  const year = yearOf(programme, slot);
  if (year === null || !asksReceived(programme)) return null;
  return {
    id: `received.${year}`,
    kind: 'number',
    title: { 'zh-CN': `${year} 年从本项目获得的金额`, en: `Received under this programme in ${year}` },
    where: {
      'zh-CN': '资金下达文件和银行到账回单',
      en: 'The document granting the money and the bank slip',
    },
    shared: false,
    unit: { 'zh-CN': '元', en: 'CNY' },
    min: 0,
    max: 1e9,
    decimals: 2,
  };
}

/** The year a slot of this programme is for; null for every other slot. */
export function yearOf(programme: Programme, slot: string): number | null {
  const year = Number(/\/received\.(\d{4})$/.exec(slot)?.[1] ?? 0);
  return year >= firstYear && year <= lastYear && slot === receivedSlot(programme.id, year) ? year : null;
}
