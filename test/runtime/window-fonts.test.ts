import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { subsetFont } from '../../build/subset-font.ts';
import { commonSigns } from '../../build/window-fonts.ts';
import { messages } from '../../renderer/text/messages.ts';
import { fontFiles } from '../documents/fonts.ts';

test('the font a page loads first draws every text of the window, and a box for what no font has', async () => {
  const file = readFileSync(fontFiles.regular);
  const [whole, common] = [opened(file), opened(Buffer.from(await subsetFont(file, commonSigns())))];
  const signs = [...new Set(JSON.stringify(messages))].map((sign) => sign.codePointAt(0) ?? 0);
  const lacking = signs.filter(
    (sign) => whole.hasGlyphForCodePoint(sign) && !common.hasGlyphForCodePoint(sign),
  );
  expect(lacking.map((sign) => String.fromCodePoint(sign))).toEqual([]);
  expect(common.numGlyphs * 3).toBeLessThan(whole.numGlyphs);
  expect(common.getGlyph(0).path.commands).not.toEqual([]);
});

function opened(file: Buffer): Font {
  const font = create(file);
  if (!('numGlyphs' in font)) throw new Error('These are several fonts.');
  return font;
}

test('what is no font is refused, whatever is asked of it', async () => {
  await expect(subsetFont(Buffer.from('no font at all'), '就绪')).rejects.toThrow(
    'HarfBuzz does not read it',
  );
});
