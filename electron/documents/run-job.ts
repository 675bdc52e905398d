import { DeskError } from '../../assessments/text/fault.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { writeDossier } from './write-dossier.ts';

/**
 * Answers the messages of one worker: starts its job, cancels it, and tells `send` what happens. A second job
 * is ignored while one runs; every job ends with exactly one of done, cancelled, failed.
 */
export function jobRunner(send: (message: FromWorker) => void): (message: ToWorker) => void {
  let running: AbortController | null = null;
  return (message) => {
    if (message.kind === 'cancel') {
      running?.abort();
      return;
    }
    if (running !== null) return;
    const controller = new AbortController();
    running = controller;
    writeDossier(message.job, (step) => send({ kind: 'step', step }), controller.signal)
      .then(
        (written) => send({ kind: 'done', written }),
        (error: unknown) => send(endOf(error)),
      )
      .finally(() => {
        running = null;
      });
  };
}

function endOf(error: unknown): FromWorker {
  if (!(error instanceof DeskError))
    return { kind: 'failed', fault: { code: 'document.write-failed', values: { reason: String(error) } } };
  return error.fault.code === 'document.cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'failed', fault: error.fault };
}
