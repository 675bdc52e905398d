import type { AfterPackContext, Configuration } from 'electron-builder';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { sqliteEditions, type SqliteEdition } from '../electron/native-part.ts';
import { packedForTests } from '../electron/obeys-tests.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { setFuses } from './fuses.ts';
import { noticesFile } from './notices.ts';
import { packageFolder, root } from './paths.ts';
import type { Publisher } from './publisher.ts';
import { bindingIn } from './sqlite-binding.ts';
import { releaseTargets, type ReleaseTarget } from './targets.ts';

/** The program’s file on Linux, and the name of the package. */
export const linuxExecutableName = 'readiness-desk';

/** Chinese and English, as each system names them; the window has no other language. */
const languages = { plain: ['zh-CN', 'en-US'], mac: ['zh_CN', 'en'], nsis: ['zh_CN', 'en_US'] };

/** How the app is packed into `out` around the Electron found on this machine, for every system of a release. */
export function packagingConfig(
  runtime: ElectronRuntime,
  publisher: Publisher,
  out: string = path.join(root, 'dist'),
  forTests = false,
): Configuration {
  return {
    appId: 'cn.readinessdesk.app',
    productName: 'Readiness Desk',
    copyright: `${publisher.name}. Apache-2.0`,
    directories: { output: out, buildResources: path.join(root, 'build') },
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
      // All code is bundled into out/ but SQLite, of which the app needs the JavaScript and one binding each.
      '!node_modules/**',
      ...sqliteEditions.flatMap(({ edition }) => [
        {
          from: packageFolder(edition),
          to: `node_modules/${edition}`,
          filter: ['package.json', 'LICENSE', 'lib/**'],
        },
        {
          from: bindingFolder(runtime, edition),
          to: `node_modules/${edition}/prebuilds`,
          filter: ['${platform}-${arch}.node'],
        },
      ]),
    ],
    // Beside the program, where whoever has no use for archives finds them. Taken from `out` and not from out/: what is
    // copied from there would be missing in the archive, where the app itself reads the notices.
    extraFiles: [
      { from: path.join(root, 'LICENSE'), to: 'LICENSE.txt' },
      { from: path.join(out, noticesFile), to: noticesFile },
      { from: path.join(out, 'sbom.cdx.json'), to: 'sbom.cdx.json' },
    ],
    extraMetadata: {
      author: { name: publisher.name, email: publisher.email },
      homepage: publisher.homepage,
      ...(forTests ? { [packedForTests]: true } : {}),
    },
    fileAssociations: [
      {
        ext: 'readiness',
        name: 'Readiness Desk assessment',
        description: '就绪工作台评估文件 Readiness Desk assessment',
        mimeType: 'application/x-readiness-desk',
        role: 'Editor',
        rank: 'Owner',
      },
    ],
    afterExtract: removeAppLoader,
    afterPack: fuse,
    ...linux(publisher),
    ...windows(),
    ...mac(publisher),
  };
}

function linux(publisher: Publisher): Pick<Configuration, 'linux' | 'deb' | 'appImage'> {
  return {
    linux: {
      executableName: linuxExecutableName,
      category: 'Office',
      synopsis: 'Digital readiness assessment and subsidy dossiers, offline',
      maintainer: `${publisher.name} <${publisher.email}>`,
      icon: path.join(root, 'build', 'icons'),
      target: targetsOf('linux'),
      electronLanguages: languages.plain,
      desktop: {
        entry: {
          'Name[zh_CN]': '数字化就绪工作台',
          'Comment[zh_CN]': '中小企业数字化就绪评估与申报材料，离线使用',
        },
      },
    },
    // What only newer systems call otherwise is named in both ways; both Debian 10 and 13 have one of each.
    deb: {
      packageName: linuxExecutableName,
      packageCategory: 'misc',
      depends: [
        'libgtk-3-0 | libgtk-3-0t64',
        'libnss3',
        'libasound2 | libasound2t64',
        'libgbm1',
        'libxss1',
        'libatspi2.0-0 | libatspi2.0-0t64',
        'libsecret-1-0',
        'xdg-utils',
      ],
      recommends: [],
    },
  };
}

function windows(): Pick<Configuration, 'win' | 'nsis' | 'portable'> {
  return {
    win: {
      target: targetsOf('win32'),
      icon: path.join(root, 'build', 'icon.ico'),
      electronLanguages: languages.plain,
    },
    // For one user, without an administrator; what the user wrote stays when the app is removed.
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      installerLanguages: languages.nsis,
      multiLanguageInstaller: true,
      createDesktopShortcut: true,
      artifactName: 'readiness-desk-${version}-windows-${arch}-setup.${ext}',
    },
    portable: {
      requestExecutionLevel: 'user',
      artifactName: 'readiness-desk-${version}-windows-${arch}-portable.${ext}',
    },
  };
}

/** Without a certificate the app is signed for this machine only, and then macOS lets no library in beside it. */
function mac({ signs, notarises }: Publisher): Pick<Configuration, 'mac' | 'dmg'> {
  return {
    mac: {
      target: targetsOf('darwin'),
      category: 'public.app-category.business',
      icon: path.join(root, 'build', 'icon.icns'),
      electronLanguages: languages.mac,
      hardenedRuntime: signs.darwin,
      ...(signs.darwin ? {} : { identity: '-' }),
      gatekeeperAssess: false,
      notarize: notarises,
      entitlements: path.join(root, 'build', 'entitlements.mac.plist'),
      entitlementsInherit: path.join(root, 'build', 'entitlements.mac.plist'),
      // A universal app carries the native part of both kinds of processor, each of its own name.
      files: sqliteEditions.map(({ edition }) => ({
        from: path.join(packageFolder(edition), 'prebuilds'),
        to: `node_modules/${edition}/prebuilds`,
        filter: ['darwin-*.node'],
      })),
      x64ArchFiles: '**/prebuilds/darwin-*.node',
    },
    dmg: { artifactName: 'readiness-desk-${version}-macos-${arch}.${ext}' },
  };
}

function targetsOf(platform: ReleaseTarget['platform']): { target: string; arch: ReleaseTarget['arch'][] }[] {
  const ours = releaseTargets.filter((one) => one.platform === platform);
  const names = [...new Set(ours.map((one) => one.target))];
  return names.map((target) => ({
    target,
    arch: ours.filter((one) => one.target === target).map((one) => one.arch),
  }));
}

/** The shipped bindings, or the folder of the one compiled for an older Electron: its file has the same name. */
function bindingFolder({ sqliteBindings }: ElectronRuntime, edition: SqliteEdition): string {
  if (sqliteBindings !== null) return path.dirname(bindingIn(sqliteBindings, edition));
  return path.join(packageFolder(edition), 'prebuilds');
}

/** An Electron from the npm registry carries the loader for unpacked apps, which a packed app must not. */
async function removeAppLoader(context: AfterPackContext): Promise<void> {
  if (context.electronPlatformName !== 'linux') return;
  await rm(path.join(context.appOutDir, 'resources', 'app'), { recursive: true, force: true });
}

async function fuse(context: AfterPackContext): Promise<void> {
  const { productFilename } = context.packager.appInfo;
  const binaries: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: linuxExecutableName,
  };
  const binary = binaries[context.electronPlatformName];
  if (!binary) throw new Error(`Packing for ${context.electronPlatformName} is not provided for.`);
  await setFuses(path.join(context.appOutDir, binary));
}
