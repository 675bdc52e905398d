import { isBundleFormat } from '../../assessments/dossier/bundle.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { JobState } from '../contract.ts';
import type { BundleJob } from '../documents/bundle/write-bundle.ts';
import type { Unbuilt } from '../documents/dossier-source.ts';
import { stepTexts, type FromWorker, type ToWorker } from '../documents/protocol.ts';
import type { DossierJob, DossierStep } from '../documents/write-dossier.ts';
import { createJobs, type Jobs, type Work } from './jobs.ts';
import { processWork, removeUnfinished, type Spawn, type Worker } from './process-work.ts';

/** A process that writes one dossier. */
export type DossierWorker = Worker<ToWorker>;

/** Starts a worker. `heard` gets its messages; `ended` is called once when the process is gone, for any reason. */
export type SpawnWorker = Spawn<ToWorker, FromWorker>;

/** A job with its model, or with what it is built from. */
export type DossierOrder = DossierJob | BundleJob | Unbuilt<DossierJob> | Unbuilt<BundleJob>;

/** The steps in their order. The module that has them brings the whole PDF library along. */
const steps = Object.keys(stepTexts) as DossierStep[];

/** Long work the window follows; dossiers are written in a process of their own each. */
export interface DossierJobs extends Jobs {
  readonly start: (job: DossierOrder) => string;
  /** Starts a process for one dossier. */
  readonly spawn: SpawnWorker;
  /** Has a process wait for a dossier that is about to be ordered, while the user still picks a place for it; one started for it is told `first`. */
  readonly getReady: (first: () => ToWorker) => void;
}

/** `patienceMs`: how long a question about an unchanged job is left open. */
export function createDossierJobs(input: {
  readonly spawn: SpawnWorker;
  readonly getReady?: DossierJobs['getReady'];
  readonly newId: () => string;
  readonly patienceMs: number;
}): DossierJobs {
  const jobs = createJobs(input);
  return {
    ...jobs,
    spawn: input.spawn,
    getReady: input.getReady ?? (() => undefined),
    start: (job) => jobs.run(dossierWork(input.spawn, job)),
  };
}

/** One dossier, or one bundle, written in a process of its own. */
export function dossierWork(spawn: SpawnWorker, job: DossierOrder): Work {
  return processWork<ToWorker, FromWorker>({
    spawn,
    first: isBundle(job) ? { kind: 'write-bundle', job } : { kind: 'write', job },
    begin: { kind: 'running', step: stepTexts.characters, done: 0, total: steps.length },
    stateAfter: (message) => stateAfter(message, job.target),
    clear: () => removeUnfinished(job.target),
  });
}

function isBundle(job: DossierOrder): job is BundleJob | Unbuilt<BundleJob> {
  return job.format !== undefined && isBundleFormat(job.format);
}

/** What is shown while a file of a bundle is written; the last is the bundle itself, packed and read back. */
function partText(name: string): Localized {
  return { 'zh-CN': `正在生成 ${name}`, en: `Making ${name}` };
}

function stateAfter(message: FromWorker, target: string): JobState {
  switch (message.kind) {
    case 'step':
      return {
        kind: 'running',
        step: stepTexts[message.step],
        done: steps.indexOf(message.step),
        total: steps.length,
      };
    case 'part':
      return { kind: 'running', step: partText(message.name), done: message.done, total: message.total };
    case 'done':
      return { kind: 'done', file: target, ...message.written };
    case 'checked':
      // Only asked for by the check of a file, which hears it itself.
      return { kind: 'failed', fault: { code: 'store.job-ended', values: {} } };
    case 'cancelled':
      return message;
    case 'failed':
      return { kind: 'failed', fault: message.fault };
  }
}
