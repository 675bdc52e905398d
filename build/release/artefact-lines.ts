import { extractFile } from '@electron/asar';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { existsSync, globSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nativePartsFile, sqliteEditions } from '../../electron/native-part.ts';
import { packedForTests } from '../../electron/obeys-tests.ts';
import { bundleAnew, hashesIn, hashOf, sha256 } from '../bundle-anew.ts';
import { linuxExecutableName, packagingConfig } from '../electron-builder.ts';
import { readFuses, wantedFuses, type FuseName } from '../fuses.ts';
import { noticesFile, packagesFile, type ShippedPackage } from '../notices.ts';
import { sbomFile, thisPackingHost, unpackedFolder } from '../pack.ts';
import { publisherIn } from '../publisher.ts';
import { billOfMaterials } from '../sbom.ts';
import { sizeBudget, sizeTable } from '../size-budget.ts';
import { nameOf, releaseTargets, whyNotHere } from '../targets.ts';
import { done, notHere, open, type ReleaseLine, type ReleasePlace } from './line.ts';

const megabyte = 1_000_000;

/** What is read back from what `npm run dist` has left. */
export const artefactLines: readonly ReleaseLine[] = [
  {
    asks: 'The Electron is the official one',
    look: ({ runtime }) =>
      runtime.kind === 'official'
        ? done(runtime.version)
        : notHere(`this machine has Electron ${runtime.version} of another origin: not for users`),
  },
  {
    asks: 'The app built anew is the same, byte for byte',
    look: async ({ built }) => {
      const there = hashesIn(built);
      const anew = await bundleAnew(['renderer', 'main', 'assets']);
      const differing = Object.keys(anew).filter((name) => there[name] !== anew[name]);
      return differing.length === 0
        ? done(`${Object.keys(anew).length} files`)
        : open(`${differing.length} files differ, ${differing[0]} first`);
    },
  },
  {
    asks: 'What was packed is what is built',
    look: (place) => {
      const differing = Object.entries(hashesIn(place.built)).filter(
        ([name, hash]) => name !== '.fingerprint' && hashOf(inArchive(place, `out/${name}`)) !== hash,
      );
      return differing.length === 0
        ? done(path.relative(place.root, unpackedIn(place)))
        : open(`${differing.length} files differ, ${differing[0]?.[0]} first: run npm run dist`);
    },
  },
  {
    asks: 'The packed app lets no test drive it',
    look: (place) => {
      const manifest = JSON.parse(inArchive(place, 'package.json').toString('utf8')) as object;
      return packedForTests in manifest ? open('it was packed for tests') : done('as it must be');
    },
  },
  {
    asks: 'Licences of all that is shipped lie beside the program',
    look: (place) => {
      const packages = JSON.parse(
        readFileSync(path.join(place.built, packagesFile), 'utf8'),
      ) as ShippedPackage[];
      const notices = readFileSync(path.join(resourcesIn(place), '..', noticesFile), 'utf8');
      const missing = packages.filter(({ name, version }) => !notices.includes(`${name} ${version} (`));
      return missing.length === 0
        ? done(`${packages.length} packages`)
        : open(`without a licence: ${missing.map(({ name }) => name).join(', ')}`);
    },
  },
  {
    asks: 'The bill of materials is whole',
    look: async (place) => {
      const due = await billOfMaterials(place.built, place.runtime.version);
      const files = [path.join(place.dist, sbomFile), path.join(resourcesIn(place), '..', sbomFile)];
      const wrong = files.filter((file) => !existsSync(file) || readFileSync(file, 'utf8') !== due);
      const { components } = JSON.parse(due) as { components: readonly unknown[] };
      return wrong.length === 0
        ? done(`${components.length} components`)
        : open(`${path.relative(place.root, wrong[0] ?? '')} is not what is shipped`);
    },
  },
  {
    asks: 'Every fuse is in its state, read from the packed program',
    look: async (place) => {
      const fuses = await readFuses(programIn(place));
      const names = Object.keys(wantedFuses) as FuseName[];
      const absent = names.filter((name) => fuses[name] === 'absent');
      const wrong = names.filter(
        (name) => !absent.includes(name) && fuses[name] !== (wantedFuses[name] ? 'on' : 'off'),
      );
      if (wrong.length > 0) return open(`not as they must be: ${wrong.join(', ')}`);
      return absent.length === 0
        ? done(`all ${names.length}`)
        : notHere(
            `this Electron does not know ${absent.join(', ')}; the other ${names.length - absent.length} are right`,
          );
    },
  },
  {
    asks: 'The archive is sealed where the system checks it',
    look: (place) => {
      switch (process.platform) {
        case 'darwin': {
          const list = path.join(resourcesIn(place), '..', 'Info.plist');
          return readFileSync(list, 'utf8').includes('ElectronAsarIntegrity')
            ? done('its hash is in Info.plist')
            : open('Info.plist holds no hash of it');
        }
        case 'win32':
          return readFileSync(programIn(place)).includes(Buffer.from('ElectronAsar', 'utf16le'))
            ? done('its hash is in the program')
            : open('the program holds no hash of it');
        default:
          return notHere('Electron checks it on Windows and macOS only');
      }
    },
  },
  {
    asks: 'The native parts are those the app was built with',
    look: (place) => {
      const known = JSON.parse(
        inArchive(place, `out/${nativePartsFile}`).toString('utf8'),
      ) as readonly string[];
      const unpacked = path.join(resourcesIn(place), 'app.asar.unpacked');
      const files = globSync('**/*.node', { cwd: unpacked }).map((name) => path.join(unpacked, name));
      if (files.length < sqliteEditions.length) return open(`there are ${files.length}`);
      const strange = files.filter((file) => !known.includes(sha256(file)));
      return strange.length === 0
        ? done(`${files.length} of ${known.length} known`)
        : open(`unknown: ${strange[0]}`);
    },
  },
  {
    asks: 'The app is no larger than it may be',
    look: (place) => {
      const { total, unexplained } = sizeTable(place.built, resourcesIn(place));
      const size = `${(total / megabyte).toFixed(1)} of ${sizeBudget / megabyte} MB`;
      if (unexplained.length > 0) return open(`nobody says why they are there: ${unexplained.join(', ')}`);
      return total < sizeBudget ? done(size) : open(size);
    },
  },
  {
    asks: 'electron-builder accepts the configuration of every system',
    look: async ({ runtime, env, dist }) => {
      await validateConfiguration(packagingConfig(runtime, publisherIn(env), dist), new DebugLogger(false));
      return done(`${releaseTargets.length} packages`);
    },
  },
  ...releaseTargets.map((target): ReleaseLine => ({
    asks: `${nameOf(target)} is packed`,
    look: (place) => {
      const why = whyNotHere(target, thisPackingHost(place.runtime));
      if (why !== null) return notHere(why);
      const [file] = artefactsIn(place).filter((name) => isOf(name, target));
      return file === undefined
        ? open('run npm run dist')
        : done(`${file} ${sha256(path.join(place.dist, file))}`);
    },
  })),
  {
    asks: 'SHA256SUMS.txt names every package, for the publisher to make known',
    look: (place) => {
      const files = artefactsIn(place);
      if (files.length === 0) return open('there is no package: run npm run dist');
      const lines = files.map((file) => `${sha256(path.join(place.dist, file))}  ${file}\n`);
      writeFileSync(path.join(place.dist, 'SHA256SUMS.txt'), lines.join(''));
      return done(`${files.length} packages`);
    },
  },
];

function artefactsIn({ dist }: ReleasePlace): readonly string[] {
  if (!existsSync(dist)) return [];
  const endings = ['.exe', '.dmg', '.AppImage', '.deb', '.tar.gz'];
  return readdirSync(dist)
    .filter(
      (name) => endings.some((ending) => name.endsWith(ending)) && statSync(path.join(dist, name)).isFile(),
    )
    .toSorted();
}

/** Whether a file is the package of a target, by what electron-builder calls each architecture. */
function isOf(name: string, { target, arch }: (typeof releaseTargets)[number]): boolean {
  const forArm = /arm64|aarch64/.test(name);
  if (arch !== 'universal' && forArm !== (arch === 'arm64')) return false;
  switch (target) {
    case 'nsis':
      return name.endsWith('-setup.exe');
    case 'portable':
      return name.endsWith('-portable.exe');
    case 'dmg':
    case 'AppImage':
    case 'deb':
    case 'tar.gz':
      return name.endsWith(`.${target}`);
  }
}

function unpackedIn({ dist }: ReleasePlace): string {
  const folder = path.join(dist, unpackedFolder());
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run npm run dist`);
  return folder;
}

function programIn(place: ReleasePlace): string {
  const names = { darwin: 'Readiness Desk.app', win32: 'Readiness Desk.exe' } as const;
  const name =
    process.platform === 'darwin' || process.platform === 'win32' ? names[process.platform] : undefined;
  return path.join(unpackedIn(place), name ?? linuxExecutableName);
}

function resourcesIn(place: ReleasePlace): string {
  if (process.platform === 'darwin') return path.join(programIn(place), 'Contents', 'Resources');
  return path.join(unpackedIn(place), 'resources');
}

function inArchive(place: ReleasePlace, name: string): Buffer {
  return extractFile(path.join(resourcesIn(place), 'app.asar'), path.normalize(name));
}
