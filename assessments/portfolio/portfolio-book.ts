import { findDivision } from '../enterprise/divisions.ts';
import { findIndustry } from '../enterprise/industries.ts';
import { profileFieldLabels } from '../enterprise/labels.ts';
import type { Size } from '../enterprise/size-class.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { sayPoints } from '../scoring/say-score.ts';
import { keepable } from '../sheets/keepable.ts';
import { sheetNames } from '../sheets/sheet-names.ts';
import { numberCell, textCell, type Book, type Sheet, type SheetCell } from '../sheets/sheet.ts';
import {
  columnOfPack,
  lackingOf,
  noAssessment,
  packWords,
  sayGroup,
  sayHowFar,
  sayLevel,
  saySize,
} from './say-line.ts';
import type { PackStanding, PackWords } from './standing.ts';

/** An enterprise as the summary lists it. */
export interface BookRow {
  readonly name: string;
  readonly sample: boolean;
  readonly creditCode: string;
  readonly division: string | null;
  readonly place: string;
  readonly industry: string | null;
  readonly size: Size | 'outside' | null;
  readonly staff: number | null;
  readonly consultant: string;
  readonly tags: readonly string[];
  readonly assessment: string | null;
  readonly standing: {
    readonly asked: number;
    readonly done: number;
    readonly lacking: number;
    readonly packs: readonly (PackStanding & { readonly words: string })[];
  } | null;
  readonly deadline: { readonly date: string; readonly programme: Localized } | null;
  readonly changedOn: string;
}

/** Medians over the enterprises of the list; only groups large enough to show one. */
export interface BookMedians {
  readonly pack: Localized;
  readonly by: 'sector' | 'size' | 'city';
  readonly groups: readonly {
    readonly key: string | number | null;
    readonly n: number;
    readonly median: string;
  }[];
  /** Over all groups; null below five. */
  readonly overall: { readonly n: number; readonly median: string } | null;
  readonly tooFew: number;
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly cell: (row: BookRow) => SheetCell;
}

const text = {
  sheet: { 'zh-CN': '企业一览', en: 'Enterprises' },
  medians: { 'zh-CN': '中位数', en: 'Medians' },
  made: { 'zh-CN': '制表日期', en: 'Made on' },
  division: { 'zh-CN': '地区', en: 'Place' },
  size: { 'zh-CN': '规模', en: 'Size' },
  consultant: { 'zh-CN': '负责顾问', en: 'Consultant' },
  tags: { 'zh-CN': '标签', en: 'Tags' },
  assessment: { 'zh-CN': '最近一次评估', en: 'Newest assessment' },
  asked: { 'zh-CN': '应答题数', en: 'Questions asked' },
  done: { 'zh-CN': '已答题数', en: 'Answered' },
  lacking: { 'zh-CN': '缺佐证', en: 'Evidence missing' },
  deadline: { 'zh-CN': '下一个期限', en: 'Next deadline' },
  programme: { 'zh-CN': '期限所属项目', en: 'Programme of the deadline' },
  changed: { 'zh-CN': '最近修改', en: 'Last changed' },
  sample: { 'zh-CN': '（示例）', en: ' (sample)' },
  level: { 'zh-CN': '等级', en: 'level' },
  score: { 'zh-CN': '得分', en: 'points' },
  state: { 'zh-CN': '作答情况', en: 'answered' },
  questionnaire: { 'zh-CN': '问卷', en: 'Questionnaire' },
  group: { 'zh-CN': '分组', en: 'Group' },
  value: { 'zh-CN': '组别', en: 'Value' },
  count: { 'zh-CN': '企业数', en: 'Enterprises' },
  median: { 'zh-CN': '得分中位数', en: 'Median of points' },
  overall: { 'zh-CN': '全部', en: 'All' },
  tooFew: {
    'zh-CN': '不足 5 家、因此不列中位数的组数',
    en: 'Groups of fewer than 5, for which no median is shown',
  },
  note: {
    'zh-CN': '中位数只计已答完全部题目的企业，不含示例。',
    en: 'Medians count only enterprises that have answered everything asked, without the sample.',
  },
  by: {
    sector: { 'zh-CN': '行业大类', en: 'Division of industry' },
    size: { 'zh-CN': '规模', en: 'Size' },
    city: { 'zh-CN': '设区市', en: 'City' },
  },
} as const;

/** The list of enterprises as a workbook: one row each, and the medians on a sheet of their own. */
export function portfolioBook(input: {
  readonly title: string;
  readonly rows: readonly BookRow[];
  readonly words: Readonly<Record<string, PackWords>>;
  readonly packIds: readonly string[];
  readonly medians: readonly BookMedians[];
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
}): Book {
  const { language, rows, medians, today } = input;
  const columns = columnsOf(input);
  const names = sheetNames([text.sheet[language], text.medians[language]]);
  const list: Sheet = {
    name: names[0] ?? '1',
    columns: columns.map(({ width }) => ({ width })),
    rows: [
      { cells: columns.map(({ title }) => textCell(title, 'head')) },
      ...rows.map((row) => ({ cells: columns.map(({ cell }) => cell(row)) })),
    ],
    state: 'visible',
    frozen: { rows: 1, columns: 1, headFrom: 0 },
    landscape: true,
    locked: false,
  };
  return {
    title: input.title,
    language,
    sheets: medians.length === 0 ? [list] : [list, medianSheet(names[1] ?? '2', medians, language)],
    lists: {},
    foot: `${text.made[language]} ${today}`,
    day: today,
  };
}

function columnsOf({
  language,
  words,
  packIds,
}: Pick<Parameters<typeof portfolioBook>[0], 'language' | 'words' | 'packIds'>): readonly Column[] {
  const plain = (title: string, width: number, of: (row: BookRow) => string): Column => ({
    title,
    width,
    cell: (row) => textCell(keepable(of(row)), 'plain'),
  });
  const count = (title: string, of: (row: BookRow) => number | null | undefined): Column => ({
    title,
    width: 10,
    cell: (row) => {
      const value = of(row);
      return value === null || value === undefined
        ? textCell('', 'plain')
        : numberCell(String(value), 'plain', { decimals: 0, grouped: false });
    },
  });
  const day = (title: string, of: (row: BookRow) => string): Column => ({
    title,
    // A day that does not fit would be shown as #####.
    width: 19,
    cell: (row) => dayCell(of(row)),
  });
  const pick = (one: Localized): string => one[language];
  const of = (row: BookRow, packId: string) => row.standing?.packs.find((one) => one.packId === packId);
  return [
    {
      title: pick(profileFieldLabels.name),
      width: 38,
      cell: (row) => textCell(keepable(row.name + (row.sample ? pick(text.sample) : '')), 'strong'),
    },
    plain(pick(profileFieldLabels.creditCode), 22, (row) => row.creditCode),
    plain(pick(text.division), 20, (row) =>
      row.division === null ? row.place : (findDivision(row.division)?.fullName[language] ?? row.division),
    ),
    plain(pick(profileFieldLabels.industry), 26, (row) => {
      const found = row.industry === null ? null : findIndustry(row.industry);
      return found === null ? (row.industry ?? '') : `${found.code} ${found.name[language]}`;
    }),
    plain(pick(text.size), 12, (row) => saySize(row.size, language) ?? ''),
    count(pick(profileFieldLabels.staff), (row) => row.staff),
    plain(pick(text.consultant), 14, (row) => row.consultant),
    plain(pick(text.tags), 20, (row) => row.tags.join(language === 'en' ? ', ' : '、')),
    plain(pick(text.assessment), 22, (row) => row.assessment ?? pick(noAssessment)),
    count(pick(text.asked), (row) => row.standing?.asked),
    count(pick(text.done), (row) => row.standing?.done),
    ...packIds.flatMap((packId): Column[] => {
      const known = packWords(packId, words);
      if (known === undefined) return [];
      const title = (what: Localized): string => columnOfPack(known, what, language);
      const level = plain(title(text.level), 16, (row) => {
        const standing = of(row, packId);
        return standing === undefined ? '' : (sayLevel(standing, words, language) ?? '');
      });
      const score: Column = {
        title: title(text.score),
        width: 12,
        cell: (row) => {
          const score = of(row, packId)?.score ?? null;
          return score === null ? textCell('', 'plain') : pointsCell(score);
        },
      };
      // The points are a number; beside them stands whether they may still change.
      const state = plain(title(text.state), 16, (row) => {
        const standing = of(row, packId);
        return standing === undefined ? '' : sayHowFar(standing, language);
      });
      return [...(known.levels === null ? [] : [level]), ...(known.axes.length === 0 ? [] : [score, state])];
    }),
    count(pick(text.lacking), (row) => lackingOf(row.standing)),
    day(pick(text.deadline), (row) => row.deadline?.date ?? ''),
    plain(pick(text.programme), 26, (row) => row.deadline?.programme[language] ?? ''),
    day(pick(text.changed), (row) => row.changedOn),
  ];
}

/** A day as a spreadsheet sorts and counts it; `day`: ISO. What is none stays a text. */
function dayCell(day: string): SheetCell {
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? { content: { kind: 'date', day }, look: 'plain' }
    : textCell(keepable(day), 'plain');
}

/** Points as every screen shows them, with as many decimals as they have. */
function pointsCell(points: string): SheetCell {
  const plain = sayPoints(points, 'en').replaceAll(',', '').replace('\u2212', '-');
  return numberCell(plain, 'plain', { decimals: plain.split('.')[1]?.length ?? 0, grouped: false });
}

function medianSheet(sheet: string, medians: readonly BookMedians[], language: Language): Sheet {
  const pick = (one: Localized): string => one[language];
  return {
    name: sheet,
    columns: [{ width: 30 }, { width: 18 }, { width: 34 }, { width: 12 }, { width: 14 }],
    rows: [
      { cells: [{ ...textCell(pick(text.note), 'bare'), span: 5 }] },
      {
        cells: [text.questionnaire, text.group, text.value, text.count, text.median].map((one) =>
          textCell(pick(one), 'head'),
        ),
      },
      ...medians.flatMap(({ pack, by, groups, overall, tooFew }) => [
        ...[
          ...groups.map(({ key, ...rest }) => ({ ...rest, name: sayGroup(by, key, {}, language) })),
          ...(overall === null ? [] : [{ ...overall, name: pick(text.overall) }]),
        ].map(({ name, n, median }) => ({
          cells: [
            textCell(keepable(pick(pack)), 'plain'),
            textCell(pick(text.by[by]), 'plain'),
            textCell(keepable(name), 'plain'),
            numberCell(String(n), 'plain', { decimals: 0, grouped: false }),
            pointsCell(median),
          ],
        })),
        ...(tooFew === 0
          ? []
          : [
              {
                cells: [
                  textCell(keepable(pick(pack)), 'quiet'),
                  textCell(pick(text.by[by]), 'quiet'),
                  textCell(pick(text.tooFew), 'quiet'),
                  numberCell(String(tooFew), 'quiet', { decimals: 0, grouped: false }),
                  textCell('', 'quiet'),
                ],
              },
            ]),
      ]),
    ],
    state: 'visible',
    frozen: { rows: 2, columns: 0, headFrom: 1 },
    landscape: false,
    locked: false,
  };
}
