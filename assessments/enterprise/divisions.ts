import type { Localized } from '../pack/localized.ts';
import { currentDivisionNames, retiredDivisionNames } from './division-names.ts';
import { pinyinInitials } from './pinyin-initials.ts';

export interface Division {
  /** GB/T 2260, 6 digits. */
  readonly code: string;
  readonly kind: 'city' | 'county';
  /** The name alone, e.g. 章贡区, Zhanggong District. */
  readonly name: Localized;
  /** With its city, e.g. 赣州市章贡区, Zhanggong District, Ganzhou. */
  readonly fullName: Localized;
  /** The code of the city it lies in; its own code for a city. */
  readonly city: string;
  /** The code that took its place; null while the code is in use. */
  readonly successor: string | null;
}

interface Entry {
  readonly division: Division;
  readonly haystack: string;
  /** The name alone and after its city, as first letters of its pinyin. */
  readonly initials: readonly string[];
}

/** What a search compares: lower case, no blanks, no apostrophes, so that "jingan" finds Jing'an. */
function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’,]/g, '');
}

function readEntries(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (line: string, successor: string | null) => {
    const [code = '', zh = '', en = ''] = line.split('|');
    const city = `${code.slice(0, 4)}00`;
    const above = entries.get(city)?.division.name;
    const fullName: Localized = above
      ? { 'zh-CN': above['zh-CN'] + zh, en: `${en}, ${above.en}` }
      : { 'zh-CN': zh, en };
    const division: Division = {
      code,
      kind: code === city ? 'city' : 'county',
      name: { 'zh-CN': zh, en },
      fullName,
      city,
      successor,
    };
    entries.set(code, {
      division,
      haystack: searchable(`${code}${fullName['zh-CN']}${fullName.en}`),
      initials: initialsOf(division.name, above),
    });
  };
  for (const line of currentDivisionNames.trim().split('\n')) add(line, null);
  for (const line of retiredDivisionNames.trim().split('\n')) {
    add(line, line.split('|')[3] ?? null);
  }
  return entries;
}

/** The last character of a name says its kind, in Chinese and in pinyin. */
const kindInitials: Readonly<Record<string, string>> = { 市: 's', 区: 'q', 县: 'x' };

/** 章贡区 of 赣州市 is found by zg and zgq, by gzzg and gzszgq. */
function initialsOf(name: Localized, above: Localized | undefined): readonly string[] {
  const alone = ownInitials(name);
  const before = above === undefined ? [] : ownInitials(above);
  const full = alone.map(({ short, kind }) => short + kind);
  return [
    ...full,
    ...before.flatMap(({ short, kind }) => full.flatMap((own) => [short + own, short + kind + own])),
  ];
}

function ownInitials(name: Localized): readonly { readonly short: string; readonly kind: string }[] {
  const zh = name['zh-CN'];
  const [pinyin = ''] = name.en.split(' ');
  const kind = kindInitials[zh.slice(-1)] ?? '';
  return pinyinInitials(pinyin, zh.length - kind.length).map((short) => ({ short, kind }));
}

const entries = readEntries();

/**
 * The city or county of one code of Jiangxi, retired ones too (`successor` says what took their place).
 * In: 6 digits. Out: the division, or null when the code is not one of Jiangxi's.
 * Source: GB/T 2260; the codes in use as published by the National Bureau of Statistics to 30 June 2023.
 */
export function findDivision(code: string): Division | null {
  return entries.get(code)?.division ?? null;
}

/** The 11 cities of Jiangxi in the order of their codes. */
export function listCities(): readonly Division[] {
  return [...entries.values()].map((entry) => entry.division).filter((division) => division.kind === 'city');
}

/**
 * The counties, districts and county-level cities in use in one city, in the order of their codes.
 * In: a city's code. Out: empty for any other code.
 */
export function listCounties(city: string): readonly Division[] {
  return [...entries.values()]
    .map((entry) => entry.division)
    .filter(
      (division) => division.kind === 'county' && division.city === city && division.successor === null,
    );
}

const province: Localized = { 'zh-CN': '江西省', en: 'Jiangxi' };

/** A division with all it lies in, e.g. 江西省赣州市章贡区, Zhanggong District, Ganzhou, Jiangxi. */
export function placeOf({ fullName }: Division): Localized {
  return {
    'zh-CN': province['zh-CN'] + fullName['zh-CN'],
    en: `${fullName.en}, ${province.en}`,
  };
}

/** Every division of Jiangxi, retired ones too. */
export function listDivisions(): readonly Division[] {
  return [...entries.values()].map((entry) => entry.division);
}

/**
 * Divisions in use that fit what was typed: words parted by blanks, each a code or its beginning, Chinese characters,
 * pinyin without tones, or two and more of its initials.
 * A former name or code finds the division that took its place. In: any text. Out: names that begin with the text
 * first, then those with these initials; empty for blank text.
 */
export function searchDivisions(text: string): readonly Division[] {
  const words = text
    .split(/\s+/)
    .map(searchable)
    .filter((word) => word !== '');
  const first = words[0];
  if (first === undefined) return [];
  const found = new Map<string, { division: Division; rank: number }>();
  for (const { division, haystack, initials } of entries.values()) {
    const short = (word: string): boolean => word.length > 1 && initials.some((one) => one.startsWith(word));
    if (!words.every((word) => haystack.includes(word) || short(word))) continue;
    const current = division.successor === null ? division : findDivision(division.successor);
    if (current === null) continue;
    const begins = [division.code, division.name['zh-CN'], division.name.en].some((part) =>
      searchable(part).startsWith(first),
    );
    const rank = begins ? 0 : short(first) ? 1 : 2;
    const before = found.get(current.code);
    if (before === undefined || rank < before.rank) found.set(current.code, { division: current, rank });
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || (a.division.code < b.division.code ? -1 : 1))
    .map((entry) => entry.division);
}
