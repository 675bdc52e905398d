import { DeskError } from '../../assessments/text/fault.ts';
import { writeBundle } from './bundle/write-bundle.ts';
import { oneJob } from './one-job.ts';
import { built } from './dossier-source.ts';
import { openFaces } from './fonts.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { loadReader } from './read-back.ts';
import { rehearse } from './rehearse.ts';
import { writeDossier, type DossierStep } from './write-dossier.ts';

/** Answers the messages of a worker that writes documents, one job a worker; tells `send` what happens. */
export function jobRunner(send: (message: FromWorker) => void): (message: ToWorker) => void {
  const job = oneJob<Order, FromWorker>({
    send,
    carryOut: (order, signal) => carryOut(order, send, signal),
    endOf,
  });
  const meanwhile = new AbortController();
  return (message) => {
    if (message.kind === 'get-ready') {
      // Whatever cannot be opened or made is said by the work that needs it.
      void getReady(message, meanwhile.signal).catch(() => undefined);
      return;
    }
    meanwhile.abort();
    job(message);
  };
}

type Order = Exclude<ToWorker, { readonly kind: 'cancel' | 'get-ready' }>;
type Preparation = Extract<ToWorker, { readonly kind: 'get-ready' }>;

/** The fonts and the reader of finished files, which take longer to open than most dossiers to be written. */
async function getReady({ fonts, source }: Preparation, signal: AbortSignal): Promise<void> {
  await openFaces(fonts);
  await loadReader();
  if (source !== null) await rehearse({ source, fonts }, signal);
}

async function carryOut(
  order: Order,
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
    case 'write-list': {
      const { writeList } = await import('./pdf/list/write-list.ts');
      return { kind: 'done', written: await writeList(order.job, part, signal) };
    }
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
