import { deflateSync, inflateSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  PDFRef,
  rgb,
} from '@cantoo/pdf-lib';
import yazl from 'yazl';
import type { DossierDifference } from '../../assessments/dossier/sealed.ts';
import { unzip } from '../../electron/documents/excel/unzip.ts';

/** Something done to a finished dossier, and whether what the check says names it. */
export interface Tampering {
  readonly name: string;
  readonly of: 'pdf' | 'docx' | 'xlsx';
  /** `pick(n)`: a number from 0 to n - 1, the same for the same seed. Gives back what must be named. */
  readonly apply: (bytes: Uint8Array, pick: Pick) => Promise<Tampered>;
}
export interface Tampered {
  readonly bytes: Uint8Array;
  readonly named: (differences: readonly DossierDifference[]) => boolean;
}
type Pick = (below: number) => number;

/** A small generator with a seed (mulberry32). */
export function picker(seed: number): Pick {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const onPage =
  (page: number, ...kinds: readonly DossierDifference['kind'][]) =>
  (differences: readonly DossierDifference[]): boolean =>
    differences.some(
      (one) => kinds.includes(one.kind) && 'part' in one && one.part.name === String(page + 1),
    );

const ofKind =
  (kind: DossierDifference['kind'], ...words: readonly string[]) =>
  (differences: readonly DossierDifference[]): boolean =>
    differences.some(
      (one) => one.kind === kind && words.every((word) => JSON.stringify(one).includes(JSON.stringify(word))),
    );

function pdf(name: string, change: (document: PDFDocument, pick: Pick) => Tampered['named']): Tampering {
  return {
    name,
    of: 'pdf',
    apply: async (bytes, pick) => {
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      const named = change(document, pick);
      return { bytes: await document.save({ useObjectStreams: pick(2) === 0 }), named };
    },
  };
}

/** The text of a stream, changed; packed again. */
function rewrite(document: PDFDocument, ref: PDFRef, change: (text: string) => string): boolean {
  const stream = document.context.lookup(ref);
  if (!(stream instanceof PDFRawStream)) return false;
  const before = inflateSync(stream.getContents()).toString('latin1');
  const after = change(before);
  const packed = deflateSync(Buffer.from(after, 'latin1'));
  document.context.assign(ref, PDFRawStream.of(stream.dict, packed));
  stream.dict.set(PDFName.of('Length'), document.context.obj(packed.length));
  return before !== after;
}

function contentRef(document: PDFDocument, page: number): PDFRef {
  const contents = document.getPages()[page]?.node.get(PDFName.of('Contents'));
  const ref = contents instanceof PDFArray ? contents.get(contents.size() - 1) : contents;
  if (!(ref instanceof PDFRef)) throw new Error(`page ${page} has no content`);
  return ref;
}

/** Puts one sign of a page in place of another one that stands there too. */
function swapSign(document: PDFDocument, page: number, pick: Pick): boolean {
  return rewrite(document, contentRef(document, page), (text) => {
    const shown = [...text.matchAll(/<([0-9a-f]{4,})>(?: 0)?\] TJ/g)];
    for (let tries = 0; tries < 200; tries += 1) {
      const match = shown[pick(shown.length)];
      const hex = match?.[1] ?? '';
      const at = pick(hex.length / 4) * 4;
      const sign = hex.slice(at, at + 4);
      const other = (Number.parseInt(sign, 16) + 1).toString(16).padStart(4, '0');
      if (match === undefined || !text.includes(other)) continue;
      const place = match.index + 1 + at;
      return `${text.slice(0, place)}${other}${text.slice(place + 4)}`;
    }
    return text;
  });
}

function carriedStream(document: PDFDocument, place: number): PDFRef {
  const files = document.catalog.lookup(PDFName.of('AF'), PDFArray);
  const spec = files.lookup(place, PDFDict).lookup(PDFName.of('EF'), PDFDict);
  const ref = spec.get(PDFName.of('F'));
  if (!(ref instanceof PDFRef)) throw new Error('no file');
  return ref;
}

/** One digit of a text for another one. */
function otherDigit(text: string, pick: Pick): string {
  const digits = [...text.matchAll(/\d/g)];
  const at = digits[pick(digits.length)]?.index ?? 0;
  return `${text.slice(0, at)}${(Number(text[at]) + 1 + pick(9)) % 10}${text.slice(at + 1)}`;
}

const pdfTamperings: readonly Tampering[] = [
  pdf('a sign on a page', (document, pick) => {
    const page = pick(document.getPageCount());
    if (!swapSign(document, page, pick)) throw new Error('nothing changed');
    return onPage(page, 'line', 'drawing');
  }),
  pdf('a line drawn over a page', (document, pick) => {
    const page = pick(document.getPageCount());
    document
      .getPages()
      [page]?.drawRectangle({ x: 90, y: 90 + pick(500), width: 80, height: 9, color: rgb(1, 1, 1) });
    return onPage(page, 'drawing');
  }),
  pdf('a page taken out', (document, pick) => {
    const page = pick(document.getPageCount());
    document.removePage(page);
    return onPage(page, 'missing');
  }),
  pdf('an empty page put in', (document, pick) => {
    const page = pick(document.getPageCount() + 1);
    document.insertPage(page);
    return onPage(page, 'added');
  }),
  pdf('a page turned', (document, pick) => {
    const page = pick(document.getPageCount());
    document.getPages()[page]?.node.set(PDFName.of('Rotate'), document.context.obj(180));
    return onPage(page, 'drawing');
  }),
  pdf('two pages changed over', (document, pick) => {
    const page = pick(document.getPageCount() - 1);
    const kids = document.catalog.Pages().Kids();
    const [one, two] = [kids.get(page), kids.get(page + 1)];
    kids.set(page, two);
    kids.set(page + 1, one);
    return ofKind('moved');
  }),
  pdf('a note put on a page', (document, pick) => {
    const page = pick(document.getPageCount());
    const note = {
      Type: 'Annot',
      Subtype: 'FreeText',
      Rect: [100, 100, 200, 120],
      Contents: PDFString.of('ok'),
    };
    document.getPages()[page]?.node.addAnnot(document.context.register(document.context.obj(note)));
    return onPage(page, 'drawing');
  }),
  pdf('a letter of a font for another', (document, pick) => {
    const fonts = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('FontFile2'))] : []))
      .filter((ref) => ref instanceof PDFRef);
    const ref = fonts[pick(fonts.length)];
    if (ref === undefined) throw new Error('no font');
    rewrite(document, ref, (text) => {
      const at = Math.floor(text.length / 2) + pick(1000);
      return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
    });
    return ofKind('drawing');
  }),
  pdf('a digit of the data', (document, pick) => {
    rewrite(document, carriedStream(document, 0), (text) => otherDigit(text, pick));
    return ofKind('fingerprint', 'canonical');
  }),
  pdf('a digit of the seal', (document, pick) => {
    rewrite(document, carriedStream(document, 1), (text) => otherDigit(text, pick));
    return (differences) =>
      ofKind('fingerprint', 'seal')(differences) || ofKind('without', 'seal')(differences);
  }),
  pdf('the fingerprint in Info', (document, pick) => {
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
    const said = info.lookup(PDFName.of('Keywords'), PDFString).decodeText();
    const at = said.indexOf('sha256:') + 7;
    info.set(PDFName.of('Keywords'), PDFString.of(`${said.slice(0, at)}${otherDigit(said.slice(at), pick)}`));
    return ofKind('fingerprint', 'info');
  }),
  pdf('the fingerprint in XMP', (document) => {
    const packet = document.catalog.lookup(PDFName.of('Metadata'));
    if (!(packet instanceof PDFRawStream)) throw new Error('no packet');
    const text = Buffer.from(packet.getContents())
      .toString('utf8')
      .replace(/sha256:.{8}/, 'sha256:00000000');
    document.catalog.set(
      PDFName.of('Metadata'),
      document.context.register(document.context.stream(Buffer.from(text, 'utf8'))),
    );
    return ofKind('fingerprint', 'xmp');
  }),
  pdf('the data taken out', (document) => {
    document.context.delete(carriedStream(document, 0));
    return ofKind('without', 'canonical');
  }),
  pdf('the seal taken out', (document) => {
    document.context.delete(carriedStream(document, 1));
    return ofKind('without', 'seal');
  }),
  pdf('a file put in', (document) => {
    const { context } = document;
    const stream = context.register(context.flateStream('MZ', { Type: 'EmbeddedFile' }));
    context.register(
      context.obj({ Type: 'Filespec', UF: PDFHexString.fromText('发票.exe'), EF: { F: stream } }),
    );
    return ofKind('carried', '发票.exe');
  }),
  pdf('a script put in', (document) => {
    document.addJavaScript('main', 'app.alert(1)');
    return ofKind('active', 'JS');
  }),
];

/** A changed page with the one it was hidden behind it, where a reader that trusts the order of the file finds it. */
const hidden: Tampering = {
  name: 'a page with another one hidden behind it',
  of: 'pdf',
  apply: async (bytes, pick) => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const page = pick(document.getPageCount());
    const ref = contentRef(document, page);
    const stream = document.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) throw new Error('no content');
    const before = Buffer.from(stream.getContents());
    if (!swapSign(document, page, pick)) throw new Error('nothing changed');
    const saved = Buffer.from(await document.save({ useObjectStreams: false }));
    const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(saved.toString('latin1'))?.[1] ?? '';
    const head = `\n${ref.objectNumber} 0 obj\n<< /Filter /FlateDecode /Length ${before.length} >>\nstream\n`;
    const tail = `\nendstream\nendobj\nstartxref\n${table}\n%%EOF\n`;
    return {
      bytes: Buffer.concat([saved, Buffer.from(head), before, Buffer.from(tail)]),
      named: onPage(page, 'line'),
    };
  },
};

function office(
  of: 'docx' | 'xlsx',
  name: string,
  change: (parts: Record<string, Buffer>, pick: Pick) => Tampered['named'],
): Tampering {
  return {
    name,
    of,
    apply: async (bytes, pick) => {
      const read = await unzip(bytes, () => true);
      const parts = Object.fromEntries(Object.entries(read).map(([path, part]) => [path, Buffer.from(part)]));
      const named = change(parts, pick);
      const zip = new yazl.ZipFile();
      for (const [path, part] of Object.entries(parts)) zip.addBuffer(part, path);
      zip.end();
      return { bytes: await buffer(zip.outputStream), named };
    },
  };
}

/** One sign of one text between two tags of this pattern for another one. */
function changeText(parts: Record<string, Buffer>, path: string, pattern: RegExp, pick: Pick): void {
  const xml = parts[path]?.toString('utf8') ?? '';
  // Words, not numbers of pages: those each program counts anew.
  const texts = [...xml.matchAll(pattern)].filter(([, text = '']) => /\p{L}/u.test(text));
  const match = texts[pick(texts.length)];
  const [whole, text = ''] = match ?? ['', ''];
  const at = (match?.index ?? 0) + whole.indexOf(text);
  const changed = text.replace(/[\p{L}\p{N}]/u, (sign) => (sign === '改' ? '变' : '改'));
  parts[path] = Buffer.from(`${xml.slice(0, at)}${changed}${xml.slice(at + text.length)}`, 'utf8');
}

const ownPart = 'customXml/item1.xml';

function changeOwn(parts: Record<string, Buffer>, file: string, pick: Pick): void {
  const xml = parts[ownPart]?.toString('utf8') ?? '';
  parts[ownPart] = Buffer.from(
    xml.replace(new RegExp(`(name="${file}">)([^<]*)`), (_, start: string, content: string) => {
      const text = otherDigit(Buffer.from(content, 'base64').toString('utf8'), pick);
      return start + Buffer.from(text, 'utf8').toString('base64');
    }),
  );
}

const wordText = /<w:t(?: [^>]*)?>([^<]+)<\/w:t>/g;

const officeTamperings: readonly Tampering[] = [
  office('docx', 'a sign of the text', (parts, pick) => {
    changeText(parts, 'word/document.xml', wordText, pick);
    return ofKind('line', 'body');
  }),
  office('docx', 'a sign of the foot', (parts, pick) => {
    changeText(parts, 'word/footer1.xml', /<w:t(?: [^>]*)?>(SHA[^<]+)<\/w:t>/g, pick);
    return ofKind('line', 'footer');
  }),
  office('docx', 'a picture', (parts, pick) => {
    const pictures = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
    const path = pictures[pick(pictures.length)] ?? '';
    parts[path] = Buffer.concat([parts[path] ?? Buffer.of(), Buffer.of(0)]);
    return ofKind('drawing', 'picture');
  }),
  office('docx', 'a way out put in', (parts) => {
    const path = 'word/_rels/document.xml.rels';
    const xml = parts[path]?.toString('utf8') ?? '';
    const link = '<Relationship Id="x" Type="t" Target="https://example.invalid" TargetMode="External"/>';
    parts[path] = Buffer.from(xml.replace('</Relationships>', `${link}</Relationships>`));
    return ofKind('active', 'https://example.invalid');
  }),
  office('xlsx', 'a cell', (parts, pick) => {
    changeText(parts, 'xl/sharedStrings.xml', /<t(?: [^>]*)?>([^<]+)<\/t>/g, pick);
    return ofKind('line', 'sheet');
  }),
  office('xlsx', 'a sheet called otherwise', (parts) => {
    const xml = parts['xl/workbook.xml']?.toString('utf8') ?? '';
    parts['xl/workbook.xml'] = Buffer.from(xml.replace(/(<sheet name=")[^"]*"/, '$1别名"'));
    return ofKind('added', '别名');
  }),
  ...(['docx', 'xlsx'] as const).flatMap((of) => [
    office(of, 'a digit of the data', (parts, pick) => {
      changeOwn(parts, 'readiness-dossier.json', pick);
      return ofKind('fingerprint', 'canonical');
    }),
    office(of, 'a digit of the seal', (parts, pick) => {
      changeOwn(parts, 'readiness-dossier-seal.json', pick);
      return (differences) =>
        ofKind('fingerprint', 'seal')(differences) || ofKind('without', 'seal')(differences);
    }),
    office(of, 'the fingerprint among the properties', (parts, pick) => {
      const path = 'docProps/custom.xml';
      const xml = parts[path]?.toString('utf8') ?? '';
      parts[path] = Buffer.from(xml.replace(/(?<=<vt:lpwstr>)[^<]*/, (hash) => otherDigit(hash, pick)));
      return ofKind('fingerprint', 'property');
    }),
    office(of, 'the data taken out', (parts) => {
      delete parts[ownPart];
      return (differences) =>
        ofKind('without', 'canonical')(differences) && ofKind('without', 'seal')(differences);
    }),
  ]),
];

export const tamperings: readonly Tampering[] = [...pdfTamperings, hidden, ...officeTamperings];
