/**
 * Answers the messages of one worker: starts its job, cancels it, and tells `send` what happens. A second job is
 * ignored while one runs; every job ends with exactly one answer, that of `carryOut` or, when it throws, of `endOf`.
 */
export function oneJob<Order extends { readonly kind: string }, Said>(input: {
  readonly send: (message: Said) => void;
  readonly carryOut: (order: Order, signal: AbortSignal) => Promise<Said>;
  readonly endOf: (error: unknown, signal: AbortSignal) => Said;
}): (message: Order | Cancel) => void {
  let running: AbortController | null = null;
  return (message) => {
    if (isCancel(message)) {
      running?.abort();
      return;
    }
    if (running !== null) return;
    const controller = new AbortController();
    running = controller;
    input
      .carryOut(message, controller.signal)
      .then(input.send, (error: unknown) => input.send(input.endOf(error, controller.signal)))
      .finally(() => {
        running = null;
      });
  };
}

interface Cancel {
  readonly kind: 'cancel';
}

function isCancel(message: { readonly kind: string }): message is Cancel {
  return message.kind === 'cancel';
}
