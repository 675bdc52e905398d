import { utilityProcess } from 'electron';
import type { Spawn } from './services/process-work.ts';

/**
 * Starts workers from a built file: each piece of work gets a process of its own, so that it can be ended, and its
 * process ends with the last word on it. `goesOn` says of a message that more will follow; `name` is what the
 * system shows for the process.
 */
export function workerProcesses<ToWorker, FromWorker>(input: {
  readonly file: string;
  readonly name: string;
  readonly goesOn: (message: FromWorker) => boolean;
}): Spawn<ToWorker, FromWorker> {
  return (heard, ended) => {
    const child = utilityProcess.fork(input.file, [], { serviceName: input.name, stdio: 'ignore' });
    child.on('message', (message: FromWorker) => {
      heard(message);
      if (!input.goesOn(message)) child.kill();
    });
    child.once('exit', ended);
    return {
      tell: (message) => child.postMessage(message),
      kill: () => void child.kill(),
    };
  };
}
