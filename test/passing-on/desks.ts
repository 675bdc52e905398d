import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LeftOut, Manifest } from '../../assessments/exchange/passed-file.ts';
import type { JobState } from '../../electron/contract.ts';
import type { ImportChoice, ImportOutcome, ImportPreview } from '../../electron/contract/passing-on.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { readArchive } from '../../electron/exchange/read-archive.ts';
import { exchangeRunner } from '../../electron/exchange/run-exchange.ts';
import { evidenceFolder } from '../../electron/evidence/evidence-folder.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { createJobs } from '../../electron/services/jobs.ts';
import {
  exportWork,
  prepareExport,
  type Chosen,
  type SpawnExchange,
} from '../../electron/services/passing-on/export-file.ts';
import { createImports, type Imports } from '../../electron/services/passing-on/imports.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { newFolder, placeIn } from '../services/place.ts';

/** The real code for files, in this process instead of its own. */
export const inProcess: SpawnExchange = (heard) => ({ tell: exchangeRunner(heard), kill: () => undefined });

export const everything: LeftOut = { names: false, notes: false, evidence: false };

/** A desk of its own: a real store in a folder of its own, under the name of who works there. */
export interface TestDesk {
  readonly folder: string;
  readonly place: Workplace;
  readonly imports: Imports;
}

export function newDesk(
  who: string,
  folder: string = newFolder(),
  spawn: SpawnExchange = inProcess,
): TestDesk {
  const place: Workplace = { ...placeIn(folder), who: () => who };
  return { folder, place, imports: createImports({ place, dataFolder: folder, spawn }) };
}

const jobs = createJobs({ newId: randomUUID, patienceMs: 50 });

/** Runs some work to its end. */
export async function endOf(work: Parameters<typeof jobs.run>[0]): Promise<JobState> {
  const jobId = jobs.run(work);
  for (let seen = 0; ;) {
    const heard = await jobs.await(jobId, seen);
    if (heard.state.kind !== 'running') return heard.state;
    seen = heard.seen;
  }
}

/** Every enterprise with every assessment. */
export function all(desk: TestDesk): Chosen {
  return listEnterprises(desk.place).map((one) => ({
    enterpriseId: one.id,
    assessmentIds: one.assessments.map((each) => each.id),
  }));
}

/** Writes a file with everything, or what is named, and answers with its path. Fails with the fault. */
export async function exportTo(
  desk: TestDesk,
  options: {
    file?: string;
    leaveOut?: LeftOut;
    passphrase?: string | null;
    chosen?: Chosen;
    scryptLogN?: number;
  } = {},
): Promise<string> {
  const target = options.file ?? path.join(desk.folder, `${randomUUID()}.readiness`);
  const job = await prepareExport(desk.place, {
    enterprises: options.chosen ?? all(desk),
    leaveOut: options.leaveOut ?? everything,
    passphrase: options.passphrase ?? null,
    target,
    appVersion: '0.1.0',
    dataFolder: desk.folder,
  });
  const { scryptLogN } = options;
  const end = await endOf(
    exportWork(inProcess, { ...job, ...(scryptLogN === undefined ? {} : { scryptLogN }) }),
  );
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return target;
}

/** Reads a file up to its preview. Fails with the fault. */
export async function look(
  desk: TestDesk,
  file: string,
  passphrase: string | null = null,
): Promise<{ token: string; preview: ImportPreview }> {
  const { token } = await desk.imports.offer(file);
  const end = await endOf(desk.imports.read(token, passphrase));
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  return { token, preview: await desk.imports.preview(token) };
}

/** Takes a file in, by default as the preview proposes. */
export async function takeFile(
  desk: TestDesk,
  file: string,
  options: {
    how?: ImportChoice;
    otherwise?: 'mine' | 'theirs';
    conflicts?: Record<string, 'mine' | 'theirs'>;
    figures?: boolean;
    passphrase?: string | null;
  } = {},
): Promise<ImportOutcome> {
  const { token, preview } = await look(desk, file, options.passphrase ?? null);
  const pick = (choices: readonly ImportChoice[]): ImportChoice =>
    options.how !== undefined && choices.includes(options.how) ? options.how : (choices[0] ?? 'skip');
  const end = await endOf(
    desk.imports.carryOut(token, {
      enterprises: Object.fromEntries(
        preview.enterprises.map((one) => [one.enterpriseId, pick(one.choices)]),
      ),
      assessments: Object.fromEntries(
        preview.enterprises.flatMap((one) =>
          one.assessments.map((each) => [each.assessmentId, pick(each.choices)]),
        ),
      ),
      figures: options.figures ?? true,
      conflicts: options.conflicts ?? {},
      otherwise: options.otherwise ?? 'mine',
    }),
  );
  if (end.kind !== 'done') throw new Error(JSON.stringify(end));
  const outcome = desk.imports.outcome(token);
  desk.imports.drop(token);
  const damage = findDamage(desk.place.store.db);
  if (damage !== null) throw new Error(`damaged: ${damage.en}`);
  return outcome;
}

/** Adds a file as evidence, linked to an answer. */
export async function addFile(
  desk: TestDesk,
  input: { enterpriseId: string; assessmentId: string; slot: string; name: string; bytes: Uint8Array },
): Promise<string> {
  mkdirSync(desk.folder, { recursive: true });
  const arriving = await takeIn(evidenceFolder(desk.folder), input.name);
  await arriving.write(input.bytes);
  const file = await arriving.keep();
  const added = addEvidence(desk.place, () => 'sound', {
    file,
    name: input.name,
    target: {
      enterpriseId: input.enterpriseId,
      link: { assessmentId: input.assessmentId, slot: input.slot as `q:${string}/${string}` },
    },
  });
  return added.evidence.id;
}

/** What a file says it holds, without who wrote it: the same for the same content. */
export async function contentsOf(file: string): Promise<Omit<Manifest, 'writtenBy'>> {
  const { writtenBy: _, ...rest } = await readArchive(file, {});
  return rest;
}
