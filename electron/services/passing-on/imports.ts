import { rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PassedContent } from '../../../assessments/exchange/passed-file.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { JobState } from '../../contract.ts';
import type { ChosenFile, ImportChoices, ImportOutcome, ImportPreview } from '../../contract/passing-on.ts';
import { listKeptPackHashes } from '../../db/packs.ts';
import { evidenceFolder } from '../../evidence/evidence-folder.ts';
import { readAssessmentFile } from '../../exchange/assessment-file.ts';
import type { FromExchange, ToExchange } from '../../exchange/protocol.ts';
import { lookAt, type FileLook } from '../../exchange/look-at-file.ts';
import { backUpBefore } from '../keeping/back-up-before.ts';
import type { Work } from '../jobs.ts';
import { packsAtHand } from '../offered-packs.ts';
import { processWork } from '../process-work.ts';
import { readMuch, readStore, type Workplace } from '../workplace.ts';
import { carryOut, NothingTaken } from './carry-out.ts';
import { deskId } from './desk-id.ts';
import { stateOfExchange } from './exchange-state.ts';
import type { SpawnExchange } from './export-file.ts';
import { fromEarlier } from './from-earlier.ts';
import { conflictMarks } from './import-choices.ts';
import { previewOf } from './preview.ts';
import { putEvidence, takeBack } from './put-evidence.ts';
import { standFile } from './stand.ts';
import { stepWork } from './step-work.ts';

/** Assessment files on their way in: chosen, read, looked at, carried out or dropped. */
export interface Imports {
  /** Takes a file up, from a dialog or from a double click. Throws when it cannot be read or is no file of ours. */
  readonly offer: (file: string) => Promise<ChosenFile>;
  readonly read: (token: string, passphrase: string | null) => Work;
  readonly preview: (token: string) => Promise<ImportPreview>;
  readonly carryOut: (token: string, choices: ImportChoices) => Work;
  readonly outcome: (token: string) => ImportOutcome;
  /** Drops everything: the desk is being closed, and what was unpacked is not encrypted. */
  readonly clear: () => void;
  readonly drop: (token: string) => void;
}

interface Offered {
  readonly file: string;
  readonly look: FileLook;
  readonly bytes: number;
  /** Where its evidence lies unpacked; each reading has its own. */
  folder: string | null;
  content: PassedContent | null;
  shown: ReadonlyMap<string, string> | null;
  outcome: ImportOutcome | null;
}

/** `dataFolder` holds the evidence, and for a while what is unpacked. What an earlier run left there is removed. */
export function createImports(input: {
  readonly place: Workplace;
  readonly dataFolder: string;
  readonly spawn: SpawnExchange;
}): Imports {
  const { place, spawn } = input;
  const staging = path.join(input.dataFolder, 'passing-on');
  const evidence = evidenceFolder(input.dataFolder);
  const offered = new Map<string, Offered>();
  remove(staging);

  const find = (token: string): Offered => {
    const found = offered.get(token);
    if (found === undefined) throw new DeskError('passing-on.no-file');
    return found;
  };
  const contentOf = (one: Offered): PassedContent => {
    if (one.content === null) throw new DeskError('passing-on.no-file');
    return one.content;
  };
  const forget = (one: Offered): void => {
    if (one.folder !== null) clear(one.folder);
    [one.folder, one.content, one.shown] = [null, null, null];
  };

  return {
    offer: async (file) => {
      const { look, bytes } = await lookAt(file);
      if (look === 'empty') throw new DeskError('file.empty', { file });
      if (look === 'database') throw new DeskError('passing-on.database');
      const token = place.newId();
      offered.set(token, { file, look, bytes, folder: null, content: null, shown: null, outcome: null });
      return { token, name: path.basename(file), bytes, encrypted: look === 'encrypted' };
    },
    read: (token, passphrase) => {
      const one = find(token);
      forget(one);
      if (one.look === 'text') return stepWork(() => Promise.resolve(readEarlier(place, one)));
      const folder = path.join(staging, place.newId());
      one.folder = folder;
      const knownPacks = readStore(place, listKeptPackHashes);
      return processWork<ToExchange, FromExchange>({
        spawn,
        first: { kind: 'read', job: { file: one.file, passphrase, folder, knownPacks } },
        begin: stateOfExchange({ kind: 'step', step: 'unpack', done: 0, total: one.bytes }, one.file),
        stateAfter: (message) => {
          if (message.kind === 'read') one.content = message.read.content;
          else if (message.kind !== 'step') clear(folder);
          return stateOfExchange(message, one.file);
        },
        clear: () => clear(folder),
      });
    },
    preview: async (token) => {
      const one = find(token);
      const content = contentOf(one);
      const desk = deskId(place);
      const { result: stood } = await readMuch(place, (db) => standFile(place, db, desk, content));
      one.shown = conflictMarks(stood);
      const kept = new Set(readStore(place, listKeptPackHashes));
      const { programmes } = place.library;
      return previewOf(path.basename(one.file), content, stood, (hash) => kept.has(hash), programmes);
    },
    carryOut: (token, choices) => {
      const one = find(token);
      const content = contentOf(one);
      const { shown } = one;
      if (shown === null) throw new DeskError('passing-on.no-file');
      if (place.store.kind === 'read-only') throw new DeskError('store.read-only');
      return stepWork(async (report, signal) => {
        report('backup', 0, 0);
        await backUpBefore(place, 'import');
        signal.throwIfAborted();
        const added: string[] = [];
        try {
          await putEvidence({ content, choices, folder: one.folder, evidence, added }, report, signal);
          report('store', 0, 0);
          const desk = deskId(place);
          const held = await readMuch(place, (db) => standFile(place, db, desk, content));
          signal.throwIfAborted();
          const name = path.basename(one.file);
          one.outcome = carryOutOrNothing(place, { desk, name, content, choices, shown, held });
        } catch (error) {
          takeBack(place, evidence, added);
          throw error;
        }
        forget(one);
        return doneState(one);
      });
    },
    outcome: (token) => {
      const { outcome } = find(token);
      if (outcome === null) throw new DeskError('store.no-job');
      return outcome;
    },
    clear: () => {
      for (const one of offered.values()) forget(one);
      offered.clear();
      remove(staging);
    },
    drop: (token) => {
      const one = offered.get(token);
      if (one !== undefined) forget(one);
      offered.delete(token);
    },
  };
}

/** A document of an early version is small, and is checked against the questionnaires here: no process is needed. */
function readEarlier(place: Workplace, one: Offered): JobState {
  const { figures, programmes } = place.library;
  const packs = readStore(place, (db) => packsAtHand(place, db));
  one.content = fromEarlier(readAssessmentFile(one.file, { packs, figures, programmes }), figures);
  return doneState(one);
}

function doneState(one: Offered): JobState {
  return { kind: 'done', file: one.file, bytes: one.bytes, pages: 0, sha256: '' };
}

function carryOutOrNothing(place: Workplace, input: Parameters<typeof carryOut>[1]): ImportOutcome {
  try {
    return carryOut(place, input);
  } catch (error) {
    if (error instanceof NothingTaken) return { changed: 0, enterprises: [] };
    throw error;
  }
}

/** Removes what was unpacked of a file, and the folder for such things when it was the last. */
function clear(folder: string): void {
  remove(folder);
  try {
    rmdirSync(path.dirname(folder));
  } catch {
    // Another file lies there, or nothing was unpacked at all.
  }
}

function remove(name: string): void {
  try {
    rmSync(name, { recursive: true, force: true });
  } catch {
    // It stays until the app starts the next time.
  }
}
