import { DeskError } from '../../assessments/text/fault.ts';
import { writeBundle } from './bundle/write-bundle.ts';
import { oneJob } from './one-job.ts';
import { built } from './dossier-source.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { writeDossier, type DossierStep } from './write-dossier.ts';

/** Answers the messages of a worker that writes documents, one job a worker; tells `send` what happens. */
export function jobRunner(send: (message: FromWorker) => void): (message: ToWorker) => void {
  return oneJob({ send, carryOut: (order, signal) => carryOut(order, send, signal), endOf });
}

async function carryOut(
  order: Exclude<ToWorker, { readonly kind: 'cancel' }>,
  send: (message: FromWorker) => void,
  signal: AbortSignal,
): Promise<FromWorker> {
  const part = (name: string, done: number, total: number): void => send({ kind: 'part', name, done, total });
  switch (order.kind) {
    case 'write': {
      const step = (begun: DossierStep): void => send({ kind: 'step', step: begun });
      return { kind: 'done', written: await writeDossier(built(order.job), step, signal) };
    }
    case 'write-bundle':
      return { kind: 'done', written: await writeBundle(built(order.job), part, signal) };
    case 'check': {
      // The readers of three formats are only needed here.
      const { checkFile } = await import('./bundle/check-file.ts');
      return { kind: 'checked', checked: await checkFile(order.file, part, signal) };
    }
  }
}

function endOf(error: unknown): FromWorker {
  if (!(error instanceof DeskError))
    return { kind: 'failed', fault: { code: 'document.write-failed', values: { reason: String(error) } } };
  return error.fault.code === 'document.cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'failed', fault: error.fault };
}
