import { globSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const megabyte = 1_000_000;

/** What the app may weigh beside the bare Electron, in bytes. */
export const sizeBudget = 60 * megabyte;

/** From here on a part of the app needs a reason. */
const large = megabyte;

/** Why each large part is there; `file` is matched against its place in out/. */
const reasons: readonly { readonly file: RegExp; readonly reason: string }[] = [
  {
    file: /^fonts\/Noto.*\.(ttf|woff2)$/,
    reason:
      'the Chinese fonts of window and documents: whole, since names hold rare characters, and plain TrueType; cut to the common signs, since a window holds what it loads in memory',
  },
  {
    file: /^documents-worker\.js$/,
    reason:
      'pdfmake, docx, excelts, pdf-lib and pdf.js: documents are written and read back without a network',
  },
  { file: /^main\.js$/, reason: 'store, services and the questionnaires’ rules' },
  {
    file: /^exchange-worker\.js$/,
    reason: 'assessment files: zip, encryption and the schemas they are checked by',
  },
  {
    file: /^thumbnail\/page\.js$/,
    reason: 'pdf.js, which draws the first page of a PDF in a process of its own',
  },
  {
    file: /^renderer\/assets\/.*\.js$/,
    reason: 'the window: React, React Aria and the texts in two languages',
  },
];

/** What the app weighs, by its parts. */
export interface SizeTable {
  /** Everything beside the bare Electron, in bytes. */
  readonly total: number;
  readonly budget: number;
  readonly parts: readonly { readonly file: string; readonly bytes: number; readonly reason: string }[];
  /** Large parts nobody has given a reason for. */
  readonly unexplained: readonly string[];
}

/** Weighs the packed app (`resources`: its folder with the archive), and names the large parts of `built` (out/). */
export function sizeTable(built: string, resources: string): SizeTable {
  const packed = readdirSync(resources, { recursive: true, encoding: 'utf8' }).map((name) =>
    statSync(path.join(resources, name)),
  );
  const total = packed.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
  const parts = globSync('**/*', { cwd: built })
    .filter((name) => !name.endsWith('.map'))
    .map((name) => ({ file: name.split(path.sep).join('/'), found: statSync(path.join(built, name)) }))
    .filter(({ found }) => found.isFile() && found.size >= large)
    .map(({ file, found }) => ({ file, bytes: found.size, reason: reasonFor(file) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  const unexplained = parts.filter((one) => one.reason === '').map((one) => one.file);
  return { total, budget: sizeBudget, parts, unexplained };
}

function reasonFor(file: string): string {
  return reasons.find((one) => one.file.test(file))?.reason ?? '';
}
