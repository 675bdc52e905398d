import type { JobState } from '../contract.ts';
import { stepTexts, type FromWorker, type ToWorker } from '../documents/protocol.ts';
import type { DossierJob, DossierStep } from '../documents/write-dossier.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { processWork, removeUnfinished, type Spawn, type Worker } from './process-work.ts';

/** A process that writes one dossier. */
export type DossierWorker = Worker<ToWorker>;

/** Starts a worker. `heard` gets its messages; `ended` is called once when the process is gone, for any reason. */
export type SpawnWorker = Spawn<ToWorker, FromWorker>;

/** The steps in their order. The module that has them brings the whole PDF library along. */
const steps = Object.keys(stepTexts) as DossierStep[];

/** Long work the window follows; dossiers are written in a process of their own each. */
export interface DossierJobs extends Jobs {
  readonly start: (job: DossierJob) => string;
}

/** `patienceMs`: how long a question about an unchanged job is left open. */
export function createDossierJobs(input: {
  readonly spawn: SpawnWorker;
  readonly newId: () => string;
  readonly patienceMs: number;
}): DossierJobs {
  const jobs = createJobs(input);
  return {
    ...jobs,
    start: (job) =>
      jobs.run(
        processWork<ToWorker, FromWorker>({
          spawn: input.spawn,
          first: { kind: 'write', job },
          begin: { kind: 'running', step: stepTexts.characters, done: 0, total: steps.length },
          stateAfter: (message) => stateAfter(message, job.target),
          clear: () => removeUnfinished(job.target),
        }),
      ),
  };
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
    case 'done':
      return { kind: 'done', file: target, ...message.written };
    case 'cancelled':
      return message;
    case 'failed':
      return { kind: 'failed', fault: message.fault };
  }
}
