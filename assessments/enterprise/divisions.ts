import type { Localized } from '../pack/localized.ts';
import { currentDivisionNames, retiredDivisionNames } from './division-names.ts';

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
    entries.set(code, { division, haystack: searchable(`${code}${fullName['zh-CN']}${fullName.en}`) });
  };
  for (const line of currentDivisionNames.trim().split('\n')) add(line, null);
  for (const line of retiredDivisionNames.trim().split('\n')) {
    add(line, line.split('|')[3] ?? null);
  }
  return entries;
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

/**
 * Divisions in use that fit what was typed: words parted by blanks, each a code or its
 * beginning, Chinese characters, or pinyin without tones.
 * A former name or code finds the division that took its place. In: any text. Out: names that begin with the text
 * first; empty for blank text.
 */
export function searchDivisions(text: string): readonly Division[] {
  const words = text
    .split(/\s+/)
    .map(searchable)
    .filter((word) => word !== '');
  const first = words[0];
  if (first === undefined) return [];
  const found = new Map<string, { division: Division; rank: number }>();
  for (const { division, haystack } of entries.values()) {
    if (!words.every((word) => haystack.includes(word))) continue;
    const current = division.successor === null ? division : findDivision(division.successor);
    if (current === null) continue;
    const begins = [division.code, division.name['zh-CN'], division.name.en].some((part) =>
      searchable(part).startsWith(first),
    );
    const rank = begins ? 0 : 1;
    const before = found.get(current.code);
    if (before === undefined || rank < before.rank) found.set(current.code, { division: current, rank });
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank || (a.division.code < b.division.code ? -1 : 1))
    .map((entry) => entry.division);
}
