import { textHeight, textWidth } from '../look.ts';
import type { PrintableFile } from './inspect-annexes.ts';
import type { Drawable } from './picture.ts';

/** The strip with the stamp above each sheet, and the room between it and what is printed. */
export const strip = { height: 22, below: 8 } as const;

/** Room left below the type area's frame, which the plan of pages keeps free as well. */
const foot = 12;

/** Where a sheet stands on its page: all of it, or one of two halves. */
export type Slot = 'whole' | 'upper' | 'lower';

/** How far below the top of the type area a slot begins, and how high it is with its strip. */
export function slotArea(slot: Slot): { readonly top: number; readonly height: number } {
  const all = textHeight - foot;
  const half = (all - 14) / 2;
  switch (slot) {
    case 'whole':
      return { top: 0, height: all };
    case 'upper':
      return { top: 0, height: half };
    case 'lower':
      return { top: half + 14, height: half };
  }
}

/** One sheet of an annex with its place. */
export interface PlacedSheet {
  /** The n of 附件 n. */
  readonly annex: number;
  readonly drawing: Drawable;
  /** From 1 for the first page of annexes. */
  readonly page: number;
  readonly slot: Slot;
  readonly scale: number;
  /** Laid on its side, its top to the left, as a wide page is bound. */
  readonly turned: boolean;
  /** The part of a tall picture that is shown, as shares of its height from the top. */
  readonly part: readonly [number, number];
}

type Sheet = Omit<PlacedSheet, 'page' | 'slot'> & { readonly halves: number | null };

/** Deals the sheets of all annexes out to pages, in order: low ones share a page, tall pictures go on over several. */
export function placeSheets(files: readonly PrintableFile[]): PlacedSheet[] {
  const placed: PlacedSheet[] = [];
  let page = 0;
  let open = false;
  for (const { halves, ...sheet } of files.flatMap(sheetsOf)) {
    const last = placed.at(-1);
    if (halves !== null && open && last !== undefined) {
      placed[placed.length - 1] = { ...last, slot: 'upper' };
      placed.push({ ...sheet, scale: halves, page, slot: 'lower' });
      open = false;
      continue;
    }
    page += 1;
    placed.push({ ...sheet, page, slot: 'whole' });
    open = halves !== null;
  }
  // What shares a page is drawn to the size of its half.
  return placed.map((sheet) =>
    sheet.slot === 'upper' ? { ...sheet, scale: scaleIn(sheet.drawing, 'upper') } : sheet,
  );
}

function scaleIn({ width, height }: Drawable, slot: Slot): number {
  return Math.min(1, textWidth / width, frameHeight(slot) / height);
}

/** The height left for what is printed, below the strip. */
export function frameHeight(slot: Slot): number {
  return slotArea(slot).height - strip.height - strip.below;
}

function sheetsOf({ number, origin, drawings }: PrintableFile): Sheet[] {
  return drawings.flatMap((drawing): Sheet[] => {
    if (origin === 'picture') {
      const parts = cutTall(drawing);
      if (parts.length > 1) return parts.map((part) => ({ ...part, annex: number, drawing }));
    }
    const scale = scaleIn(drawing, 'whole');
    const onSide = Math.min(1, textWidth / drawing.height, frameHeight('whole') / drawing.width);
    // A wide page whose letters would become too small to read is laid on its side; a picture is not.
    const turned = origin === 'pdf' && scale < 0.6 && onSide > 1.2 * scale;
    const half = scaleIn(drawing, 'upper');
    return [
      {
        annex: number,
        drawing,
        scale: turned ? onSide : scale,
        turned,
        part: [0, 1],
        // Sharing a page may make it a little smaller, not much.
        halves: !turned && half >= 0.85 * scale ? half : null,
      },
    ];
  });
}

/** Higher than this many times its width, a picture is a long screenshot: whole on a page nobody could read it. */
const tall = 2.4;
const mostParts = 12;
/** What two parts have in common, so that a line cut in two can be read on one of them. */
const overlap = 14;

function cutTall({ width, height }: Drawable): Omit<Sheet, 'annex' | 'drawing'>[] {
  if (height <= tall * width) return [];
  const room = frameHeight('whole');
  // Half the width of the type area is enough for a telephone's screen.
  const scale = Math.min(1, (textWidth * 0.62) / width);
  const count = Math.ceil((height * scale - overlap) / (room - overlap));
  if (count < 2 || count > mostParts) return [];
  const step = (height * scale - overlap) / count;
  return Array.from({ length: count }, (_, index) => ({
    scale,
    turned: false,
    halves: null,
    part: [(index * step) / (height * scale), (index * step + step + overlap) / (height * scale)] as const,
  }));
}
