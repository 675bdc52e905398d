import { emptyAnswer, type Answer, type Answers, type Slot } from '../answering/answer.ts';
import { sayAnew } from '../answering/say-anew.ts';
import { checkAnswer } from '../answering/check-answer.ts';
import type { Situation } from '../answering/situation.ts';
import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Fault } from '../text/fault.ts';
import { sayFault } from '../text/say.ts';
import { everythingAsked, numberOf, titleOf, type Asked } from './workbook-asked.ts';
import { comparableRow, fillRow, type FilledRow } from './workbook-fill.ts';
import type { FoundWorkbook, PlacedCell } from './workbook-find.ts';
import { byKey, gather, unknownRows, type ComparedRefusal, type RowPlace } from './workbook-gather.ts';
import { rowKey } from './workbook-marks.ts';
import { readRow } from './workbook-read-row.ts';
import { baseHash } from './workbook-row.ts';
import { sayKept } from './workbook-words.ts';

/** One answer in which a workbook differs from the assessment. */
export interface ComparedItem {
  readonly slot: Slot;
  readonly at: RowPlace;
  /** The question's number as in every document, `1.3`; empty for a raw figure. */
  readonly number: string;
  readonly title: Localized;
  /**
   * `changed`: only the workbook changed it. `cleared`: the workbook emptied it; nothing else changed it.
   * `conflict`: both changed it since the workbook was written, to different things.
   */
  readonly kind: 'changed' | 'cleared' | 'conflict';
  /** What the assessment holds now, and what the workbook says: as stored and in words, note included. */
  readonly here: { readonly answer: Answer; readonly words: Localized };
  readonly there: { readonly answer: Answer; readonly words: Localized };
  /** Whether it is taken unless the user says otherwise: true for `changed` alone. */
  readonly suggested: boolean;
}

/** What taking a workbook in would do. */
export interface Compared {
  /** Rows that say what the assessment holds already. */
  readonly same: number;
  /** In the order of the questionnaires, conflicts among them. */
  readonly items: readonly ComparedItem[];
  readonly refused: readonly ComparedRefusal[];
  /** What is good to know and stops nothing: another edition, rows taken out, sheets renamed or added. */
  readonly notices: readonly Fault[];
}

/**
 * Holds a workbook against the assessment as it is now: three-way by the hashes the workbook carries of each answer
 * and of its cells as they were written. What cannot be stored is refused with its sheet and cell.
 */
export function compareWorkbook(input: {
  readonly found: FoundWorkbook;
  readonly packs: readonly Pack[];
  /** SHA-256 of each questionnaire's canonical JSON, in their order. */
  readonly packHashes: readonly string[];
  readonly situation: Situation;
  readonly hashOf: (value: unknown) => string;
}): Compared {
  const { found, packs, situation, hashOf } = input;
  const asked = everythingAsked(packs, situation.figures);
  const rows = byKey(found.rows);
  const refused: ComparedRefusal[] = unknownRows(found.rows, asked);
  const items: ComparedItem[] = [];
  let same = 0;
  for (const one of asked) {
    const copies = rows.get(rowKey(one.slot)) ?? [];
    const [own] = copies;
    if (own === undefined) continue;
    const refuse = (at: PlacedCell, fault: Fault): void =>
      void refused.push({
        slot: one.slot,
        at: { sheet: at.sheet, cell: at.cell },
        number: numberOf(one),
        title: titleOf(one),
        fault,
      });
    const gathered = gather(one, rows);
    if (gathered.kind === 'refused') {
      refuse(gathered.at, gathered.fault);
      continue;
    }
    const read = readRow(one, gathered.rows);
    if (read.kind === 'refused') {
      refuse(read.at, read.fault);
      continue;
    }
    const now = situation.answers[one.slot] ?? emptyAnswer;
    const there = said(one, read, now, found);
    const untouched = hashOf(comparableRow(read.filled)) === textOf(own.cells.shown);
    if (untouched || hashOf(there) === hashOf(now)) {
      same += 1;
      continue;
    }
    const conflict = baseHash(now, hashOf) !== textOf(own.cells.base);
    const kind = conflict ? 'conflict' : losesSomething(now, there) ? 'cleared' : 'changed';
    items.push({
      slot: one.slot,
      at: { sheet: own.cells.answer.sheet, cell: own.cells.answer.cell },
      number: numberOf(one),
      title: titleOf(one),
      kind,
      here: { answer: now, words: sayKept(one, now, situation) },
      there: { answer: there, words: sayKept(one, there, situation) },
      suggested: kind === 'changed',
    });
  }
  const held = holdAgainstRules(items, input);
  return {
    same,
    items: held.items,
    refused: [...refused, ...held.refused],
    notices: [...found.notices, ...otherEditions(found, packs, input.packHashes)],
  };
}

/** What a row says, with everything the person did not touch exactly as it is kept here. */
function said(
  asked: Asked,
  read: { filled: FilledRow; response: Answer['response']; note: string },
  now: Answer,
  found: FoundWorkbook,
): Answer {
  const kept = comparableRow(fillRow(asked, now, found.marks.language));
  const came = comparableRow(read.filled);
  const sameResponse =
    kept.answer === came.answer &&
    kept.special === came.special &&
    kept.reason === came.reason &&
    kept.ticks.join('\n') === came.ticks.join('\n');
  const answer = sameResponse ? now : sayAnew(now, read.response);
  return { ...answer, note: kept.note === came.note ? now.note : read.note };
}

/** Whether something that was said would be gone with nothing in its place. */
function losesSomething(now: Answer, there: Answer): boolean {
  return (now.response !== null && there.response === null) || (now.note !== '' && there.note === '');
}

/**
 * Checks every item with the rules of the app, all of them taken together: a part and its whole may have changed at
 * the same time. What is refused counts as not taken for the others.
 */
function holdAgainstRules(
  items: readonly ComparedItem[],
  input: { readonly packs: readonly Pack[]; readonly situation: Situation },
): { items: readonly ComparedItem[]; refused: readonly ComparedRefusal[] } {
  const refused: ComparedRefusal[] = [];
  let left = items;
  for (;;) {
    const situation = { ...input.situation, answers: withItems(input.situation.answers, left) };
    const faults = left.flatMap((item) => {
      const fault = checkAnswer({
        slot: item.slot,
        answer: item.there.answer,
        packs: input.packs,
        situation,
      });
      return fault === null ? [] : [{ item, fault }];
    });
    if (faults.length === 0) return { items: left, refused };
    for (const { item, fault } of faults) {
      const reason = { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
      const { slot, at, number, title } = item;
      refused.push({
        slot,
        at,
        number,
        title,
        fault: { code: 'workbook.row', values: { ...at, reason } },
      });
    }
    left = left.filter((item) => !faults.some((one) => one.item === item));
  }
}

/** Answers with those of the items in their place. */
export function withItems(answers: Answers, items: readonly Pick<ComparedItem, 'slot' | 'there'>[]): Answers {
  return { ...answers, ...Object.fromEntries(items.map((item) => [item.slot, item.there.answer])) };
}

function textOf(at: PlacedCell): string {
  return at.content?.kind === 'text' ? at.content.text : '';
}

function otherEditions(
  { marks }: FoundWorkbook,
  packs: readonly Pack[],
  hashes: readonly string[],
): readonly Fault[] {
  return packs.flatMap((pack, place) => {
    const theirs = marks.packs.find((one) => one.id === pack.id);
    if (theirs === undefined || theirs.sha256 === hashes[place]) return [];
    const values = { pack: pack.shortTitle, theirs: theirs.edition, ours: pack.edition };
    const same = theirs.edition === pack.edition;
    return [{ code: same ? 'workbook.other-content' : 'workbook.other-edition', values }];
  });
}
