import { DeskError } from '../../assessments/text/fault.ts';
import type { JobState } from '../contract.ts';

/** A piece of work under way, as the list of jobs handles it. */
export interface UnderWay {
  /** Asks it to stop; it tells `cancelled` when it has. */
  readonly cancel: () => void;
  /** Ends it at once and clears away what it left. */
  readonly kill: () => void;
}

/** Begins a piece of work. It tells each state it comes to; the last one is done, cancelled or failed. */
export type Work = (tell: (state: JobState) => void) => UnderWay;

/** Long work the window follows. */
export interface Jobs {
  /** Starts some work and answers with the id of the job at once. */
  readonly run: (work: Work) => string;
  /** The job's state when the job has changed more than `seen` times, or unchanged after a while. */
  readonly await: (jobId: string, seen: number) => Promise<{ seen: number; state: JobState }>;
  /** Ends the job; nothing of it is left, and an earlier file under its name stays as it was. */
  readonly cancel: (jobId: string) => void;
  /** Takes down a file that was written without a job, to be opened and shown like one; answers with its id. */
  readonly wrote: (file: string) => string;
  /** The file a job has written. Throws while there is none. */
  readonly fileOf: (jobId: string) => string;
  /** Whether any job is running. */
  readonly working: () => boolean;
  /** Ends every job at once: the app is closing. */
  readonly killAll: () => void;
}

interface Running {
  underWay: UnderWay | null;
  readonly waiting: Set<() => void>;
  state: JobState;
  seen: number;
  cancelled: boolean;
}

/** How long work may take to stop by itself: a worker cannot hear anything while it lays out pages. */
const stopPatienceMs = 1500;

/** The step a job shows until its work has told one. */
const starting: JobState = {
  kind: 'running',
  step: { 'zh-CN': '正在准备', en: 'Getting ready' },
  done: 0,
  total: 0,
};

/** `patienceMs`: how long a question about an unchanged job is left open. */
export function createJobs(input: { readonly newId: () => string; readonly patienceMs: number }): Jobs {
  const jobs = new Map<string, Running>();
  const written = new Map<string, string>();

  const find = (jobId: string): Running => {
    const job = jobs.get(jobId);
    if (job === undefined) throw new DeskError('store.no-job');
    return job;
  };

  return {
    run: (work) => {
      const jobId = input.newId();
      const job: Running = { underWay: null, waiting: new Set(), state: starting, seen: 1, cancelled: false };
      jobs.set(jobId, job);
      const underWay = work((state) => change(job, state));
      if (job.state.kind === 'running') job.underWay = underWay;
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
      job.underWay?.cancel();
      setTimeout(() => {
        if (job.state.kind === 'running') job.underWay?.kill();
      }, stopPatienceMs);
    },
    wrote: (file) => {
      const jobId = input.newId();
      written.set(jobId, file);
      return jobId;
    },
    fileOf: (jobId) => {
      const file = written.get(jobId);
      if (file !== undefined) return file;
      const { state } = find(jobId);
      if (state.kind !== 'done') throw new DeskError('store.no-job');
      return state.file;
    },
    working: () => [...jobs.values()].some(({ state }) => state.kind === 'running'),
    killAll: () => {
      for (const job of jobs.values()) {
        if (job.state.kind !== 'running') continue;
        job.underWay?.kill();
        change(job, { kind: 'cancelled' });
      }
    },
  };
}

/** What becomes of work whose process is gone without a last word: ended from outside, or out of memory. */
export function endedState(cancelled: boolean): JobState {
  return cancelled
    ? { kind: 'cancelled' }
    : { kind: 'failed', fault: { code: 'store.job-ended', values: {} } };
}

/** A job that has ended stays as it ended, whatever is still heard of it. */
function change(job: Running, state: JobState): void {
  if (job.state.kind !== 'running') return;
  job.state = state;
  job.seen += 1;
  // With it goes all that the work was told: a passphrase, and everything that was passed on.
  if (state.kind !== 'running') job.underWay = null;
  for (const answer of job.waiting) answer();
}
