import type { JobState } from '../../electron/contract.ts';
import { ask } from '../desk.ts';

/** Follows a job to its end and tells of every state on the way; a job that cannot be asked for has failed. */
export async function followJob(jobId: string, told: (state: JobState) => void): Promise<JobState> {
  let seen = 0;
  for (;;) {
    const next = await ask('awaitJob', { jobId, seen });
    const state: JobState = next.ok ? next.value.state : { kind: 'failed', fault: next.fault };
    if (next.ok) seen = next.value.seen;
    told(state);
    if (state.kind !== 'running') return state;
  }
}
