import { describe, expect, test } from 'vitest';
import { compareStated } from '../../assessments/dossier/agreement/compare-stated.ts';
import type { JsonValue } from '../../assessments/dossier/canonical-json.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { chance } from '../faults/chance.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { applicationInput } from './application-input.ts';

const input = applicationInput('zh-CN');
const hashOf = (content: unknown): string => String(JSON.stringify(content).length);
const data = JSON.parse(canonicalDossierData({ ...input, hashOf })) as JsonValue;
const words = { packs: input.packs, situation: input.situation, programmes: input.programmes ?? [] };
const compare = (there: JsonValue, here: JsonValue) =>
  compareStated(there, here, { there: words, here: words });

type Place = readonly (string | number)[];

/** Every place of the data that holds a text, a number, a yes or no, or nothing. */
function leaves(value: JsonValue, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : leaves(one as JsonValue, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The data with another value in one place. */
function changed(value: JsonValue, [first, ...rest]: Place): JsonValue {
  if (first === undefined) {
    if (typeof value === 'number') return value + 1;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'string' ? `${value}7` : '2001-02-03';
  }
  if (Array.isArray(value))
    return value.map((one: JsonValue, place) => (place === first ? changed(one, rest) : one));
  const fields = value as Readonly<Record<string, JsonValue>>;
  return { ...fields, [first]: changed(fields[first] ?? null, rest) };
}

describe('a dossier held against the store', () => {
  test('agrees with itself, and with a store that has only counted on', () => {
    expect(compare(data, data)).toEqual([]);
    expect(compare(data, changed(data, ['seq']))).toEqual([]);
  });

  test('names every single value that differs, with words for it in both languages', limit(30_000), () => {
    const places = leaves(data).filter(([first]) => first !== 'seq' && first !== 'format');
    const times = size({ slice: 300, full: places.length });
    const next = chance(7);
    for (let time = 0; time < times; time += 1) {
      const place = places[times === places.length ? time : next(places.length)] ?? [];
      const found = compare(data, changed(data, place));
      expect(found.length, place.join(' › ')).toBeGreaterThan(0);
      for (const { title, inFile, here } of found) {
        for (const said of [title, inFile, here]) {
          if (said === null) continue;
          expect(said['zh-CN'].trim() === '' || said.en.trim() === '', place.join(' › ')).toBe(false);
        }
        expect(inFile ?? here).not.toBeNull();
      }
    }
    tell('P7 store', { places: times });
  });

  test('says a question by its number and prompt, and both answers in words', () => {
    const [pack] = input.packs;
    const question = pack?.sections[0]?.questions.find(({ kind }) => kind === 'one-of');
    if (pack === undefined || question?.kind !== 'one-of') throw new Error('no question');
    const packs = (data as Readonly<Record<string, JsonValue>>)['packs'] as readonly JsonValue[];
    const at = packs.findIndex((one) => (one as { id: string }).id === pack.id);
    const before = changed(data, ['packs', at, 'answers', question.id, 'note']);
    const [found] = compare(data, before).filter(({ topic }) => topic === 'answer');
    expect(found?.title['zh-CN']).toContain(question.prompt['zh-CN']);
    expect(found?.here?.['zh-CN']).not.toBe(found?.inFile?.['zh-CN']);
  });
});
