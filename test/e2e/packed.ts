import { globSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOfInputs } from '../../build/fingerprint.ts';
import { unpackedFolder } from '../../build/pack.ts';
import { root } from '../../build/paths.ts';
import { prepareOnce } from '../../build/prepared.ts';
import { report, runOrThrow } from '../../build/run.ts';

/** What the project's own command for it has packed. */
export interface Release {
  /** The folder a release is packed into, with every package this machine can build. */
  readonly folder: string;
  /** The unpacked app in it, as users get it. */
  readonly shipped: string;
  readonly deb: string;
}

/** Packs the app of the present sources so that tests can drive it, once for all suites, and gives its folder. */
export async function packedDriven(): Promise<string> {
  return path.join(await packedOnce('driven', ['--for-tests']), unpackedFolder());
}

/** Packs a release of the present sources, once for all suites. */
export async function packedRelease(): Promise<Release> {
  const folder = await packedOnce('release', []);
  const [deb = ''] = globSync('*.deb', { cwd: folder });
  return { folder, shipped: path.join(folder, unpackedFolder()), deb: path.join(folder, deb) };
}

async function packedOnce(kind: string, args: readonly string[]): Promise<string> {
  const cache = path.join(root, 'node_modules', '.cache', 'readiness-desk');
  const name = `packed-${kind}-${fingerprintOfInputs().slice(0, 16)}`;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter(
    (one) => one.startsWith(`packed-${kind}-`) && !one.startsWith(name),
  ))
    rmSync(path.join(cache, old), { recursive: true, force: true });
  const dist = path.join(root, 'build', 'dist.ts');
  const prepare = async (target: string): Promise<void> => {
    await runOrThrow(process.execPath, [dist, ...args, '--out', target], { timeoutMs: 900_000 });
  };
  return prepareOnce({ cache, name, report, prepare });
}
