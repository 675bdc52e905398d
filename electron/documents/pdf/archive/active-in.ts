import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Entries that make something happen when the file is opened or touched (ISO 32000-1, 12.6.3, 12.7.2). */
const entries: ReadonlySet<string> = new Set([
  'JS',
  'JavaScript',
  'OpenAction',
  'AA',
  'XFA',
  'URI',
  'RichMediaContent',
]);

/** Kinds of action that stay on the page they are on, or lead to another one of the same file. */
const harmless: ReadonlySet<string> = new Set(['GoTo', 'Named']);

/**
 * What in a PDF could run or lead outside, each name once: every object is looked at, whether it is in use or not.
 * Our own files have bookmarks and a contents list that lead to pages, and nothing else.
 */
export function activeIn(document: PDFDocument): string[] {
  const found = new Set<string>();
  const look = (object: PDFObject | undefined): void => {
    if (object instanceof PDFStream) look(object.dict);
    else if (object instanceof PDFArray) object.asArray().forEach(look);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        const name = key.decodeText();
        if (entries.has(name)) found.add(name);
        if (name === 'A' || name === 'Next' || name === 'PA') lookAtAction(value);
        look(value);
      }
    }
  };
  const lookAtAction = (value: PDFObject): void => {
    const action = value instanceof PDFRef ? document.context.lookup(value) : value;
    const kind = action instanceof PDFDict ? action.lookup(PDFName.of('S')) : undefined;
    if (kind instanceof PDFName && !harmless.has(kind.decodeText())) found.add(kind.decodeText());
  };
  look(document.catalog);
  for (const [, object] of document.context.enumerateIndirectObjects()) look(object);
  return [...found].toSorted();
}
