import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** Whether a window opened from this process would have a screen to appear on. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
}

/** A screen in memory. */
export interface VirtualDisplay {
  /** What DISPLAY has to be for it, such as `:99`. */
  readonly name: string;
  close(): Promise<void>;
}

/** Starts Xvfb on a display number that is free. It ends with `close`, and at the latest with this process. */
export async function openVirtualDisplay(size = { width: 1600, height: 1000 }): Promise<VirtualDisplay> {
  // Xvfb chooses the number itself and writes it to descriptor 3 once it accepts windows. The kernel ends it with
  // this process even when this process is killed outright; the app on its screen ends with it.
  const xvfb = [
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size.width}x${size.height}x24`,
    // Left to itself it begins anew when the last window closes, and an app that starts in that moment waits for ever.
    '-noreset',
    '-nolisten',
    'tcp',
  ];
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', ...xvfb], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  try {
    const number = await displayNumber(server);
    return {
      name: `:${number}`,
      close: async () => {
        if (server.exitCode !== null || server.signalCode !== null) return;
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill();
        await ended;
      },
    };
  } catch (error) {
    server.kill();
    throw error;
  }
}

function displayNumber(server: ChildProcess): Promise<string> {
  const numbers = server.stdio[3] as Readable;
  return new Promise((resolve, reject) => {
    let errors = '';
    let written = '';
    server.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    server.once('error', (error) => reject(new Error(`Xvfb could not be started: ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}.\n${errors}`)));
    numbers.on('data', (chunk: Buffer) => {
      written += chunk.toString();
      if (written.endsWith('\n')) resolve(written.trim());
    });
  });
}
