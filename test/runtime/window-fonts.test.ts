import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { writeWindowFonts } from '../../build/window-fonts.ts';
import { messages } from '../../renderer/text/messages.ts';
import { fontFiles } from '../documents/fonts.ts';

test('the fonts a page loads first draw every text of the window, and a box for what no font has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-fonts-'));
  try {
    copyFileSync(fontFiles.regular, path.join(folder, 'NotoSansSC-Regular.ttf'));
    copyFileSync(fontFiles.bold, path.join(folder, 'NotoSansSC-Bold.ttf'));
    await writeWindowFonts(folder);
    const whole = opened(fontFiles.regular);
    const signs = [...new Set(JSON.stringify(messages))].map((sign) => sign.codePointAt(0) ?? 0);
    for (const weight of ['Regular', 'Bold']) {
      const common = opened(path.join(folder, `NotoSansSC-${weight}-common.ttf`));
      const lacking = signs.filter(
        (sign) => whole.hasGlyphForCodePoint(sign) && !common.hasGlyphForCodePoint(sign),
      );
      expect(lacking.map((sign) => String.fromCodePoint(sign))).toEqual([]);
      expect(common.numGlyphs * 3).toBeLessThan(whole.numGlyphs);
      expect(common.getGlyph(0).path.commands).not.toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function opened(file: string): Font {
  const font = openSync(file);
  if (!('numGlyphs' in font)) throw new Error(`${file} holds several fonts.`);
  return font;
}
