import { DeskError } from '../assessments/text/fault.ts';
import type { Handlers } from './answer-call.ts';
import { lockHandlers } from './desk/lock.ts';
import { methods } from './methods.ts';
import type { Signals } from './services/signals.ts';

/**
 * What the window may ask while the data is not open: about the lock, and whether the window is to be closed. Every
 * other method is refused with `lock.locked`.
 */
export function lockedHandlers(
  around: Parameters<typeof lockHandlers>[0] & Pick<Handlers, 'readyToClose'> & { readonly signals: Signals },
): Handlers {
  const refuse = (): never => {
    throw new DeskError('lock.locked');
  };
  const refused = Object.fromEntries(methods.map((method) => [method, refuse])) as unknown as Handlers;
  return {
    ...refused,
    ...lockHandlers(around),
    awaitSignals: ({ after }) => around.signals.await(after),
    readyToClose: around.readyToClose,
  };
}
