import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { compilePacks } from './compile-packs.ts';
import { packageFolder } from './paths.ts';
import { writeWindowFonts } from './window-fonts.ts';

/** A static TrueType file, by its place in its package and by the name the app knows it by. */
interface FontFile {
  readonly family: 'noto-sans-sc' | 'noto-serif-sc';
  readonly source: string;
  readonly target: string;
}

/** The fonts of the window and of the documents; the serif is for titles. */
const fonts: readonly FontFile[] = [
  {
    family: 'noto-sans-sc',
    source: '400Regular/NotoSansSC_400Regular.ttf',
    target: 'NotoSansSC-Regular.ttf',
  },
  { family: 'noto-sans-sc', source: '700Bold/NotoSansSC_700Bold.ttf', target: 'NotoSansSC-Bold.ttf' },
  { family: 'noto-serif-sc', source: '700Bold/NotoSerifSC_700Bold.ttf', target: 'NotoSerifSC-Bold.ttf' },
];

/** Puts into the folder what the code reads as data: the questionnaires, checked and compiled to JSON, and the fonts. No module among it. */
export async function copyAssets(folder: string): Promise<[]> {
  const content = path.join(folder, 'assessments');
  await rm(content, { recursive: true, force: true });
  compilePacks(content);
  await copyFonts(path.join(folder, 'fonts'));
  return [];
}

async function copyFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { family, source, target } of fonts) {
    const from = packageFolder(`@expo-google-fonts/${family}`);
    const to = path.join(folder, target);
    // They change with their package only, and are large: `npm run dev` copies them once.
    if (existsSync(to)) continue;
    await copyFile(path.join(from, ...source.split('/')), to);
    await copyFile(path.join(from, 'LICENSE_FONT'), path.join(folder, `${family}-LICENSE.txt`));
  }
  await writeWindowFonts(folder);
}
