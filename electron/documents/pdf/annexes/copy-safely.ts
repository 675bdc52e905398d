import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Copies what one page of a foreign PDF is drawn with; everything copied twice is there once. */
export interface SafeCopier {
  readonly copy: (object: PDFObject) => PDFObject;
  /** A page's resources: only the kinds of them a drawing needs. */
  readonly resources: (object: PDFObject | undefined) => PDFDict;
}

/** Thrown where something does not hold together; the file then counts as damaged. */
export class DamagedPdf extends Error {}

/** Entries of streams that lead out of the drawing: to files, pages, structure, programs' private things. */
const strayInStreams = new Set(
  `AF Alternates F FFilter FDecodeParms LastModified Length Measure Metadata OPI Parent PieceInfo PtData Ref
   StructParent StructParents`.split(/\s+/),
);
/** What a dictionary may not be: none of it is needed to draw, all of it does or leads to something else. */
const strayTypes = new Set(
  `Action Annot Bead Catalog EmbeddedFile Filespec F Metadata ObjStm Outlines Page Pages Sig SigRef StructElem
   StructTreeRoot Thread XRef`.split(/\s+/),
);
const actions = new Set(
  `GoTo GoToR GoToE GoTo3DView Hide ImportData JavaScript Launch Movie Named Rendition ResetForm RichMediaExecute
   SetOCGState Sound SubmitForm Thread URI`.split(/\s+/),
);
const resourceKinds = ['ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'XObject', 'Font'] as const;

/** Deeper than any drawing nests, and safe for the stack. */
const deepest = 400;

/**
 * Copies objects from one document to another so that only what is drawn comes along: nothing that runs, leads
 * outside or points back to pages. Throws `DamagedPdf` on what cannot be read.
 */
export function safeCopier(source: PDFContext, target: PDFContext): SafeCopier {
  const copied = new Map<PDFObject, PDFObject>();
  let depth = 0;

  const copy = (object: PDFObject): PDFObject => {
    if (depth > deepest) throw new DamagedPdf('too deep');
    depth += 1;
    try {
      return copyOne(object);
    } finally {
      depth -= 1;
    }
  };

  const copyOne = (object: PDFObject): PDFObject => {
    if (object instanceof PDFInvalidObject) throw new DamagedPdf('invalid object');
    if (object instanceof PDFRef) return copyRef(object);
    if (object instanceof PDFStream) return copyStream(object);
    if (object instanceof PDFDict) return isStray(object) ? PDFNull : copyDict(object);
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(target);
      for (const item of object.asArray()) array.push(copy(item));
      return array;
    }
    return object;
  };

  const copyRef = (ref: PDFRef): PDFObject => {
    const known = copied.get(ref);
    if (known !== undefined) return known;
    const found = source.lookup(ref);
    if (found === undefined) return PDFNull;
    if (found instanceof PDFDict && isStray(found)) return PDFNull;
    const fresh = target.nextRef();
    copied.set(ref, fresh);
    target.assign(fresh, copy(found));
    return fresh;
  };

  const copyDict = (dict: PDFDict): PDFDict => {
    const known = copied.get(dict);
    if (known instanceof PDFDict) return known;
    const fresh = PDFDict.withContext(target);
    copied.set(dict, fresh);
    for (const [key, value] of dict.entries())
      fresh.set(key, key === resourcesName ? resources(value) : copy(value));
    return fresh;
  };

  const copyStream = (stream: PDFStream): PDFObject => {
    // A stream that lies in another file, or is put together by the library, is none a page can have brought along.
    if (!(stream instanceof PDFRawStream) || stream.dict.has(PDFName.of('F'))) throw new DamagedPdf('stream');
    if (isStray(stream.dict)) return PDFNull;
    const dict = PDFDict.withContext(target);
    for (const [key, value] of stream.dict.entries()) {
      if (strayInStreams.has(key.decodeText())) continue;
      dict.set(key, key === resourcesName ? resources(value) : copy(value));
    }
    return PDFRawStream.of(dict, stream.contents);
  };

  const resources = (object: PDFObject | undefined): PDFDict => {
    const found = object instanceof PDFRef ? source.lookup(object) : object;
    const fresh = PDFDict.withContext(target);
    if (!(found instanceof PDFDict)) return fresh;
    const known = copied.get(found);
    if (known instanceof PDFDict) return known;
    copied.set(found, fresh);
    for (const kind of resourceKinds) {
      const entry = found.get(PDFName.of(kind));
      if (entry !== undefined) fresh.set(PDFName.of(kind), copy(entry));
    }
    const properties = found.lookup(PDFName.of('Properties'));
    if (properties instanceof PDFDict) fresh.set(PDFName.of('Properties'), layersIn(properties));
    return fresh;
  };

  /** Of what marks parts of a drawing only layers are kept: they decide what is seen. */
  const layersIn = (properties: PDFDict): PDFDict => {
    const fresh = PDFDict.withContext(target);
    for (const [key, value] of properties.entries()) {
      const found = value instanceof PDFRef ? source.lookup(value) : value;
      const type = found instanceof PDFDict ? nameIn(found, 'Type') : null;
      fresh.set(key, type === 'OCG' || type === 'OCMD' ? copy(value) : PDFDict.withContext(target));
    }
    return fresh;
  };

  return { copy, resources };
}

const resourcesName = PDFName.of('Resources');

function isStray(dict: PDFDict): boolean {
  const type = nameIn(dict, 'Type');
  if (type !== null) return strayTypes.has(type);
  const action = nameIn(dict, 'S');
  return (action !== null && actions.has(action)) || dict.has(PDFName.of('JS'));
}

/** The name an entry has as its value, escapes resolved; null where it is none. */
export function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.get(PDFName.of(key));
  const found = value instanceof PDFRef ? dict.context.lookup(value) : value;
  return found instanceof PDFName ? found.decodeText() : null;
}
