import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Method } from '../../../electron/contract.ts';
import type { FakeDesk } from './fake-desk.ts';

/** Where the built app lies; another folder lets two people build at once. */
const out = path.resolve(process.env['READINESS_OUT'] ?? path.join(import.meta.dirname, '../../../out'));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};
/** The window's own policy, so that what it forbids fails here as well. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'";

export interface Opened {
  readonly page: Page;
  /** Everything the console complained about. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Serves the built renderer and opens it in a browser with the fake desk behind it. */
export async function openWindow(
  fake: FakeDesk,
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly hash?: string;
    readonly forcedColors?: 'active';
  } = {},
): Promise<Opened> {
  const server = createServer((request, response) => {
    const wanted = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = wanted.startsWith('/fonts/')
      ? path.join(out, wanted)
      : path.join(out, 'renderer', wanted === '/' ? 'index.html' : wanted);
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
          'Content-Security-Policy': policy,
        });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
    ...(options.forcedColors === undefined ? {} : { forcedColors: options.forcedColors }),
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.exposeFunction('answerDesk', (method: Method, input: never) => fake.answer(method, input));
  await page.addInitScript(() => {
    const answer = (window as unknown as { answerDesk: (method: string, input: unknown) => Promise<unknown> })
      .answerDesk;
    const desk = new Proxy({}, { get: (_, method) => (input: unknown) => answer(String(method), input) });
    Object.defineProperty(window, 'desk', { value: desk });
  });
  await page.goto(`http://127.0.0.1:${port}/${options.hash ?? ''}`);
  return {
    page,
    complaints,
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
