import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { closeStore, openStore, type Store } from '../../electron/db/open-store.ts';
import { setAside } from '../../electron/db/set-aside.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { exportAssessmentFile, importAssessmentFile } from '../../electron/services/assessment-file.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import type { AddedEvidence, EvidenceRow } from '../../electron/contract/evidence.ts';
import { readArchive } from '../../electron/exchange/read-archive.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { exportWork, prepareExport } from '../../electron/services/passing-on/export-file.ts';
import { createImports } from '../../electron/services/passing-on/imports.ts';
import { crashCopy } from '../db/files.ts';
import { openShelf } from '../evidence/shelf.ts';
import { keptDesk, noteIn, type KeptDesk } from '../keeping/keep.ts';
import { all, endOf, everything, inProcess, takeFile, type TestDesk } from '../passing-on/desks.ts';
import { choice, newAssessment, number, placeOn, storeFile } from '../services/place.ts';

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

type Scenario = (folder: string) => Trial | Promise<Trial>;

/** A store with a log that a crash has left, to start each trial from; made once, outside the watched folder. */
const template = makeTemplate();

function makeTemplate(): { file: string; assessmentId: string; exported: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-test-'));
  const place = placeOn(openIn(folder));
  const { assessmentId } = newAssessment(place);
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low', 'first') });
  const exported = path.join(folder, 'exported.json');
  exportAssessmentFile(place, { assessmentId, file: exported, appVersion: '1' });
  const file = path.join(folder, 'crashed.sqlite');
  crashCopy(storeFile(folder), file);
  closeStore(place.store);
  return { file, assessmentId, exported };
}

const { assessmentId } = template;
const golden = path.join(import.meta.dirname, '..', 'db', 'golden', 'schema-1.sqlite');

/** Opens the store in a folder and throws the fault when it cannot be written. */
function openIn(folder: string): Store {
  const store = openStore({
    file: storeFile(folder),
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: path.join(folder, 'kept'),
  });
  if (store.kind === 'ready') return store;
  closeStore(store);
  throw DeskError.of(store.fault);
}

function begun(folder: string): Workplace {
  crashCopy(template.file, storeFile(folder));
  return placeOn(openIn(folder));
}

/** Opens the store again, sound, and says whether the note of the one question is among those expected. */
function reopened(folder: string, notes: readonly string[]): string | null {
  const store = openIn(folder);
  const { answers } = openAssessment(placeOn(store), { assessmentId });
  closeStore(store);
  const note = answers['q:tiny/one']?.note ?? '';
  if (answers['f:all']?.response?.kind !== 'number') return 'an older answer is gone';
  return notes.includes(note) ? null : `the answer is “${note}”`;
}

function save(place: Workplace, note: string): void {
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
}

function enterprisesIn(folder: string): number {
  const store = openIn(folder);
  const count = listEnterprises(placeOn(store)).length;
  closeStore(store);
  return count;
}

const leftovers = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder) : []).filter(
    (name) => name.includes('unfinished') || name.endsWith('.part'),
  );

/** Saves, and says the truth about it (or, as a seeded fault, hides that it failed). */
const saving =
  (hides: boolean): Scenario =>
  (folder) => {
    const place = begun(folder);
    return {
      act: () => {
        try {
          save(place, 'second');
        } catch (error) {
          if (!hides) throw error;
        }
      },
      check: (done) => {
        const present = openAssessment(place, { assessmentId }).answers['q:tiny/one']?.note;
        if (present !== (done ? 'second' : 'first')) return `it shows “${present}”`;
        save(place, 'third');
        closeStore(place.store);
        return reopened(folder, ['third']);
      },
    };
  };

/** Waits for work that ends itself, and throws the fault it ended with. */
async function fileOf(desk: TestDesk, target: string): Promise<void> {
  const job = prepareExport(desk.place, {
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

/** What is tried, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  open: (folder) => {
    crashCopy(template.file, storeFile(folder));
    let store: Store | null = null;
    return {
      act: () => (store = openIn(folder)),
      check: () => {
        if (store !== null) save(placeOn(store), 'first');
        if (store !== null) closeStore(store);
        return reopened(folder, ['first']);
      },
    };
  },
  save: saving(false),
  'save, hiding that it failed': saving(true),
  close: (folder) => {
    const place = begun(folder);
    save(place, 'second');
    return {
      act: () => closeStore(place.store),
      check: () => reopened(folder, ['second']),
    };
  },
  import: (folder) => {
    const place = begun(folder);
    const file = path.join(folder, 'given.json');
    copyFileSync(template.exported, file);
    return {
      act: () => importAssessmentFile(place, { file }),
      check: (done) => {
        const count = listEnterprises(place).length;
        if (count !== (done ? 2 : 1)) return `${count} enterprises`;
        if (!done) importAssessmentFile(place, { file });
        closeStore(place.store);
        return enterprisesIn(folder) === 2 ? null : 'it is gone';
      },
    };
  },
  export: (folder) => {
    const place = begun(folder);
    const file = path.join(folder, 'given.json');
    exportAssessmentFile(place, { assessmentId, file, appVersion: '1' });
    const before = readFileSync(file, 'utf8');
    save(place, 'second');
    const write = (): unknown => exportAssessmentFile(place, { assessmentId, file, appVersion: '1' });
    return {
      act: write,
      check: (done) => {
        const after = readFileSync(file, 'utf8');
        const whole = after.includes('second') && after.endsWith('}\n');
        if (!whole && (done || after !== before)) return 'the file is not whole';
        if (leftovers(folder).length > 0) return 'something was left behind';
        write();
        closeStore(place.store);
        return readFileSync(file, 'utf8').includes('second') ? null : 'the second try wrote nothing';
      },
    };
  },
  'set aside': (folder) => {
    const place = begun(folder);
    const kept = path.join(folder, 'kept');
    const name = 'copy.sqlite';
    return {
      act: () => setAside(place.store.db, kept, name, {}),
      check: (done) => {
        const present = readdirSync(folder).includes('kept') ? readdirSync(kept) : [];
        // Refused after the name was given but before that was sure to last: then it is there, and whole.
        if (done && !present.includes(name)) return 'there is none';
        if (leftovers(kept).length > 0) return `left behind: ${present.join(', ')}`;
        if (!done) setAside(place.store.db, kept, name, {});
        save(place, 'second');
        closeStore(place.store);
        const back = path.join(folder, 'back');
        mkdirSync(back);
        copyFileSync(path.join(kept, name), storeFile(back));
        return reopened(back, ['first']);
      },
    };
  },
  migrate: (folder) => {
    copyFileSync(golden, storeFile(folder));
    let store: Store | null = null;
    return {
      act: () => (store = openIn(folder)),
      check: () => {
        if (store !== null) closeStore(store);
        return enterprisesIn(folder) === 3 ? null : 'enterprises are gone';
      },
    };
  },
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
        } else if (done) return 'said to be done, and not to be written';
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
    const take = (): Promise<unknown> => takeFile(desk, file, { how: 'as-new' });
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
