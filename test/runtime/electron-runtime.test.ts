import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findElectron } from '../../build/electron-runtime.ts';
import { fetchOfficialElectron } from '../../build/official-electron.ts';
import { registryServes, verifyIntegrity } from '../../build/registry-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'readiness-runtime-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const silent = (): void => {};

describe('the integrity of what the registry sends', () => {
  const content = 'an electron';
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;

  test('the expected file is accepted', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, content);
    await expect(verifyIntegrity(file, integrity)).resolves.toBeUndefined();
  });

  test('a file with one other byte is refused, by name', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, 'an Electron');
    await expect(verifyIntegrity(file, integrity)).rejects.toThrow(
      /package\.tgz is not the file it should be/,
    );
  });

  test('a truncated file is refused', async () => {
    const file = path.join(folder, 'package.tgz');
    writeFileSync(file, content.slice(0, -1));
    await expect(verifyIntegrity(file, integrity)).rejects.toThrow(/Nothing of it was used/);
  });
});

describe.runIf(registryServes())('an official download that cannot be had', () => {
  /** A download server of our own, and how often it was asked. */
  async function withServer(
    answer: RequestListener,
    work: (env: NodeJS.ProcessEnv, requests: () => number) => Promise<void>,
  ): Promise<void> {
    let requests = 0;
    const server = createServer((request, response) => {
      requests += 1;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await work({ ELECTRON_MIRROR: `http://127.0.0.1:${port}/` }, () => requests);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('is given up soon when the server never answers', async () => {
    await withServer(silent, async (env) => {
      const startedAt = Date.now();
      expect(await fetchOfficialElectron({ env, cache: folder, report: silent })).toBeNull();
      expect(Date.now() - startedAt).toBeLessThan(10_000);
    });
  });

  test('is not tried again at the next start, unless that is asked for', async () => {
    await withServer(
      (_request, response) => response.writeHead(404).end(),
      async (env, requests) => {
        const lines: string[] = [];
        const report = (line: string): void => void lines.push(line);
        await fetchOfficialElectron({ env, cache: folder, report });
        await fetchOfficialElectron({ env, cache: folder, report });
        expect(requests()).toBe(1);
        expect(lines).toEqual(['The official Electron download cannot be reached from here.']);

        await fetchOfficialElectron({
          env: { ...env, READINESS_ELECTRON: 'official' },
          cache: folder,
          report,
        });
        expect(requests()).toBe(2);
      },
    );
  });
});

test('an override that names a folder without Electron is refused by its path', async () => {
  const found = findElectron({ env: { ELECTRON_OVERRIDE_DIST_PATH: folder }, cache: folder, report: silent });
  await expect(found).rejects.toThrow(`There is no Electron at ${folder}`);
});
