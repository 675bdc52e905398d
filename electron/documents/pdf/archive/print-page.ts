import { createHash, type Hash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { contentOf } from './flate.ts';

/**
 * Gives each page of a document the SHA-256 of everything drawn on it: its content, fonts, pictures, boxes and notes.
 * Where an object lies in the file and how it is packed does not matter, so a file that was only saved anew keeps
 * its hashes. Made once a document: what pages share is read once.
 */
export function pagePrinter(document: PDFDocument): (page: PDFPage) => string {
  const { context } = document;
  const pages = new Set(document.getPages().map((page) => page.ref));
  const known = new Map<PDFRef, string>();

  const write = (hash: Hash, object: PDFObject | undefined, above: readonly PDFRef[]): void => {
    if (object instanceof PDFRef) {
      // A link to another page, and an object that leads back to itself.
      if (pages.has(object)) hash.update('page;');
      else if (above.includes(object)) hash.update(`above ${above.indexOf(object)};`);
      else hash.update(`${ofRef(object, above)};`);
    } else if (object instanceof PDFStream) {
      writeDict(hash, object.dict, above);
      hash.update(createHash('sha256').update(contentOf(object)).digest());
    } else if (object instanceof PDFDict) {
      writeDict(hash, object, above);
    } else if (object instanceof PDFArray) {
      hash.update('[');
      for (const item of object.asArray()) write(hash, item, above);
      hash.update(']');
    } else if (object instanceof PDFString || object instanceof PDFHexString) {
      // The same text may be written in either way.
      hash.update('text ').update(object.asBytes()).update(';');
    } else {
      hash.update(`${object === undefined ? 'null' : object.toString()};`);
    }
  };

  const writeDict = (hash: Hash, dict: PDFDict, above: readonly PDFRef[]): void => {
    hash.update('<');
    const entries = dict.entries().filter(([key]) => !unseen.has(key.decodeText()));
    for (const [key, value] of entries.toSorted(([a], [b]) => (a.toString() < b.toString() ? -1 : 1))) {
      hash.update(`${key.toString()} `);
      write(hash, value, above);
    }
    hash.update('>');
  };

  const ofRef = (ref: PDFRef, above: readonly PDFRef[]): string => {
    const before = known.get(ref);
    if (before !== undefined) return before;
    const hash = createHash('sha256');
    write(hash, context.lookup(ref), [...above, ref]);
    const digest = hash.digest('hex');
    known.set(ref, digest);
    return digest;
  };

  return (page) => {
    const hash = createHash('sha256');
    for (const key of seen) {
      hash.update(`${key} `);
      // Boxes, turns and fonts may stand with the pages above.
      const value = inherited.has(key) ? page.node.getInheritableAttribute(PDFName.of(key)) : undefined;
      write(hash, value ?? page.node.get(PDFName.of(key)), [page.ref]);
    }
    return hash.digest('hex');
  };
}

/** What of a page shows or acts. */
const seen = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Annots', 'AA'] as const;
const inherited: ReadonlySet<string> = new Set(['MediaBox', 'CropBox', 'Rotate', 'Resources']);

/** How a stream is packed, and the way back up. */
const unseen: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms', 'Parent', 'P']);
