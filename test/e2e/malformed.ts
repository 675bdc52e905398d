/** A value as it can be sent to the main process; a part of a file is bytes. */
export type Json =
  null | boolean | number | string | Uint8Array | readonly Json[] | { readonly [name: string]: Json };

/**
 * A well-formed value with one thing wrong in it: a part of another type, a name missing, or a name too many.
 * `where` and `what` choose the place and the fault, so that the same numbers give the same value.
 */
export function spoilt(value: Json, where: number, what: number): Json {
  const places = placesIn(value);
  return spoiltAt(value, places[where % places.length] ?? [], what);
}

function placesIn(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (!isObject(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

function spoiltAt(value: Json, path: readonly string[], what: number): Json {
  const [name, ...rest] = path;
  if (name !== undefined && isObject(value)) {
    const part = value[name] ?? null;
    return { ...value, [name]: spoiltAt(part, rest, what) };
  }
  if (!isObject(value)) return otherTypes(value)[what % 4] ?? {};
  const names = Object.keys(value);
  const left = names[what % Math.max(names.length, 1)];
  if (what % 3 === 0 || left === undefined) return { ...value, extra: what };
  return what % 3 === 1 ? Object.fromEntries(Object.entries(value).filter(([one]) => one !== left)) : [];
}

/** Four values that no field takes in place of this one. */
function otherTypes(value: Json): readonly Json[] {
  if (typeof value === 'string') return [7, true, {}, ['text']];
  if (typeof value === 'number') return ['seven', -1.5, {}, false];
  if (typeof value === 'boolean') return ['true', 1, {}, []];
  if (value === null) return [{}, 7, 'null', []];
  return ['text', 7, {}, true];
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}
