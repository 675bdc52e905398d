/** A value JSON can hold; what canonical text is made of. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/**
 * The one text a JSON value has here, so that equal values have equal hashes on every machine: no white space,
 * object keys in the order of their UTF-16 code units, strings and numbers as `JSON.stringify` writes them
 * (RFC 8785 asks for the same). Object entries that are undefined are left out, as JSON does.
 * Throws a TypeError for what JSON cannot hold exactly: NaN, infinities, undefined in a list, functions,
 * symbols, big integers, dates and other class instances, and text with a lone surrogate.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, at: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value, at);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${at}: ${value} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${at}[${index}]`)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, item]) => `${writeText(key, at)}:${write(item, `${at}.${key}`)}`);
    return `{${entries.join(',')}}`;
  }
  throw new TypeError(`${at}: ${typeof value} cannot be written as JSON`);
}

function writeText(text: string, at: string): string {
  // A lone surrogate has no UTF-8 form: two different texts would hash the same.
  if (!text.isWellFormed()) throw new TypeError(`${at}: text with half a character`);
  return JSON.stringify(text);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
