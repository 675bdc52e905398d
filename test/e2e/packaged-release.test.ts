import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findElectron } from '../../build/electron-runtime.ts';
import { noticesFile } from '../../build/notices.ts';
import { sbomFile, unpackedFolder } from '../../build/pack.ts';
import { outFolder, root } from '../../build/paths.ts';
import { artefactLines } from '../../build/release/artefact-lines.ts';
import { walk, type ReleasePlace } from '../../build/release/line.ts';
import { run, runOrThrow } from '../../build/run.ts';
import { soaking, tell } from '../fixtures/soak.ts';
import { packedDriven, packedRelease, type Release } from './packed.ts';

/** What stands open of a folder a release was packed into, by what is asked. */
async function openLines(dist: string, only = /./): Promise<readonly string[]> {
  const place: ReleasePlace = {
    root,
    built: outFolder,
    dist,
    env: {},
    runtime: await findElectron(),
    run,
  };
  const open: string[] = [];
  await walk(
    artefactLines.filter(({ asks }) => only.test(asks)),
    place,
    (asks, { state, says }) => {
      if (state === 'open') open.push(`${asks}: ${says}`);
    },
  );
  return open;
}

describe.runIf(soaking && process.platform === 'linux')('the list of a release, on what was packed', () => {
  let made: Release;
  let folder: string;
  beforeAll(async () => {
    made = await packedRelease();
    folder = mkdtempSync(path.join(tmpdir(), 'readiness-release-'));
  }, 1_000_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has no open line, and names every package with its hash', async () => {
    expect(await openLines(made.folder)).toEqual([]);
    const sums = readFileSync(path.join(made.folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
    expect(sums.map((line) => line.replace(/^[0-9a-f]{64} {2}/, ''))).toEqual(
      readdirSync(made.folder).filter((name) => /\.(?:deb|tar\.gz)$/.test(name)),
    );
    await runOrThrow('sha256sum', ['--check', 'SHA256SUMS.txt'], { cwd: made.folder });
    tell('Release list', { lines: artefactLines.length, open: 0 });
  });

  const app = (dist: string, ...parts: string[]): string => path.join(dist, unpackedFolder(), ...parts);
  const faults: readonly (readonly [string, RegExp, (dist: string) => Promise<void> | void])[] = [
    [
      'a fuse that was left as it came',
      /^Every fuse/,
      (dist) =>
        flipFuses(app(dist, 'readiness-desk'), {
          version: FuseVersion.V1,
          [FuseV1Options.RunAsNode]: true,
        }).then(() => undefined),
    ],
    [
      'a native part with a byte more',
      /^The native parts/,
      (dist) => {
        const prebuilds = app(dist, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds');
        for (const name of readdirSync(prebuilds)) appendFileSync(path.join(prebuilds, name), '\0');
      },
    ],
    [
      'a bill of materials of another day',
      /^The bill/,
      (dist) => writeFileSync(path.join(dist, sbomFile), '{}'),
    ],
    ['a licence that is missing', /^Licences/, (dist) => writeFileSync(app(dist, noticesFile), 'none')],
    ['a package that was not built', /deb \(x64\)/, (dist) => drop(dist, '.deb')],
  ];

  test.each(faults)('%s keeps its line open', async (_, line, spoil) => {
    const dist = mkdtempSync(path.join(folder, 'dist-'));
    await runOrThrow('cp', ['-a', `${made.folder}/.`, dist]);
    await spoil(dist);
    expect(await openLines(dist, line)).toHaveLength(1);
    rmSync(dist, { recursive: true });
  });

  test('an app that was packed for tests is found out', async () => {
    const open = await openLines(path.dirname(await packedDriven()), /^The packed app|^What was packed/);
    expect(open).toEqual([expect.stringContaining('it was packed for tests')]);
  });
});

function drop(dist: string, ending: string): void {
  for (const name of readdirSync(dist)) if (name.endsWith(ending)) rmSync(path.join(dist, name));
}
