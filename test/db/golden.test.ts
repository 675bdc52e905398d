import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findDamage } from '../../electron/db/find-damage.ts';
import { migrations } from '../../electron/db/migrations.ts';
import { schemaVersion } from '../../electron/db/migrate.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listVersions } from '../../electron/services/closing/versions.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import {
  choice,
  newFolder,
  number,
  open,
  placeIn,
  placeOn,
  removeFolders,
  storeFile,
} from '../services/place.ts';

afterEach(removeFolders);

// Each written by the app of that schema and never changed since. 1: two enterprises with an assessment each, one
// without. 2: an assessment with plan, costs, programmes and a figure keyed in, moved to another edition; a
// questionnaire taken in; the sample. 3: every kind of change there is (test/keeping/every-change.ts): evidence, two
// closed versions, things put into the bin and purged, a change of another desk. 4: the same with consultant and tags,
// who said an answer and how it was established, and a second assessment taken over from the first. A released schema gets its file before the next one is begun.
const released = [1, 2, 3, 4] as const;
/** Those that are brought forward; the newest is opened as it is. */
const earlier = [1, 2, 3] as const;
const newest = migrations.at(-1)?.version ?? 0;

/** A data folder with a file of an earlier schema, as it was left by that version. */
function goldenFolder(schema: (typeof released)[number]): string {
  const folder = newFolder();
  copyFileSync(path.join(import.meta.dirname, 'golden', `schema-${schema}.sqlite`), storeFile(folder));
  return folder;
}

test('every released schema has its file', () => {
  const files = readdirSync(path.join(import.meta.dirname, 'golden')).filter((name) =>
    name.endsWith('.sqlite'),
  );
  expect(files.toSorted()).toEqual(released.map((schema) => `schema-${schema}.sqlite`));
});

const assessmentId = '00000000-0000-4000-8000-000000000002';

describe('a file of schema 1', () => {
  test('is brought forward with everything in it, and a copy of it is kept', () => {
    const folder = goldenFolder(1);
    const place = placeIn(folder);
    expect(place.store.kind).toBe('ready');
    expect(schemaVersion(place.store.db)).toBe(newest);
    expect(findDamage(place.store.db)).toBeNull();

    expect(
      listEnterprises(place).map((one) => [one.profile.name, one.sample, one.assessments.length]),
    ).toEqual([
      ['没有评估的厂', false, 0],
      ['示例厂', true, 1],
      ['测试厂', false, 1],
    ]);
    const opened = openAssessment(place, { assessmentId });
    expect(opened.answers).toEqual({
      'f:all': number('84'),
      'q:tiny/one': choice('mid', '第一版的备注 𠮷'),
      'q:tiny/scene': {
        response: { kind: 'statements', statements: ['s1', 's2a'] },
        note: '',
        flagged: true,
      },
    });
    expect(opened).toMatchObject({
      seq: 7,
      enterprise: { profile: { staff: 42 } },
      plan: { items: [] },
      costs: { lines: [] },
      chosen: [],
      earlier: [],
      overrides: {},
    });
    expect(createSettingsKeeper(place, 'zh-CN').current()).toEqual({
      language: 'en',
      theme: 'dark',
      author: '',
      organisation: '',
    });
    const [copy = ''] = readdirSync(path.join(folder, 'kept'));
    const kept = new Database(path.join(folder, 'kept', copy), { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(1);
    kept.close();
  });

  test('goes on as if it had always been new', () => {
    const folder = goldenFolder(1);
    const place = placeIn(folder);
    expect(saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('85') }).seq).toBe(14);
    expect(savePlan(place, { assessmentId, plan: { items: [] } }).seq).toBe(15);
    closeStore(place.store);
    expect(open(folder).kind).toBe('ready');
  });
});

describe('a file of schema 2', () => {
  test('is brought forward with everything in it', () => {
    const place = placeIn(goldenFolder(2));
    expect(place.store.kind).toBe('ready');
    expect(findDamage(place.store.db)).toBeNull();
    const opened = openAssessment(place, { assessmentId });
    expect(opened).toMatchObject({
      seq: 17,
      enterprise: { profile: { name: '测试厂', staff: 42 } },
      assessment: { title: '评估', version: 1, closed: null },
      plan: { items: [{ id: 'a', owner: '王工', budgetFen: 123_456 }] },
      costs: { lines: [{ id: 'c', contractFen: 1_000_001 }] },
      chosen: ['tiny'],
      overrides: { tiny: { rate: { value: '7', documentNumber: '赣工信〔2026〕1号' } } },
      earlier: [{ packId: 'tiny', edition: '1' }],
    });
    expect(opened.packs.map(({ id, edition }) => `${id} ${edition}`)).toEqual(['tiny 1.1']);
    expect(opened.answers['q:tiny/one']).toEqual(choice('mid', '第二版的备注 𠮷'));
    expect(listEnterprises(place).map((one) => one.sample)).toEqual([false, true]);
  });
});

describe('a file of schema 3', () => {
  test('is brought forward with everything in it, every row hash as it was', () => {
    const folder = goldenFolder(3);
    const hashes = (file: string): unknown[] => {
      const db = new Database(file, { readonly: true });
      const rows = ['enterprise', 'assessment', 'answer', 'assessment_part', 'evidence', 'closing'].map(
        (table) => db.prepare(`SELECT row_hash FROM ${table} ORDER BY row_hash`).pluck().all(),
      );
      db.close();
      return [...rows];
    };
    const before = hashes(storeFile(folder));
    closeStore(placeIn(folder).store);
    expect(hashes(storeFile(folder))).toEqual(before);
  });

  test('has everything in it afterwards', () => {
    const place = placeIn(goldenFolder(3));
    expect(place.store.kind).toBe('ready');
    expect(findDamage(place.store.db)).toBeNull();
    const opened = openAssessment(place, { assessmentId });
    expect(opened).toMatchObject({
      enterprise: { profile: { name: '测试厂', staff: 42 } },
      assessment: { title: '新的标题', version: 2, closed: { version: 2, who: '王工' } },
      overrides: { tiny: { rate: { value: '40' } } },
      earlier: [{ packId: 'tiny', edition: '1' }],
    });
    expect(opened.answers['q:tiny/one']).toEqual(choice('high', 'after reopening'));
    expect(listVersions(place, { assessmentId }).map(({ version }) => version)).toEqual([2, 1]);
    const evidence = place.store.db.prepare(`SELECT state ->> '$.details.note' AS note FROM evidence`).all();
    expect(evidence).toEqual([{ note: '原件在财务' }]);
    expect(place.store.db.prepare('SELECT count(*) FROM binned').pluck().get()).toBe(0);
    expect(createSettingsKeeper(place, 'zh-CN').current()).toMatchObject({ author: '王工' });
  });
});

describe('a file of schema 4', () => {
  test('is opened as it is, with everything in it', () => {
    const place = placeIn(goldenFolder(4));
    expect(place.store.kind).toBe('ready');
    expect(findDamage(place.store.db)).toBeNull();
    const opened = openAssessment(place, { assessmentId });
    expect(opened).toMatchObject({
      enterprise: { handling: { consultant: '李顾问', tags: ['试点'] } },
      assessment: { title: '新的标题', version: 2, closed: { version: 2, who: '王工' } },
    });
    expect(opened.answers['q:tiny/several']).toEqual({
      response: { kind: 'choices', options: ['a'] },
      note: '',
      flagged: true,
      basis: 'shown',
      saidBy: '设备科 刘工',
    });
    const [second] = opened.enterprise.assessments.filter(({ title }) => title === '第二年');
    const next = openAssessment(place, { assessmentId: second?.id ?? '' }).answers;
    expect(next['q:tiny/one']).toEqual({ ...choice('high', 'after reopening'), takenOver: '新的标题' });
    expect(next['f:all']).toEqual({ ...number('84'), takenOver: '新的标题' });
  });
});

const upgrade = path.join(import.meta.dirname, 'migrate-until-killed.ts');

/** Kills a process in the middle of bringing the file forward; the schema it left, or null when it is damaged. */
async function versionAfterKill(folder: string, afterMs: number, how: string): Promise<number | null> {
  const child = spawn(process.execPath, [upgrade, storeFile(folder), how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // It may be done before it is killed.
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await closed;
  // What the log holds counts: a copy is opened, so that the file itself stays as the kill left it.
  const look = newFolder();
  for (const ending of ['', '-wal']) {
    const file = `${storeFile(folder)}${ending}`;
    if (existsSync(file)) copyFileSync(file, `${storeFile(look)}${ending}`);
  }
  const db = new Database(storeFile(look));
  const version = db.pragma('user_version', { simple: true }) as number;
  db.close();
  const store = open(folder);
  if (store.kind === 'read-only') return null;
  const { answers } = openAssessment(placeOn(store), { assessmentId });
  expect(Object.keys(answers)).toContain('q:tiny/one');
  expect(findDamage(store.db)).toBeNull();
  closeStore(store);
  return version;
}

const rounds = size({ slice: 5, full: 50 });

describe('killed while it is brought forward, a file', limit(300_000), () => {
  // Each step is a transaction of its own: between two of them the file is whole, of the schema in between.
  test.each(earlier)(
    'of schema %s is whole at the schema it has come to, and is brought forward at the next start',
    async (schema) => {
      const seen: (number | null)[] = [];
      for (let round = 0; round < rounds; round += 1)
        seen.push(await versionAfterKill(goldenFolder(schema), (round * 300) / rounds, 'whole'));
      const steps = migrations.map(({ version }) => version).filter((version) => version >= schema);
      expect(seen.filter((version) => version === null || !steps.includes(version))).toEqual([]);
      expect(seen).toContain(schema);
      tell(`M1 kill in migration from ${schema}`, { kills: rounds, torn: 0 });
    },
  );

  test('would be found torn if a step were not one transaction', async () => {
    let version: number | null = 1;
    // Later each time: on a busy machine the process is long in coming to its first step.
    for (let round = 0; round < 13 && version !== null; round += 1)
      version = await versionAfterKill(goldenFolder(1), 20 * 1.6 ** round, 'torn');
    expect(version).toBeNull();
  });
});
