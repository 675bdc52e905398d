import { utilityProcess } from 'electron';
import { DeskError } from '../assessments/text/fault.ts';
import type { KeepingTask, RunTask, TaskAnswer, TaskResults } from './services/keeping/tasks.ts';

/**
 * Reading a large store makes millions of short-lived rows. Left alone, V8 lets them pile up to tens of megabytes,
 * beside an app that shall stay small; told to be sparing, it takes a fifth longer, which nobody waits for.
 */
const sparing = ['--js-flags=--max-semi-space-size=1 --optimize-for-size'];

/** Has each task carried out by a process of its own, started from the built file, so that it can be ended; `key`: of encrypted databases. */
export function keepingProcesses(workerFile: string, key: Uint8Array | undefined): RunTask {
  return async <Task extends KeepingTask>(task: Task, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    const child = utilityProcess.fork(workerFile, [], {
      serviceName: 'Readiness Desk backups',
      stdio: 'ignore',
      execArgv: sparing,
    });
    const stop = (): void => void child.kill();
    signal?.addEventListener('abort', stop);
    try {
      const answer = await new Promise<TaskAnswer | null>((resolve) => {
        child.once('message', resolve);
        child.once('exit', () => resolve(null));
        child.postMessage({ task, key });
      });
      signal?.throwIfAborted();
      if (answer === null) throw new Error('The process was ended.');
      if (!answer.ok) throw answer.fault === null ? new Error(answer.detail) : DeskError.of(answer.fault);
      return answer.value as TaskResults[Task['kind']];
    } finally {
      signal?.removeEventListener('abort', stop);
      child.kill();
    }
  };
}
