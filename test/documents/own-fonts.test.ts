import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { openFaces, openFacesWith } from '../../electron/documents/fonts.ts';
import { openOwnFont } from '../../electron/documents/own-font.ts';
import { lineBreaker } from '../../electron/documents/pdf/break-lines.ts';
import { type as styles } from '../../electron/documents/pdf/look.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { sealedDossier } from './annex-files.ts';
import { fontFiles } from './fonts.ts';

const run = promisify(execFile);
/** Stands for a 仿宋 the user has: another font than the bundled one for text. */
const serif = join(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fonts-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function refused(path: string): Promise<string> {
  const error: unknown = await openOwnFont(path).catch((reason: unknown) => reason);
  return error instanceof DeskError ? error.fault.code : 'taken';
}

/** The font with other permissions in its table OS/2. */
async function withType(fsType: number): Promise<string> {
  const bytes = await readFile(serif);
  const tables = bytes.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const at = 12 + 16 * table;
    if (bytes.toString('latin1', at, at + 4) === 'OS/2')
      bytes.writeUInt16BE(fsType, bytes.readUInt32BE(at + 8) + 8);
  }
  const path = join(folder, `${fsType}.ttf`);
  await writeFile(path, bytes);
  return path;
}

test('a font is refused in words when it may not be embedded, is none, or has no Chinese', async () => {
  await writeFile(join(folder, 'text.ttf'), 'no font');
  const found = await Promise.all([
    ...[0, 4, 8, 2, 0x100, 0x200].map(async (fsType) => refused(await withType(fsType))),
    refused(join(folder, 'text.ttf')),
    refused(join(folder, 'gone.ttf')),
  ]);
  const forbidden = 'font.not-allowed';
  const none = 'font.unreadable';
  expect(found).toEqual(['taken', 'taken', 'taken', forbidden, forbidden, forbidden, none, none]);
});

test('a dossier is set in the font of the user, and not labelled as what cannot be vouched for', async () => {
  const target = join(folder, 'own.pdf');
  const { found } = await openOwnFont(serif);
  const ownFonts = { regular: found, title: { path: join(folder, 'gone.otf'), postscriptName: '' } };
  const { pages } = await writeDossier(
    { model: sealedDossier, target, fonts: fontFiles, ownFonts },
    () => undefined,
  );
  expect(pages).toBe(7);
  const { stdout } = await run('pdffonts', [target]);
  expect(stdout).toContain('NotoSerifSC-Regular');
  // The file for titles is gone: they are in the bundled font, and nobody is kept from exporting.
  expect(stdout).toContain('NotoSerifSC-Bold');
  expect((await readFile(target)).includes('pdfaid')).toBe(false);
});

test('what the font of the user lacks is printed in the bundled one, in the same line', async () => {
  const { found, font } = await openOwnFont(serif);
  const bundled = await openFaces(fontFiles);
  const lacking = Array.from({ length: 0x10000 }, (_, index) => 0x20000 + index).find(
    (code) => bundled.regular.has(code) && !font.hasGlyphForCodePoint(code),
  );
  const character = String.fromCodePoint(lacking ?? 0);
  const faces = await openFacesWith(fontFiles, { regular: found });
  expect(faces.regular.has(lacking ?? 0)).toBe(true);
  const runs = lineBreaker(faces, 'zh-CN').runs(`企业${character}名称`, styles.cell);
  expect(runs.map(({ text, by }) => [text, by?.startsWith('own regular')])).toEqual([
    ['企业', true],
    [character, undefined],
    ['名称', true],
  ]);
});
