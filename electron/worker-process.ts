import { utilityProcess, type UtilityProcess } from 'electron';
import { knownKeys } from './evidence/seal.ts';
import type { Spawn, Worker } from './services/process-work.ts';

/**
 * Starts workers from a built file: each piece of work gets a process of its own, so that it can be ended, and its
 * process ends with the last word on it. `goesOn` says of a message that more will follow; `name` is what the
 * system shows for the process. Where the passphrase lock is on, it is told first what evidence is sealed with: over
 * its port, where nobody else listens.
 */
export function workerProcesses<ToWorker, FromWorker>(input: {
  readonly file: string;
  readonly name: string;
  readonly goesOn: (message: FromWorker) => boolean;
}): Spawn<ToWorker, FromWorker> {
  return (heard, ended) => working(forked(input), input.goesOn, heard, ended);
}

/**
 * The same, where a process can be got ready before it is known what it is to do: `getReady` starts one and tells it
 * `first`; the next piece of work gets it. One that nobody wanted for a while is ended.
 */
export function readyProcesses<ToWorker, FromWorker>(input: {
  readonly file: string;
  readonly name: string;
  readonly goesOn: (message: FromWorker) => boolean;
  readonly first: ToWorker;
}): { readonly spawn: Spawn<ToWorker, FromWorker>; readonly getReady: () => void } {
  let spare: UtilityProcess | null = null;
  let end: NodeJS.Timeout | undefined;
  const take = (): UtilityProcess | null => {
    const taken = spare;
    spare = null;
    clearTimeout(end);
    return taken;
  };
  return {
    spawn: (heard, ended) => working(take() ?? forked(input), input.goesOn, heard, ended),
    getReady: () => {
      if (spare !== null) return;
      const child = forked(input);
      spare = child;
      child.once('exit', () => {
        if (spare === child) take();
      });
      child.postMessage(input.first);
      end = setTimeout(() => void take()?.kill(), spareMs);
      end.unref();
    },
  };
}

/** How long a process waits for work. */
const spareMs = 120_000;

function forked({ file, name }: { readonly file: string; readonly name: string }): UtilityProcess {
  return utilityProcess.fork(file, [], { serviceName: name, stdio: 'ignore' });
}

function working<ToWorker, FromWorker>(
  child: UtilityProcess,
  goesOn: (message: FromWorker) => boolean,
  heard: (message: FromWorker) => void,
  ended: () => void,
): Worker<ToWorker> {
  child.on('message', (message: FromWorker) => {
    heard(message);
    if (!goesOn(message)) child.kill();
  });
  child.once('exit', ended);
  const keys = knownKeys();
  if (keys.length > 0) child.postMessage({ kind: 'keys', keys });
  return {
    tell: (message) => child.postMessage(message),
    kill: () => void child.kill(),
  };
}
