import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sqliteEditions } from '../electron/native-part.ts';
import { packageFolder } from './paths.ts';

/** Written into the built app beside its code: the licences, and which packages they are of. */
export const noticesFile = 'third-party-notices.txt';
export const packagesFile = 'packages.json';

/** A package of which code or fonts are in the built app. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What a package says of itself in its package.json. */
interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

/** What is shipped without going through a bundler. */
const copied = [
  ...sqliteEditions.map(({ edition }) => edition),
  '@expo-google-fonts/noto-sans-sc',
  '@expo-google-fonts/noto-serif-sc',
];

/**
 * Writes third-party-notices.txt into the folder of the built app, the licence of every package of which something
 * is in it, as those licences ask; and the list of those packages. `modules` are the files the bundles were made of.
 * Throws when a package comes without the text of its licence.
 */
export function writeNotices(folder: string, modules: readonly string[]): void {
  const folders = [...new Set([...modules.flatMap(packageFolderOf), ...copied.map(packageFolder)])];
  const notices = folders.map(noticeOf).sort();
  const text = [...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`);
  writeFileSync(path.join(folder, noticesFile), `${text}\n`);
  const packages = folders.map(shipped).map((one) => JSON.stringify(one));
  writeFileSync(path.join(folder, packagesFile), `[\n${[...new Set(packages)].toSorted().join(',\n')}\n]\n`);
}

/** The package a module lies in: its folder, or nothing for our own code and a bundler's virtual modules. */
export function packageFolderOf(module: string): string[] {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module.replace(/^\0/, ''));
  return match?.[1] && existsSync(path.join(match[1], 'package.json')) ? [match[1]] : [];
}

/** Name, version and licences of a package, as it is printed in the notices. */
export function noticeOf(folder: string): string {
  const { name, version, licence } = shipped(folder);
  // Some have a second one for what they carry: fonts, code of others.
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const text = texts.filter((one) => one !== '').join('\n\n') || licenceInWords(folder);
  return `${name} ${version} (${licence})\n\n${text}`;
}

/** A few packages only name the MIT licence: its text is always the same, and they name their author. */
function licenceInWords(folder: string): string {
  const { name, license, author } = manifestOf(folder);
  const holder = typeof author === 'string' ? author.replace(/\s*[<(].*$/, '') : author?.name;
  if (license !== 'MIT' || !holder) throw new Error(`The package ${name} comes without its licence.`);
  return `Copyright (c) ${holder}\n\n${mitText}`;
}

function shipped(folder: string): ShippedPackage {
  const { name, version, license = 'licence as below' } = manifestOf(folder);
  return { name, version, licence: license };
}

function manifestOf(folder: string): PackageManifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageManifest;
}

/** The MIT licence as the Open Source Initiative prints it. */
const mitText = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
