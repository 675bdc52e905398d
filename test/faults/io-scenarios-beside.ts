import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import type { JobState } from '../../electron/contract.ts';
import type { AddedEvidence, EvidenceRow } from '../../electron/contract/evidence.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { readArchive } from '../../electron/exchange/read-archive.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { exportWork, prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { createImports } from '../../electron/services/passing-on/imports.ts';
import { crashCopy } from '../db/files.ts';
import { openShelf } from '../evidence/shelf.ts';
import { keptDesk, noteIn, type KeptDesk } from '../keeping/keep.ts';
import { all, endOf, everything, inProcess, takeFile, type TestDesk } from '../passing-on/desks.ts';
import { storeFile } from '../services/place.ts';
import {
  assessmentId,
  begun,
  enterprisesIn,
  leftovers,
  reopened,
  save,
  template,
  type Scenario,
} from './io-trial.ts';

/** Waits for work that ends itself, and throws the fault it ended with. */
async function fileOf(desk: TestDesk, target: string): Promise<void> {
  const job = await prepareExport(desk.place, {
    enterprises: all(desk),
    leaveOut: everything,
    passphrase: null,
    target,
    appVersion: '0.1.0',
    dataFolder: desk.folder,
  });
  const end = await endOf(exportWork(inProcess, job));
  if (end.kind === 'failed') throw DeskError.of(end.fault);
  if (end.kind !== 'done') throw new Error(end.kind);
}

/** The desks of other tests fail with the end of the job in words. */
function rethrow(error: unknown): never {
  const words = error instanceof Error && error.message.startsWith('{') ? error.message : 'null';
  const end = JSON.parse(words) as JobState | null;
  throw end?.kind === 'failed' ? DeskError.of(end.fault) : error;
}

/** A desk with backups, and one backup made. */
async function keptBegun(folder: string): Promise<{ desk: KeptDesk; close: () => void }> {
  crashCopy(template.file, storeFile(folder));
  const desk = keptDesk(folder);
  await desk.keeping.backUpNow();
  return { desk, close: () => closeStore(desk.place.store) };
}

const unfinished = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /unfinished|incoming|replacing|\.part$/.test(name));

/** Backups, restoring, evidence and files passed on, by name. */
export const scenariosBeside: Readonly<Record<string, Scenario>> = {
  backup: async (folder) => {
    const { desk, close } = await keptBegun(folder);
    save(desk.place, 'second');
    return {
      act: () => desk.keeping.backUpNow(),
      check: async (done) => {
        const made = desk.keeping.list();
        if (done && made.length !== 2) return `${made.length} backups`;
        if (unfinished(folder).length > 0) return `left behind: ${unfinished(folder).join(', ')}`;
        if (!done) await desk.keeping.backUpNow();
        const [newest] = desk.keeping.list();
        close();
        const back = path.join(folder, 'back');
        mkdirSync(back);
        copyFileSync(newest?.file ?? '', storeFile(back));
        chmodSync(storeFile(back), 0o600);
        return reopened(back, ['second']);
      },
    };
  },
  restore: async (folder) => {
    const { desk, close } = await keptBegun(folder);
    const [backup] = desk.keeping.list();
    save(desk.place, 'second');
    const restore = (): unknown => desk.keeping.restore(backup?.id ?? '', false);
    return {
      act: restore,
      check: async (done) => {
        const { store } = desk.place;
        // A restore that was begun and then disturbed is brought to its end at the next start.
        if (store.kind === 'ready') {
          const note = noteIn(desk.place, assessmentId);
          if (done && note !== 'first') return `it shows “${note}”`;
        }
        // Where it could only be read after that, the window is told so, and why.
        close();
        const again = keptDesk(folder);
        if (again.place.store.kind !== 'ready') return again.place.store.fault.code;
        const note = noteIn(again.place, assessmentId);
        if (note !== 'first' && (done || note !== 'second')) return `after a new start it shows “${note}”`;
        await again.keeping.restore(backup?.id ?? '', false);
        const after = noteIn(again.place, assessmentId);
        closeStore(again.place.store);
        return after === 'first' ? null : `after the second try it shows “${after}”`;
      },
    };
  },
  evidence: (folder) => {
    const shelf = openShelf(folder, begun(folder));
    const [enterprise] = listEnterprises(shelf.place);
    const target = { enterpriseId: enterprise?.id ?? '' };
    const add = (): Promise<AddedEvidence> => shelf.add('evidence '.repeat(9000), 'a.txt', target);
    const rows = (): readonly EvidenceRow[] => listEvidence(shelf.place, shelf.checker.stateOf, target);
    return {
      act: add,
      check: async (done) => {
        if (rows().length !== (done ? 1 : 0)) return `${rows().length} pieces of evidence`;
        if (!done) await add();
        const [row] = rows();
        if (row === undefined) return 'the second try stored nothing';
        const stored = createHash('sha256')
          .update(readFileSync(shelf.fileOf(row.file)))
          .digest('hex');
        if (stored !== row.file.sha256) return 'the file is not what its row says';
        closeStore(shelf.place.store);
        return reopened(folder, ['first']);
      },
    };
  },
  'pass on': (folder) => {
    const place = begun(folder);
    const desk = { folder, place, imports: createImports({ place, dataFolder: folder, spawn: inProcess }) };
    const file = path.join(folder, 'given.readiness');
    return {
      act: () => fileOf(desk, file),
      check: async (done) => {
        if (done !== existsSync(file) && done) return 'there is no file';
        if (leftovers(folder).length > 0) return 'something was left behind';
        if (existsSync(file)) await readArchive(file, {});
        await fileOf(desk, file);
        await readArchive(file, {});
        closeStore(place.store);
        return reopened(folder, ['first']);
      },
    };
  },
  'take in': async (folder) => {
    const place = begun(folder);
    const desk = { folder, place, imports: createImports({ place, dataFolder: folder, spawn: inProcess }) };
    const file = path.join(folder, 'given.readiness');
    await fileOf(desk, file);
    const take = (): Promise<unknown> => takeFile(desk, file, { how: 'as-new' }).catch(rethrow);
    return {
      act: take,
      check: async (done) => {
        const count = listEnterprises(place).length;
        if (count !== (done ? 2 : 1)) return `${count} enterprises`;
        if (!done) await take();
        closeStore(place.store);
        return enterprisesIn(folder) === 2 ? null : 'it is gone';
      },
    };
  },
};
