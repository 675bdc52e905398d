import type { Contract, Desk, Method, Reply } from '../electron/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload; the window's only way out. */
    readonly desk: Desk;
  }
}

/** Asks the main process. Always answers: a broken bridge comes back as a fault like any other. */
export async function ask<M extends Method>(method: M, input: Contract[M]['input']): Promise<Reply<M>> {
  try {
    const call: (input: Contract[M]['input']) => Promise<Reply<M>> = window.desk[method];
    return await call(input);
  } catch {
    return { ok: false, fault: { code: 'unexpected', values: {} } };
  }
}
