import { Arch, build, Platform } from 'electron-builder';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packagingConfig } from './electron-builder.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { recordNativeParts } from './native-parts.ts';
import { noticesFile } from './notices.ts';
import { outFolder, root } from './paths.ts';
import type { Publisher } from './publisher.ts';
import { billOfMaterials } from './sbom.ts';
import { nameOf, releaseTargets, whyNotHere, type PackingHost } from './targets.ts';

/** What was packed. */
export interface Packed {
  /** The unpacked app and every package, in full. */
  readonly files: readonly string[];
  /** The targets this machine cannot build, each with the reason. */
  readonly notHere: readonly string[];
}

/**
 * Packs what lies in out/ into the folder `out`: the unpacked app of this platform and, unless only that is wanted, each
 * package this machine can build. The whole configuration, with that of every other system, is checked first
 * against electron-builder's own schema.
 */
export async function pack(input: {
  readonly runtime: ElectronRuntime;
  readonly publisher: Publisher;
  readonly out: string;
  readonly unpackedOnly: boolean;
  /** The app lets itself be driven by tests. */
  readonly forTests: boolean;
}): Promise<Packed> {
  const { runtime, out } = input;
  recordNativeParts(outFolder);
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, sbomFile), await billOfMaterials(outFolder, runtime.version));
  copyFileSync(path.join(outFolder, noticesFile), path.join(out, noticesFile));
  const config = packagingConfig(runtime, input.publisher, out, input.forTests);
  await validateConfiguration(config, new DebugLogger(false));

  const host = thisPackingHost(runtime);
  const answers = releaseTargets.map((target) => ({ target, why: whyNotHere(target, host) }));
  const here = input.unpackedOnly ? [] : answers.flatMap(({ target, why }) => (why === null ? [target] : []));
  const scratch = mkdtempSync(path.join(tmpdir(), 'readiness-pack-'));
  try {
    Object.assign(process.env, standIns(runtime, scratch));
    const platform = Platform.current();
    // What comes of a target is told one by one; only the unpacked app is not.
    const wanted = new Map([[Arch[process.arch === 'arm64' ? 'arm64' : 'x64'], ['dir']]]);
    for (const { target, arch } of here) {
      wanted.set(Arch[arch], [...(wanted.get(Arch[arch]) ?? []), target]);
    }
    const artefacts = await build({
      projectDir: root,
      config,
      targets: new Map([[platform, wanted]]),
      publish: 'never',
    });
    const unpacked = path.join(out, unpackedFolder());
    return {
      files: [...(existsSync(unpacked) ? [unpacked] : []), ...artefacts],
      notHere: answers.flatMap(({ target, why }) => (why === null ? [] : [`${nameOf(target)}: ${why}.`])),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** This machine, as far as it matters what it can pack. */
export function thisPackingHost(runtime: ElectronRuntime): PackingHost {
  return { platform: process.platform, arch: process.arch, runtime: runtime.kind, has };
}

/** The bill of materials, in the folder that is packed into and beside the installed program. */
export const sbomFile = 'sbom.cdx.json';

/** Where electron-builder leaves the unpacked app of this machine. */
export function unpackedFolder(): string {
  if (process.platform === 'win32') return process.arch === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked';
  if (process.platform === 'darwin') return process.arch === 'arm64' ? 'mac-arm64' : 'mac';
  return process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked';
}

/**
 * Two tools electron-builder would fetch from GitHub, done by what every Debian has. A release with the official
 * Electron is made where GitHub can be reached, and with electron-builder's own tools.
 */
function standIns(runtime: ElectronRuntime, folder: string): Record<string, string> {
  if (process.platform !== 'linux' || runtime.kind === 'official') return {};
  const wrap = (name: string, script: string): string => {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${path.join(root, 'build', script)}' "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  };
  return {
    CUSTOM_FPM_PATH: wrap('fpm', 'pack-deb.ts'),
    ELECTRON_BUILDER_7ZIP_PATH: wrap('7za', 'pack-gzip.ts'),
  };
}

function has(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}
