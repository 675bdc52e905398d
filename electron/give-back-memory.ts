import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often it is looked, in milliseconds. */
const lookEveryMs = 5_000;

/** What may gather before it is worth collecting, in bytes. */
const worthBytes = 8 * 1024 * 1024;

/** How long nobody must have touched anything: collecting holds the process for some 30 ms. */
const quietSeconds = 1;

/**
 * Collects what is no longer used while nobody is at the keys. V8 does so when memory is asked for; after much work
 * in the background nobody asks, and tens of megabytes stay taken as long as the app is open.
 */
export function giveBackMemory(input: {
  readonly idleSeconds: () => number;
  readonly every: (ms: number, work: () => void) => void;
}): void {
  const collect = collector();
  let left = 0;
  input.every(lookEveryMs, () => {
    if (taken() - left < worthBytes || input.idleSeconds() < quietSeconds) return;
    collect();
    left = taken();
  });
}

/** What this process's heap and the buffers outside it take, in bytes. */
function taken(): number {
  const { total_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}

/** V8 hands its own `gc` to code that is started with it; there is no other door to it. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  return () => {
    if (typeof collect === 'function') collect();
  };
}
