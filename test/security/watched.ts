import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/paths.ts';
import { executableIn, type ElectronRuntime } from '../../build/electron-runtime.ts';
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

/**
 * Makes what looks like an Electron for ELECTRON_OVERRIDE_DIST_PATH and watches every start of the one at hand: whole
 * suites run on it as they are. Each start writes a log of its own into `logs`. Watched is what every way to anybody
 * begins with: a socket, and turning it to somebody. The watcher stands aside, so that the app keeps its number and
 * its group. A test that shows a page in a little browser of its own is let be: that one has none of the app's locks.
 */
export function watchedRuntime(runtime: ElectronRuntime, folder: string, logs: string): string {
  const dist = path.join(folder, 'watched-runtime');
  for (const one of [dist, logs]) mkdirSync(one, { recursive: true });
  const watch = `strace -DD -f --seccomp-bpf -qq -s 0 -e trace=socket,connect -o '${logs}'/$$.txt`;
  const script = `#!/bin/sh
case "\${READINESS_HELD_APP:-${root}}" in
  '${root}') exec ${watch} '${runtime.executable}' "$@" ;;
  *) exec '${runtime.executable}' "$@" ;;
esac
`;
  writeFileSync(executableIn(dist), script, { mode: 0o755 });
  writeFileSync(path.join(dist, 'version'), runtime.version);
  return dist;
}

/** What all starts together were seen to do, and how many starts there were. */
export function readWatches(logs: string): Watched & { readonly starts: number } {
  const all = readdirSync(logs).map((name) => readWatch(path.join(logs, name)));
  return {
    outgoing: all.flatMap(({ outgoing }) => outgoing),
    lines: all.reduce((sum, { lines }) => sum + lines, 0),
    starts: all.length,
  };
}

/** What was written down, by what it means. */
export interface Watched {
  /** Lines in which a process turned to an address outside this machine, or to this one by its number. */
  readonly outgoing: readonly string[];
  /** All lines: a watch that has seen nothing has not watched. */
  readonly lines: number;
}

/** Where the screen an app was shown on has gone, the system's library looks for it by its number on this machine. */
const toOwnScreen = /sin6?_port=htons\(60\d\d\).*(?:127\.0\.0\.1|::1)/;

/**
 * Sockets of the machine itself (display, session bus, between processes) are of other families. The one socket of
 * the internet's family a test needs is the debugger's, which waits on 127.0.0.1 for the test to come.
 */
export function readWatch(log: string): Watched {
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const outgoing = lines.filter(
    (line) =>
      /(?:connect|sendto|sendmsg|sendmmsg)\(/.test(line) &&
      /sa_family=AF_INET6?/.test(line) &&
      !toOwnScreen.test(line),
  );
  return { outgoing, lines: lines.length };
}
