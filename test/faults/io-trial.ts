import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { convertDatabase } from '../../electron/db/convert-database.ts';
import type { BindingChoice } from '../../electron/db/engine.ts';
import { closeStore, openStore, type Store } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { crashCopy } from '../db/files.ts';
import { choice, newAssessment, number, placeOn, storeFile } from '../services/place.ts';
import { writeEarlyFile } from '../exchange/early-file.ts';

/** Something the app does, while one call to the disk fails. */
export interface Trial {
  /** Does it; throws the fault when it is refused. */
  readonly act: () => unknown;
  /**
   * Looks at what is there afterwards, with a disk that works again, and tries once more what was refused. What is
   * wrong in words, or null. `done`: the app said that it was done.
   */
  readonly check: (done: boolean) => string | null | Promise<string | null>;
}

export type Scenario = (folder: string) => Trial | Promise<Trial>;

/** A store with a log that a crash has left, to start each trial from; made once, outside the watched folder. */
export const template = makeTemplate();

/** A store as it lies there before a trial: without a lock, or with the key of one. */
export interface Ground {
  readonly file: string;
  readonly binding: BindingChoice;
}

export const plain: Ground = { file: template.file, binding: {} };

/** The same store with the passphrase lock on. */
export function locked(): Ground {
  const binding = { key: Buffer.alloc(32, 7) };
  const file = `${template.file}.locked`;
  if (existsSync(file)) return { file, binding };
  const closed = `${template.file}.closed`;
  for (const ending of ['', '-wal']) copyFileSync(template.file + ending, closed + ending);
  convertDatabase(closed, binding, 'encrypt');
  const folder = path.join(path.dirname(template.file), 'locking');
  mkdirSync(folder);
  copyFileSync(closed, storeFile(folder));
  const place = placeOn(openIn(folder, binding));
  // Something stands in the log too.
  save(place, 'first');
  crashCopy(storeFile(folder), file);
  closeStore(place.store);
  return { file, binding };
}

function makeTemplate(): { file: string; assessmentId: string; exported: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-test-'));
  const place = placeOn(openIn(folder));
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low', 'first') });
  const exported = path.join(folder, 'exported.json');
  writeEarlyFile(place, { assessmentId, file: exported });
  const file = path.join(folder, 'crashed.sqlite');
  crashCopy(storeFile(folder), file);
  closeStore(place.store);
  return { file, assessmentId, exported };
}

export const { assessmentId } = template;
/** Opens the store in a folder and throws the fault when it cannot be written. */
export function openIn(folder: string, binding: BindingChoice = {}): Store {
  const store = openStore({
    ...binding,
    file: storeFile(folder),
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: path.join(folder, 'kept'),
  });
  if (store.kind === 'ready') return store;
  closeStore(store);
  throw DeskError.of(store.fault);
}

export function begun(folder: string, { file, binding } = plain): Workplace {
  crashCopy(file, storeFile(folder));
  return placeOn(openIn(folder, binding));
}

/** Opens the store again, sound, and says whether the note of the one question is among those expected. */
export function reopened(folder: string, notes: readonly string[], { binding } = plain): string | null {
  const store = openIn(folder, binding);
  const { answers } = openAssessment(placeOn(store), { assessmentId });
  closeStore(store);
  const note = answers['q:tiny/one']?.note ?? '';
  if (answers['f:all']?.response?.kind !== 'number') return 'an older answer is gone';
  return notes.includes(note) ? null : `the answer is “${note}”`;
}

export function save(place: Workplace, note: string): void {
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
}

export function enterprisesIn(folder: string): number {
  const store = openIn(folder);
  const count = listEnterprises(placeOn(store)).length;
  closeStore(store);
  return count;
}

export const leftovers = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => name.includes('unfinished') || name.endsWith('.part'),
  );
