import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/** Whether calls to the disk can be listened to and spoilt here: the shim is for Linux. */
export const hasShim = process.platform === 'linux';

/** Why a test that needs the shim does not run, for its name. */
export const withoutShim = hasShim ? '' : ' (SKIPPED: only Linux lets a test stand between app and disk)';

let compiled: string | null = null;

/** Compiles the shim, once for a test process, and returns its path. `npm test` sees to it that a compiler is there. */
export function compileShim(): string {
  if (compiled !== null) return compiled;
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'readiness-shim-')), 'io-shim.so');
  const source = path.join(import.meta.dirname, 'io-shim.c');
  execFileSync('gcc', ['-O1', '-shared', '-fPIC', '-o', target, source, '-ldl']);
  compiled = target;
  return target;
}

/** The environment of a process whose changes below `root` are recorded in `file`. */
export function recording(root: string, file: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: compileShim(),
    READINESS_IO_ROOT: root,
    READINESS_IO_RECORD: file,
  };
}

/** The environment of a process whose calls below `root` can be made to fail through the file `control`. */
export function failing(root: string, control: string): NodeJS.ProcessEnv {
  writeFileSync(control, Buffer.alloc(controlBytes));
  return {
    ...process.env,
    LD_PRELOAD: compileShim(),
    READINESS_IO_ROOT: root,
    READINESS_IO_CONTROL: control,
  };
}

/** Kinds of call, as in io-shim.c. */
export const calls = { open: 1, read: 2, write: 4, truncate: 8, sync: 16, name: 32, close: 64 } as const;

/** How a call can fail, and which calls can fail that way. `short`: only the first half is written. */
export const failures = {
  EIO: { error: constants.errno.EIO, calls: 127 },
  ENOSPC: {
    error: constants.errno.ENOSPC,
    calls: calls.open | calls.write | calls.truncate | calls.sync | calls.name,
  },
  EINTR: {
    error: constants.errno.EINTR,
    calls: calls.open | calls.read | calls.write | calls.truncate | calls.sync,
  },
  short: { error: 0, calls: calls.write },
} as const;
export type Failure = keyof typeof failures;

/** `struct control` of io-shim.c: six 32-bit numbers and a name. */
export const controlBytes = 64;
