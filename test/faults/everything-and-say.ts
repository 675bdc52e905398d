// Run as another process, recorded or killed: works with everything the app has (answers, evidence, backups,
// restoring, files passed on and taken in) and says each thing that was promised to be kept. With `careless` an
// evidence file is promised before it is on the disk, which the test must notice.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { historyHead } from '../../electron/db/store-facts.ts';
import { makeFolder } from '../../electron/db/sync-to-disk.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { createImports } from '../../electron/services/passing-on/imports.ts';
import { keptDesk } from '../keeping/keep.ts';
import { addFile, exportTo, inProcess, takeFile, type TestDesk } from '../passing-on/desks.ts';
import { choice, newAssessment } from '../services/place.ts';
import { chance, oneOf } from './chance.ts';
import type { Promised } from './promises.ts';

const [folder = '', rounds = '', seed = '', how = ''] = process.argv.slice(2);
const next = chance(Number(seed));
const kept = keptDesk(folder);
const { place, keeping } = kept;
const desk: TestDesk = {
  folder,
  place,
  imports: createImports({ place, dataFolder: folder, spawn: inProcess }),
};
const { enterpriseId, assessmentId } = newAssessment(place);
const out = path.join(folder, 'out');
makeFolder(out);

function say(promised: Promised): void {
  writeSync(1, `${JSON.stringify(promised)}\n`);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const newestSeq = (): number => historyHead(place.store.db).seq;

function answer(note: string): void {
  const { seq } = saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', note) });
  say({ kind: 'change', seq, contains: note });
}

async function addOne(round: number): Promise<void> {
  const bytes = Buffer.from(`evidence ${seed} ${round} ${'字'.repeat(next(30_000))}`);
  const hash = sha256(bytes);
  if (how === 'careless') {
    const file = evidencePath(evidenceFolder(folder), hash);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const added = { sha256: hash, sizeBytes: bytes.byteLength, mediaType: 'text/plain' } as const;
    addEvidence(place, () => 'sound', { file: added, name: 'a.txt', target: { enterpriseId } });
  } else {
    await addFile(desk, { enterpriseId, assessmentId, slot: 'q:tiny/one', name: 'a.txt', bytes });
  }
  say({ kind: 'evidence', seq: newestSeq(), sha256: hash });
}

async function backUp(): Promise<void> {
  const { file, seq } = await keeping.backUpNow();
  say({ kind: 'backup', file: path.relative(folder, file), seq });
}

async function passOn(round: number): Promise<string> {
  const file = path.join(out, `${round}.readiness`);
  await exportTo(desk, { file, chosen: [{ enterpriseId, assessmentIds: [assessmentId] }] });
  say({ kind: 'file', file: path.relative(folder, file), sha256: sha256(readFileSync(file)) });
  return file;
}

async function takeIn(round: number): Promise<void> {
  const file = await passOn(round);
  await takeFile(desk, file, { how: 'as-new' });
  say({ kind: 'change', seq: newestSeq(), contains: '' });
}

/** Of what was in the backups the app made by itself nothing was said, so one that was asked for is restored. */
async function restore(): Promise<void> {
  const backups = keeping.list().filter(({ reason }) => reason === 'asked');
  const backup = backups[next(backups.length)];
  if (backup === undefined) return;
  say({ kind: 'restoring', file: path.relative(folder, backup.file) });
  const { keptFile } = await keeping.restore(backup.id, false);
  say({ kind: 'restored', kept: path.relative(folder, keptFile) });
}

for (let round = 0; round < Number(rounds); round += 1) {
  for (let count = next(4); count >= 0; count -= 1)
    answer(`note ${seed} ${round} ${count} ${'字'.repeat(next(500))}`);
  const work = oneOf(next, ['evidence', 'evidence', 'backup', 'pass on', 'take in', 'restore'] as const);
  if (work === 'evidence' || how === 'careless') await addOne(round);
  else if (work === 'backup') await backUp();
  else if (work === 'pass on') await passOn(round);
  else if (work === 'take in') await takeIn(round);
  else await restore();
}
