import { mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { largestEvidenceBytes } from '../../assessments/evidence/evidence.ts';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { createUploads, type Uploads } from '../../electron/services/evidence/uploads.ts';
import { newFolder, removeFolders } from '../services/place.ts';

afterEach(removeFolders);

function opened(): { home: string; folder: string; uploads: Uploads; unfinished: () => string[] } {
  const home = newFolder();
  const folder = evidenceFolder(home);
  const uploads = createUploads(folder, randomUUID);
  return { home, folder, uploads, unfinished: () => readdirSync(path.join(folder, 'arriving')) };
}

const fault = (code: string, values: object = {}): object => ({
  fault: { code, values: expect.objectContaining(values) as object },
});

describe('a file sent in parts', () => {
  test('is put together in order, also when the window does not wait between them', async () => {
    const { folder, uploads, unfinished } = opened();
    const { uploadId } = await uploads.begin({ name: 'a.txt', sizeBytes: 9 });
    const parts = ['abc', 'def', 'ghi'].map((text, index) =>
      uploads.send({ uploadId, offset: index * 3, bytes: Buffer.from(text) }),
    );
    expect((await Promise.all(parts)).map((one) => one.receivedBytes)).toEqual([3, 6, 9]);
    const { name, keep } = await uploads.finish(uploadId);
    expect(name).toBe('a.txt');
    expect(readFileSync(evidencePath(folder, (await keep()).sha256), 'utf8')).toBe('abcdefghi');
    expect(unfinished()).toEqual([]);
  });

  test.each<[string, number, string]>([
    ['a part twice', 0, 'def'],
    ['a part left out', 6, 'ghi'],
    ['more than was announced', 3, 'x'.repeat(7)],
  ])('with %s is refused, and nothing is left of it', async (_, offset, text) => {
    const { uploads, unfinished } = opened();
    const { uploadId } = await uploads.begin({ name: 'a.txt', sizeBytes: 9 });
    await uploads.send({ uploadId, offset: 0, bytes: Buffer.from('abc') });
    const second = uploads.send({ uploadId, offset, bytes: Buffer.from(text) });
    await expect(second).rejects.toMatchObject(
      fault('evidence.incomplete', { received: '3', expected: '9' }),
    );
    await expect(uploads.finish(uploadId)).rejects.toMatchObject(fault('evidence.no-upload'));
    expect(unfinished()).toEqual([]);
  });

  test('that ends too early is refused, and one that is cancelled leaves nothing', async () => {
    const { uploads, unfinished } = opened();
    const { uploadId } = await uploads.begin({ name: 'a.txt', sizeBytes: 9 });
    await uploads.send({ uploadId, offset: 0, bytes: Buffer.from('abc') });
    await expect(uploads.finish(uploadId)).rejects.toMatchObject(fault('evidence.incomplete'));
    const other = await uploads.begin({ name: 'b.txt', sizeBytes: 9 });
    await uploads.cancel(other.uploadId);
    await uploads.cancel(other.uploadId);
    expect(unfinished()).toEqual([]);
  });

  test('and left lying makes room for others', async () => {
    const { uploads, unfinished } = opened();
    for (let number = 0; number < 100; number += 1) await uploads.begin({ name: `${number}`, sizeBytes: 1 });
    expect(unfinished()).toHaveLength(32);
  });
});

describe('a file the user has picked', () => {
  test('is read from where it lies; a window can only name what was picked', async () => {
    const { home, folder, uploads } = opened();
    const file = path.join(home, '发票.pdf');
    writeFileSync(file, '%PDF-1.4');
    const [chosen] = await uploads.offer([file]);
    expect(chosen).toMatchObject({ name: '发票.pdf', sizeBytes: 8 });
    const { keep } = await uploads.read(chosen?.token ?? '');
    expect(readFileSync(evidencePath(folder, (await keep()).sha256), 'utf8')).toBe('%PDF-1.4');
    await expect(uploads.read(file)).rejects.toMatchObject(fault('evidence.no-upload'));
  });

  test('that is a folder, gone, or too large is refused by its name', async () => {
    const { home, uploads, unfinished } = opened();
    const [large, folder, gone] = ['large.mov', 'folder', 'gone.pdf'].map((name) => path.join(home, name));
    writeFileSync(large ?? '', '');
    truncateSync(large ?? '', largestEvidenceBytes + 1);
    mkdirSync(folder ?? '');
    const chosen = await uploads.offer([large ?? '', folder ?? '', gone ?? '']);
    const codes: unknown[] = [];
    for (const { token } of chosen) {
      codes.push(
        await uploads
          .read(token)
          .catch((error: unknown) => (error as { fault: { code: string } }).fault.code),
      );
    }
    expect(codes).toEqual(['evidence.too-large', 'evidence.is-folder', 'evidence.not-readable']);
    await expect(uploads.begin({ name: 'x', sizeBytes: largestEvidenceBytes + 1 })).rejects.toMatchObject(
      fault('evidence.too-large', { size: '201', largest: '200' }),
    );
    await expect(uploads.begin({ name: 'x', sizeBytes: 1e15 })).rejects.toMatchObject(
      fault('evidence.too-large'),
    );
    expect(() => unfinished()).toThrow(/ENOENT/);
  });

  test('is refused in words where the folder cannot be written', async () => {
    const { home, uploads } = opened();
    writeFileSync(path.join(home, 'evidence'), 'a file where the folder should be');
    await expect(uploads.begin({ name: 'x', sizeBytes: 1 })).rejects.toMatchObject({
      fault: { code: expect.stringMatching(/^evidence\.not-/) as string },
    });
  });
});
