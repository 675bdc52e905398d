import { z } from 'zod';
import type { Method } from '../../electron/contract.ts';
import { callSchemas } from '../../electron/call-schema.ts';

/** A text inside what a method is given: `path` names it as the schema does, `[]` any row of a list. */
export interface TextPlace {
  readonly path: string;
  /** Which of the texts of the input it is, counted as they stand. */
  readonly at: number;
  /** It stands in the first row of a list and names something the app knows: left, so that the row is still shown. */
  readonly keepsRow: boolean;
}

/** Every place of a schema that takes a text of any content; `{}` is the name of an entry, `.*` its value. */
export function freeTexts(schema: z.core.$ZodType, path = ''): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([name, part]) => freeTexts(part, `${path}.${name}`));
    case 'array':
      return freeTexts(def.element, `${path}[]`);
    case 'tuple':
      return def.items.flatMap((part) => freeTexts(part, `${path}[]`));
    case 'record':
      return [...freeTexts(def.keyType, `${path}{}`), ...freeTexts(def.valueType, `${path}.*`)];
    case 'union':
      return [...new Set(def.options.flatMap((part) => freeTexts(part, path)))];
    case 'optional':
    case 'nullable':
    case 'default':
      return freeTexts(def.innerType, path);
    case 'pipe':
      return freeTexts(def.in, path);
    case 'string':
      return z.safeParse(schema, '<b>').success ? [path] : [];
    case 'lazy':
    case 'any':
    case 'map':
    case 'set':
    case 'intersection':
      throw new Error(`What stands in ${path} is not looked into.`);
    default:
      return [];
  }
}

const known = /\.(id|packId|questionId)$/;

/** The input with each text replaced; null leaves one. An entry named `*` has its name replaced as well. */
export function replaced<Input>(input: Input, put: (place: TextPlace) => string | null): Input {
  let at = -1;
  const place = (path: string, first: boolean): TextPlace => {
    at += 1;
    return { path, at, keepsRow: first && known.test(path) };
  };
  const walk = (value: unknown, path: string, first: boolean): unknown => {
    if (typeof value === 'string') return put(place(path, first)) ?? value;
    if (Array.isArray(value)) return value.map((part, row) => walk(part, `${path}[]`, row === 0));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const key = name === '*' ? (put(place(`${path}{}`, false)) ?? name) : name;
        return [key, walk(part, `${path}.${name}`, first)];
      }),
    );
  };
  return walk(input, '', false) as Input;
}

/** Every text of an input. */
export function textsIn(input: unknown): readonly TextPlace[] {
  const places: TextPlace[] = [];
  replaced(input, (place) => {
    places.push(place);
    return null;
  });
  return places;
}

/** Lengths fields end at. */
const lengths = [1_000, 300, 200, 120, 100, 80, 60, 50, 40, 18, 6, 5];

/** As much of a text as the method takes at a place of its input; null: its rule takes none of it. */
export function fitting(method: Method, input: unknown, place: TextPlace, text: string): string | null {
  const cut = lengths.map((length) => text.slice(0, length).trim());
  const takes = (one: string): boolean =>
    callSchemas[method].safeParse(replaced(input, ({ at }) => (at === place.at ? one : null))).success;
  return cut.find(takes) ?? null;
}
