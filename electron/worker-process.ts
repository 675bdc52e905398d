import { utilityProcess, type UtilityProcess } from 'electron';
import { knownKeys } from './evidence/seal.ts';
import type { Spawn, Worker } from './services/process-work.ts';

/** A built file that processes are started from, and how its messages are read. */
interface Program<FromWorker> {
  readonly file: string;
  /** What the system shows for the process. */
  readonly name: string;
  /** Whether more will follow a message. */
  readonly goesOn: (message: FromWorker) => boolean;
}

/**
 * Starts workers from a built file: each piece of work gets a process of its own, so that it can be ended, and its
 * process ends with the last word on it. Where the passphrase lock is on, it is told first what evidence is sealed with:
 * over its port, where nobody else listens.
 */
export function workerProcesses<ToWorker, FromWorker>(
  program: Program<FromWorker>,
): Spawn<ToWorker, FromWorker> {
  return (heard, ended) => working(forked(program), program, heard, ended, (child) => void child.kill());
}

/** Processes that wait for work. */
export interface ReadyProcesses<ToWorker, FromWorker> {
  readonly spawn: Spawn<ToWorker, FromWorker>;
  /** Has a process wait for work that is about to come; one started for it is told `first` meanwhile. */
  readonly getReady: (first: () => ToWorker) => void;
  /** Ends the one that waits, and lets none wait from now on. What it was told goes with it. */
  readonly drop: () => void;
}

/**
 * The same, where a process can wait: one that was got ready before it is known what it is to do, and one that has done
 * its work well, because the next piece takes it a third of the time. `staysAfter` says of a last word whether the
 * process may do more. One that nobody wanted for a while is ended.
 */
export function readyProcesses<ToWorker, FromWorker>(
  program: Program<FromWorker> & {
    readonly staysAfter: (message: FromWorker) => boolean;
  },
): ReadyProcesses<ToWorker, FromWorker> {
  let spare: Waiting | null = null;
  let dropped = false;
  const take = (): Waiting | null => {
    const taken = spare;
    spare = null;
    if (taken === null) return null;
    clearTimeout(taken.end);
    taken.child.off('exit', taken.gone);
    return taken;
  };
  const keep = (child: UtilityProcess, works: number): void => {
    const gone = (): void => void take();
    child.once('exit', gone);
    const end = setTimeout(() => void take()?.child.kill(), spareMs);
    end.unref();
    spare = { child, works, gone, end };
  };
  return {
    spawn: (heard, ended) => {
      const { child, works } = take() ?? { child: forked(program), works: 0 };
      return working(child, program, heard, ended, (_, last) => {
        if (dropped || spare !== null || works + 1 >= mostWorks || !program.staysAfter(last)) child.kill();
        else keep(child, works + 1);
      });
    },
    getReady: (first) => {
      if (spare !== null || dropped) return;
      const child = forked(program);
      keep(child, 0);
      child.postMessage(first());
    },
    drop: () => {
      dropped = true;
      take()?.child.kill();
    },
  };
}

/** A process without work, and how many pieces it has done. */
interface Waiting {
  readonly child: UtilityProcess;
  readonly works: number;
  readonly gone: () => void;
  readonly end: NodeJS.Timeout;
}

/** How long a process waits for work. */
const spareMs = 120_000;

/** After so many pieces a new process takes over, whatever the libraries in it have piled up. */
const mostWorks = 20;

function forked({ file, name }: { readonly file: string; readonly name: string }): UtilityProcess {
  return utilityProcess.fork(file, [], { serviceName: name, stdio: 'ignore' });
}

/** `over` gets the process with the last word on the work; from then on it belongs to nobody. */
function working<ToWorker, FromWorker>(
  child: UtilityProcess,
  { goesOn }: Program<FromWorker>,
  heard: (message: FromWorker) => void,
  ended: () => void,
  over: (child: UtilityProcess, last: FromWorker) => void,
): Worker<ToWorker> {
  let mine = true;
  const hear = (message: FromWorker): void => {
    heard(message);
    if (goesOn(message)) return;
    mine = false;
    child.off('message', hear);
    child.off('exit', ended);
    over(child, message);
    ended();
  };
  child.on('message', hear);
  child.once('exit', ended);
  const keys = knownKeys();
  if (keys.length > 0) child.postMessage({ kind: 'keys', keys });
  return {
    tell: (message) => {
      if (mine) child.postMessage(message);
    },
    kill: () => {
      if (mine) child.kill();
    },
  };
}
