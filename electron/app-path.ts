import { realpathSync } from 'node:fs';
import path from 'node:path';

/** The window's own address; nothing else is ever loaded. */
export const appOrigin = 'app://desk';

/** The address of the hidden page that draws thumbnails: another origin, so that nothing of the app is its own. */
export const thumbnailOrigin = 'thumbnail://page';

/** What the window may fetch: `/fonts/…` from `fonts`, everything else from `renderer`. Absolute folders. */
export interface AppFolders {
  readonly renderer: string;
  readonly fonts: string;
}

/** Types of the files the window consists of. Others are not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff2': 'font/woff2',
};

/** A file to be served, with its type. */
export interface ServedFile {
  readonly file: string;
  readonly type: string;
}

/**
 * The file behind an address of the window, or null where there is none that may be served. Names are plain:
 * an encoded sign, a dot name, a backslash or a link that leads outside the folder finds nothing.
 */
export function servedFile(address: string, folders: AppFolders): ServedFile | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'desk' || url.username !== '' || url.password !== '')
    return null;
  const parts = (url.pathname === '/' ? '/index.html' : url.pathname).slice(1).split('/');
  if (!parts.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part))) return null;
  const [root, names] = parts[0] === 'fonts' ? [folders.fonts, parts.slice(1)] : [folders.renderer, parts];
  const type = types[path.extname(names.at(-1) ?? '').toLowerCase()];
  if (type === undefined) return null;
  const file = realPath(path.join(root, ...names));
  const home = realPath(root);
  if (file === null || home === null || !file.startsWith(home + path.sep)) return null;
  return { file, type };
}

function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
