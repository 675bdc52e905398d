import path from 'node:path';
import { z } from 'zod';
import { DeskError } from '../../assessments/text/fault.ts';
import type { ChosenFont, DocumentFonts, FontRole } from '../contract/fonts.ts';
import { findSetting, upsertSetting } from '../db/settings.ts';
import type { OwnFonts } from '../documents/fonts.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

const fontSchema = z
  .strictObject({ path: z.string().min(1), postscriptName: z.string(), family: z.string() })
  .nullable();
const storedSchema = z.strictObject({ text: fontSchema, title: fontSchema });
type Stored = z.infer<typeof storedSchema>;

/** The name of the setting; the files stay where the user has them and are never copied. */
const setting = 'documentFonts';

function stored(place: Workplace): Stored {
  const read = storedSchema.safeParse(readStore(place, (db) => findSetting(db, setting)));
  return read.success ? read.data : { text: null, title: null };
}

/** The fonts the user has chosen for PDFs, each with why it cannot be used where it cannot. */
export async function documentFonts(place: Workplace): Promise<DocumentFonts> {
  const { text, title } = stored(place);
  const [ofText, ofTitle] = await Promise.all([look(text), look(title)]);
  return { text: ofText, title: ofTitle };
}

async function look(font: Stored[FontRole]): Promise<ChosenFont | null> {
  if (font === null) return null;
  const { openOwnFont } = await fontReader();
  const fault = await openOwnFont(font.path, font.postscriptName).then(
    () => null,
    (error: unknown) => {
      if (error instanceof DeskError) return error.fault;
      throw error;
    },
  );
  return { family: font.family, file: path.basename(font.path), fault };
}

/** Uses a font file from now on, or with null the font of the app. Throws `font.…` for one that cannot be used. */
export async function keepDocumentFont(place: Workplace, role: FontRole, file: string | null): Promise<void> {
  const found = file === null ? null : (await (await fontReader()).openOwnFont(file)).found;
  writeStore(place, (db) => upsertSetting(db, setting, { ...stored(place), [role]: found }));
}

/** What the writer of PDFs is told: it looks at the files itself and does without those it cannot use. */
export function ownFonts(place: Workplace): OwnFonts {
  const { text, title } = stored(place);
  return { regular: text ?? undefined, title: title ?? undefined };
}

/** The library that reads fonts is large and only needed here. */
function fontReader() {
  return import('../documents/own-font.ts');
}
