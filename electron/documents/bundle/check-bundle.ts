import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { bundleFiles, bundlePartOf, type ListedFile } from '../../../assessments/dossier/bundle.ts';
import type { CheckedDifference, CheckedFile } from '../../../assessments/dossier/checked-file.ts';
import { compareDossier } from '../../../assessments/dossier/compare-sealed.ts';
import type { SealedDossier } from '../../../assessments/dossier/sealed.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { readSealed } from '../sealed/read-sealed.ts';
import { describe } from './describe-sealed.ts';
import { hashOf } from './compare-bundle.ts';
import { compareList, listOf } from './compare-list.ts';
import { compareOriginals } from './compare-originals.ts';
import { plainName, readBundle, type BundleEntry } from './read-bundle.ts';

/** A document of a bundle as it was read; null where no reader takes it. */
interface Document {
  readonly name: string;
  readonly read: SealedDossier | null;
}

/**
 * Reads a zip with a dossier and all that belongs to it, and holds every file against the list, every document against
 * its own seal, and all of them against each other. Throws as `checkFile`.
 */
export async function checkBundle(
  file: string,
  begun: (name: string, done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<CheckedFile> {
  const entries = (await readBundle(file, begun, signal)).map((entry) => ({
    ...entry,
    name: plainName(entry.name),
  }));
  const documents: Document[] = [];
  for (const entry of entries.filter(({ name }) => isDocument(name)))
    documents.push({ name: entry.name, read: await readDocument(entry) });
  // The first that can be read speaks for the bundle; one whose data is what it says before one whose data is not.
  const speaker =
    documents.find(({ read }) => read !== null && hasOwnData(read))?.read ??
    documents.find(({ read }) => read !== null)?.read;
  if (speaker === undefined || speaker === null)
    throw new DeskError(documents.length === 0 ? 'dossier-check.foreign' : 'dossier-check.damaged');
  return {
    ...describe(speaker),
    kind: 'zip',
    bytes: (await stat(file)).size,
    sha256: await hashOf(createReadStream(file)),
    compared: entries.length,
    differences: differencesOf(entries, documents, speaker),
  };
}

function isDocument(name: string): boolean {
  const kind = bundlePartOf(name);
  return kind === 'pdf' || kind === 'docx' || kind === 'xlsx';
}

async function readDocument({ content }: BundleEntry): Promise<SealedDossier | null> {
  if (content === null) return null;
  // Whatever a reader stumbles over, the document is not one that can be checked.
  return readSealed(content).catch(() => null);
}

function hasOwnData({ canonical, seal }: SealedDossier): boolean {
  return canonical !== null && seal?.content.canonicalSha256 === canonical.sha256;
}

function differencesOf(
  entries: readonly BundleEntry[],
  documents: readonly Document[],
  speaker: SealedDossier,
): readonly CheckedDifference[] {
  const fingerprint = speaker.canonical?.sha256 ?? speaker.seal?.content.canonicalSha256 ?? '';
  const closer: CheckedDifference[] = [];
  for (const { name, read } of documents) {
    if (read === null) closer.push({ kind: 'file-unreadable', name });
    else {
      const found = compareDossier(read);
      closer.push(...found.map((difference) => ({ kind: 'within' as const, file: name, difference })));
      if (found.length === 0 && read.canonical?.sha256 !== fingerprint)
        closer.push({ kind: 'file-of-another', name });
    }
  }
  const data = entries.find(({ name }) => bundlePartOf(name) === 'data');
  if (data !== undefined && data.sha256 !== fingerprint)
    closer.push({ kind: 'file-of-another', name: data.name });
  const said = new Set(
    closer.map((one) => (one.kind === 'within' ? one.file : 'name' in one ? one.name : '')),
  );
  const list = listOf(entries);
  // Only a PDF is sealed with what is enclosed.
  const pdf = documents.find(({ read }) => read?.writtenAs === 'pdf')?.read ?? null;
  const annexes = compareOriginals(entries, pdf?.seal ?? null, list?.map(({ name }) => name) ?? []);
  for (const name of annexes.said) said.add(name);
  return [
    ...(list === null ? [{ kind: 'list' } as const] : []),
    ...closer,
    ...annexes.differences,
    ...compareList(list ?? [], entries, said, list === null),
    ...missingDocuments(entries, list ?? [], speaker),
  ];
}

/** What every bundle has, whatever its list says: a list can be rewritten as well. */
function missingDocuments(
  entries: readonly BundleEntry[],
  list: readonly ListedFile[],
  { seal, canonical }: SealedDossier,
): readonly CheckedDifference[] {
  const expected = bundleFiles({
    language: seal?.content.language ?? 'zh-CN',
    application: canonical?.text.includes('"applying":') === true,
    data: canonical !== null,
    annexes: [],
  });
  return expected
    .filter(
      ({ part }) => part.kind !== 'list' && !entries.some(({ name }) => bundlePartOf(name) === part.kind),
    )
    .filter(({ part }) => !list.some(({ name }) => bundlePartOf(name) === part.kind))
    .map(({ name }) => ({ kind: 'file-missing', name }));
}
