import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { appOrigin, servedFile, type AppFolders } from './app-path.ts';

/** What the window may load and run: its own files and nothing else, nothing inline. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** Makes app:// and thumbnail:// secure origins of their own. Only possible before Electron is ready, and once. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: 'thumbnail', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the window's files to one session and cancels every other request, wherever it goes. */
export function serveApp(session: Session, folders: AppFolders): void {
  session.protocol.handle('app', (request) => answer(request, folders));
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwn(details.url) }));
}

async function answer(request: Request, folders: AppFolders): Promise<Response> {
  const found = request.method === 'GET' ? servedFile(request.url, folders) : null;
  if (found === null) return new Response(null, { status: 404, headers });
  try {
    const bytes = await readFile(found.file);
    return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': found.type } });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}

/** Pictures made in the window itself have addresses without a host; they never leave it. */
function isOwn(address: string): boolean {
  return (
    address === appOrigin ||
    ['data:', `${appOrigin}/`, `blob:${appOrigin}/`].some((start) => address.startsWith(start))
  );
}
