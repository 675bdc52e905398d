import type { Localized } from '../pack/localized.ts';
import { manufacturingNames } from './industry-names-manufacturing.ts';
import { primaryIndustryNames } from './industry-names-primary.ts';
import { serviceIndustryNames } from './industry-names-services.ts';
import { industryWords } from './industry-words.ts';

/** 门类, 大类, 中类, 小类 of GB/T 4754-2017. */
export type IndustryLevel = 'section' | 'division' | 'group' | 'class';

export interface Industry {
  /** Section letter and 0, 2, 3 or 4 digits, e.g. C, C38, C381, C3812. */
  readonly code: string;
  readonly level: IndustryLevel;
  readonly name: Localized;
  /** The code one level up; null for a section. */
  readonly parent: string | null;
}

interface Entry {
  readonly industry: Industry;
  /** Code, both names and plain words, lower case: what a search looks in. */
  readonly haystack: string;
  /** Words people use for it, lower case. */
  readonly plain: readonly string[];
}

const levelOfLength: Readonly<Record<number, IndustryLevel>> = {
  1: 'section',
  3: 'division',
  4: 'group',
  5: 'class',
};

function parentOf(code: string): string | null {
  if (code.length === 1) return null;
  return code.length === 3 ? code.slice(0, 1) : code.slice(0, -1);
}

/** The plain words by code; a code may stand in several lines. */
function readWords(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const line of industryWords.trim().split('\n')) {
    const [code = '', text = ''] = line.split('|');
    words.set(code, [...(words.get(code) ?? []), ...text.toLowerCase().split(' ')]);
  }
  return words;
}

function readEntries(): ReadonlyMap<string, Entry> {
  const plain = readWords();
  const entries = new Map<string, Entry>();
  const add = (code: string, zh: string, en: string) => {
    const level = levelOfLength[code.length];
    if (level === undefined) throw new RangeError(`Not an industry code: ${code}`);
    const industry: Industry = { code, level, name: { 'zh-CN': zh, en }, parent: parentOf(code) };
    const words = plain.get(code) ?? [];
    entries.set(code, {
      industry,
      haystack: `${code} ${zh} ${en} ${words.join(' ')}`.toLowerCase(),
      plain: words,
    });
  };
  const lines = [primaryIndustryNames, manufacturingNames, serviceIndustryNames].flatMap((names) =>
    names.trim().split('\n'),
  );
  for (const line of lines) {
    const blank = line.indexOf(' ');
    const code = line.slice(0, blank);
    const [zh = '', en] = line.slice(blank + 1).split('|');
    const group = entries.get(parentOf(code) ?? '')?.industry;
    add(code, zh, en ?? `${group?.name.en ?? ''} (class ${code.slice(1)})`);
  }
  // A group that is not divided has one class with a 0 at its end and its own name (GB/T 4754-2017, clause 4).
  const divided = new Set(
    [...entries.values()]
      .filter((entry) => entry.industry.level === 'class')
      .map((entry) => entry.industry.parent),
  );
  for (const { industry } of Array.from(entries.values())) {
    if (industry.level === 'group' && !divided.has(industry.code)) {
      add(`${industry.code}0`, industry.name['zh-CN'], industry.name.en);
    }
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const entries = readEntries();

/**
 * The entry of one code.
 * In: the section letter with 0, 2, 3 or 4 digits, upper case. Out: the entry, or null when the standard has none.
 * Source: GB/T 4754-2017, table of classes and codes.
 */
export function findIndustry(code: string): Industry | null {
  return entries.get(code)?.industry ?? null;
}

/**
 * The entries directly below one, in the order of their codes, for choosing step by step.
 * In: the code above, or null for the 20 sections. Out: an empty list for a class or an unknown code.
 */
export function listIndustries(parent: string | null): readonly Industry[] {
  return [...entries.values()]
    .map((entry) => entry.industry)
    .filter((industry) => industry.parent === parent);
}

/**
 * The way from the section down to the code, e.g. C, C38, C381, C3812.
 * In: a code. Out: empty for an unknown code.
 */
export function industryPath(code: string): readonly Industry[] {
  const industry = findIndustry(code);
  if (industry === null) return [];
  return industry.parent === null ? [industry] : [...industryPath(industry.parent), industry];
}

function rank(entry: Entry, words: readonly string[]): number {
  const { code, name } = entry.industry;
  const whole = words.join(' ');
  const first = words[0] ?? '';
  if (code.toLowerCase() === first || code.slice(1) === first) return 0;
  if (code.toLowerCase().startsWith(first) || code.slice(1).startsWith(first)) return 1;
  // What people call it comes before what merely has the word in its name: 五金 is made before it is traded.
  if (entry.plain.includes(first) || entry.plain.includes(whole)) return 2;
  if (name['zh-CN'].startsWith(first)) return 3;
  return 4;
}

/**
 * Entries whose code, Chinese or English name, or plain words (`industry-words.ts`) hold every word typed.
 * In: words in any language, parted by blanks, and how many entries at most. Out: matching codes first, then what is
 * called just so, then names that begin with the word, then the shorter names; empty for blank text.
 */
export function searchIndustries(text: string, limit: number): readonly Industry[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = [...entries.values()]
    .filter((entry) => words.every((word) => entry.haystack.includes(word)))
    .map((entry) => ({ industry: entry.industry, rank: rank(entry, words) }))
    // The one class of an undivided group says nothing its group does not; only its own code calls for it.
    .filter(
      ({ industry, rank: order }) => order <= 1 || industry.level !== 'class' || !industry.code.endsWith('0'),
    );
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      (a.rank > 1 ? a.industry.name['zh-CN'].length - b.industry.name['zh-CN'].length : 0) ||
      (a.industry.code < b.industry.code ? -1 : 1),
  );
  return found.slice(0, Math.max(0, limit)).map((entry) => entry.industry);
}
