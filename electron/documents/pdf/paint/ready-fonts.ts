// @ts-expect-error -- pdfmake's own parts have no types
import documentModule from 'pdfmake/js/PDFDocument.js';
import type { Drawer, FontDrawer } from '../../drawer.ts';
import { shownFont, type ShownFont, type Writer } from './shown-font.ts';
import { shownSigns } from './shown-signs.ts';

/** What is used here of the document pdfmake paints into. */
interface PaintedDocument extends Writer {
  readonly fonts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly _fontFamilies: Record<string, ShownFont>;
  _fontCount: number;
  provideFont(family: string, bold: boolean, italics: boolean): ShownFont;
}

/** What draws, and the font it stands beside, by the names pdfmake is told them by. */
const ready = new Map<string, { readonly drawer: Drawer; readonly like: FontDrawer }>();

/** The name by which pdfmake gets a font as it is open, instead of a file. `like`: the bundled font of its face. */
export function readyFont(drawer: Drawer, like: FontDrawer): string {
  ready.set(drawer.key, { drawer, like });
  return drawer.key;
}

/** Lets pdfmake take fonts that are open already: the one place where it asks for a font. */
function takeReadyFonts(): void {
  const { prototype } = classOf(documentModule);
  prototype.provideFont = function (family, bold) {
    const key = String(this.fonts[family]?.[bold ? 'bold' : 'normal']);
    const known = this._fontFamilies[key];
    if (known !== undefined) return known;
    const found = ready.get(key);
    if (found === undefined) throw new Error(`no font ${family}`);
    this._fontCount += 1;
    const id = `F${this._fontCount}`;
    const { drawer, like } = found;
    const shown =
      drawer.kind === 'font' ? shownFont(this, drawer.font, id) : shownSigns(this, drawer, like, id);
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
