import { globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOfInputs } from '../../build/fingerprint.ts';
import { unpackedFolder } from '../../build/pack.ts';
import { root } from '../../build/paths.ts';
import { prepareOnce } from '../../build/prepared.ts';
import { report, runOrThrow } from '../../build/run.ts';

/** What the project's own command for it has packed. */
export interface Packed {
  /** The folder a release is packed into, with every package this machine can build. */
  readonly release: string;
  /** The unpacked app in it, as users get it. */
  readonly shipped: string;
  /** The unpacked app that lets tests drive it, in a folder of the same kind. */
  readonly driven: string;
  readonly deb: string;
}

/** Packs the app of the present sources, once for all suites that look at it: it takes more than a minute. */
export async function packed(): Promise<Packed> {
  const cache = path.join(root, 'node_modules', '.cache', 'readiness-desk');
  const name = `packed-${fingerprintOfInputs().slice(0, 16)}`;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter((one) => one.startsWith('packed-') && !one.startsWith(name)))
    rmSync(path.join(cache, old), { recursive: true, force: true });
  const folder = await prepareOnce({ cache, name, report, prepare });
  const release = path.join(folder, 'release');
  const [deb = ''] = globSync('*.deb', { cwd: release });
  return {
    release,
    shipped: path.join(release, unpackedFolder()),
    driven: path.join(folder, 'tests', unpackedFolder()),
    deb: path.join(release, deb),
  };
}

async function prepare(target: string): Promise<void> {
  const dist = path.join(root, 'build', 'dist.ts');
  const [release, tests] = [path.join(target, 'release'), path.join(target, 'tests')];
  for (const args of [
    ['--out', release],
    ['--for-tests', '--out', tests],
  ])
    await runOrThrow(process.execPath, [dist, ...args], { timeoutMs: 900_000 });
}
