import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { nameIn, safeCopier, type SafeCopier } from './copy-safely.ts';
import { boxOf, contentOf, numberOf, type ForeignPage, type ForeignPdf } from './foreign-pdf.ts';
import type { Drawable, Matrix } from './picture.ts';

/**
 * A page of a foreign PDF as a drawing: what it draws, and above that the looks of those annotations and fields that
 * are printed with it (seals and signatures are often such), without anything they do. `copierFor` gives one copier a
 * target, so that what the pages share is there once.
 */
export function pageDrawable(
  pdf: ForeignPdf,
  page: ForeignPage,
  copierFor: (target: PDFContext) => SafeCopier,
): Drawable {
  const [left, bottom, right, top] = page.box;
  const upright = page.rotate === 0 || page.rotate === 180;
  const [width, height] = upright ? [right - left, top - bottom] : [top - bottom, right - left];
  return {
    width,
    height,
    embed: (context) => ({
      ref: formOf(pdf, page, copierFor(context), context),
      // The form shows its box upright with the lower left corner at the origin, in points.
      matrix: [1 / width, 0, 0, 1 / height, 0, 0],
    }),
  };
}

/** Copies everything once into nowhere, to know before any page is counted that nothing of it is damaged. */
export function tryPage(pdf: ForeignPdf, page: ForeignPage, context: PDFContext, copier: SafeCopier): void {
  formOf(pdf, page, copier, context);
}

/** One copier for each document the pages of `pdf` are put into. */
export function copiersOf(pdf: ForeignPdf): (target: PDFContext) => SafeCopier {
  const copiers = new Map<PDFContext, SafeCopier>();
  return (target) => {
    const copier = copiers.get(target) ?? safeCopier(pdf.context, target);
    copiers.set(target, copier);
    return copier;
  };
}

function formOf(pdf: ForeignPdf, page: ForeignPage, copier: SafeCopier, context: PDFContext): PDFRef {
  const content = contentOf(pdf.context, page.page);
  const looks = printedLooks(pdf.context, page.page);
  const turned = turn(page);
  const group = page.page.get(PDFName.of('Group'));
  const drawing = form(context, content, copier.resources(page.resources), {
    box: page.box,
    matrix: looks.length === 0 ? turned : [1, 0, 0, 1, 0, 0],
    group: group === undefined ? undefined : copier.copy(group),
  });
  if (looks.length === 0) return drawing;
  const named = PDFDict.withContext(context);
  named.set(PDFName.of('Page'), drawing);
  const lines = ['/Page Do'];
  looks.forEach((look, index) => {
    const copied = copier.copy(look.form);
    if (!(copied instanceof PDFRef)) return;
    named.set(PDFName.of(`Look${index}`), copied);
    lines.push(`q ${operands(look.matrix)} cm /Look${index} Do Q`);
  });
  const resources = PDFDict.withContext(context);
  resources.set(PDFName.of('XObject'), named);
  return form(context, Buffer.from(lines.join('\n')), resources, {
    box: page.box,
    matrix: turned,
    group: undefined,
  });
}

function form(
  context: PDFContext,
  content: Uint8Array,
  resources: PDFDict,
  more: { readonly box: readonly number[]; readonly matrix: Matrix; readonly group: PDFObject | undefined },
): PDFRef {
  const dict = PDFDict.withContext(context);
  const set = (key: string, value: PDFObject) => dict.set(PDFName.of(key), value);
  set('Type', PDFName.of('XObject'));
  set('Subtype', PDFName.of('Form'));
  set('BBox', context.obj([...more.box]));
  set('Matrix', context.obj([...more.matrix]));
  set('Resources', resources);
  set('Filter', PDFName.of('FlateDecode'));
  if (more.group !== undefined) set('Group', more.group);
  return context.register(PDFRawStream.of(dict, deflateSync(content)));
}

/** Turns the box upright and moves its lower left corner to the origin. */
function turn({ box: [left, bottom, right, top], rotate }: ForeignPage): Matrix {
  switch (rotate) {
    case 0:
      return [1, 0, 0, 1, -left, -bottom];
    case 90:
      return [0, -1, 1, 0, -bottom, right];
    case 180:
      return [-1, 0, 0, -1, right, top];
    case 270:
      return [0, 1, -1, 0, top, -left];
  }
}

interface Look {
  readonly form: PDFRef;
  readonly matrix: Matrix;
}

/** Bits of an annotation's flags (ISO 32000-1, table 165). */
const flags = { hidden: 2, print: 4 } as const;
/** They are marks for the screen, or only open something. */
const screenOnly = new Set([
  'Link',
  'Popup',
  'Movie',
  'Sound',
  'Screen',
  'FileAttachment',
  '3D',
  'RichMedia',
]);

/** The looks of a page's annotations that a printer would print, each with its place (ISO 32000-1, 12.5.5). */
function printedLooks(context: PDFContext, page: PDFDict): Look[] {
  const annotations = page.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((item): Look[] => {
    const annotation = item instanceof PDFRef ? context.lookup(item) : item;
    if (!(annotation instanceof PDFDict) || screenOnly.has(nameIn(annotation, 'Subtype') ?? '')) return [];
    const set = numberOf(context, annotation.get(PDFName.of('F'))) ?? 0;
    if ((set & flags.print) === 0 || (set & flags.hidden) !== 0) return [];
    const form = lookOf(context, annotation);
    const rect = boxOf(context, annotation.get(PDFName.of('Rect')));
    if (form === null || rect === null) return [];
    const stream = context.lookup(form);
    if (!(stream instanceof PDFStream)) return [];
    const box = boxOf(context, stream.dict.get(PDFName.of('BBox')));
    if (box === null) return [];
    const [left, bottom, right, top] = around(box, matrixOf(context, stream.dict));
    if (right - left <= 0 || top - bottom <= 0) return [];
    const [across, up] = [(rect[2] - rect[0]) / (right - left), (rect[3] - rect[1]) / (top - bottom)];
    return [{ form, matrix: [across, 0, 0, up, rect[0] - left * across, rect[1] - bottom * up] }];
  });
}

/** The form an annotation is shown by, of several the one for its state. */
function lookOf(context: PDFContext, annotation: PDFDict): PDFRef | null {
  const looks = annotation.lookup(PDFName.of('AP'));
  const normal = looks instanceof PDFDict ? looks.get(PDFName.of('N')) : undefined;
  const found = normal instanceof PDFRef ? context.lookup(normal) : normal;
  if (found instanceof PDFStream) return normal instanceof PDFRef ? normal : null;
  const state = nameIn(annotation, 'AS');
  const chosen = found instanceof PDFDict && state !== null ? found.get(PDFName.of(state)) : undefined;
  return chosen instanceof PDFRef ? chosen : null;
}

function matrixOf(context: PDFContext, dict: PDFDict): Matrix {
  const array = dict.lookup(PDFName.of('Matrix'));
  if (!(array instanceof PDFArray) || array.size() !== 6) return [1, 0, 0, 1, 0, 0];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = array
    .asArray()
    .map((item, index) => numberOf(context, item) ?? [1, 0, 0, 1, 0, 0][index] ?? 0);
  return [a, b, c, d, e, f];
}

/** The upright box around a box turned by a matrix. */
function around(
  [left, bottom, right, top]: readonly [number, number, number, number],
  [a, b, c, d, e, f]: Matrix,
): readonly [number, number, number, number] {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Numbers as a content stream has them: no exponents, no more digits than a printer can tell apart. */
export function operands(matrix: readonly number[]): string {
  return matrix.map((value) => Number(value.toFixed(5)).toString()).join(' ');
}
