import { PDFDocument } from '@cantoo/pdf-lib';
import pdfmake from 'pdfmake';
import type { ContentSection, TFontDictionary } from 'pdfmake/interfaces.js';
import type { Face, Faces } from '../../fonts.ts';
import type { ArchivePart } from '../archive/xmp.ts';
import { page as upright } from '../look.ts';
import type { Node } from './nodes.ts';
import { readyFont } from './ready-fonts.ts';
import { placedContent } from './to-content.ts';

/** A page to be painted: what stands on it, each with its own place. */
export interface Page {
  readonly placed: readonly {
    readonly node: Node;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
}

/**
 * Has pdfmake lay out and paint pages by the rules of a part of PDF/A. The same pages give the same bytes. Nothing but
 * the profile of the colours is read, and nothing is fetched.
 */
export async function paintDocument(input: {
  readonly pages: readonly Page[];
  readonly faces: Faces;
  readonly archive: ArchivePart;
  readonly language: string;
  /** A4 upright where none is given; in points. */
  readonly size?: { readonly width: number; readonly height: number };
}): Promise<PDFDocument> {
  const { pages, faces, archive, language, size = upright } = input;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(fontsOf(faces));
  const made = pdfmake.createPdf({
    pageSize: { width: size.width, height: size.height },
    // Everything has a place of its own.
    pageMargins: 0,
    version: archive === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: archive,
    language,
    displayTitle: true,
    // Written anew when the file is sealed; no clock shall be in it meanwhile.
    info: { producer: 'pdfmake', creationDate: dayOne, modDate: dayOne },
    content: pages.map(({ placed }): ContentSection => ({
      section: { stack: placed.map(({ node, ...place }) => placedContent(node, place, faces)) },
    })),
  });
  return PDFDocument.load(await made.getBuffer(), { updateMetadata: false });
}

/** What pdfmake is told of: the faces by their bundled fonts, and whatever else draws for them by its own name. */
function fontsOf({ regular, bold, title }: Faces): TFontDictionary {
  const ready = ({ bundled }: Face): string => readyFont(bundled, bundled);
  const others = [regular, bold, title].flatMap((face) =>
    face.drawers.map((drawer) => [drawer.key, readyFont(drawer, face.bundled)] as const),
  );
  return {
    ...Object.fromEntries(others.map(([key, font]) => [key, { normal: font, bold: font }])),
    Sans: { normal: ready(regular), bold: ready(bold) },
    Title: { normal: ready(title), bold: ready(title) },
  };
}

const dayOne = new Date(0);
