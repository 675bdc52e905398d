import { createHash } from 'node:crypto';
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { canonicalJson } from '../../../../assessments/dossier/canonical-json.ts';
import type { DossierDocument } from '../../../../assessments/dossier/dossier.ts';
import { sealedNames, type DossierSeal, type SealedAnnex } from '../../../../assessments/dossier/sealed.ts';
import { sealOf } from '../../sealed/seal-of.ts';
import { countBookmarks } from './count-bookmarks.ts';
import { readParts } from './read-parts.ts';
import { describe, xmpPacket, type ArchivePart, type Description } from './xmp.ts';

/**
 * Finishes a laid-out PDF, annexes and all, and returns its bytes: the data of the dossier and the seal of its pages
 * go inside as associated files (ISO 32000-2, 14.13), and the file says what it is. `archive`: the part of PDF/A the
 * pages were made by; null where a page comes from elsewhere, and then none is claimed. PDF/A-1 allows no file inside
 * (ISO 19005-1, 6.1.11), so that one has neither data nor seal. The same pages give the same bytes.
 */
export async function sealPdf(
  document: PDFDocument,
  dossier: DossierDocument,
  annexes: readonly SealedAnnex[],
  archive: ArchivePart | null,
): Promise<Uint8Array> {
  const mayCarry = archive !== 'PDF/A-1b';
  const seal: DossierSeal = sealOf(dossier, 'pdf', readParts(document), annexes);
  const sealText = Buffer.from(canonicalJson(seal), 'utf8');
  const said = describe(dossier, mayCarry ? createHash('sha256').update(sealText).digest('hex') : null);
  if (mayCarry) {
    carry(document, said, [
      ...(dossier.canonical === undefined
        ? []
        : [
            {
              name: sealedNames.canonical,
              content: Buffer.from(dossier.canonical, 'utf8'),
              relationship: AFRelationship.Data,
            },
          ]),
      { name: sealedNames.seal, content: sealText, relationship: AFRelationship.Supplement },
    ]);
  }
  sayOf(document, said, archive);
  countBookmarks(document);
  const id = PDFHexString.of(createHash('sha256').update(sealText).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({
    // PDF 1.4, which PDF/A-1 is made of, has no streams of objects.
    useObjectStreams: mayCarry,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

interface Carried {
  /** ASCII. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly relationship: AFRelationship;
}

function carry({ catalog, context }: PDFDocument, said: Description, files: readonly Carried[]): void {
  const made = PDFString.fromDate(new Date(said.made));
  const specs = files.map(({ name, content, relationship }): { name: string; spec: PDFRef } => {
    const stream = context.flateStream(content, {
      Type: 'EmbeddedFile',
      Subtype: 'application/json',
      Params: { Size: content.length, CreationDate: made, ModDate: made },
    });
    const ref = context.register(stream);
    const spec = context.obj({
      Type: 'Filespec',
      F: PDFString.of(name),
      UF: PDFHexString.fromText(name),
      EF: { F: ref, UF: ref },
      AFRelationship: relationship,
    });
    return { name, spec: context.register(spec) };
  });
  // Programs that look a name up expect the list to rise.
  const rising = specs.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = catalog.lookup(PDFName.of('Names'));
  const all = names instanceof PDFDict ? names : context.obj({});
  all.set(
    PDFName.of('EmbeddedFiles'),
    context.obj({ Names: rising.flatMap(({ name, spec }) => [PDFString.of(name), spec]) }),
  );
  if (!(names instanceof PDFDict)) catalog.set(PDFName.of('Names'), all);
  const list = PDFArray.withContext(context);
  for (const { spec } of specs) list.push(spec);
  catalog.set(PDFName.of('AF'), list);
}

/** Info and XMP; the colours the pages mean stay declared even where no part of PDF/A is claimed. */
function sayOf({ catalog, context }: PDFDocument, said: Description, archive: ArchivePart | null): void {
  const made = PDFString.fromDate(new Date(said.made));
  const { Info: before } = context.trailerInfo;
  if (before instanceof PDFRef) {
    const info = context.lookup(before);
    for (const [, value] of info instanceof PDFDict ? info.entries() : []) drop(context, value);
    drop(context, before);
  }
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(said.title),
      Author: PDFHexString.fromText(said.author),
      Subject: PDFHexString.fromText(said.subject),
      Keywords: PDFString.of(said.keywords),
      Creator: PDFString.of(said.creator),
      Producer: PDFString.of(said.producer),
      CreationDate: made,
      ModDate: made,
    }),
  );
  const packet = context.stream(Buffer.from(xmpPacket(said, archive), 'utf8'), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  drop(context, catalog.get(PDFName.of('Metadata')));
  catalog.set(PDFName.of('Metadata'), context.register(packet));
}

/** What is replaced shall not lie about in the file. */
function drop(context: PDFDocument['context'], object: PDFObject | undefined): void {
  if (object instanceof PDFRef) context.delete(object);
}
