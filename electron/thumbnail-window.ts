import { BrowserWindow, session, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { thumbnailOrigin } from './app-path.ts';
import type { DrawThumbnail } from './services/evidence/thumbnails.ts';
import { lockSession } from './window.ts';

/** What the page may do: run its own script and the decoders beside it, and ask for its own files. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

const page =
  '<!doctype html><meta charset="utf-8"><title>-</title><script type="module" src="page.js"></script>';

/** A file that takes longer than this has no thumbnail; its process is ended. */
const patienceMs = 15_000;

/** A window that has nothing to draw for so long is closed. */
const idleMs = 20_000;

/** Draws thumbnails, and ends what it needs for it. */
export interface ThumbnailWindow {
  readonly draw: DrawThumbnail;
  readonly close: () => void;
}

/**
 * Draws strangers' files in a hidden window of its own: sandboxed, without a bridge to the app, with an origin and a
 * session of its own that keeps nothing and reaches nothing but the page in `folder` and the one file it is to draw.
 * A file that crashes or hangs it costs its own thumbnail and nothing else.
 */
export function createThumbnailWindow(folder: string): ThumbnailWindow {
  let window: BrowserWindow | null = null;
  let source: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  let idle: NodeJS.Timeout | null = null;
  let counter = 0;

  const close = (): void => {
    if (idle !== null) clearTimeout(idle);
    if (window !== null && !window.isDestroyed()) window.destroy();
    window = null;
  };

  const open = async (): Promise<BrowserWindow> => {
    if (window !== null && !window.isDestroyed() && !window.webContents.isCrashed()) return window;
    close();
    const own = session.fromPartition('thumbnails', { cache: false });
    prepare(own, folder, (name) => (source?.name === name ? source.bytes : null));
    const opened = hiddenWindow(own);
    window = opened;
    await opened.loadURL(`${thumbnailOrigin}/`);
    return opened;
  };

  return {
    close,
    draw: async (bytes, mediaType) => {
      if (idle !== null) clearTimeout(idle);
      counter += 1;
      source = { name: `source-${counter}`, bytes };
      const address = `${thumbnailOrigin}/${source.name}`;
      try {
        // A process that ends may do so for what it drew before: once more, in a fresh one.
        const answer = (await drawn(open, address, mediaType)) ?? (await drawn(open, address, mediaType));
        if (answer === null) throw new Error('Drawing has ended the process.');
        return Buffer.from(answer, 'base64');
      } catch (error) {
        close();
        throw error;
      } finally {
        source = null;
        idle = setTimeout(close, idleMs);
        idle.unref();
      }
    },
  };
}

/** Lets the page draw; null when its process has ended. Whatever else goes wrong, and when nothing comes at all, it rejects. */
async function drawn(
  open: () => Promise<BrowserWindow>,
  source: string,
  mediaType: string,
): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Drawing took too long.')), patienceMs);
  });
  const drawing = async (): Promise<string | null> => {
    const { webContents } = await open();
    let ended = (): void => undefined;
    const gone = new Promise<null>((resolve) => {
      ended = () => resolve(null);
    });
    webContents.once('render-process-gone', ended);
    // Both are ours: an address made of a counter, and one of the known kinds.
    const call = `drawThumbnail(${JSON.stringify(source)}, ${JSON.stringify(mediaType)})`;
    try {
      const answer: unknown = await Promise.race([webContents.executeJavaScript(call), gone]);
      if (typeof answer !== 'string' && answer !== null) throw new Error('Not a picture.');
      return answer;
    } finally {
      if (!webContents.isDestroyed()) webContents.off('render-process-gone', ended);
    }
  };
  try {
    return await Promise.race([drawing(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function hiddenWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 320,
    height: 320,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      spellcheck: false,
      devTools: false,
      images: false,
      webgl: false,
      // It is never shown, and would be slowed down like a page in the background.
      backgroundThrottling: false,
    },
  });
}

const prepared = new WeakSet<Session>();

function prepare(own: Session, folder: string, sourceNamed: (name: string) => Uint8Array | null): void {
  if (prepared.has(own)) return;
  prepared.add(own);
  lockSession(own);
  own.protocol.handle('thumbnail', (request) => answer(request, folder, sourceNamed));
  own.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !details.url.startsWith(`${thumbnailOrigin}/`) }),
  );
}

async function answer(
  request: Request,
  folder: string,
  sourceNamed: (name: string) => Uint8Array | null,
): Promise<Response> {
  const name = new URL(request.url).pathname.slice(1);
  const headers = {
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
  const found = (type: string, body: BodyInit): Response =>
    new Response(body, { headers: { ...headers, 'Content-Type': type } });
  if (request.method !== 'GET') return new Response(null, { status: 404, headers });
  if (name === '') return found('text/html; charset=utf-8', page);
  const bytes = sourceNamed(name);
  // Never as what it is: the page is to read it, not the browser.
  if (bytes !== null) return found('application/octet-stream', new Uint8Array(bytes));
  const type = /^(?:page\.js|wasm\/\w+\.wasm|cmaps\/[\w-]+\.bcmap)$/.test(name)
    ? types[path.extname(name)]
    : undefined;
  if (type === undefined) return new Response(null, { status: 404, headers });
  try {
    return found(type, new Uint8Array(await readFile(path.join(folder, ...name.split('/')))));
  } catch {
    return new Response(null, { status: 404, headers });
  }
}
