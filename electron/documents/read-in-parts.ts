import { open } from 'node:fs/promises';
import type { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A file of which a reader gets the parts it asks for. */
export interface ReadInParts {
  readonly range: PDFDataRangeTransport;
  readonly close: () => Promise<void>;
}

/**
 * Opens a file to be read part by part: of a dossier with hundreds of scanned pages only what says something is looked
 * at, and the pictures, which are nearly all of it, stay on the disk. `kind`: the class of the reader's own.
 */
export async function readInParts(file: string, kind: typeof PDFDataRangeTransport): Promise<ReadInParts> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  class Parts extends kind {
    override requestDataRange(begin: number, end: number): void {
      const part = new Uint8Array(end - begin);
      handle.read(part, 0, part.length, begin).then(
        ({ bytesRead }) => this.onDataRange(begin, part.subarray(0, bytesRead)),
        // A part that cannot be read is an empty one, which no reader takes for a page.
        () => this.onDataRange(begin, new Uint8Array(0)),
      );
    }
  }
  return { range: new Parts(size, null), close: () => handle.close() };
}
