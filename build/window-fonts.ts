import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compress } from 'wawoff2';
import { subsetFont } from './subset-font.ts';

/** The font the window loads first in place of a whole one beside it. */
const windowFonts = [
  { whole: 'NotoSansSC-Regular.ttf', target: 'NotoSansSC-Regular-common.woff2' },
  { whole: 'NotoSansSC-Bold.ttf', target: 'NotoSansSC-Bold-common.woff2' },
] as const;

/**
 * Cuts the fonts in the folder down to what nearly every page needs and writes them beside the whole ones. A page
 * holds each font it loads several times over in memory; the whole ones are loaded when a rarer sign is to be shown.
 */
export async function writeWindowFonts(folder: string): Promise<void> {
  const text = commonSigns();
  for (const { whole, target } of windowFonts) {
    const to = path.join(folder, target);
    // Made anew with their package only, as the whole ones are.
    if (existsSync(to)) continue;
    const cut = await subsetFont(await readFile(path.join(folder, whole)), text);
    await writeFile(to, await compress(cut));
  }
}

/** The Latin signs of Western Europe and of pinyin, punctuation and symbols, and every sign of GB 2312 with its 6,763 hanzi. */
export function commonSigns(): string {
  const latin = Array.from({ length: 0x0250 - 0x20 }, (_, at) => 0x20 + at);
  const symbols = Array.from({ length: 0x2c00 - 0x2000 }, (_, at) => 0x2000 + at);
  const gb2312 = Array.from({ length: 94 * 94 }, (_, at) => [0xa1 + Math.floor(at / 94), 0xa1 + (at % 94)]);
  const signs = new TextDecoder('gbk').decode(Uint8Array.from(gb2312.flat()));
  return String.fromCodePoint(...latin, ...symbols) + signs.replaceAll('\uFFFD', '');
}
