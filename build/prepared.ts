import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.ts';

/** Something prepared once per machine: a folder in the cache. */
export interface Preparation {
  readonly cache: string;
  /** The folder's name. It carries every version its content depends on: a new version is a new folder. */
  readonly name: string;
  readonly report: (line: string) => void;
  /** Fills the empty folder `target`; `scratch` is for whatever need not stay. */
  readonly prepare: (target: string, scratch: string) => Promise<void>;
}

/**
 * Returns the prepared folder, preparing it first where it is not there yet. It appears under its name only when
 * it is whole, and two processes never prepare the same folder at once.
 */
export async function prepareOnce({ cache, name, report, prepare }: Preparation): Promise<string> {
  const finished = path.join(cache, name);
  if (existsSync(finished)) return finished;
  const wait = (): void => report(`Another process is preparing ${name}; waiting for it …`);
  return withLock(path.join(cache, `${name}.lock`), wait, async () => {
    if (existsSync(finished)) return finished;
    removeLeftovers(cache, `${name}.preparing-`);
    const scratch = mkdtempSync(path.join(cache, `${name}.preparing-`));
    try {
      const target = path.join(scratch, 'target');
      mkdirSync(target);
      await prepare(target, scratch);
      renameSync(target, finished);
      return finished;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

/** What an interrupted preparation left behind; only the holder of the lock may call this. */
function removeLeftovers(cache: string, prefix: string): void {
  for (const entry of readdirSync(cache)) {
    if (entry.startsWith(prefix)) rmSync(path.join(cache, entry), { recursive: true, force: true });
  }
}
