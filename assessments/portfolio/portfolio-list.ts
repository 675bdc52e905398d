import { howFar } from '../answering/how-far.ts';
import { findDivision } from '../enterprise/divisions.ts';
import { profileFieldLabels } from '../enterprise/labels.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { sayPoints } from '../scoring/say-score.ts';
import type { ListColumn, PrintedList } from '../sheets/printed-list.ts';
import type { PortfolioQuery } from './list-query.ts';
import type { BookMedians, BookRow } from './portfolio-book.ts';
import { columnOfPack, lackingOf, noAssessment, packWords, sayGroup, sayLevel } from './say-line.ts';
import type { PackWords } from './standing.ts';

const text = {
  title: { 'zh-CN': '企业一览', en: 'Enterprises' },
  medians: { 'zh-CN': '得分中位数', en: 'Medians of points' },
  shows: { 'zh-CN': '范围', en: 'Shows' },
  order: { 'zh-CN': '排序', en: 'Order' },
  everything: { 'zh-CN': '全部企业', en: 'all enterprises' },
  place: { 'zh-CN': '地区', en: 'Place' },
  size: { 'zh-CN': '规模', en: 'Size' },
  staff: { 'zh-CN': '人数', en: 'People' },
  consultant: { 'zh-CN': '负责顾问', en: 'Consultant' },
  tags: { 'zh-CN': '标签', en: 'Tags' },
  tag: { 'zh-CN': '标签', en: 'tag' },
  assessment: { 'zh-CN': '最近一次评估', en: 'Newest assessment' },
  progress: { 'zh-CN': '进度', en: 'Progress' },
  lacking: { 'zh-CN': '缺佐证', en: 'Evidence missing' },
  deadline: { 'zh-CN': '下一个期限', en: 'Next deadline' },
  deadlineOf: { 'zh-CN': '期限所属项目', en: 'Programme of the deadline' },
  changed: { 'zh-CN': '最近修改', en: 'Last changed' },
  sample: { 'zh-CN': '（示例）', en: ' (sample)' },
  score: { 'zh-CN': '得分', en: 'points' },
  provisional: { 'zh-CN': '暂定 {}', en: 'So far: {}' },
  group: { 'zh-CN': '组别', en: 'Group' },
  count: { 'zh-CN': '企业数', en: 'Enterprises' },
  median: { 'zh-CN': '中位数', en: 'Median' },
  overall: { 'zh-CN': '全部', en: 'All' },
  rising: { 'zh-CN': '从小到大', en: 'lowest first' },
  falling: { 'zh-CN': '从大到小', en: 'highest first' },
  containing: { 'zh-CN': '含“{}”', en: 'containing “{}”' },
  noConsultant: { 'zh-CN': '未填负责顾问', en: 'without a consultant' },
  progressOf: {
    none: { 'zh-CN': '还没有答', en: 'nothing answered' },
    begun: { 'zh-CN': '未答完', en: 'unfinished' },
    whole: { 'zh-CN': '已答完', en: 'all answered' },
  },
  onlyLacking: { 'zh-CN': '有缺的佐证', en: 'some evidence missing' },
  within: { 'zh-CN': '{} 天内到期', en: 'due within {} days' },
  grouped: { 'zh-CN': '分组：', en: 'grouped by ' },
  made: { 'zh-CN': '由就绪工作台于 {} 制成', en: 'Made with Readiness Desk on {}' },
  note: {
    'zh-CN':
      '与清单同样的条件。只计已答完全部题目的企业，不含示例；不足 5 家的组不列。这是本机登记企业的数字，不是行业统计。',
    en: 'Under the same conditions as the list. Only enterprises that have answered everything count, without the sample; groups of fewer than five are not shown. These are figures of the enterprises on this computer, not statistics of an industry.',
  },
  by: {
    sector: { 'zh-CN': '按行业大类', en: 'by division of industry' },
    size: { 'zh-CN': '按规模', en: 'by size' },
    city: { 'zh-CN': '按设区市', en: 'by city' },
  },
} as const;

/** Short, for a narrow column. */
const sizeWords: Readonly<Record<NonNullable<BookRow['size']>, Localized>> = {
  micro: { 'zh-CN': '微型', en: 'Micro' },
  small: { 'zh-CN': '小型', en: 'Small' },
  medium: { 'zh-CN': '中型', en: 'Medium' },
  large: { 'zh-CN': '大型', en: 'Large' },
  outside: { 'zh-CN': '未划分', en: 'Unclassified' },
};

interface Input {
  readonly query: PortfolioQuery;
  readonly rows: readonly BookRow[];
  /** As many rows as each says, in order; one of everything when the list is not grouped. */
  readonly groups: readonly { readonly key: string | number | null; readonly count: number }[];
  /** Ids of the columns shown after the name, in order. */
  readonly columns: readonly string[];
  readonly words: Readonly<Record<string, PackWords>>;
  readonly medians: readonly BookMedians[];
  /** Enterprises there are, those the conditions leave out included. */
  readonly all: number;
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
}

/** The list as it is shown, with the medians of what it shows, in words. */
export function portfolioList(input: Input): PrintedList {
  const { language, query, rows, groups, words, medians, today } = input;
  const pick = (one: Localized): string => one[language];
  const columns = columnsOf(input);
  const tableOf = (of: readonly BookRow[]): readonly (readonly string[])[] =>
    of.map((row) => columns.map(({ say }) => say(row)));
  let from = 0;
  return {
    language,
    title: pick(text.title),
    facts: factsOf(input, columns),
    table: {
      columns: columns.map(({ title, align }) => ({ title, align })),
      groups: groups.map(({ key, count }) => {
        const of = rows.slice(from, (from += count));
        const band =
          query.group === null
            ? null
            : `${sayGroup(query.group, key, words, language)}　${sayCount(count, language)}`;
        return { band, rows: tableOf(of) };
      }),
    },
    annex: {
      title: pick(text.medians),
      note: pick(text.note),
      tables: medians.flatMap((one) => medianTable(one, language)),
    },
    foot: pick(text.made).replace('{}', today),
  };
}

interface SaidColumn extends ListColumn {
  readonly id: string;
  readonly say: (row: BookRow) => string;
}

function columnsOf({ language, words, columns }: Input): readonly SaidColumn[] {
  const pick = (one: Localized): string => one[language];
  const plain = (id: string, title: string, say: (row: BookRow) => string): SaidColumn => ({
    id,
    title,
    align: 'start',
    say,
  });
  const figure = (column: SaidColumn): SaidColumn => ({ ...column, align: 'end' });
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : value.toLocaleString(language);
  const known: readonly SaidColumn[] = [
    plain('division', pick(text.place), ({ division, place }) =>
      division === null ? place : (findDivision(division)?.fullName[language] ?? division),
    ),
    plain('industry', pick(profileFieldLabels.industry), ({ industry }) =>
      industry === null ? '' : sayGroup('sector', industry, words, language),
    ),
    plain('size', pick(text.size), ({ size }) => (size === null ? '' : sizeWords[size][language])),
    figure(plain('staff', pick(text.staff), ({ staff }) => number(staff))),
    plain('creditCode', pick(profileFieldLabels.creditCode), (row) => row.creditCode),
    plain('consultant', pick(text.consultant), (row) => row.consultant),
    plain('tags', pick(text.tags), (row) => row.tags.join(language === 'en' ? ', ' : '、')),
    plain('assessment', pick(text.assessment), (row) => row.assessment ?? pick(noAssessment)),
    figure(
      plain('progress', pick(text.progress), (row) =>
        // Said once in a row.
        row.assessment === null && !columns.includes('assessment') ? pick(noAssessment) : sayProgress(row),
      ),
    ),
    ...columns.flatMap((id) => packColumns(id, words, language)),
    figure(plain('lacking', pick(text.lacking), ({ standing }) => number(lackingOf(standing)))),
    plain('deadline', pick(text.deadline), ({ deadline }) =>
      deadline === null
        ? ''
        : // Its programme goes with it where it has no column of its own.
          [deadline.date, ...(columns.includes('deadlineOf') ? [] : [deadline.programme[language]])].join(
            ' ',
          ),
    ),
    plain('deadlineOf', pick(text.deadlineOf), ({ deadline }) => deadline?.programme[language] ?? ''),
    plain('changed', pick(text.changed), (row) => row.changedOn),
  ];
  return [
    plain('name', pick(profileFieldLabels.name), (row) => row.name + (row.sample ? pick(text.sample) : '')),
    ...known.filter(({ id }) => columns.includes(id)),
  ];
}

/** The level or points of a questionnaire, by the id of the column. */
function packColumns(
  id: string,
  words: Readonly<Record<string, PackWords>>,
  language: Language,
): readonly SaidColumn[] {
  const [, of, packId = ''] = /^(level|score):(.+)$/.exec(id) ?? [];
  const known = packWords(packId, words);
  if (known === undefined) return [];
  const standing = ({ standing: all }: BookRow) => {
    return all?.packs.find((one) => one.packId === packId) ?? null;
  };
  return of === 'level'
    ? [
        {
          id,
          title: known.shortTitle[language],
          align: 'start',
          say: (row) => {
            const found = standing(row);
            return found === null ? '' : (sayLevel(found, words, language) ?? '');
          },
        },
      ]
    : [
        {
          id,
          title: columnOfPack(known, text.score, language),
          align: 'end',
          say: (row) => {
            const found = standing(row);
            const score = found?.score ?? null;
            if (found === null || score === null) return '';
            const points = sayPoints(score, language);
            return howFar(found) === 'part' ? text.provisional[language].replace('{}', points) : points;
          },
        },
      ];
}

/** Never a full hundred before everything is answered. */
function sayProgress({ standing }: BookRow): string {
  if (standing === null || standing.asked === 0) return '';
  const share = standing.done / standing.asked;
  return `${share === 1 ? 100 : Math.min(99, Math.round(share * 100))}%`;
}

function sayCount(count: number, language: Language): string {
  const number = count.toLocaleString(language);
  if (language === 'zh-CN') return `${number} 家`;
  return count === 1 ? '1 enterprise' : `${number} enterprises`;
}

function factsOf(
  { query, rows, all, words, language }: Input,
  columns: readonly SaidColumn[],
): PrintedList['facts'] {
  const { filter, sort, group } = query;
  const pick = (one: Localized): string => one[language];
  const fill = (one: Localized, value: string | number): string => one[language].replace('{}', String(value));
  const conditions = [
    ...(filter.text === undefined ? [] : [fill(text.containing, filter.text)]),
    ...(filter.division === undefined
      ? []
      : [`${pick(text.place)}: ${sayGroup('city', filter.division, words, language)}`]),
    ...(filter.sector === undefined ? [] : [sayGroup('sector', filter.sector, words, language)]),
    ...(filter.size === undefined
      ? []
      : [
          `${pick(text.size)}: ${sayGroup('size', filter.size === '' ? null : filter.size, words, language)}`,
        ]),
    ...(filter.consultant === undefined
      ? []
      : [
          filter.consultant === ''
            ? pick(text.noConsultant)
            : `${pick(text.consultant)}: ${filter.consultant}`,
        ]),
    ...(filter.tag === undefined ? [] : [`${pick(text.tag)}: ${filter.tag}`]),
    ...(filter.progress === undefined ? [] : [pick(text.progressOf[filter.progress])]),
    ...(filter.lacking === undefined ? [] : [pick(text.onlyLacking)]),
    ...(filter.withinDays === undefined ? [] : [fill(text.within, filter.withinDays)]),
    ...(filter.level === undefined
      ? []
      : [
          `${packWords(filter.level.packId, words)?.shortTitle[language] ?? filter.level.packId}: ${sayGroup(`level:${filter.level.packId}`, filter.level.reached, words, language)}`,
        ]),
  ].map((one) => (language === 'zh-CN' ? one.replace(': ', '：') : one));
  const separator = language === 'zh-CN' ? '；' : '; ';
  const total = sayCount(rows.length, language);
  const of =
    language === 'zh-CN' ? `（共 ${sayCount(all, language)}）` : ` of ${all.toLocaleString(language)}`;
  const shown = rows.length === all ? total : `${total}${of}`;
  // A list may be sorted by a column it does not show.
  const by = columns.find(({ id }) => id === sort.by)?.title ?? columnTitle(sort.by, words, language);
  const order = `${by}${language === 'zh-CN' ? '，' : ', '}${pick(sort.descending ? text.falling : text.rising)}`;
  const groupedBy = group === null ? [] : [`${pick(text.grouped)}${sayGroupBy(group, words, language)}`];
  return [
    {
      label: pick(text.shows),
      text: [shown, ...(conditions.length === 0 ? [pick(text.everything)] : conditions)].join(separator),
    },
    { label: pick(text.order), text: [...groupedBy, order].join(separator) },
  ];
}

function columnTitle(id: string, words: Readonly<Record<string, PackWords>>, language: Language): string {
  const [pack] = packColumns(id, words, language);
  if (pack !== undefined) return pack.title;
  const titles: Readonly<Record<string, Localized>> = {
    name: profileFieldLabels.name,
    division: text.place,
    industry: profileFieldLabels.industry,
    size: text.size,
    staff: text.staff,
    consultant: text.consultant,
    progress: text.progress,
    lacking: text.lacking,
    deadline: text.deadline,
    changed: text.changed,
  };
  return titles[id]?.[language] ?? id;
}

function sayGroupBy(by: string, words: Readonly<Record<string, PackWords>>, language: Language): string {
  const titles: Readonly<Record<string, Localized>> = {
    city: { 'zh-CN': '设区市', en: 'city' },
    division: { 'zh-CN': '县（市、区）', en: 'county or district' },
    sector: { 'zh-CN': '行业大类', en: 'division of industry' },
    size: { 'zh-CN': '规模', en: 'size' },
    consultant: { 'zh-CN': '负责顾问', en: 'consultant' },
  };
  return titles[by]?.[language] ?? columnTitle(by, words, language);
}

/** One table for each way of grouping that has anything to show. */
function medianTable(
  { pack, by, groups, overall, tooFew }: Input['medians'][number],
  language: Language,
): PrintedList['annex']['tables'] {
  if (groups.length === 0 && (overall === null || by !== 'sector')) return [];
  const pick = (one: Localized): string => one[language];
  const row = (name: string, n: number, median: string): readonly string[] => [
    name,
    n.toLocaleString(language),
    sayPoints(median, language),
  ];
  const rows = [
    ...groups.map(({ key, n, median }) => row(sayGroup(by, key, {}, language), n, median)),
    ...(overall === null ? [] : [row(pick(text.overall), overall.n, overall.median)]),
  ];
  const few =
    language === 'zh-CN'
      ? `另有 ${tooFew} 组不足 5 家，未列出。`
      : `${tooFew} more ${tooFew === 1 ? 'group has' : 'groups have'} fewer than five and ${tooFew === 1 ? 'is' : 'are'} not listed.`;
  return [
    {
      title: `${pick(pack)}${language === 'zh-CN' ? '，' : ', '}${pick(text.by[by])}`,
      table: {
        columns: [
          { title: pick(text.group), align: 'start' },
          { title: pick(text.count), align: 'end' },
          { title: pick(text.median), align: 'end' },
        ],
        groups: [{ band: null, rows }],
      },
      note: tooFew === 0 ? null : few,
    },
  ];
}
