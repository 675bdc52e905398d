import { flipFuses, FuseV1Options, FuseVersion, type FuseConfig } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronRuntime } from './electron-runtime.ts';
import { packageFolder, root } from './paths.ts';
import { bindingFileName } from './sqlite-binding.ts';

const linuxExecutableName = 'readiness-desk';

/** What Electron itself must refuse in the hands of a user, every switch named. */
export const fuses: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  resetAdHocDarwinSignature: process.platform === 'darwin',
  [FuseV1Options.RunAsNode]: false,
  // The app keeps no cookies; encrypting none would only ask macOS users for their keychain.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** How the app is packed for this platform around the Electron found on this machine. */
export function packagingConfig(runtime: ElectronRuntime): Configuration {
  return {
    appId: 'cn.readinessdesk.app',
    productName: 'Readiness Desk',
    directories: { output: path.join(root, 'dist'), buildResources: path.join(root, 'build') },
    electronDist: runtime.distFolder,
    electronVersion: runtime.version,
    // Nothing is published, and nothing is compiled: the native part ships prebuilt.
    publish: null,
    npmRebuild: false,
    asar: true,
    asarUnpack: ['**/*.node'],
    files: [
      'package.json',
      'out/**',
      '!out/**/*.map',
      '!out/.fingerprint',
      // All code is bundled into out/ but better-sqlite3, of which the app needs its JavaScript and one binding.
      '!node_modules/**',
      {
        from: packageFolder('better-sqlite3'),
        to: 'node_modules/better-sqlite3',
        filter: ['package.json', 'LICENSE', 'lib/**'],
      },
      {
        from: bindingFolder(runtime),
        to: 'node_modules/better-sqlite3/prebuilds',
        filter: [bindingFileName],
      },
    ],
    afterExtract: removeAppLoader,
    afterPack: setFuses,
    linux: {
      executableName: linuxExecutableName,
      category: 'Office',
      target: ['deb', 'AppImage'],
      electronLanguages: ['zh-CN', 'en-US'],
    },
    win: { target: ['nsis'], electronLanguages: ['zh-CN', 'en-US'] },
    mac: { target: ['dmg'], category: 'public.app-category.business', electronLanguages: ['zh_CN', 'en'] },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  };
}

/** The shipped bindings, or the folder of the one compiled for an older Electron: its file has the same name. */
function bindingFolder(runtime: ElectronRuntime): string {
  if (runtime.sqliteBinding) return path.dirname(runtime.sqliteBinding);
  return path.join(packageFolder('better-sqlite3'), 'prebuilds');
}

/** An Electron from the npm registry carries the loader for unpacked apps, which a packed app must not. */
async function removeAppLoader(context: AfterPackContext): Promise<void> {
  if (context.electronPlatformName !== 'linux') return;
  await rm(path.join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

async function setFuses(context: AfterPackContext): Promise<void> {
  const { productFilename } = context.packager.appInfo;
  const binaries: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: linuxExecutableName,
  };
  const binary = binaries[context.electronPlatformName];
  if (!binary) throw new Error(`Packing for ${context.electronPlatformName} is not provided for.`);
  await flipFuses(path.join(context.appOutDir, binary), fuses);
}
