import { annexNumberOf, bundlePartOf } from '../../../assessments/dossier/bundle.ts';
import type { CheckedDifference } from '../../../assessments/dossier/checked-file.ts';
import { compareAnnexFiles } from '../../../assessments/dossier/compare-sealed.ts';
import type { DossierDifference, SealedDossier } from '../../../assessments/dossier/sealed.ts';
import type { BundleEntry } from './read-bundle.ts';

/**
 * The originals beside the documents against the annexes a PDF is sealed with. `listed`: the names the list of hashes
 * has. `said` gives the names that are spoken of, so that the list need not speak of them again.
 */
export function compareOriginals(
  entries: readonly BundleEntry[],
  seal: SealedDossier['seal'],
  listed: readonly string[],
): { readonly differences: readonly CheckedDifference[]; readonly said: readonly string[] } {
  if (seal === null) return { differences: [], said: [] };
  const { annexes } = seal.content;
  const files = entries.filter(({ name }) => {
    const kind = bundlePartOf(name);
    return kind === 'annex' || kind === null;
  });
  // In a bundle a file is called by its number and as much of its name as every system takes.
  const called = files.map(({ name, bytes, sha256 }) => ({
    file: name,
    name: annexes.find(({ number }) => number === annexNumberOf(name))?.name ?? name,
    bytes,
    sha256: sha256 ?? '',
  }));
  const found: DossierDifference[] = compareAnnexFiles(seal.content, called).map((one) =>
    one.kind === 'carried'
      ? { ...one, name: called.find(({ name }) => name === one.name)?.file ?? one.name }
      : one,
  );
  // The content of one annex under the number of another one.
  for (const { file, sha256 } of called) {
    const annex = annexes.find(({ number }) => number === annexNumberOf(file));
    const told = found.some((one) => one.kind === 'annex' && one.number === annex?.number);
    if (annex !== undefined && annex.sha256 !== sha256 && !told)
      found.push({ kind: 'annex', number: annex.number, name: annex.name, change: 'file' });
  }
  const numbers = new Set(found.map((one) => (one.kind === 'annex' ? one.number : null)));
  const carried = found.flatMap((one) => (one.kind === 'carried' ? [one.name] : []));
  const named = [...listed, ...files.map(({ name }) => name)].filter((name) => {
    const number = annexNumberOf(name);
    return number !== null && numbers.has(number);
  });
  return {
    differences: found.map((difference) => ({ kind: 'within', file: null, difference })),
    said: [...named, ...carried],
  };
}
