import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { hasDisplay, openVirtualDisplay, type VirtualDisplay } from './display.ts';
import { findElectron, runtimeEnv } from './electron-runtime.ts';
import { root } from './paths.ts';

/** How to start the app under Playwright. */
export interface LaunchOptions {
  /** The folder for everything the app keeps: give each test its own. */
  readonly userData: string;
  /** Arguments for the app itself. */
  readonly args?: readonly string[];
  /** Set on top of this process's environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder with the app's package.json; the repository when left out. */
  readonly appFolder?: string;
  readonly timeoutMs?: number;
  /** Where a video of each window is recorded, when given. */
  readonly recordVideo?: { readonly dir: string; readonly size?: { width: number; height: number } };
}

/** Starts the app named in the environment once Playwright has attached. */
const heldApp = path.join(root, 'build', 'held-app');

/**
 * Starts the built app on this machine's Electron and hands it to Playwright. Where there is no display it gets
 * a virtual one of its own, which ends with the app.
 */
export async function launchApp(options: LaunchOptions): Promise<ElectronApplication> {
  const runtime = await findElectron();
  const display = hasDisplay() ? null : await openVirtualDisplay();
  try {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [
        ...sandboxArguments(),
        '--disable-gpu',
        `--user-data-dir=${options.userData}`,
        heldApp,
        ...(options.args ?? []),
      ],
      env: definedOnly({
        ...runtimeEnv(runtime),
        ...displayEnv(display),
        ...options.env,
        READINESS_HELD_APP: options.appFolder ?? root,
      }),
      // Without this Playwright switches Chromium's sandbox off for everybody.
      chromiumSandbox: sandboxArguments().length === 0,
      ...(options.recordVideo ? { recordVideo: options.recordVideo } : {}),
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    app.once('close', () => void display?.close());
    return app;
  } catch (error) {
    await display?.close();
    throw error;
  }
}

/** Chromium's sandbox does not work for root on Linux; for everybody else it stays on. */
export function sandboxArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function displayEnv(display: VirtualDisplay | null): NodeJS.ProcessEnv {
  return display ? { DISPLAY: display.name } : {};
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
