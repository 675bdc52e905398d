import type { Language, Localized } from '../pack/localized.ts';
import type { FaultValue } from '../text/fault.ts';
import { say } from '../text/say.ts';
import type { SealedAnnex } from './sealed.ts';
import { joinNumbers, sayAnnexes } from './annexes-chapter.ts';
import { annexText as text, unprintedReasons } from './annex-text.ts';
import type { AnnexPages, AnnexSheet, Block, DossierDocument, PrintedAnnex, TableRow } from './dossier.ts';

/** Why a file is not printed; `kind`: it is neither a picture nor a PDF that can be shown on paper. */
export type UnprintedReason =
  | 'missing'
  | 'changed'
  | 'kind'
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'too-many'
  | 'too-large'
  | 'colours'
  | 'full';

/** Where a sheet stands: its page, from 1 for the first page of annexes, and the whole or a half of it. */
export type SheetPlace = Pick<AnnexSheet, 'page' | 'slot'>;

/** What becomes of one enclosed file on paper. */
export type AnnexOutcome =
  | { readonly kind: 'printed'; readonly number: number; readonly sheets: readonly SheetPlace[] }
  | { readonly kind: 'listed'; readonly number: number; readonly reason: UnprintedReason };

/**
 * The dossier with its annexes on paper: the list of annexes says where each is printed or why it is not, and
 * `annexPages` holds what stands above the sheets. `before`: pages of the dossier before the first annex page.
 */
export function withAnnexPages(
  dossier: DossierDocument,
  outcomes: readonly AnnexOutcome[],
  before: number,
): DossierDocument {
  const { enclosed = [], language } = dossier;
  if (enclosed.length === 0) return dossier;
  const annexes = enclosed.flatMap((one): PrintedAnnex[] => {
    const outcome = outcomes.find(({ number }) => number === one.number);
    return outcome?.kind === 'printed' ? [printedAnnex(language, one.name, outcome, before)] : [];
  });
  const chapters = dossier.chapters.map((chapter) =>
    chapter.id === 'annexes'
      ? {
          ...chapter,
          blocks: chapter.blocks
            .map((block) => withPlaces(block, dossier, outcomes, annexes))
            .map((block) => withUnprinted(block, language, outcomes)),
        }
      : chapter,
  );
  if (annexes.length === 0) return { ...dossier, chapters };
  const annexPages: AnnexPages = {
    title: say(text.part, language),
    summary: say(text.partSummary, language, {
      annexes: annexes.length,
      sheets: annexes.reduce((sum, { sheets }) => sum + sheets.length, 0),
    }),
    annexes,
  };
  return { ...dossier, chapters, annexPages };
}

function printedAnnex(
  language: Language,
  name: string,
  { number, sheets }: Extract<AnnexOutcome, { kind: 'printed' }>,
  before: number,
): PrintedAnnex {
  const words = (sentence: Localized, values: Readonly<Record<string, FaultValue>>) =>
    say(sentence, language, values);
  return {
    id: `annex-${number}`,
    number,
    label: words(text.label, { number: String(number) }),
    name,
    sheets: sheets.map(({ page, slot }, index) => ({
      stamp: words(text.stamp, { number: String(number), sheet: String(index + 1) }),
      name: shortened(name),
      aside: words(text.sheets, { count: sheets.length }),
      page: before + page,
      slot,
    })),
  };
}

/** Two Latin letters take the room of one Chinese character. */
const longestName = 44;

/** A name that fits on one line beside the stamp. */
function shortened(name: string): string {
  const plain = name.replace(/\s+/gu, ' ').trim();
  let room = longestName;
  const kept: string[] = [];
  for (const character of plain) {
    room -= /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef]/u.test(character) ? 2 : 1;
    if (room < 0) return `${kept.join('').trimEnd()}…`;
    kept.push(character);
  }
  return plain;
}

/** The table of enclosed files has a row for each; only that one is changed. */
function withPlaces(
  block: Block,
  { enclosed = [], language }: DossierDocument,
  outcomes: readonly AnnexOutcome[],
  annexes: readonly PrintedAnnex[],
): Block {
  if (block.kind !== 'table' || block.rows.length !== enclosed.length) return block;
  const labels = enclosed.map(({ number }) => say(text.label, language, { number: String(number) }));
  const same = block.rows.every((row, index) => row.kind === 'row' && row.cells[0]?.text === labels[index]);
  if (!same) return block;
  return {
    ...block,
    rows: block.rows.flatMap((row, index): TableRow[] => {
      const number = enclosed[index]?.number;
      const printed = annexes.find((one) => one.number === number);
      const outcome = outcomes.find((one) => one.number === number);
      if (row.kind !== 'row' || outcome === undefined) return [row];
      const [first = { text: '' }, ...rest] = row.cells;
      if (printed !== undefined)
        return [{ ...row, cells: [{ ...first, minor: sayPages(language, printed) }, ...rest] }];
      if (outcome.kind === 'printed') return [row];
      return [
        row,
        {
          kind: 'note',
          label: say(text.unprinted, language),
          text: say(unprintedReasons[outcome.reason], language),
        },
      ];
    }),
  };
}

/** The table of papers asked for names annexes by number in its last column; what is not printed is marked there. */
function withUnprinted(block: Block, language: Language, outcomes: readonly AnnexOutcome[]): Block {
  if (block.kind !== 'table') return block;
  return {
    ...block,
    rows: block.rows.map((row): TableRow => {
      const last = row.kind === 'row' ? row.cells.at(-1) : undefined;
      const numbers = last === undefined ? [] : numbersIn(last.text, language);
      if (row.kind !== 'row' || last === undefined || numbers.length === 0) return row;
      const not = numbers.filter((number) =>
        outcomes.some((one) => one.number === number && one.kind === 'listed'),
      );
      if (not.length === 0) return row;
      const marked = say(not.length === numbers.length ? text.noneOf : text.someOf, language, {
        annexes: last.text,
        numbers: joinNumbers(not, language),
      });
      return { ...row, cells: [...row.cells.slice(0, -1), { ...last, text: marked }] };
    }),
  };
}

/** The annexes a text names, where it is nothing but their names; none else. */
function numbersIn(words: string, language: Language): readonly number[] {
  const numbers = [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  return numbers.length > 0 && words === sayAnnexes({ language }, numbers) ? numbers : [];
}

/** The pages of the dossier an annex is printed on. */
export function pagesOf({ sheets }: PrintedAnnex): readonly [number, number] {
  return [sheets[0]?.page ?? 0, sheets.at(-1)?.page ?? 0];
}

/** Every file enclosed as the seal of the dossier names it, with the pages it takes up. */
export function sealedAnnexes({ enclosed = [], annexPages }: DossierDocument): SealedAnnex[] {
  return enclosed.map(({ number, name, file }) => {
    const printed = annexPages?.annexes.find((one) => one.number === number);
    return { number, name, sha256: file.sha256, pages: printed === undefined ? null : pagesOf(printed) };
  });
}

function sayPages(language: Language, annex: PrintedAnnex): string {
  const [first, last] = pagesOf(annex);
  return first === last
    ? say(text.page, language, { first: String(first) })
    : say(text.pages, language, { first: String(first), last: String(last) });
}
