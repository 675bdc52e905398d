import { emptyAnswer, type Answer, type Response } from '../answering/answer.ts';
import type { ChangeKind } from './change-kind.ts';
import { changedPath } from './changed-path.ts';

/** One change as the history has it: canonical JSON, null where there was no value. */
export interface WrittenChange {
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** Changes that may come from typing. */
const typedKinds: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'answer-saved',
  'profile-saved',
  'enterprise-part-saved',
  'part-saved',
  'evidence-saved',
  'override-saved',
  'assessment-renamed',
]);

/** Fields chosen from a list although their value is a text: a choice is a step of its own, however fast the next one follows. */
export const chosenFields: ReadonlySet<string> = new Set([
  'basis',
  'better',
  'class',
  'depth',
  'division',
  'industry',
  'kind',
  'mediaType',
  'option',
  'ownership',
  'phase',
  'productionType',
]);

/**
 * The one field a change was typed into, as a path inside its subject ('' for a subject without parts); null for a
 * change that was chosen, ticked, or in several fields at once: only what is typed goes on from save to save.
 */
export function typedField(change: WrittenChange): string | null {
  if (!typedKinds.has(change.kind)) return null;
  const [before, after] = [change.old, change.new].map((json) => valueOf(change.kind, json));
  const path = changedPath(before, after);
  if (path === null) return null;
  const names = path === '' ? [] : path.split('.');
  const name = names.at(-1) ?? change.subject;
  // An item of a list of names or ids was put there or taken away.
  if (/^\d+$/.test(name) || chosenFields.has(name)) return null;
  return isTypable(at(before, names)) && isTypable(at(after, names)) ? path : null;
}

function valueOf(kind: ChangeKind, json: string | null): unknown {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (kind !== 'answer-saved') return value;
  const { response, saidBy = '', ...rest } = (value as Answer | null) ?? emptyAnswer;
  return { ...rest, saidBy, response: typedResponse(response) };
}

/** What was typed as a plain value, so that from empty to written is one change of one field; a choice as it is. */
function typedResponse(response: Response | null): unknown {
  if (response === null) return '';
  return response.kind === 'text' || response.kind === 'number' ? response.value : response;
}

const isTypable = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'string' || typeof value === 'number';

function at(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined,
    value,
  );
}
