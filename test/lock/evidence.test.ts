import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { passedMediaType } from '../../assessments/exchange/passed-file.ts';
import { copyOriginal } from '../../electron/documents/bundle/copy-original.ts';
import { inspectAnnexes } from '../../electron/documents/pdf/annexes/inspect-annexes.ts';
import { copyOut } from '../../electron/evidence/copy-out.ts';
import { evidenceFolder, evidencePath, listStoredFiles } from '../../electron/evidence/evidence-folder.ts';
import { knowKeys, plainSize, sealedSize } from '../../electron/evidence/seal.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { archiveStream } from '../../electron/exchange/write-archive.ts';
import { createThumbnails } from '../../electron/services/evidence/thumbnails.ts';
import { keysFrom, makeDataKey } from '../../electron/services/lock/keys.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { addEvidence, mark } from './lock-desk.ts';
import { marksOnDisk } from './marks-on-disk.ts';

let folder: string;
let home: string;
beforeEach(() => {
  folder = newFolder();
  home = evidenceFolder(folder);
  knowKeys(home, keysFrom(makeDataKey()).evidence);
});
afterEach(() => {
  knowKeys(home, null);
  removeFolders();
});

const png = readFileSync(path.join(import.meta.dirname, '..', '..', 'build', 'icon.png'));
const hashOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

test('sealed evidence goes as it was into a copy, a bundle, an assessment file, a document and a thumbnail', async () => {
  const content = `${mark} `.repeat(10_000);
  const sha256 = await addEvidence(folder, content);
  expect(sha256).toBe(hashOf(content));
  const file = evidencePath(home, sha256);
  expect(path.basename(file)).not.toContain(sha256);
  expect(marksOnDisk(folder, [mark, sha256])).toEqual([]);
  expect(await listStoredFiles(home)).toEqual([{ sha256, sizeBytes: content.length }]);

  const target = newFolder();
  await copyOut(home, sha256, 'a.txt', path.join(target, 'copy.txt'));
  expect(readFileSync(path.join(target, 'copy.txt'), 'utf8')).toBe(content);

  const facts = { sha256, sizeBytes: content.length, mediaType: 'text/plain' } as const;
  const annex = { number: 1, name: 'a.txt', file: facts } as Parameters<typeof copyOriginal>[0];
  await copyOriginal(annex, file, path.join(target, 'original.txt'));
  expect(readFileSync(path.join(target, 'original.txt'), 'utf8')).toBe(content);

  const archive = path.join(target, 'a.zip');
  const entries = [{ sha256, path: file, bytes: content.length }];
  const manifest = { format: passedMediaType } as unknown as Parameters<typeof archiveStream>[0];
  await pipeline(archiveStream(manifest, [], entries), createWriteStream(archive));
  // Stored, not deflated: it lies in the archive as it is.
  expect(readFileSync(archive).includes(content)).toBe(true);

  const picture = hashOf(png);
  const arriving = await addBytes(png);
  expect(arriving).toBe(picture);
  const pictureFacts = { sha256: picture, sizeBytes: png.length, mediaType: 'image/png' } as const;
  const enclosed = [{ number: 1, name: 'a.png', file: pictureFacts }] as Parameters<typeof inspectAnnexes>[0];
  const place = evidencePath(home, picture);
  const inspected = await inspectAnnexes(enclosed, { [picture]: place }, () => Promise.resolve());
  expect(inspected).toMatchObject([{ kind: 'printable', origin: 'picture' }]);

  const drawn: Uint8Array[] = [];
  const thumbnails = createThumbnails({
    folder: path.join(folder, 'thumbnails'),
    evidenceFolder: home,
    draw: (bytes) => {
      drawn.push(bytes);
      return Promise.resolve(tinyPng());
    },
  });
  expect(await thumbnails.of(pictureFacts)).toEqual(tinyPng());
  expect(await thumbnails.of(pictureFacts)).toEqual(tinyPng());
  expect(drawn.map((bytes) => hashOf(Buffer.from(bytes)))).toEqual([picture]);
  expect(existsSync(path.join(folder, 'thumbnails'))).toBe(false);
});

test('what is not as it was sealed is refused wherever it goes', async () => {
  const sha256 = await addEvidence(folder, 'content');
  const file = evidencePath(home, sha256);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
  const target = path.join(newFolder(), 'copy.txt');
  await expect(copyOut(home, sha256, 'a.txt', target)).rejects.toThrow('evidence.changed');
  const annex = {
    number: 1,
    name: 'a.txt',
    file: { sha256, sizeBytes: 7, mediaType: 'text/plain' },
  } as Parameters<typeof copyOriginal>[0];
  await expect(copyOriginal(annex, file, target)).rejects.toThrow('bundle.original-changed');
});

test('the size of a sealed file says how much it holds', () => {
  for (const bytes of [0, 1, 15, 16, 65_535, 65_536, 65_537, 131_072, 131_073, 400 * 1024 * 1024])
    expect(plainSize(sealedSize(bytes))).toBe(bytes);
});

async function addBytes(bytes: Buffer): Promise<string> {
  const arriving = await takeIn(home, 'a.png');
  await arriving.write(bytes);
  return (await arriving.keep()).sha256;
}

/** A PNG of one pixel. */
function tinyPng(): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
}
