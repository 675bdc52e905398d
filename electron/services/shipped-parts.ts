import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ShippedPart } from '../contract/about.ts';

/** As the build writes them (build/notices.ts): one list of what is shipped, one text of all licences. */
const packagesFile = 'packages.json';
const noticesFile = 'third-party-notices.txt';
const packagesSchema = z.array(
  z.strictObject({ name: z.string(), version: z.string(), licence: z.string() }),
);

/** What the build writes where a package gives its licence no name. */
const noName = 'licence as below';

/** Stands between two licences, on a line of its own. */
const rule = `\n${'-'.repeat(80)}\n`;

/**
 * What of others is in the built app and under which licence, read from the very files that are shipped, so that the
 * list cannot say anything else. `built`: the folder with those files.
 */
export function shippedParts(built: string): readonly ShippedPart[] {
  const packages = packagesSchema.parse(JSON.parse(readFileSync(path.join(built, packagesFile), 'utf8')));
  return partsOf(packages, readFileSync(path.join(built, noticesFile), 'utf8'));
}

/**
 * Gives each package the text that stands under its name, version and licence among the notices. A rule of dashes
 * inside a licence parts nothing: what does not begin with a package belongs to the one before.
 */
export function partsOf(
  packages: readonly Omit<ShippedPart, 'text'>[],
  notices: string,
): readonly ShippedPart[] {
  const heads = new Map(packages.map((one) => [`${one.name} ${one.version} (${one.licence})`, one]));
  const found = new Map<string, string>();
  let here = '';
  for (const piece of notices.split(rule)) {
    const head = piece.trimStart().split('\n', 1)[0] ?? '';
    if (heads.has(head)) here = head;
    const text = heads.has(head) ? piece.trimStart().slice(head.length) : `${rule}${piece}`;
    found.set(here, `${found.get(here) ?? ''}${text}`);
  }
  return [...heads].map(([head, one]) => ({
    ...one,
    licence: one.licence === noName ? '' : one.licence,
    text: (found.get(head) ?? '').trim(),
  }));
}
