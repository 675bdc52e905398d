import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EvidenceFile } from '../../../assessments/evidence/evidence.ts';
import type { EvidenceCheck, EvidenceProblem } from '../../contract/evidence.ts';
import { listAllEvidence, type StoredEvidence } from '../../db/evidence.ts';
import { arrivingFolder } from '../../evidence/evidence-folder.ts';
import { compareFile, lookAtFile, type StoredState } from '../../evidence/file-state.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { clearLeftFiles, type LeftFiles } from './left-files.ts';
import type { StateOf } from './rows.ts';
import type { Thumbnails } from './thumbnails.ts';
import type { InTurn } from './turns.ts';

/** Between two pieces of a file that is compared in the background: about 12 MB a second at the most. */
const pauseMs = 20;

/** Knows the state of the stored files, and brings disk and rows together. */
export interface EvidenceChecker {
  readonly stateOf: StateOf;
  readonly state: () => EvidenceCheck;
  /** A file was just stored, and compared while it was. */
  readonly stored: (file: EvidenceFile) => void;
  /** Clears away what was never finished or is wanted by nobody, then compares every file without haste. */
  readonly reconcile: () => Promise<void>;
  /** Starts comparing every file now; ends a comparison without haste. */
  readonly check: () => void;
  readonly stop: () => void;
}

/** `told` is called whenever `state` would answer differently. */
export function createEvidenceChecker(input: {
  readonly place: Workplace;
  readonly folder: string;
  readonly inTurn: InTurn;
  readonly thumbnails: Thumbnails;
  readonly told: () => void;
}): EvidenceChecker {
  const { place, folder, inTurn, thumbnails, told } = input;
  /** Contents found to differ from their name. A look at the disk alone does not see them. */
  const changed = new Set<string>();
  let left: LeftFiles = { files: 0, bytes: 0 };
  let running: { done: number; total: number } | null = null;
  let checkedAt: string | null = null;
  /** The contents that check compared. */
  let compared: ReadonlySet<string> = new Set();
  let ending = new AbortController();
  /** What another run of the app began to take in; this one has begun nothing yet. */
  const unfinished = namesIn(arrivingFolder(folder));

  const stateOf = (file: EvidenceFile): StoredState => {
    const seen = lookAtFile(folder, file);
    return seen === 'sound' && changed.has(file.sha256) ? 'changed' : seen;
  };
  const all = (): StoredEvidence[] => (place.store.db.open ? readStore(place, listAllEvidence) : []);

  const compareAll = async (pause: (() => Promise<void>) | undefined): Promise<void> => {
    ending.abort();
    const controller = new AbortController();
    ending = controller;
    const files = [...new Map(all().map(({ file }) => [file.sha256, file])).values()];
    const progress = { done: 0, total: files.length };
    running = progress;
    told();
    try {
      for (const file of files) {
        const options = { signal: controller.signal, ...(pause === undefined ? {} : { pause }) };
        const state = await compareFile(folder, file, options);
        controller.signal.throwIfAborted();
        if (state === 'changed') changed.add(file.sha256);
        else changed.delete(file.sha256);
        progress.done += 1;
        if (state !== 'sound' || progress.done % Math.ceil(progress.total / 20) === 0) told();
      }
      checkedAt = place.now();
      compared = new Set(files.map(({ sha256 }) => sha256));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    } finally {
      if (running === progress) running = null;
      told();
    }
  };

  return {
    stateOf,
    state: () => {
      const evidence = all();
      return {
        running: running === null ? null : { ...running },
        checkedAt,
        cameLater:
          checkedAt === null
            ? []
            : evidence.filter(({ file }) => !compared.has(file.sha256)).map(({ id }) => id),
        problems: problems(evidence, stateOf),
        left,
      };
    },
    stored: ({ sha256 }) => void changed.delete(sha256),
    reconcile: async () => {
      for (const name of unfinished.splice(0)) {
        await rm(path.join(arrivingFolder(folder), name), { force: true }).catch(() => undefined);
      }
      left = await inTurn(() => clearLeftFiles(place, folder));
      const wanted = new Set(all().map(({ file }) => file.sha256));
      if (place.store.kind === 'ready') await thumbnails.dropUnwanted((sha256) => wanted.has(sha256));
      await compareAll(() => sleep(pauseMs, undefined, { ref: false }));
    },
    check: () => void compareAll(undefined).catch(() => undefined),
    stop: () => ending.abort(),
  };
}

function problems(evidence: readonly StoredEvidence[], stateOf: StateOf): EvidenceProblem[] {
  return evidence.flatMap((one) => {
    const fileState = stateOf(one.file);
    if (fileState === 'sound') return [];
    const { id, enterpriseId, details } = one;
    return [{ evidenceId: id, enterpriseId, name: details.name, fileState }];
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
