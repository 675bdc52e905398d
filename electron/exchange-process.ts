import { utilityProcess } from 'electron';
import type { FromExchange, ToExchange } from './exchange/protocol.ts';
import type { Spawn } from './services/process-work.ts';

/** Starts workers for assessment files from the built file: each file gets a process of its own, so that it can be ended. */
export function exchangeProcesses(workerFile: string): Spawn<ToExchange, FromExchange> {
  return (heard, ended) => {
    const child = utilityProcess.fork(workerFile, [], {
      serviceName: 'Readiness Desk files',
      stdio: 'ignore',
    });
    child.on('message', (message: FromExchange) => {
      heard(message);
      if (message.kind !== 'step') child.kill();
    });
    child.once('exit', ended);
    return {
      tell: (message) => child.postMessage(message),
      kill: () => void child.kill(),
    };
  };
}
