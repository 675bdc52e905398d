import { expect, test } from 'vitest';
import { giveBackMemory } from '../../electron/give-back-memory.ts';

const held = 64 * 1024 * 1024;

test('what nobody uses any more is collected when nobody is at the keys, and not before', () => {
  let idle = 0;
  let look = (): void => undefined;
  giveBackMemory({ idleSeconds: () => idle, every: (_ms, work) => (look = work) });
  const before = process.memoryUsage().external;
  dropBuffer();
  look();
  expect(process.memoryUsage().external - before).toBeGreaterThan(held / 2);
  idle = 5;
  look();
  expect(process.memoryUsage().external - before).toBeLessThan(held / 2);
});

/** In a function of its own: nothing of the test still holds it. */
function dropBuffer(): void {
  Buffer.alloc(held, 1);
}
