import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { hasDisplay, openVirtualDisplay } from '../../build/display.ts';
import { bindingVariables } from '../../build/electron-runtime.ts';
import { ownFolder, type Ground } from './made-app.ts';

/** The app in the hands of an ordinary user, with everything the proofs look at. */
export interface Shut {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The folder of the built app that runs. */
  readonly appFolder: string;
  /** Home of the user: profile, data and whatever else the app may leave. */
  readonly home: string;
  readonly data: string;
  readonly complaints: string[];
  /** A server on this machine that notes who asks it anything. */
  readonly outside: Outside;
  readonly end: () => Promise<void>;
}

/** Stands for the rest of the world: nothing of the app may ever ask it. */
export interface Outside {
  readonly origin: string;
  readonly asked: string[];
}

/** How the app is started; what it is told by environment on top. */
export interface StartOptions {
  readonly appFolder: string;
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
}

/** Starts the app and waits until its page has content, whatever that is: a weak app may show nothing. */
export async function startShut(ground: Ground, options: StartOptions): Promise<Shut> {
  const home = options.home ?? (await ownFolder(ground, 'home'));
  const [data, temporary] = ['data', 'tmp'].map((name) => path.join(home, name));
  if (data === undefined || temporary === undefined) throw new Error('unreachable');
  for (const folder of [data, temporary]) {
    mkdirSync(folder, { recursive: true });
    if (ground.user !== null) await chown(folder, ground.user, ground.user);
  }
  const display = hasDisplay() ? null : await openVirtualDisplay();
  const { server, outside } = await openOutside();
  const app = await _electron.launch({
    executablePath: ground.executable,
    chromiumSandbox: true,
    args: [
      '--disable-gpu',
      `--user-data-dir=${path.join(home, 'profile')}`,
      ground.heldApp,
      ...(options.args ?? []),
    ],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      TMPDIR: temporary,
      ...(display === null ? displayOf(process.env) : { DISPLAY: display.name }),
      ...bindingVariables(ground.sqliteBindings),
      READINESS_TEST: '1',
      READINESS_DATA: data,
      READINESS_LANGUAGE: 'zh-CN',
      READINESS_HELD_APP: options.appFolder,
      ...options.env,
    },
  });
  let ended = false;
  const gone = new Promise<void>((resolve) => {
    app.once('close', () => {
      ended = true;
      resolve();
    });
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page
    .getByRole('heading', { level: 1 })
    .waitFor({ timeout: 30_000 })
    .catch(() => undefined);
  const end = async (): Promise<void> => {
    if (!ended) process.kill(-(app.process().pid ?? 0), 'SIGKILL');
    await gone;
    await display?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { app, page, appFolder: options.appFolder, home, data, complaints, outside, end };
}

async function openOutside(): Promise<{ server: Server; outside: Outside }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
    response.end('globalThis.hostile = true');
  });
  server.on('connection', () => asked.push('connected'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', (packet) =>
    asked.push(`${packet.length} bytes without a connection`),
  );
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  server.on('close', () => datagrams.close());
  return { server, outside: { origin: `http://127.0.0.1:${port}`, asked } };
}

function displayOf(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    ['DISPLAY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'XAUTHORITY'].flatMap((name) => {
      const value = env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
