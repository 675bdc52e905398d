import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { EvidenceFile } from '../../assessments/evidence/evidence.ts';
import { evidenceFolder } from '../../electron/evidence/evidence-folder.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { createThumbnails, type DrawThumbnail } from '../../electron/services/evidence/thumbnails.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import { pdf, png } from './made-files.ts';

afterEach(removeFolders);

function shelf(draw: DrawThumbnail) {
  const home = newFolder();
  const kept = path.join(home, 'thumbnails');
  const folder = evidenceFolder(home);
  return {
    kept,
    thumbnails: createThumbnails({ folder: kept, evidenceFolder: folder, draw }),
    store: async (content: Uint8Array): Promise<EvidenceFile> => {
      const arriving = await takeIn(folder, 'a');
      await arriving.write(content);
      return arriving.keep();
    },
  };
}

test('a picture is drawn once, by one at a time, and kept by the content it shows', async () => {
  let [now, most, all] = [0, 0, 0];
  const { thumbnails, store, kept } = shelf(async () => {
    now += 1;
    all += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    return png(20, 20);
  });
  const [one, other] = [await store(png(100, 100)), await store(pdf('合同'))];
  const asked = await Promise.all([one, one, other].map((file) => thumbnails.of(file)));
  expect(asked.map((picture) => picture?.byteLength)).toEqual(asked.map(() => png(20, 20).byteLength));
  await thumbnails.of(one);
  expect([most, all]).toEqual([1, 2]);
  expect(readdirSync(kept).toSorted()).toEqual([one, other].map((file) => `${file.sha256}.png`).toSorted());
  await thumbnails.dropUnwanted((sha256) => sha256 === one.sha256);
  expect(readdirSync(kept)).toEqual([`${one.sha256}.png`]);
});

test.each<[string, Uint8Array]>([
  ['larger than a thumbnail', png(321, 10)],
  ['no PNG at all', Buffer.from('<svg onload="x">')],
  ['a PNG too heavy', Buffer.concat([png(10, 10), Buffer.alloc(1024 * 1024)])],
])('what comes back from drawing and is %s is thrown away', async (_, drawn) => {
  const { thumbnails, store, kept } = shelf(() => Promise.resolve(drawn));
  expect(await thumbnails.of(await store(png(5, 5)))).toBeNull();
  expect(() => readdirSync(kept)).toThrow(/ENOENT/);
});

test('what cannot be drawn is tried once; others are drawn after it', async () => {
  let tries = 0;
  const { thumbnails, store } = shelf((_, mediaType) => {
    tries += 1;
    return mediaType === 'application/pdf' ? Promise.reject(new Error('broken')) : Promise.resolve(png(5, 5));
  });
  const [broken, sound] = [await store(Buffer.from('%PDF-1.7')), await store(png(5, 5))];
  expect(
    await Promise.all([broken, sound].map(async (file) => (await thumbnails.of(file)) !== null)),
  ).toEqual([false, true]);
  expect(await thumbnails.of(broken)).toBeNull();
  expect(tries).toBe(2);
});

test('a picture kept on disk that was exchanged is drawn again', async () => {
  const { thumbnails, store, kept } = shelf(() => Promise.resolve(png(5, 5)));
  const file = await store(png(9, 9));
  await thumbnails.of(file);
  writeFileSync(path.join(kept, `${file.sha256}.png`), png(900, 900));
  expect(await thumbnails.of(file)).toEqual(png(5, 5));
});

test('pictures of too many pixels are never handed to the decoder', async () => {
  let tries = 0;
  const { thumbnails, store } = shelf(() => {
    tries += 1;
    return Promise.resolve(png(5, 5));
  });
  expect(await thumbnails.of(await store(png(1, 1, { width: 20_000, height: 20_000 })))).toBeNull();
  expect(tries).toBe(0);
});
