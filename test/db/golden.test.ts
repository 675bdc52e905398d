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
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { createSettingsKeeper } from '../../electron/services/settings.ts';
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

// Written by the app of schema 1 and never changed since: two enterprises with an assessment each, one without.
const golden = path.join(import.meta.dirname, 'golden', 'schema-1.sqlite');
const newest = migrations.at(-1)?.version ?? 0;

/** A data folder with a file of schema 1, as it was left by that version. */
function goldenFolder(): string {
  const folder = newFolder();
  copyFileSync(golden, storeFile(folder));
  return folder;
}

const assessmentId = '00000000-0000-4000-8000-000000000002';

describe('a file of schema 1', () => {
  test('is brought forward with everything in it, and a copy of it is kept', () => {
    const folder = goldenFolder();
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
    expect(createSettingsKeeper(place, 'zh-CN').current()).toEqual({ language: 'en', theme: 'dark' });
    const [copy = ''] = readdirSync(path.join(folder, 'kept'));
    const kept = new Database(path.join(folder, 'kept', copy), { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(1);
    kept.close();
  });

  test('goes on as if it had always been new', () => {
    const folder = goldenFolder();
    const place = placeIn(folder);
    expect(saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('85') }).seq).toBe(14);
    expect(savePlan(place, { assessmentId, plan: { items: [] } }).seq).toBe(15);
    closeStore(place.store);
    expect(open(folder).kind).toBe('ready');
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
  expect(Object.keys(answers)).toHaveLength(3);
  expect(findDamage(store.db)).toBeNull();
  closeStore(store);
  return version;
}

describe('killed while it is brought forward, a file', { timeout: 120_000 }, () => {
  test('is at the old schema or at the new one, whole, and is brought forward at the next start', async () => {
    const seen: (number | null)[] = [];
    for (let round = 0; round < 16; round += 1)
      seen.push(await versionAfterKill(goldenFolder(), round * 15, 'whole'));
    expect(seen.filter((version) => version !== 1 && version !== newest)).toEqual([]);
    expect(seen).toContain(1);
  });

  test('would be found torn if the step were not one transaction', async () => {
    const seen: (number | null)[] = [];
    for (let round = 0; round < 8; round += 1)
      seen.push(await versionAfterKill(goldenFolder(), 20 + round * 20, 'torn'));
    expect(seen).toContain(null);
  });
});
