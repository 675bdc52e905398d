import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { sealedNames, type CarriedFile, type SealedDossier } from '../../../../assessments/dossier/sealed.ts';
import { DeskError } from '../../../../assessments/text/fault.ts';
import { asCanonical, asSeal, statedIn } from '../../sealed/read-seal.ts';
import { sha256 } from '../../sha256.ts';
import { activeIn } from './active-in.ts';
import { contentOf } from './flate.ts';
import { readParts } from './read-parts.ts';

/** Reads a PDF as `readSealed` does. Throws `dossier-check.encrypted`, `.damaged`, `.too-large`. */
export async function readSealedPdf(bytes: Uint8Array): Promise<SealedDossier> {
  const document = await open(bytes);
  try {
    const files = filesIn(document);
    const ours: readonly string[] = Object.values(sealedNames);
    const contentNamed = (name: string) => files.find((file) => file.name === name)?.content;
    return {
      writtenAs: 'pdf',
      canonical: asCanonical(contentNamed(sealedNames.canonical)),
      seal: asSeal(contentNamed(sealedNames.seal)),
      stated: statedOf(document),
      parts: readParts(document),
      // A second file of the same name is none of ours.
      carried: files
        .filter(
          (file, index) =>
            !ours.includes(file.name) || files.findIndex(({ name }) => name === file.name) !== index,
        )
        .map(({ name, content }): CarriedFile => ({ name, bytes: content.length, sha256: sha256(content) })),
      active: activeIn(document),
    };
  } catch (error) {
    throw error instanceof DeskError ? error : damaged(error);
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: true,
    });
    if (document.isEncrypted) throw new DeskError('dossier-check.encrypted');
    return document;
  } catch (error) {
    throw error instanceof DeskError ? error : damaged(error);
  }
}

function damaged(error: unknown): DeskError {
  return new DeskError('dossier-check.damaged', { detail: error instanceof Error ? error.name : '' });
}

/** Every file inside, wherever it hangs: lists of names can be bypassed, the files themselves cannot. */
function filesIn(document: PDFDocument): { name: string; content: Uint8Array }[] {
  const named = new Map<PDFObject, string>();
  const files: PDFStream[] = [];
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      if (object.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile')) files.push(object);
      continue;
    }
    if (!(object instanceof PDFDict)) continue;
    const held = object.lookup(PDFName.of('EF'));
    if (!(held instanceof PDFDict)) continue;
    const name = textOf(object.lookup(PDFName.of('UF'))) ?? textOf(object.lookup(PDFName.of('F'))) ?? '';
    for (const [key] of held.entries()) {
      const file = held.lookup(key);
      if (file instanceof PDFStream) {
        named.set(file, name);
        if (!files.includes(file)) files.push(file);
      }
    }
  }
  return files.map((file) => ({ name: named.get(file) ?? '', content: contentOf(file) }));
}

function statedOf(document: PDFDocument): SealedDossier['stated'] {
  const info = document.context.lookup(document.context.trailerInfo.Info);
  const keywords = info instanceof PDFDict ? textOf(info.lookup(PDFName.of('Keywords'))) : null;
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  const packet = metadata instanceof PDFStream ? Buffer.from(contentOf(metadata)).toString('utf8') : '';
  const inPacket = /<pdf:Keywords>([^<]*)<\/pdf:Keywords>/.exec(packet)?.[1] ?? '';
  return [
    { place: 'info', ...statedIn(keywords ?? '') },
    { place: 'xmp', ...statedIn(inPacket) },
  ];
}

function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}
