import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder, packageManifest } from './paths.ts';
import { registryServes } from './registry-electron.ts';
import { run } from './run.ts';

const probeLimitMs = 6_000;
const installLimitMs = 4 * 60_000;
const patientInstallLimitMs = 20 * 60_000;
const hoursToRememberFailure = 12;

/** The version of Electron the app is built for. */
export function officialVersion(): string {
  return packageManifest('electron').version;
}

/** The folder of the official Electron inside node_modules, or null while it has not been downloaded whole. */
export function installedOfficialElectron(): string | null {
  const folder = packageFolder('electron');
  const dist = path.join(folder, 'dist');
  const versionFile = path.join(dist, 'version');
  // The installer writes path.txt last: without it the folder holds an interrupted download.
  if (!existsSync(path.join(folder, 'path.txt')) || !existsSync(versionFile)) return null;
  return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === officialVersion() ? dist : null;
}

/**
 * Downloads the official Electron with its own installer and returns its folder. Where the registry can stand in
 * (Linux x64), null says that the download cannot be reached: it is given up soon, and not tried again for some
 * hours, so that no start is slowed by it. Elsewhere nothing can stand in, so failing throws.
 */
export async function fetchOfficialElectron(options: {
  env: NodeJS.ProcessEnv;
  cache: string;
  report: (line: string) => void;
}): Promise<string | null> {
  const { env, cache, report } = options;
  const canStandIn = registryServes();
  const memory = path.join(cache, 'official-electron-unreachable.json');

  if (canStandIn) {
    if (env.READINESS_ELECTRON !== 'official' && failedLately(memory)) return null;
    if (!(await answers(downloadUrl(env), env))) {
      report('The official Electron download cannot be reached from here.');
      remember(memory);
      return null;
    }
  }

  report(`Downloading Electron ${officialVersion()} (about 110 MB, once) …`);
  const { code, output, timedOut } = await run(
    process.execPath,
    [path.join(packageFolder('electron'), 'install.js')],
    { env, timeoutMs: canStandIn ? installLimitMs : patientInstallLimitMs },
  );
  const dist = installedOfficialElectron();
  if (code === 0 && dist) {
    rmSync(memory, { force: true });
    return dist;
  }
  const reason = timedOut ? 'it took too long' : (output.trim().split('\n')[0] ?? `exit code ${code}`);
  if (!canStandIn) {
    throw new Error(
      `Electron could not be downloaded: ${reason}. Check the network, or unpack Electron ` +
        `${officialVersion()} yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  report(`The official Electron could not be downloaded: ${reason}.`);
  remember(memory);
  return null;
}

function downloadUrl(env: NodeJS.ProcessEnv): string {
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror;
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
  return `${base}v${officialVersion()}/electron-v${officialVersion()}-${process.platform}-${process.arch}.zip`;
}

/** Asks for the headers only. Behind a proxy only the installer knows the way, so there the answer is yes. */
async function answers(url: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (env.HTTPS_PROXY ?? env.https_proxy ?? env.ELECTRON_GET_USE_PROXY) return true;
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeLimitMs) })).ok;
  } catch {
    return false;
  }
}

function failedLately(memory: string): boolean {
  try {
    const { failedAt } = JSON.parse(readFileSync(memory, 'utf8')) as { failedAt: string };
    const hours = (Date.now() - Date.parse(failedAt)) / 3_600_000;
    return hours >= 0 && hours < hoursToRememberFailure;
  } catch {
    // No such file, or not one of ours: then nothing is known, and the download is tried.
    return false;
  }
}

function remember(memory: string): void {
  mkdirSync(path.dirname(memory), { recursive: true });
  writeFileSync(memory, JSON.stringify({ failedAt: new Date().toISOString() }));
}
