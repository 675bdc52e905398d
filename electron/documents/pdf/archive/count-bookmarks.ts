import { PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib';

/**
 * Says at each bookmark how many lie below it, and at their root how many are to be seen at first, which the library
 * that lays pages out leaves away (ISO 32000-1, 12.3.3: negative where what is below is folded).
 */
export function countBookmarks({ catalog, context }: PDFDocument): void {
  const seen = new Set<PDFDict>();
  const countBelow = (above: PDFDict): number => {
    let visible = 0;
    let item = above.lookup(First);
    while (item instanceof PDFDict && !seen.has(item)) {
      seen.add(item);
      const said = item.lookup(Count);
      const open = said instanceof PDFNumber && said.asNumber() > 0;
      const below = countBelow(item);
      if (below > 0) item.set(Count, context.obj(open ? below : -below));
      visible += 1 + (open ? below : 0);
      item = item.lookup(PDFName.of('Next'));
    }
    return visible;
  };
  const root = catalog.lookup(PDFName.of('Outlines'));
  if (root instanceof PDFDict) root.set(Count, context.obj(countBelow(root)));
}

const First = PDFName.of('First');
const Count = PDFName.of('Count');
