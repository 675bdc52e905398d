import { FuseV1Options, FuseState, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fuses } from '../../build/fuses.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { root } from '../../build/paths.ts';
import { newestElectron } from './newest-electron.ts';

describe('item 16: the Electron that is shipped is supported', () => {
  const supported = (version: string): boolean => Number.parseInt(version, 10) >= newestElectron.major - 2;
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };

  test('it is one of the three newest majors, named exactly, and what is older would be noticed', () => {
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
    expect(supported(devDependencies.electron)).toBe(true);
    expect(supported(`${newestElectron.major - 3}.9.9`)).toBe(false);
  });
});

describe('item 19: the fuses of a packaged app', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-fuses-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const wanted: Readonly<Record<number, boolean>> = {
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };

  test.runIf(process.platform === 'linux')(
    'all nine are explicit; written into a real Electron and read back they are as they should be; it is no Node any more',
    async () => {
      const { executable } = await findElectron();
      const copy = path.join(folder, 'electron');
      copyFileSync(executable, copy);
      chmodSync(copy, 0o755);
      const state = (): Promise<Record<number, unknown>> =>
        getCurrentFuseWire(copy).then((wire) => Object.fromEntries(Object.entries(wire)));
      // One left out is not left to chance: nothing is written.
      const { [FuseV1Options.RunAsNode]: _left, ...incomplete } = (await forThisRuntime(
        copy,
      )) as unknown as Record<number, boolean>;
      await expect(flipFuses(copy, incomplete as never)).rejects.toThrow(/RunAsNode/);
      await flipFuses(copy, await forThisRuntime(copy));
      const read = await state();
      for (const [fuse, on] of Object.entries(wanted)) {
        const found = read[Number(fuse)];
        // A fuse this runtime is too old for stands in no wire.
        if (found === undefined || found === FuseState.INHERIT) continue;
        expect([FuseV1Options[Number(fuse)], found === FuseState.ENABLE]).toEqual([
          FuseV1Options[Number(fuse)],
          on,
        ]);
      }
      const named = Object.keys(fuses).filter((key) => /^\d+$/.test(key));
      expect(named.map(Number).toSorted((a, b) => a - b)).toEqual(
        Object.keys(wanted)
          .map(Number)
          .toSorted((a, b) => a - b),
      );
      const asNode = spawnSync(copy, ['-e', 'console.log("I am Node")'], {
        cwd: path.dirname(executable),
        env: {
          ...process.env,
          ELECTRON_RUN_AS_NODE: '1',
          LD_LIBRARY_PATH: path.dirname(executable),
          DISPLAY: '',
        },
        timeout: 10_000,
      });
      expect(asNode.stdout.toString()).not.toContain('I am Node');
    },
  );
});

/** The wire of an older runtime is shorter; the table is the one of the release. */
async function forThisRuntime(binary: string): Promise<Parameters<typeof flipFuses>[1]> {
  const wire = await getCurrentFuseWire(binary);
  const known = new Set(Object.keys(wire).filter((key) => /^\d+$/.test(key)));
  const entries = Object.entries(fuses).filter(([key]) => !/^\d+$/.test(key) || known.has(key));
  return { ...Object.fromEntries(entries), strictlyRequireAllFuses: true } as unknown as Parameters<
    typeof flipFuses
  >[1];
}
