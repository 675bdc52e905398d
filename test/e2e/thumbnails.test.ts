import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AddedEvidence } from '../../electron/contract/evidence.ts';
import type { Desk, Reply } from '../../electron/contract.ts';
import { pictureSize } from '../../electron/evidence/picture-size.ts';
import {
  bmp,
  eicar,
  gif,
  htmlPage,
  pdf,
  pdfBomb,
  pdfWithScript,
  png,
  polyglot,
  svgWithScript,
  webp,
} from '../evidence/made-files.ts';
import { dropFolder, endDesk, openDesk, type OpenDesk } from './desk.ts';

let desk: OpenDesk;
let enterpriseId = '';

beforeAll(async () => {
  desk = await openDesk();
  const made = await desk.page.evaluate(() =>
    (window as unknown as { desk: Desk }).desk.createEnterprise({ name: '测试厂' }),
  );
  enterpriseId = made.ok ? made.value.id : '';
});
afterAll(async () => {
  await endDesk(desk);
  dropFolder(desk.folder);
});

/** Sends a file as the window does with one that was dropped. */
async function drop(content: string | Uint8Array, name: string): Promise<AddedEvidence> {
  const added = await desk.page.evaluate(
    async ({ base64, fileName, id }) => {
      const { desk: ours } = window as unknown as { desk: Desk };
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const begun = await ours.beginEvidence({ name: fileName, sizeBytes: bytes.length });
      if (!begun.ok) return begun;
      const { uploadId } = begun.value;
      const step = 100_000;
      for (let offset = 0; offset < bytes.length; offset += step) {
        const sent = await ours.sendEvidencePart({
          uploadId,
          offset,
          bytes: bytes.slice(offset, offset + step),
        });
        if (!sent.ok) return sent;
      }
      return ours.finishEvidence({ uploadId, target: { enterpriseId: id } });
    },
    { base64: Buffer.from(content).toString('base64'), fileName: name, id: enterpriseId },
  );
  return valueOf<AddedEvidence>(added as Reply<'finishEvidence'>);
}

async function thumbnailOf(evidenceId: string): Promise<Buffer | null> {
  const answer = await desk.page.evaluate(
    (id) => (window as unknown as { desk: Desk }).desk.evidenceThumbnail({ evidenceId: id }),
    evidenceId,
  );
  const found = valueOf(answer);
  return found === null ? null : Buffer.from(found.address.replace('data:image/png;base64,', ''), 'base64');
}

function valueOf<Value>(reply: { ok: true; value: Value } | { ok: false; fault: unknown }): Value {
  if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
  return reply.value;
}

/** Marks a hostile file would have set, in every window there is. */
async function marks(): Promise<unknown[]> {
  return Promise.all(desk.app.windows().map((page) => page.evaluate(() => Reflect.get(window, 'hostile'))));
}

describe('thumbnails in the real app', () => {
  test.each<[string, string | Uint8Array, string, string, { width: number; height: number }]>([
    ['a wide PNG', png(640, 100), 'a.png', 'image/png', { width: 320, height: 50 }],
    ['a small GIF', gif, 'b.gif', 'image/gif', { width: 1, height: 1 }],
    ['a WebP named as something else', webp, 'c.jpg', 'image/webp', { width: 1, height: 1 }],
    ['a BMP', bmp(30, 60), 'd.bmp', 'image/bmp', { width: 30, height: 60 }],
    ['a PDF without its fonts', pdf('采购合同'), 'e.pdf', 'application/pdf', { width: 226, height: 320 }],
    ['a PDF with a script', pdfWithScript, 'f.pdf', 'application/pdf', { width: 226, height: 320 }],
    ['a PDF with a picture too large', pdfBomb, 'g.pdf', 'application/pdf', { width: 226, height: 320 }],
    ['a GIF that is a script too', polyglot, 'h.gif', 'image/gif', { width: 1, height: 1 }],
  ])('%s becomes a small picture', async (_, content, name, mediaType, size) => {
    const { evidence } = await drop(content, name);
    expect(evidence.file.mediaType).toBe(mediaType);
    const picture = await thumbnailOf(evidence.id);
    expect(picture === null ? null : pictureSize(picture, 'image/png')).toEqual(size);
    const looked = process.env['READINESS_TEST_PICTURES'];
    if (looked !== undefined && picture !== null) {
      mkdirSync(looked, { recursive: true });
      writeFileSync(path.join(looked, `${name}.png`), picture);
    }
  });

  test.each<[string, string | Uint8Array, string, string]>([
    ['an SVG', svgWithScript, 'a.svg', 'image/svg+xml'],
    ['a page', htmlPage, 'b.html', 'text/html'],
    ['a page named as a picture', `${htmlPage} `, 'c.png', 'text/html'],
    ['a PNG of 100,000 by 100,000', png(1, 1, { width: 100_000, height: 100_000 }), 'd.png', 'image/png'],
    ['half a PNG', png(400, 400).subarray(0, 60), 'e.png', 'image/png'],
    ['a PDF of nonsense', '%PDF-1.7 nonsense', 'f.pdf', 'application/pdf'],
    ['a program', `MZ${'\0'.repeat(60)}`, 'g.png', 'application/x-executable'],
    ['what scanners take for a virus', eicar, 'h.txt', 'text/plain'],
    ['nothing', '', 'i.png', 'text/plain'],
  ])('%s has none, and is kept', async (_, content, name, mediaType) => {
    const { evidence } = await drop(content, name);
    expect(evidence.file.mediaType).toBe(mediaType);
    expect(await thumbnailOf(evidence.id)).toBeNull();
  });

  test('nothing of a file was run, in no window; the window that draws has no bridge and no network', async () => {
    await thumbnailOf((await drop(png(9, 9), 'last.png')).evidence.id);
    expect(await marks()).toEqual(desk.app.windows().map(() => undefined));
    const drawing = desk.app.windows().find((page) => page.url().startsWith('thumbnail:'));
    const seen = await drawing?.evaluate(async () => {
      const tried = (address: string): Promise<string> =>
        fetch(address).then(
          (response) => (response.ok ? 'fetched' : 'refused'),
          () => 'refused',
        );
      return {
        bridge: ['desk', 'require', 'process', 'electron'].filter((name) => name in window),
        fetched: await Promise.all(
          [
            'https://example.com/',
            'file:///etc/passwd',
            'app://desk/index.html',
            'thumbnail://page/../main.js',
            'thumbnail://page/cmaps/..%2f..%2fmain.js',
            'thumbnail://page/source-1',
          ].map(tried),
        ),
      };
    });
    expect(seen).toEqual({ bridge: [], fetched: Array.from({ length: 6 }, () => 'refused') });
    expect(desk.complaints).toEqual([]);
  });

  test('a window that draws and crashes costs its own thumbnail and nothing else', async () => {
    const { evidence } = await drop(png(10, 10), 'crash.png');
    await desk.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.webContents.getURL().startsWith('thumbnail:'))
          window.webContents.forcefullyCrashRenderer();
      }
    });
    expect(await thumbnailOf(evidence.id)).not.toBeNull();
    expect(desk.ended()).toBe(false);
  });

  test.runIf(process.env['READINESS_SOAK'] === '1')(
    'a window that draws and hangs is ended, and the next file is drawn',
    async () => {
      const held = (await drop(png(12, 12), 'held.png')).evidence;
      const next = (await drop(png(13, 13), 'next.png')).evidence;
      void desk.app.evaluate(({ BrowserWindow }) => {
        const drawing = BrowserWindow.getAllWindows().find((window) =>
          window.webContents.getURL().startsWith('thumbnail:'),
        );
        void drawing?.webContents.executeJavaScript('for (;;);').catch(() => undefined);
      });
      expect(await thumbnailOf(held.id)).toBeNull();
      expect(await thumbnailOf(next.id)).not.toBeNull();
    },
  );

  test('pictures kept on disk can be deleted; they are made again', async () => {
    const { evidence } = await drop(png(11, 11), 'again.png');
    const first = await thumbnailOf(evidence.id);
    const folder = path.join(desk.folder, 'data', 'thumbnails');
    expect(readdirSync(folder)).toContain(`${evidence.file.sha256}.png`);
    rmSync(folder, { recursive: true });
    expect(await thumbnailOf(evidence.id)).toEqual(first);
  });
});
