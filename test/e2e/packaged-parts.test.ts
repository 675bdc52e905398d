import { extractFile, listPackage } from '@electron/asar';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFuses, wantedFuses } from '../../build/fuses.ts';
import { sizeTable } from '../../build/size-budget.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { outFolder } from '../../build/paths.ts';
import { sqliteEditions } from '../../electron/native-part.ts';
import { packedForTests } from '../../electron/obeys-tests.ts';
import { soaking, tell } from '../fixtures/soak.ts';
import {
  installPackaged,
  killPackaged,
  removePackaged,
  spawnPackaged,
  type PackagedApp,
} from './packaged-app.ts';
import { packedDriven, packedRelease } from './packed.ts';

const soon = { timeout: 60_000 };

describe.runIf(process.platform === 'linux')('the packed app, read back from what was packed,', () => {
  let app: PackagedApp;
  /** As users get it. In a short run the one for tests stands for it: but for one line they are the same. */
  let shipped: PackagedApp;

  beforeAll(async () => {
    app = await installPackaged(await packedDriven());
    shipped = soaking ? await installPackaged((await packedRelease()).shipped) : app;
  }, 1_000_000);
  afterAll(async () => {
    for (const one of new Set([app, shipped])) await removePackaged(one);
  });

  test('has every fuse in the state it must have, read from its binary', async () => {
    const fuses = await readFuses(shipped.executable);
    const known = Object.entries(wantedFuses).filter(
      ([name]) => fuses[name as keyof typeof fuses] !== 'absent',
    );
    // An Electron older than 38 knows all but the last.
    expect(known.length).toBeGreaterThanOrEqual(8);
    for (const [name, on] of known) {
      expect(fuses[name as keyof typeof fuses], name).toBe(on ? 'on' : 'off');
    }
    // The Electron it was made of is set otherwise: reading tells one from the other.
    expect(await readFuses((await findElectron()).executable)).not.toEqual(fuses);
  });

  test('keeps its code in the archive and only the native parts outside, with the papers beside it', () => {
    const resources = path.join(shipped.appFolder, 'resources');
    // The profile is for systems that let only programs they know have a sandbox; the Debian package sets it up,
    // and making that package puts it there.
    expect(readdirSync(resources).toSorted()).toEqual([
      'app.asar',
      'app.asar.unpacked',
      ...(soaking ? ['apparmor-profile'] : []),
    ]);
    const outside = readdirSync(path.join(resources, 'app.asar.unpacked'), {
      recursive: true,
      encoding: 'utf8',
    });
    const files = outside.filter((name) =>
      statSync(path.join(resources, 'app.asar.unpacked', name)).isFile(),
    );
    expect(files.toSorted()).toEqual(
      sqliteEditions.map(({ edition }) => `node_modules/${edition}/prebuilds/linux-x64.node`).toSorted(),
    );
    for (const name of [
      'LICENSE.txt',
      'third-party-notices.txt',
      'sbom.cdx.json',
      'LICENSES.chromium.html',
    ]) {
      expect(existsSync(path.join(shipped.appFolder, name)), name).toBe(true);
    }
  });

  test('is no larger than it may be beside the bare Electron, and each large part has its reason', () => {
    const { total, budget, unexplained } = sizeTable(outFolder, path.join(shipped.appFolder, 'resources'));
    tell('Size beside the bare Electron', { bytes: total, budget });
    expect(unexplained).toEqual([]);
    expect(total).toBeLessThan(budget);
  });

  test.runIf(soaking)('is but for one line of its package.json, byte for byte, the one tests drive', () => {
    const archive = (one: PackagedApp): string => path.join(one.appFolder, 'resources', 'app.asar');
    const names = listPackage(archive(shipped), { isPack: false });
    expect(listPackage(archive(app), { isPack: false })).toEqual(names);
    const content = (one: PackagedApp, name: string): string | null => {
      try {
        return extractFile(archive(one), name.slice(1)).toString('base64');
      } catch {
        // A folder.
        return null;
      }
    };
    const different = names.filter((name) => content(shipped, name) !== content(app, name));
    expect(different).toEqual(['/package.json']);
    const [ours, theirs] = [shipped, app].map(
      (one) => JSON.parse(extractFile(archive(one), 'package.json').toString()) as Record<string, unknown>,
    );
    expect(theirs).toEqual({ ...ours, [packedForTests]: true });
  });

  test.runIf(soaking)(
    'lets nobody look in, whatever it is told by environment and arguments; the one for tests does',
    async () => {
      for (const [one, open] of [
        [shipped, false],
        [app, true],
      ] as const) {
        const [debugged, inspected] = [await freePort(), await freePort()];
        const child = spawnPackaged(one, [`--remote-debugging-port=${debugged}`, `--inspect=${inspected}`]);
        try {
          let said = '';
          child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
          const store = path.join(one.home, '.config', 'Readiness Desk', 'data', 'readiness-desk.sqlite');
          await expect.poll(() => existsSync(store), soon).toBe(true);
          if (open) await expect.poll(() => answers(debugged), soon).toBe(true);
          // A server starts before the window: by now it would have answered.
          else await setTimeout(3_000);
          expect([await answers(debugged), await answers(inspected)]).toEqual([open, false]);
          expect(/DevTools listening/.test(said)).toBe(open);
        } finally {
          await killPackaged(child);
        }
      }
    },
  );
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether anybody takes a connection there. */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
