import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleParts, type BundlePart } from './bundle.ts';
import { writeNotices } from './notices.ts';

/** Builds parts of the app aside and gives the SHA-256 of each file that would be shipped, by its place. */
export async function bundleAnew(parts: readonly BundlePart[]): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-bundle-'));
  try {
    writeNotices(folder, await bundleParts(parts, folder));
    return hashesIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SHA-256 of each file of a built app that is shipped. */
export function hashesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.endsWith('.map') && statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.toSorted().map((name) => [name, sha256(path.join(folder, name))]));
}

/** The SHA-256 of a file, as hexadecimal digits. */
export function sha256(file: string): string {
  return hashOf(readFileSync(file));
}

/** The SHA-256 of some bytes, as hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
