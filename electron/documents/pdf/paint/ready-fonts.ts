import type { Font } from 'fontkit';
// @ts-expect-error -- pdfmake's own parts have no types
import documentModule from 'pdfmake/js/PDFDocument.js';
import { shownFont, type ShownFont, type Writer } from './shown-font.ts';

/** What is used here of the document pdfmake paints into. */
interface PaintedDocument extends Writer {
  readonly fonts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly _fontFamilies: Record<string, ShownFont>;
  _fontCount: number;
  provideFont(family: string, bold: boolean, italics: boolean): ShownFont;
}

/** Fonts that are open, by the names pdfmake is told them by. */
const ready = new Map<string, Font>();

/** The name by which pdfmake gets this font as it is open, instead of a file. */
export function readyFont(key: string, font: Font): string {
  ready.set(key, font);
  return key;
}

/** Lets pdfmake take fonts that are open already: the one place where it asks for a font. */
function takeReadyFonts(): void {
  const { prototype } = classOf(documentModule);
  prototype.provideFont = function (family, bold) {
    const key = String(this.fonts[family]?.[bold ? 'bold' : 'normal']);
    const known = this._fontFamilies[key];
    if (known !== undefined) return known;
    const font = ready.get(key);
    if (font === undefined) throw new Error(`no font ${family}`);
    this._fontCount += 1;
    const shown = shownFont(this, font, `F${this._fontCount}`);
    // Whatever hangs here is put into the file at its end.
    this._fontFamilies[key] = shown;
    return shown;
  };
}

takeReadyFonts();

/** A CommonJS module comes as its exports in one loader and as its default in another. */
function classOf(module: unknown): { readonly prototype: PaintedDocument } {
  const { prototype, default: inner } = module as {
    readonly prototype?: PaintedDocument;
    readonly default?: { readonly prototype: PaintedDocument };
  };
  if (inner !== undefined) return inner;
  if (prototype === undefined) throw new Error('no document');
  return { prototype };
}
