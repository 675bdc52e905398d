import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import type { DossierDocument, EnclosedFile } from '../../assessments/dossier/dossier.ts';
import type { MediaType } from '../../assessments/evidence/evidence.ts';
import { madeDossier } from './made-dossier.ts';

const canonical = '{}';

/** The hand-made dossier with data to be sealed. */
export const sealedDossier: DossierDocument = {
  ...madeDossier,
  canonical,
  meta: { ...madeDossier.meta, canonicalSha256: createHash('sha256').update(canonical).digest('hex') },
};

/** A file to be enclosed. */
export interface MadeFile {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
}

/** A PNG of stripes in colour type 0, 2, 3, 4 or 6, or with a header that claims another size. */
export function madePng(
  width: number,
  height: number,
  colour: 0 | 2 | 3 | 4 | 6 = 2,
  claims: { readonly width?: number; readonly height?: number } = {},
): Uint8Array {
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  const rows = Buffer.alloc(height * (width * samples + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (width * samples + 1) + 1 + x * samples;
      const edge = x < 6 || y < 6 || x >= width - 6 || y >= height - 6;
      const value = edge ? 0 : (Math.floor((x + y) / 24) % 2) * 60 + 180;
      if (colour === 3) rows[at] = edge ? 0 : 1 + (Math.floor((x + y) / 24) % 2);
      else for (let sample = 0; sample < samples; sample += 1) rows[at + sample] = value;
      if (colour === 4 || colour === 6) rows[at + samples - 1] = edge ? 255 : Math.min(255, x);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(claims.width ?? width, 0);
  header.writeUInt32BE(claims.height ?? height, 4);
  header.set([8, colour, 0, 0, 0], 8);
  const chunk = (name: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(content.length, 0);
    whole.set(body, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(colour === 3 ? [chunk('PLTE', Buffer.from('1d3f73f4f6f8aeb5bf', 'hex'))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The same PNG of eight bits a sample with its pixels in the seven passes of Adam7. */
export function interlacedPng(plain: Uint8Array): Uint8Array {
  const bytes = Buffer.from(plain);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const data = bytes.indexOf('IDAT');
  const length = bytes.readUInt32BE(data - 4);
  const rows = inflateSync(bytes.subarray(data + 4, data + 4 + length));
  const size = (rows.length / height - 1) / width;
  const pixel = (x: number, y: number) => {
    const at = y * (width * size + 1) + 1 + x * size;
    return rows.subarray(at, at + size);
  };
  const steps = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]]; // prettier-ignore
  const passes = steps.flatMap(([left = 0, top = 0, right = 1, down = 1]) => {
    const lines: Buffer[] = [];
    for (let y = top; y < height && left < width; y += down) {
      lines.push(Buffer.of(0));
      for (let x = left; x < width; x += right) lines.push(pixel(x, y));
    }
    return lines;
  });
  bytes[28] = 1;
  const chunk = deflateSync(Buffer.concat(passes));
  const size4 = Buffer.alloc(4);
  size4.writeUInt32BE(chunk.length);
  const sum = (part: Uint8Array) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(crc32(part));
    return four;
  };
  const named = Buffer.concat([Buffer.from('IDAT'), chunk]);
  return Buffer.concat([
    bytes.subarray(0, 29),
    sum(bytes.subarray(12, 29)),
    bytes.subarray(33, data - 4),
    size4,
    named,
    sum(named),
    bytes.subarray(data + 8 + length),
  ]);
}

/** A JPEG of 64 by 48 pixels, gray, with the orientation given in its EXIF and a place that must not be passed on. */
export function madeJpeg(
  options: {
    readonly orientation?: number;
    readonly components?: number;
    readonly size?: readonly [number, number];
  } = {},
): Uint8Array {
  const { orientation = 1, components = 1, size = [64, 48] } = options;
  const segment = (marker: number, content: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]),
      content,
    ]);
  const exif = Buffer.alloc(60);
  exif.write('Exif\0\0MM\0*', 0, 'latin1');
  exif.writeUInt32BE(8, 10);
  exif.writeUInt16BE(1, 14);
  exif.writeUInt16BE(0x0112, 16);
  exif.writeUInt16BE(3, 18);
  exif.writeUInt32BE(1, 20);
  exif.writeUInt16BE(orientation, 24);
  exif.write('SECRET-PLACE', 40, 'latin1');
  const frame = Buffer.alloc(6 + 3 * components);
  frame[0] = 8;
  frame.writeUInt16BE(size[1], 1);
  frame.writeUInt16BE(size[0], 3);
  frame[5] = components;
  for (let one = 0; one < components; one += 1) frame.set([one + 1, 0x11, 0], 6 + 3 * one);
  // One code of one bit for each table: "no difference" and "end of block". All blocks are then alike.
  const table = (kind: number, value: number): Buffer =>
    segment(0xc4, Buffer.from([kind, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, value]));
  const scan = Buffer.from([
    components,
    ...Array.from({ length: components }, (_, one) => [one + 1, 0]).flat(),
    0,
    63,
    0,
  ]);
  const blocks = Math.ceil(64 / 8) * Math.ceil(48 / 8) * components;
  const data = Buffer.alloc(Math.ceil((blocks * 2) / 8));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from('SECRET-PLACE')),
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 16)])),
    segment(0xc0, frame),
    table(0x00, 0),
    table(0x10, 0),
    segment(0xda, scan),
    data,
    Buffer.from([0xff, 0xd9]),
    Buffer.from('SECRET-PLACE'),
  ]);
}

/** A PDF with pages of the sizes given, each saying its number; the second turned, the third cropped, where asked. */
export async function madePdf(
  sizes: readonly (readonly [number, number])[],
  change: (document: PDFDocument) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  sizes.forEach(([width, height], index) => {
    const page = document.addPage([width, height]);
    page.drawRectangle({
      x: 20,
      y: 20,
      width: width - 40,
      height: height - 40,
      borderColor: rgb(0.6, 0.6, 0.6),
    });
    page.drawText(`Foreign page ${index + 1}`, { x: 60, y: height - 80, size: 22, font });
    for (let line = 0; line < (height - 160) / 26; line += 1)
      page.drawText('Item 24-0817  quantity 12  price 1,280.00', {
        x: 60,
        y: height - 120 - line * 26,
        size: 11,
        font,
      });
  });
  change(document);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

export const a4: readonly [number, number] = [595.28, 841.89];

/** Turns the first page and crops the second. */
export function turnAndCrop(document: PDFDocument): void {
  const [first, second] = document.getPages();
  first?.setRotation(degrees(90));
  second?.setCropBox(40, 400, 400, 300);
}

/** A PDF that does something when opened, printed or clicked. */
export async function hostilePdf(): Promise<Uint8Array> {
  return madePdf([a4], (document) => {
    document.addJavaScript('run', 'app.alert(1)');
    const { context, catalog } = document;
    const action = context.obj({ S: 'JavaScript', JS: context.obj('app.launchURL(1)') });
    catalog.set(
      PDFName.of('OpenAction'),
      context.obj({ S: 'Launch', F: context.obj('calc.exe'), Next: action }),
    );
    const page = document.getPage(0);
    page.node.set(PDFName.of('AA'), context.obj({ O: action }));
    page.node.set(PDFName.of('PieceInfo'), context.obj({ Private: action }));
    const link = context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      F: 4,
      Rect: [10, 10, 90, 90],
      A: { S: 'URI', URI: context.obj('https://example.invalid/') },
    });
    page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
    const font = page.node.Resources();
    font?.set(PDFName.of('Properties'), context.obj({ MC0: { Metadata: action, Page: page.ref } }));
    void document.attach(Buffer.from('MZ'), 'payload.exe', { mimeType: 'application/octet-stream' });
  });
}

/** Puts files into a folder under their hashes and into a dossier's list of what is enclosed. */
export function enclose(
  folder: string,
  dossier: DossierDocument,
  files: readonly MadeFile[],
): { readonly model: DossierDocument; readonly annexFiles: Readonly<Record<string, string>> } {
  const enclosed = files.map(({ name, mediaType, bytes }, index): EnclosedFile => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, sha256), bytes);
    return { number: index + 1, name, file: { sha256, sizeBytes: bytes.length, mediaType } };
  });
  const table = {
    kind: 'table' as const,
    title: '随附文件',
    columns: [
      { title: '附件', unit: null, align: 'start' as const, width: 20 },
      { title: '文件', unit: null, align: 'start' as const, width: 80 },
    ],
    rows: enclosed.map(({ number, name, file }) => ({
      kind: 'row' as const,
      cells: [{ text: `附件 ${number}` }, { text: name, minor: file.sha256 }],
    })),
  };
  const chapters = dossier.chapters.toSpliced(-1, 0, {
    id: 'annexes',
    number: '附、',
    title: '附件清单',
    summary: '附件',
    aside: null,
    look: 'chapter',
    blocks: [table],
  });
  return {
    model: { ...dossier, chapters, enclosed },
    annexFiles: Object.fromEntries(enclosed.map(({ file }) => [file.sha256, join(folder, file.sha256)])),
  };
}
