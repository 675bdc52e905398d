import { pathText } from '../assessments/exchange/schema-fault.ts';
import { DeskError, type Fault } from '../assessments/text/fault.ts';
import { callSchemas } from './call-schema.ts';
import type { Contract, Method, Reply } from './contract.ts';

/** What carries out each method of the contract. Throws a DeskError, or anything else for a fault of ours. */
export type Handlers = HandlersOf<Contract>;

/** The same for the methods of one topic. */
export type HandlersOf<Calls extends AnyCalls<Calls>> = {
  readonly [M in keyof Calls]: (input: Calls[M]['input']) => Calls[M]['output'] | Promise<Calls[M]['output']>;
};

type AnyCalls<Calls> = { readonly [M in keyof Calls]: { readonly input: unknown; readonly output: unknown } };

/**
 * Answers one call from the window, whatever it may have sent: method and input are checked first, and every
 * error comes back as a fault. `report` is told about errors that are faults of ours; the window learns no more
 * of them than a code.
 */
export async function answerCall(
  handlers: Handlers,
  method: unknown,
  input: unknown,
  report: (error: unknown) => void,
): Promise<Reply<Method>> {
  try {
    if (!isMethod(method)) throw new DeskError('call.refused', {}, 'method');
    return { ok: true, value: await carryOut(handlers, method, input) };
  } catch (error) {
    if (error instanceof DeskError) return { ok: false, fault: error.fault };
    report(error);
    return { ok: false, fault: unexpectedFault(error) };
  }
}

/** What the user is told of an error nobody foresaw: its kind, for support, and nothing of its content. */
export function unexpectedFault(error: unknown): Fault {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { code: `unexpected-${code ?? (error instanceof Error ? error.name : typeof error)}`, values: {} };
}

async function carryOut<M extends Method>(
  handlers: Handlers,
  method: M,
  input: unknown,
): Promise<Contract[M]['output']> {
  // Maps, dates and their like pass between processes as well, and have no fields a schema could object to.
  if (!isPlainObject(input)) throw new DeskError('call.refused');
  const parsed = callSchemas[method].safeParse(input);
  if (!parsed.success) throw new DeskError('call.refused', {}, pathText(parsed.error.issues[0]?.path ?? []));
  const broken = findHalfCharacter(parsed.data, []);
  if (broken !== null) throw new DeskError('store.half-character', {}, pathText(broken));
  return handlers[method](parsed.data);
}

function isMethod(method: unknown): method is Method {
  return typeof method === 'string' && Object.hasOwn(callSchemas, method);
}

function isPlainObject(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype;
}

/** Half a surrogate pair cannot be stored in UTF-8: it would silently become another character. */
function findHalfCharacter(value: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : path;
  // A piece of a file holds no text, and millions of entries.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [key, item] of Object.entries(value)) {
    const found = findHalfCharacter(item, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}
