import { readFile, stat } from 'node:fs/promises';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { compareText } from './compare-text.ts';
import { page } from './pdf/look.ts';
import { comparable } from './printable.ts';
import { readInParts } from './read-in-parts.ts';

/** The text of one page as read from a file: the type area, and what stands above and below it. */
export interface ReadPage {
  readonly body: string;
  readonly margins: string;
  /** All of it, in the order in which it is painted. */
  readonly whole: string;
}

/**
 * Opens a written PDF with a second library and compares its text with the model: every text, in order, nothing
 * missing and nothing extra; page numbers in the contents against where chapters start; the fingerprint and the
 * page count on every page. Returns the number of pages. Throws `document.read-back` with the first difference.
 */
export async function readBack(file: string, dossier: DossierDocument): Promise<number> {
  const { size } = await stat(file);
  return checkText(size > mostAtOnce ? file : await readFile(file), dossier);
}

/** The same of a PDF in memory, or of the parts that are needed of a file. */
export async function checkText(source: Uint8Array | string, dossier: DossierDocument): Promise<number> {
  const care = dossier.annexPages === undefined ? 'strict' : 'forgiving';
  const pages = await readPages(source, care);
  const strips = stripsOf(dossier);
  const difference =
    compareText(
      readingOrder(dossier),
      pages.map((one, index) => ownText(one.body, strips.get(index + 1) ?? '')),
    ) ?? compareMargins(pages, dossier);
  if (difference !== null) throw new DeskError('document.read-back', { difference });
  return pages.length;
}

/** A larger file has scanned annexes in it, which need not be in memory to read what the pages say. */
const mostAtOnce = 16 * 1024 * 1024;

/** What stands above the annexes of a page, by the number of the page, as it is compared. */
function stripsOf({ annexPages }: DossierDocument): ReadonlyMap<number, string> {
  const strips = new Map<number, string>();
  for (const { page: number, stamp, name, aside } of (annexPages?.annexes ?? []).flatMap(
    ({ sheets }) => sheets,
  ))
    strips.set(number, `${strips.get(number) ?? ''}${comparable(stamp + name + aside)}`);
  return strips;
}

/** What the annexes themselves say is painted first and is left aside. */
function ownText(body: string, strip: string): string {
  return strip !== '' && body.endsWith(strip) ? strip : body;
}

/**
 * The text of every page of a PDF, in the order in which it was written; of a file named by its path only what is
 * needed of it is read. Throws on a file that is none; `strict` also where something on a page is not as it should be.
 */
export async function readPages(
  source: Uint8Array | string,
  care: 'strict' | 'forgiving' = 'strict',
): Promise<ReadPage[]> {
  const { getDocument, PDFDataRangeTransport } = await loadReader();
  const parts = typeof source === 'string' ? await readInParts(source, PDFDataRangeTransport) : null;
  const task = getDocument({
    ...(typeof source === 'string' ? {} : { data: new Uint8Array(source) }),
    ...(parts === null ? {} : { range: parts.range, disableAutoFetch: true, disableStream: true }),
    // Nothing outside the file is looked at, and nothing in it is run.
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    stopAtErrors: care === 'strict',
  });
  try {
    const document = await task.promise;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const onePage = await document.getPage(number);
      const { items } = await onePage.getTextContent({ disableNormalization: true });
      let body = '';
      let margins = '';
      let whole = '';
      for (const item of items) {
        if (!('str' in item)) continue;
        whole += item.str;
        const height = Number(item.transform[5]);
        // Beside the type area stand the marks for a seal.
        const beside = Number(item.transform[4]) > page.width - page.right / 2;
        if (beside || height > page.height - page.top || height < page.bottom) margins += item.str;
        else body += item.str;
      }
      pages.push({ body: comparable(body), margins: comparable(margins), whole: comparable(whole) });
    }
    return pages;
  } finally {
    await task.destroy();
    await parts?.close();
  }
}

/**
 * What the reader looks for when it loads, in Node and in Electron's utility process, which it takes for a browser.
 * It uses them for drawing only; we read text.
 */
const expected: Readonly<Record<string, unknown>> = {
  DOMMatrix: class {},
  ImageData: class {},
  Path2D: class {},
  navigator: { platform: '', userAgent: '', language: '' },
};

/** Loaded when first needed: a job that is refused earlier need not wait for it. */
export async function loadReader() {
  for (const [name, value] of Object.entries(expected)) {
    if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, value);
  }
  // In Electron's utility process the reader takes itself for a browser and asks this for the language.
  if (!Reflect.has(globalThis, 'navigator')) {
    Reflect.set(globalThis, 'navigator', { language: 'en-US', platform: '', userAgent: '' });
  }
  // The reader looks for its worker here before it tries to load one by path, which a bundle has not.
  if (!Reflect.has(globalThis, 'pdfjsWorker')) {
    // @ts-expect-error -- the worker's file has no types of its own
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Reflect.set(globalThis, 'pdfjsWorker', worker);
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

function compareMargins(pages: readonly ReadPage[], dossier: DossierDocument): string | null {
  const fingerprint = comparable(dossier.meta.running.fingerprint);
  const inHead = [dossier.meta.running.sampleMark ?? '', dossier.meta.running.reference];
  for (const [index, { margins }] of pages.entries()) {
    const number = index + 1;
    if (!margins.includes(fingerprint)) return `${number}: ${dossier.meta.running.fingerprint}`;
    const lost = index === 0 ? undefined : inHead.find((text) => !margins.includes(comparable(text)));
    if (lost !== undefined) return `${number}: ${lost}`;
    const numbers =
      dossier.language === 'en' ? `Page${number}of${pages.length}` : `第${number}页共${pages.length}页`;
    if (!margins.includes(numbers)) return `${number}: ${numbers}`;
  }
  return null;
}
