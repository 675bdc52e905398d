import { utilityProcess } from 'electron';
import type { FromWorker } from './documents/protocol.ts';
import type { SpawnWorker } from './services/dossier-jobs.ts';

/** Starts document workers from the built file: each dossier gets a process of its own, so that it can be ended. */
export function dossierProcesses(workerFile: string): SpawnWorker {
  return (heard, ended) => {
    const child = utilityProcess.fork(workerFile, [], {
      serviceName: 'Readiness Desk documents',
      stdio: 'ignore',
    });
    child.on('message', (message: FromWorker) => {
      heard(message);
      if (message.kind !== 'step' && message.kind !== 'part') child.kill();
    });
    child.once('exit', ended);
    return {
      tell: (message) => child.postMessage(message),
      kill: () => void child.kill(),
    };
  };
}
