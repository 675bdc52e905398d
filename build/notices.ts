import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from './paths.ts';

/** What a package says of itself in its package.json. */
interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * Writes third-party-notices.txt into the folder of the built app: the licence of every package of which code went into the bundles, as those
 * licences ask. `modules` are the files the bundles were made of.
 */
export function writeNotices(folder: string, modules: readonly string[]): void {
  const folders = new Set([...modules.flatMap(packageFolderOf), packageFolder('better-sqlite3')]);
  const notices = [...folders].map(noticeOf).sort();
  const text = [...new Set(notices)].join(`\n\n${'-'.repeat(80)}\n\n`);
  writeFileSync(path.join(folder, 'third-party-notices.txt'), `${text}\n`);
}

/** The package a module lies in: its folder, or nothing for our own code and a bundler's virtual modules. */
export function packageFolderOf(module: string): string[] {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module.replace(/^\0/, ''));
  return match?.[1] && existsSync(path.join(match[1], 'package.json')) ? [match[1]] : [];
}

function noticeOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as PackageManifest;
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const text = file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
  return `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence as below'})\n\n${text}`.trim();
}
