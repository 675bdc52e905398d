import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Answer } from '../../assessments/answering/answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import type { DeskError, Fault } from '../../assessments/text/fault.ts';
import { listHistoryBefore, type HistoryRow } from '../../electron/db/history.ts';
import type { Migration } from '../../electron/db/migrations.ts';
import { closeStore, openStore, type Store } from '../../electron/db/open-store.ts';
import { createPinnedPacks } from '../../electron/services/pinned-packs.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { both, figures, tinyPack } from '../fixtures/tiny-pack.ts';

const folders: string[] = [];
const stores: Store[] = [];

/** A new folder; `removeFolders` takes it away. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-test-'));
  folders.push(folder);
  return folder;
}

/** Closes every store and removes every folder this test has made. */
export function removeFolders(): void {
  for (const store of stores.splice(0)) if (store.db.open) closeStore(store);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** The database's place in a data folder. */
export const storeFile = (folder: string): string => path.join(folder, 'readiness-desk.sqlite');

/** Opens the real store in a folder. */
export function open(folder: string, migrations?: readonly Migration[]): Store {
  const store = openStore({
    file: storeFile(folder),
    now: '2026-03-02T01:00:00.000Z',
    keepFolder: path.join(folder, 'kept'),
    ...(migrations === undefined ? {} : { migrations }),
  });
  stores.push(store);
  return store;
}

/** A working place on a real store, with a clock that moves one second at each look. */
export function placeIn(
  folder: string,
  packs: readonly Pack[] = [tinyPack],
  programmes: readonly Programme[] = [],
): Workplace {
  return placeOn(open(folder), packs, programmes);
}

/** A working place on a store that is open already. */
export function placeOn(
  store: Store,
  packs: readonly Pack[] = [tinyPack],
  programmes: readonly Programme[] = [],
): Workplace {
  let seconds = 0;
  return {
    store,
    library: { packs, figures, programmes },
    pinned: createPinnedPacks(),
    sample: {
      profile: { ...sampleFacts },
      title: both('sample'),
      answers: { 'f:all': number('20'), 'f:part': number('5'), 'q:tiny/one': choice('mid') },
    },
    now: () => new Date(Date.UTC(2026, 2, 2, 1, 0, (seconds += 1))).toISOString(),
    newId: randomUUID,
    who: () => '',
  };
}

const sampleFacts = {
  name: '示例厂',
  creditCode: '',
  division: null,
  otherDivision: '',
  address: '',
  industry: null,
  productionType: null,
  mainProducts: '',
  staff: 30,
  revenue: '1200.5',
  totalAssets: null,
  foundedOn: null,
  ownership: null,
  legalRepresentative: '',
  contactName: '',
  contactPost: '',
  contactPhone: '',
  contactEmail: '',
  certificates: [],
};

/** An assessment of a new enterprise on the tiny questionnaire. */
export function newAssessment(place: Workplace): { enterpriseId: string; assessmentId: string } {
  const enterprise = createEnterprise(place, { name: '测试厂' });
  const assessment = startAssessment(place, {
    enterpriseId: enterprise.id,
    title: '评估',
    packIds: ['tiny'],
  });
  return { enterpriseId: enterprise.id, assessmentId: assessment.id };
}

/** Every line of the history about an assessment, oldest first. */
export function linesOf(place: Workplace, assessmentId: string): HistoryRow[] {
  const newest = Number.MAX_SAFE_INTEGER;
  return listHistoryBefore(place.store.db, { kind: 'assessment', assessmentId }, newest, newest).toReversed();
}

export const choice = (option: string, note = ''): Answer => ({
  response: { kind: 'choice', option },
  note,
  flagged: false,
});
export const number = (value: string): Answer => ({
  response: { kind: 'number', value },
  note: '',
  flagged: false,
});

/** The fault an action is refused with. Fails when it is not refused, or by something that is no fault. */
export function faultOf(action: () => unknown): Fault {
  try {
    action();
  } catch (error) {
    const { fault } = error as Partial<DeskError>;
    if (fault !== undefined) return fault;
    throw error;
  }
  throw new Error('It was not refused.');
}
