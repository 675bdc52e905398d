import { DeskError } from '../../assessments/text/fault.ts';
import { oneJob } from '../documents/one-job.ts';
import type { FromExchange, ToExchange } from './protocol.ts';
import { readPassedFile } from './read-passed-file.ts';
import { writePassedFile } from './write-passed-file.ts';

/** How often progress is told at most; a file arrives in thousands of pieces. */
const tellEveryMs = 100;

/** Answers the messages of a worker for assessment files, one job a worker; tells `send` what happens. */
export function exchangeRunner(send: (message: FromExchange) => void): (message: ToExchange) => void {
  return oneJob({ send, carryOut: (order, signal) => carryOut(order, send, signal), endOf });
}

async function carryOut(
  message: Exclude<ToExchange, { kind: 'cancel' }>,
  send: (message: FromExchange) => void,
  signal: AbortSignal,
): Promise<FromExchange> {
  let last = { step: '', at: 0 };
  const advance = (
    step: Extract<FromExchange, { kind: 'step' }>['step'],
    done: number,
    total: number,
  ): void => {
    const now = performance.now();
    if (step === last.step && now - last.at < tellEveryMs) return;
    last = { step, at: now };
    send({ kind: 'step', step, done, total });
  };
  return message.kind === 'write'
    ? { kind: 'written', written: await writePassedFile(message.job, advance, signal) }
    : { kind: 'read', read: await readPassedFile(message.job, advance, signal) };
}

function endOf(error: unknown, signal: AbortSignal): FromExchange {
  if (signal.aborted) return { kind: 'cancelled' };
  if (error instanceof DeskError) return { kind: 'failed', fault: error.fault };
  const reason = error instanceof Error ? error.name : typeof error;
  return { kind: 'failed', fault: { code: 'passing-on.failed', values: { reason } } };
}
