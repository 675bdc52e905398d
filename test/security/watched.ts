import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ground } from './made-app.ts';

/** A ground whose app is watched by the kernel: every call by which a process could reach anybody is written down. */
export function watchedGround(ground: Ground, log: string): Ground {
  const executable = path.join(ground.folder, 'watched');
  const calls = 'trace=socket,connect,bind,sendto,sendmsg,sendmmsg';
  writeFileSync(
    executable,
    `#!/bin/sh\nexec strace -f -qq -s 0 -e ${calls} -o ${log} ${ground.executable} "$@"\n`,
  );
  chmodSync(executable, 0o755);
  return { ...ground, executable };
}

/** What was written down, by what it means. */
export interface Watched {
  /** Lines in which a process turned to an address outside this machine, or to this one by its number. */
  readonly outgoing: readonly string[];
  /** All lines: a watch that has seen nothing has not watched. */
  readonly lines: number;
}

/**
 * Sockets of the machine itself (display, session bus, between processes) are of other families. The one socket of
 * the internet's family a test needs is the debugger's, which waits on 127.0.0.1 for the test to come.
 */
export function readWatch(log: string): Watched {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const outgoing = lines.filter(
    (line) => /(?:connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /sa_family=AF_INET6?/.test(line),
  );
  return { outgoing, lines: lines.length };
}
