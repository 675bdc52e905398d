import { sealedNames, type CarriedFile, type SealedDossier } from '../../../assessments/dossier/sealed.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { unzip } from '../excel/unzip.ts';
import { wordParts, workbookParts, type PackageParts } from './package-parts.ts';
import { sha256 } from '../sha256.ts';
import { asCanonical, asSeal } from './read-seal.ts';
import { dossierNamespace } from './dossier-namespace.ts';

/** Reads a Word file or a workbook as `readSealed` does, whoever saved it last. Throws as that does. */
export async function readSealedPackage(bytes: Uint8Array): Promise<SealedDossier> {
  try {
    const parts = await unzip(bytes, () => true);
    const isWord = 'word/document.xml' in parts;
    if (!isWord && !('xl/workbook.xml' in parts)) throw new DeskError('dossier-check.foreign');
    const own = ownFiles(parts);
    return {
      writtenAs: isWord ? 'docx' : 'xlsx',
      canonical: asCanonical(own.get(sealedNames.canonical)),
      seal: asSeal(own.get(sealedNames.seal)),
      stated: [{ place: 'property', ...statedIn(parts) }],
      parts: isWord ? wordParts(parts) : await workbookParts(bytes),
      carried: Object.entries(parts)
        .filter(([name]) => /^(?:word|xl)\/embeddings\//i.test(name))
        .map(([name, part]): CarriedFile => ({ name, bytes: part.length, sha256: sha256(part) })),
      active: activeIn(parts),
    };
  } catch (error) {
    throw asCheckFault(error);
  }
}

/** What the reader of workbooks says, in the words of a check. */
function asCheckFault(error: unknown): DeskError {
  const code = error instanceof DeskError ? error.fault.code : '';
  if (error instanceof DeskError && code.startsWith('dossier-check.')) return error;
  if (code === 'workbook.too-much') return new DeskError('dossier-check.too-large');
  if (code === 'workbook.encrypted') return new DeskError('dossier-check.encrypted');
  return new DeskError('dossier-check.damaged', { detail: error instanceof Error ? error.name : '' });
}

/** The dossier's own files in whichever custom part they are now; the first of a name counts. */
function ownFiles(parts: PackageParts): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of Object.keys(parts).toSorted()) {
    if (!/^customXml\/item\d+\.xml$/i.test(name)) continue;
    const text = Buffer.from(parts[name] ?? []).toString('utf8');
    if (!text.includes(dossierNamespace)) continue;
    for (const [, file = '', content = ''] of text.matchAll(
      /<(?:\w+:)?file\s+name="([^"<>]*)"\s*>([A-Za-z0-9+/=\s]*)<\//g,
    ))
      if (!files.has(file)) files.set(file, Buffer.from(content, 'base64'));
  }
  return files;
}

function statedIn(parts: PackageParts) {
  const text = Buffer.from(parts['docProps/custom.xml'] ?? []).toString('utf8');
  const valueOf = (name: string): string | null =>
    new RegExp(`name="${name}"[^<>]*>\\s*<vt:lpwstr>([0-9a-f]{64})</vt:lpwstr>`).exec(text)?.[1] ?? null;
  return { canonicalSha256: valueOf('canonicalSha256'), sealSha256: valueOf('sealSha256') };
}

/** Macros, controls, fields that fetch or start something, and whatever leads out of the file. */
function activeIn(parts: PackageParts): string[] {
  const names = Object.keys(parts).filter((name) =>
    /vbaProject|activeX|externalLinks|connections\.xml/i.test(name),
  );
  const outside = Object.entries(parts)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, part]) => [
      ...Buffer.from(part)
        .toString('utf8')
        .matchAll(/<Relationship\b[^<>]*>/g),
    ])
    .map(([relation]) => relation)
    // Word notes the template a file was last edited with; nothing is fetched from there.
    .filter((relation) => /TargetMode="External"/i.test(relation) && !/\/attachedTemplate"/.test(relation))
    .map((relation) => /Target="([^"]*)"/.exec(relation)?.[1] ?? '');
  const fields = Object.entries(parts)
    .filter(([name]) => name.startsWith('word/') && name.endsWith('.xml'))
    .flatMap(([, part]) => [
      ...Buffer.from(part)
        .toString('utf8')
        .matchAll(/<w:instrText\b[^<>]*>\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK)\s/gi),
    ])
    .map(([, field = '']) => field);
  return [...new Set([...names, ...outside, ...fields])].toSorted();
}
