import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import type { JobState } from '../contract.ts';
import { stepTexts, type FromWorker, type ToWorker } from '../documents/protocol.ts';
import type { DossierJob, DossierStep } from '../documents/write-dossier.ts';

/** A process that writes one dossier. */
export interface DossierWorker {
  readonly tell: (message: ToWorker) => void;
  readonly kill: () => void;
}

/** Starts a worker. `heard` gets its messages; `ended` is called once when the process is gone, for any reason. */
export type SpawnWorker = (heard: (message: FromWorker) => void, ended: () => void) => DossierWorker;

/** The steps in their order. The module that has them brings the whole PDF library along. */
const steps = Object.keys(stepTexts) as DossierStep[];

/** Dossiers being written, each in a process of its own. */
export interface DossierJobs {
  readonly start: (job: DossierJob) => string;
  /** Answers when the job has changed more than `seen` times, or unchanged after a while. */
  readonly await: (jobId: string, seen: number) => Promise<{ seen: number; state: JobState }>;
  /** Ends the job; nothing of it is left, and an earlier file under its name stays as it was. */
  readonly cancel: (jobId: string) => void;
  /** The file a job has written. Throws while there is none. */
  readonly fileOf: (jobId: string) => string;
  /** Ends every process at once: the app is closing. */
  readonly killAll: () => void;
}

interface Running {
  readonly target: string;
  readonly worker: DossierWorker;
  readonly waiting: Set<() => void>;
  state: JobState;
  seen: number;
  cancelled: boolean;
}

/** How long a worker may take to stop by itself: it cannot hear anything while it lays out pages. */
const stopPatienceMs = 1500;

/** `patienceMs`: how long a question about an unchanged job is left open. */
export function createDossierJobs(input: {
  readonly spawn: SpawnWorker;
  readonly newId: () => string;
  readonly patienceMs: number;
}): DossierJobs {
  const jobs = new Map<string, Running>();

  const find = (jobId: string): Running => {
    const job = jobs.get(jobId);
    if (job === undefined) throw new DeskError('store.no-job');
    return job;
  };

  return {
    start: (job) => {
      const jobId = input.newId();
      const worker = input.spawn(
        (message) => change(running, stateAfter(message, job.target)),
        () => end(running),
      );
      const running: Running = {
        target: job.target,
        worker,
        waiting: new Set(),
        state: { kind: 'running', step: stepTexts.characters, done: 0, total: steps.length },
        seen: 1,
        cancelled: false,
      };
      jobs.set(jobId, running);
      worker.tell({ kind: 'write', job });
      return jobId;
    },
    await: (jobId, seen) => {
      const job = find(jobId);
      const now = (): { seen: number; state: JobState } => ({ seen: job.seen, state: job.state });
      if (job.seen !== seen) return Promise.resolve(now());
      return new Promise((resolve) => {
        const answer = (): void => {
          clearTimeout(timer);
          job.waiting.delete(answer);
          resolve(now());
        };
        const timer = setTimeout(answer, input.patienceMs);
        job.waiting.add(answer);
      });
    },
    cancel: (jobId) => {
      const job = find(jobId);
      if (job.state.kind !== 'running' || job.cancelled) return;
      job.cancelled = true;
      job.worker.tell({ kind: 'cancel' });
      setTimeout(() => {
        if (job.state.kind === 'running') job.worker.kill();
      }, stopPatienceMs);
    },
    fileOf: (jobId) => {
      const { state } = find(jobId);
      if (state.kind !== 'done') throw new DeskError('store.no-job');
      return state.file;
    },
    killAll: () => {
      for (const job of jobs.values()) {
        if (job.state.kind !== 'running') continue;
        job.worker.kill();
        job.cancelled = true;
        end(job);
      }
    },
  };
}

/** A job that has ended stays as it ended, whatever is still heard of it. */
function change(job: Running, state: JobState): void {
  if (job.state.kind !== 'running') return;
  job.state = state;
  job.seen += 1;
  for (const answer of job.waiting) answer();
}

/** The process is gone. Without a last word it was ended from outside, or ran out of memory. */
function end(job: Running): void {
  if (job.state.kind !== 'running') return;
  removeUnfinished(job.target);
  change(
    job,
    job.cancelled
      ? { kind: 'cancelled' }
      : { kind: 'failed', fault: { code: 'store.job-ended', values: {} } },
  );
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

/** A process that was ended in the middle leaves its hidden file; under the final name nothing was written. */
function removeUnfinished(target: string): void {
  const folder = path.dirname(target);
  const start = `.${path.basename(target)}.`;
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(start) && /^[0-9a-f]{12}\.part$/.test(name.slice(start.length))) {
        rmSync(path.join(folder, name), { force: true });
      }
    }
  } catch {
    // The folder itself is gone, and the file with it.
  }
}
