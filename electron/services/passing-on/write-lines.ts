import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { EarlierResult } from '../../../assessments/exchange/earlier-result.ts';
import { earlierResultSchema } from '../../../assessments/exchange/earlier-result.ts';
import type { PassedLine } from '../../../assessments/exchange/passed-file.ts';
import { spotKey, spotOf } from '../../../assessments/exchange/spot.ts';
import type { Db } from '../../db/database.ts';
import { deleteEarlierResult, insertEarlierResult } from '../../db/earlier-results.ts';
import { insertHistory, noEnterprise, type ChangeKind } from '../../db/history.ts';
import { insertOrigin } from '../../db/history-origin.ts';
import type { Workplace } from '../workplace.ts';

/** Whose lines are written. */
export interface LineOwner {
  readonly enterpriseId: string;
  readonly assessmentId: string | null;
}

/** The line a value rests on: what its row carries as number and instant. */
export interface NewestLine {
  readonly seq: number;
  readonly at: string;
}

/** A closing or reopening that came along; its row is written last, since it shuts the assessment. */
export interface VersionLine {
  readonly line: PassedLine;
  readonly seq: number;
}

/**
 * Adds lines of another desk to the history as they are, in their order, each with the name it has there (`named`
 * false for a copy, which is no longer the same). Results in editions left come with them.
 */
export function appendLines(
  db: Db,
  owner: LineOwner,
  lines: readonly PassedLine[],
  named: boolean,
): { newest: Map<string, NewestLine>; versions: VersionLine[] } {
  const newest = new Map<string, NewestLine>();
  const versions: VersionLine[] = [];
  const numbers = new Map<string, number>();
  for (const line of lines) {
    const seq = insertHistory(db, {
      at: line.at,
      who: line.who,
      kind: line.kind,
      ...owner,
      subject: line.subject,
      old: text(line.old),
      new: line.kind === 'edition-restored' ? restoredText(line, numbers) : text(line.new),
    });
    numbers.set(line.change, seq);
    if (named) insertOrigin(db, { seq, change: line.change });
    noteEvents(db, owner, line, seq, numbers, versions);
    for (const key of keysOf(line)) newest.set(key, { seq, at: line.at });
  }
  return { newest, versions };
}

/** Adds a line of this desk that says what was taken over or decided, and answers with it. */
export function writeLine(
  place: Workplace,
  db: Db,
  owner: LineOwner,
  input: { kind: ChangeKind; subject: string; old: unknown; new: unknown },
): NewestLine {
  const at = place.now();
  const seq = insertHistory(db, {
    at,
    who: place.who(),
    kind: input.kind,
    ...owner,
    subject: input.subject,
    old: text(input.old),
    new: text(input.new),
  });
  return { seq, at };
}

/** Lines about what belongs to the machine. */
export const ofTheDesk: LineOwner = { enterpriseId: noEnterprise, assessmentId: null };

const text = (value: unknown): string | null => (value === undefined ? null : canonicalJson(value));

/** A move taken back names the line of the move, by its number here. */
function restoredText(line: PassedLine, numbers: ReadonlyMap<string, number>): string | null {
  const moved = movedBy(line);
  return moved === null ? text(line.new) : text({ moved: numbers.get(moved) ?? 0 });
}

/** The name of the change a line about a move taken back is about. */
function movedBy({ new: told }: PassedLine): string | null {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return null;
  const { moved } = told;
  return typeof moved === 'string' ? moved : null;
}

function noteEvents(
  db: Db,
  owner: LineOwner,
  line: PassedLine,
  seq: number,
  numbers: ReadonlyMap<string, number>,
  versions: VersionLine[],
): void {
  const { assessmentId } = owner;
  if (assessmentId === null) return;
  if (line.kind === 'edition-moved' || line.kind === 'earlier-imported') {
    const result: EarlierResult = earlierResultSchema.parse(line.old);
    insertEarlierResult(db, { assessmentId, seq, result });
  } else if (line.kind === 'edition-restored') {
    const number = numbers.get(movedBy(line) ?? '');
    if (number !== undefined) deleteEarlierResult(db, assessmentId, number);
  } else if (line.kind === 'closed' || line.kind === 'reopened') {
    versions.push({ line, seq });
  }
}

function keysOf(line: PassedLine): string[] {
  const spot = spotOf(line);
  return spot === null || spot.kind === 'whole-profile' ? [] : [spotKey(spot)];
}
