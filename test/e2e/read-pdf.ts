import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readPages } from '../../electron/documents/read-back.ts';

/**
 * All the text of a PDF in reading order, without white space. Read by pdftotext, which is not ours, where this
 * machine has it; elsewhere by the app's own reader.
 */
export async function readPdf(file: string): Promise<string> {
  const outside = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  if (outside.error === undefined && outside.status === 0) return tight(outside.stdout);
  const pages = await readPages(await readFile(file));
  return tight(pages.map((page) => page.body + page.margins).join(''));
}

/** Text as it is looked for in a PDF: where lines break there says nothing. */
export function tight(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
