import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { CheckedFile } from '../../../assessments/dossier/checked-file.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { JobState } from '../../contract.ts';
import type { DossierCheck, DossierToCheck } from '../../contract/dossiers.ts';
import type { FromWorker, ToWorker } from '../../documents/protocol.ts';
import type { SpawnWorker } from '../dossier-jobs.ts';
import type { StateOf } from '../evidence/rows.ts';
import type { Work } from '../jobs.ts';
import { processWork } from '../process-work.ts';
import type { Workplace } from '../workplace.ts';
import { agreementOf } from './agreement.ts';
import { beginFile, clearArrived, type ArrivingFile, type GivenFile } from './arriving.ts';
import { saysOf } from './says.ts';

/** Dossiers that came back, to be checked. One at a time: the next one takes the place of the last. */
export interface Checks {
  /** Takes up a file the user has picked. */
  readonly offer: (file: string) => Promise<DossierToCheck>;
  readonly begin: (input: { name: string; sizeBytes: number }) => Promise<DossierToCheck>;
  readonly send: (input: { token: string; offset: number; bytes: Uint8Array }) => Promise<number>;
  /** Reads the file and compares it with itself, in a process of its own. */
  readonly check: (token: string) => Work;
  /** What was found, held against what is stored at this moment. */
  readonly result: (token: string) => DossierCheck;
  readonly drop: (token: string) => Promise<void>;
}

const stepText: Localized = { 'zh-CN': '正在读取并核对', en: 'Reading and comparing' };

/** `dataFolder` holds for a while what the window sends. What an earlier run left there is removed. */
export function createChecks(input: {
  readonly place: Workplace;
  readonly dataFolder: string;
  readonly appVersion: string;
  readonly spawn: SpawnWorker;
  readonly stateOf: StateOf;
}): Checks {
  const { place, spawn } = input;
  const folder = path.join(input.dataFolder, 'checking');
  clearArrived(folder);
  let now: {
    readonly token: string;
    readonly given: GivenFile | ArrivingFile;
    checked: CheckedFile | null;
  } | null = null;

  const find = (token: string): NonNullable<typeof now> => {
    if (now?.token !== token) throw new DeskError('dossier-check.no-file');
    return now;
  };
  const forget = async (): Promise<void> => {
    const before = now;
    now = null;
    if (before !== null && 'drop' in before.given) await before.given.drop();
  };
  const take = (token: string, given: GivenFile | ArrivingFile): DossierToCheck => {
    now = { token, given, checked: null };
    return { token, name: given.name, sizeBytes: given.sizeBytes };
  };

  return {
    offer: async (file) => {
      await forget();
      const there = await stat(file).catch(() => null);
      if (there?.isFile() !== true) throw new DeskError('dossier-check.unreadable');
      const name = path.basename(file).toWellFormed();
      return take(place.newId(), { name, sizeBytes: there.size, file, own: false });
    },
    begin: async ({ name, sizeBytes }) => {
      await forget();
      const token = place.newId();
      return take(token, await beginFile(folder, { name: name.toWellFormed(), sizeBytes, token }));
    },
    send: async ({ token, offset, bytes }) => {
      const { given } = find(token);
      if (!('write' in given)) throw new DeskError('dossier-check.no-file');
      return given.write(offset, bytes);
    },
    check: (token) => {
      const one = find(token);
      const { given } = one;
      if ('complete' in given && !given.complete()) throw new DeskError('dossier-check.incomplete');
      if (given.sizeBytes === 0) throw new DeskError('dossier-check.empty');
      one.checked = null;
      return processWork<ToWorker, FromWorker>({
        spawn,
        first: { kind: 'check', file: given.file },
        begin: { kind: 'running', step: stepText, done: 0, total: 0 },
        stateAfter: (message) => {
          if (message.kind === 'checked') one.checked = message.checked;
          return stateAfter(message, given.name);
        },
        clear: () => undefined,
      });
    },
    result: (token) => {
      const { given, checked } = find(token);
      if (checked === null) throw new DeskError('dossier-check.no-file');
      const { canonical, ...file } = checked;
      const says = saysOf(place, canonical, checked.seal);
      const { stateOf, appVersion } = input;
      const store = agreementOf(place, { canonical, appVersion, stateOf });
      return { name: given.name, file, says, store };
    },
    drop: async (token) => {
      if (now?.token === token) await forget();
    },
  };
}

function stateAfter(message: FromWorker, name: string): JobState {
  switch (message.kind) {
    case 'step':
    case 'part': {
      const [done, total] = message.kind === 'part' ? [message.done, message.total] : [0, 0];
      return { kind: 'running', step: stepText, done, total };
    }
    case 'checked':
      return {
        kind: 'done',
        file: name,
        bytes: message.checked.bytes,
        pages: 0,
        sha256: message.checked.sha256,
      };
    case 'cancelled':
      return message;
    case 'failed':
      return { kind: 'failed', fault: message.fault };
    case 'done':
      // Only told of a dossier that was written.
      return { kind: 'failed', fault: { code: 'store.job-ended', values: {} } };
  }
}
