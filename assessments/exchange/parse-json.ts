import { DeskError } from '../text/fault.ts';

/** How deep objects and lists may be nested; our own files need seven levels. */
const deepest = 32;

/**
 * Reads JSON text (RFC 8259) more strictly than `JSON.parse`: a name used twice in one object, `__proto__`, half
 * a character, nesting beyond reason and a number that would lose digits are refused, each with line and column.
 * Throws a DeskError; nothing of the text is used then.
 */
export function parseJson(text: string): unknown {
  return new Reader(text).readAll();
}

const blank = /[ \t\n\r]*/y;
const literal = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): unknown {
    const value = this.#value(0);
    this.#skipBlank();
    if (this.#at < this.#text.length) throw this.#fault('file.not-json');
    return value;
  }

  #value(depth: number): unknown {
    if (depth > deepest) throw this.#fault('file.too-deep');
    this.#skipBlank();
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(depth);
      case '[':
        return this.#list(depth);
      case '"':
        return this.#string();
      case 't':
      case 'f':
      case 'n':
        return JSON.parse(this.#token(literal));
      default:
        return this.#number();
    }
  }

  #object(depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.#at += 1;
    this.#skipBlank();
    if (this.#take('}')) return {};
    do {
      this.#skipBlank();
      const start = this.#at;
      if (this.#text[start] !== '"') throw this.#fault('file.not-json');
      const name = this.#string();
      if (entries.has(name)) throw this.#fault('file.name-twice', start, name);
      if (name === '__proto__') throw this.#fault('file.unknown-name', start, name);
      this.#skipBlank();
      if (!this.#take(':')) throw this.#fault('file.not-json');
      entries.set(name, this.#value(depth + 1));
      this.#skipBlank();
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#fault('file.not-json');
    return Object.fromEntries(entries);
  }

  #list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.#at += 1;
    this.#skipBlank();
    if (this.#take(']')) return items;
    do {
      items.push(this.#value(depth + 1));
      this.#skipBlank();
    } while (this.#take(','));
    if (!this.#take(']')) throw this.#fault('file.not-json');
    return items;
  }

  #string(): string {
    const start = this.#at;
    // By hand: a regular expression runs out of stack on a text of many megabytes.
    let end = start + 1;
    for (let code = this.#text.charCodeAt(end); code !== 0x22; code = this.#text.charCodeAt(end)) {
      if (Number.isNaN(code) || code < 0x20) throw this.#fault('file.not-json', end);
      end += code === 0x5c ? 2 : 1;
    }
    this.#at = end + 1;
    const value = this.#unescaped(start);
    if (!value.isWellFormed()) throw this.#fault('file.half-character', start);
    return value;
  }

  #unescaped(start: number): string {
    try {
      return JSON.parse(this.#text.slice(start, this.#at)) as string;
    } catch {
      throw this.#fault('file.not-json', start);
    }
  }

  #number(): number {
    const start = this.#at;
    const value = Number(this.#token(number));
    const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    if (!exact) throw this.#fault('file.number', start);
    return value;
  }

  #token(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) throw this.#fault('file.not-json');
    this.#at += found.length;
    return found;
  }

  #skipBlank(): void {
    blank.lastIndex = this.#at;
    this.#at += blank.exec(this.#text)?.[0].length ?? 0;
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #fault(code: string, at: number = this.#at, name: string = ''): DeskError {
    const before = this.#text.slice(0, at).split('\n');
    return new DeskError(code, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, name });
  }
}
