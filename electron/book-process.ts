import { utilityProcess } from 'electron';
import type { FromBooks, ToBooks } from './documents/excel/protocol.ts';
import type { Spawn } from './services/process-work.ts';

/** Starts document workers for Excel files from the built file; each answers once and ends. */
export function bookProcesses(workerFile: string): Spawn<ToBooks, FromBooks> {
  return (heard, ended) => {
    const child = utilityProcess.fork(workerFile, [], {
      serviceName: 'Readiness Desk workbooks',
      stdio: 'ignore',
    });
    child.on('message', (message: FromBooks) => {
      heard(message);
      child.kill();
    });
    child.once('exit', ended);
    return {
      tell: (message) => child.postMessage(message),
      kill: () => void child.kill(),
    };
  };
}
