/** A value JSON can hold; what canonical text is made of. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * The one text a JSON value has here, so that equal values have equal hashes on every machine: no white space,
 * object keys in the order of their UTF-16 code units, strings and numbers as `JSON.stringify` writes them
 * (RFC 8785 asks for the same). Object entries that are undefined are left out, as JSON does.
 * Throws a TypeError for what JSON cannot hold exactly: NaN, infinities, undefined in a list, functions,
 * symbols, big integers, dates and other class instances, and text with a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textJson(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return objectJson(value);
  throw new TypeError(`${typeof value} cannot be written as JSON`);
}

function objectJson(value: object): string {
  const entries: [string, unknown][] = Object.entries(value);
  const written = entries
    .filter(([, item]) => item !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `${textJson(key)}:${canonicalJson(item)}`);
  return `{${written.join(',')}}`;
}

function textJson(text: string): string {
  // A lone surrogate has no UTF-8 form: two different texts would hash the same.
  if (!text.isWellFormed()) throw new TypeError('text with half a character');
  return JSON.stringify(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
