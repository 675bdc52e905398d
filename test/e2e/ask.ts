import type { Page } from 'playwright-core';
import type { Contract, Desk, Method } from '../../electron/contract.ts';

/** Asks through the window's own door, as the screens do. Throws the fault's code. */
export async function ask<M extends Method>(
  page: Page,
  method: M,
  input: Contract[M]['input'],
): Promise<Contract[M]['output']> {
  const reply = await page.evaluate(
    ([name, given]) => (window as unknown as { desk: Desk }).desk[name as 'getKeeping'](given as never),
    [method, input] as const,
  );
  if (!reply.ok) throw new Error(reply.fault.code);
  return reply.value as Contract[M]['output'];
}

/** The longest the main process did not answer while `work` ran, in milliseconds. */
export async function longestSilence<T>(
  page: Page,
  work: () => Promise<T>,
): Promise<{ result: T; gapMs: number }> {
  let over = false;
  let gapMs = 0;
  const watch = (async () => {
    while (!over) {
      const from = performance.now();
      await ask(page, 'getApp', {});
      gapMs = Math.max(gapMs, performance.now() - from);
    }
  })();
  const result = await work();
  over = true;
  await watch;
  return { result, gapMs };
}
