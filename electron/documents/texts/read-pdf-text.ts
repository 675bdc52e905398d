import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { mostFileText } from '../../../assessments/portfolio/file-pieces.ts';
import { loadReader } from '../read-back.ts';

/** So many pages of a file are looked at; what is longer is a book. */
const mostPages = 300;

/**
 * The text of each page of a PDF, as far as it has a layer of text; a scan has none. `tables`: where the tables of
 * characters lie. A page that cannot be read is empty. Throws on a file that is none, and on one with a password.
 */
export async function readPdfText(bytes: Uint8Array, tables: string): Promise<readonly string[]> {
  const { getDocument } = await loadReader();
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Nothing outside the file is looked at but the tables of our own, and nothing in it is run.
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    useWorkerFetch: false,
    cMapUrl: tables,
    cMapPacked: true,
    BinaryDataFactory: Tables,
  });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
      const text = await pageText(() => document.getPage(number));
      pages.push(text);
      length += text.length;
      if (length > mostFileText) break;
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof loadReader>>['getDocument']>['promise']>['getPage']>
>;

async function pageText(open: () => Promise<Page>): Promise<string> {
  try {
    const page = await open();
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  } catch {
    return '';
  }
}

/** Gives the reader the tables of characters from our own folder, and nothing else. */
class Tables {
  readonly #folder: string;

  constructor({ cMapUrl }: { readonly cMapUrl?: string | null }) {
    this.#folder = cMapUrl ?? '';
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename))
      throw new Error('Not a table of characters.');
    return new Uint8Array(await readFile(path.join(this.#folder, filename)));
  }
}
