import { applies } from '../answering/applies.ts';
import { emptyAnswer } from '../answering/answer.ts';
import { figuresNeeded } from '../answering/progress.ts';
import { sayYears, yearsOf } from '../figures/say-years.ts';
import type { Language } from '../pack/localized.ts';
import { scoreQuestion } from '../scoring/score-question.ts';
import { keepable } from '../sheets/keepable.ts';
import { textCell, type Book, type CellLook, type Sheet, type SheetRow } from '../sheets/sheet.ts';
import { sheetNames } from '../sheets/sheet-names.ts';
import { say } from '../text/say.ts';
import { askedOfFigure, askedOfPack, everythingAsked, type Asked } from './workbook-asked.ts';
import { coverSheet } from './workbook-cover.ts';
import type { WorkbookInput } from './workbook-input.ts';
import {
  columnIds,
  columnMark,
  machineSheetName,
  markRows,
  type ColumnId,
  type SheetId,
  type WorkbookMarks,
} from './workbook-marks.ts';
import { rowsOf } from './workbook-row.ts';
import { workbookText as text } from './workbook-text.ts';

const widths: Readonly<Record<ColumnId, number>> = {
  number: 6,
  title: 32,
  meaning: 42,
  answer: 23,
  unit: 7,
  special: 11,
  reason: 16,
  note: 22,
  status: 11,
  key: 10,
  base: 10,
  shown: 10,
};

/** The workbook of an assessment: a cover, a sheet for each questionnaire, the raw figures, and what a reader needs. */
export function workbookBook(input: WorkbookInput): Book {
  const { packs, situation, language } = input;
  const figures = figuresNeeded(packs, situation.figures);
  const lists = new Map<string, readonly string[]>();
  const named = new Map<string, string>();
  const list = (choices: readonly string[]): string => {
    const key = choices.join('\n');
    const name = named.get(key) ?? `list${named.size + 1}`;
    named.set(key, name);
    lists.set(name, choices);
    return name;
  };
  const names = sheetNames([
    text.cover[language],
    ...packs.map((pack) => pack.shortTitle[language]),
    ...(figures.length === 0 ? [] : [text.figures[language]]),
  ]);
  const ids: readonly SheetId[] = [
    'cover',
    ...packs.map((pack): SheetId => `pack:${pack.id}`),
    ...(figures.length === 0 ? [] : (['figures'] as const)),
  ];
  const nameOf = (id: SheetId): string => names[ids.indexOf(id)] ?? '';
  const add = (sheet: SheetRow[], asked: Asked): void => {
    const context = {
      language,
      answer: situation.answers[asked.slot] ?? emptyAnswer,
      applies: asked.kind === 'figure' || applies(asked.question, asked.pack, situation),
      row: sheet.length + 1,
      list,
      hashOf: input.hashOf,
    };
    sheet.push(...rowsOf(asked, context));
  };
  const packSheets = packs.map((pack) => {
    const title = say(text.edition, language, { title: pack.title, edition: pack.edition });
    const rows = headRows(title, text.question[language], language);
    const asked = askedOfPack(pack);
    for (const section of pack.sections) {
      rows.push(bandRow(section.title[language]));
      for (const one of asked)
        if (one.kind === 'question' && section.questions.includes(one.question)) add(rows, one);
    }
    return questionSheet(nameOf(`pack:${pack.id}`), rows);
  });
  const years = sayYears(yearsOf(figures), input.assessment.createdAt, language);
  const figureRows = headRows(text.figures[language], text.figure[language], language, years);
  for (const group of situation.figures.groups) {
    const inGroup = figures.filter((one) => one.group === group.id);
    if (inGroup.length > 0) figureRows.push(bandRow(group.title[language]));
    for (const figure of inGroup) add(figureRows, askedOfFigure(figure));
  }
  const marks: WorkbookMarks = {
    assessmentId: input.assessment.id,
    title: keepable(input.assessment.title),
    enterprise: keepable(situation.profile.name),
    exportedAt: input.now,
    appVersion: input.appVersion,
    language,
    packs: packs.map((pack, place) => ({
      id: pack.id,
      edition: pack.edition,
      sha256: input.packHashes[place] ?? '',
    })),
    sheets: ids.map((id) => ({ id, name: nameOf(id) })),
    rows: everythingAsked(packs, situation.figures).map((one) => ({
      sheet: one.kind === 'question' ? `pack:${one.pack.id}` : 'figures',
      slot: one.slot,
    })),
  };
  return {
    title: text.title[language],
    language,
    sheets: [
      coverSheet(input, nameOf('cover'), counts(input)),
      ...packSheets,
      ...(figures.length === 0 ? [] : [questionSheet(nameOf('figures'), figureRows)]),
      machineSheet(marks),
    ],
    lists: Object.fromEntries(lists),
    foot: keepable(`${situation.profile.name}　${input.assessment.title}`),
    day: input.today,
  };
}

/** How many questions each sheet asks at present, and how many of them have no answer yet. */
function counts({ packs, situation, language }: WorkbookInput) {
  const ofPacks = packs.map((pack) => {
    const asked = pack.sections
      .flatMap((section) => section.questions)
      .map((question) => scoreQuestion(question, pack, situation).status)
      .filter((status) => status !== 'not-asked');
    const left = asked.filter((status) => status === 'missing').length;
    return say(text.sheetOf, language, { title: pack.shortTitle, count: asked.length, left });
  });
  const figures = figuresNeeded(packs, situation.figures);
  const left = figures.filter((one) => (situation.answers[`f:${one.id}`]?.response ?? null) === null).length;
  const ofFigures = say(text.sheetOfFigures, language, { title: text.figures, count: figures.length, left });
  return [...ofPacks, ...(figures.length === 0 ? [] : [ofFigures])];
}

/** `years`: which years the figures of the sheet are of, if they name any. */
function headRows(title: string, asks: string, language: Language, years: string | null = null): SheetRow[] {
  const gap = language === 'zh-CN' ? '' : ' ';
  const head = (words: string, look: CellLook) => textCell(words, look);
  return [
    { hidden: true, cells: columnIds.map((id) => textCell(columnMark(id), 'plain')) },
    { cells: [textCell(keepable(title), 'title')] },
    {
      cells: [
        textCell([text.onlyYellow[language], ...(years === null ? [] : [years])].join(gap), 'subtitle'),
      ],
    },
    {
      cells: [
        head(text.number[language], 'head'),
        head(asks, 'head'),
        head(text.meaning[language], 'head'),
        head(text.answer[language], 'input-head'),
        head(text.unit[language], 'head'),
        head(text.special[language], 'input-head'),
        head(text.reason[language], 'input-head'),
        head(text.note[language], 'input-head'),
        head(text.status[language], 'head'),
      ],
    },
  ];
}

function bandRow(title: string): SheetRow {
  return {
    cells: [textCell(keepable(title), 'band'), ...Array.from({ length: 8 }, () => textCell('', 'band'))],
  };
}

function questionSheet(name: string, rows: readonly SheetRow[]): Sheet {
  return {
    name,
    columns: columnIds.map((id) => ({
      width: widths[id],
      hidden: id === 'key' || id === 'base' || id === 'shown',
    })),
    rows,
    state: 'visible',
    frozen: { rows: 4, columns: 2, headFrom: 4 },
    landscape: true,
    locked: true,
  };
}

function machineSheet(marks: WorkbookMarks): Sheet {
  return {
    name: machineSheetName,
    columns: [{ width: 30 }, { width: 40 }, { width: 40 }, { width: 70 }],
    rows: markRows(marks).map((row) => ({ cells: row.map((cell) => textCell(cell, 'plain')) })),
    state: 'hidden',
    frozen: { rows: 0, columns: 0, headFrom: 0 },
    landscape: false,
    locked: true,
  };
}
