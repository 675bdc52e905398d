import { bundlePartOf, readBundleList, type ListedFile } from '../../../assessments/dossier/bundle.ts';
import type { BundleDifference } from '../../../assessments/dossier/checked-file.ts';
import type { BundleEntry } from './read-bundle.ts';

/** The list of hashes a bundle came with; null where there is none that can be read. */
export function listOf(entries: readonly BundleEntry[]): readonly ListedFile[] | null {
  const entry = entries.find(({ name }) => bundlePartOf(name) === 'list');
  if (entry?.content === undefined || entry.content === null) return null;
  return readBundleList(new TextDecoder().decode(entry.content));
}

/** What the list finds of files nothing closer was said about. `lost`: there is no list, which is said already. */
export function compareList(
  list: readonly ListedFile[],
  entries: readonly BundleEntry[],
  said: ReadonlySet<string | null>,
  lost: boolean,
): readonly BundleDifference[] {
  const found: BundleDifference[] = [];
  const names = new Set(list.map(({ name }) => name));
  for (const { name, sha256 } of list) {
    if (said.has(name)) continue;
    const entry = entries.find((one) => one.name === name);
    if (entry === undefined) found.push({ kind: 'file-missing', name });
    else if (entry.sha256 !== sha256) found.push({ kind: 'file-changed', name });
  }
  for (const [place, { name }] of entries.entries()) {
    const twice = entries.findIndex((one) => one.name === name) < place;
    const unlisted = !lost && !names.has(name) && bundlePartOf(name) !== 'list' && !said.has(name);
    if (twice || unlisted) found.push({ kind: 'file-added', name });
  }
  return found;
}
