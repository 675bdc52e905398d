import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { canonicalJson } from '../../../assessments/dossier/canonical-json.ts';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { sealedNames, type SealedPart } from '../../../assessments/dossier/sealed.ts';
import { unzip } from '../excel/unzip.ts';
import { checkSeal } from './check-seal.ts';
import { dossierNamespace } from './dossier-namespace.ts';
import { wordParts, workbookParts, type PackageParts } from './package-parts.ts';
import { sealOf } from './seal-of.ts';

/**
 * Puts the data of a dossier and the seal of its parts into a written Word file or workbook: as a custom XML part,
 * which Word, Excel and WPS keep when they save the file, and their hashes as properties of the document (ECMA-376,
 * part 1, 15.2.5 and 15.2.12.2). The same file gives the same bytes.
 */
export async function sealPackage(
  bytes: Uint8Array,
  dossier: DossierDocument,
  writtenAs: 'docx' | 'xlsx',
): Promise<Buffer> {
  const parts = await unzip(bytes, () => true);
  const content: SealedPart[] = writtenAs === 'docx' ? wordParts(parts) : await workbookParts(bytes);
  const seal = canonicalJson(sealOf(dossier, writtenAs, content, []));
  const sealSha256 = createHash('sha256').update(seal, 'utf8').digest('hex');
  const main = writtenAs === 'docx' ? 'word/_rels/document.xml.rels' : 'xl/_rels/workbook.xml.rels';
  const textOf = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8');
  const added: Readonly<Record<string, string>> = {
    '[Content_Types].xml': withTypes(textOf('[Content_Types].xml')),
    '_rels/.rels': withRelation(textOf('_rels/.rels'), 'custom-properties', 'docProps/custom.xml'),
    [main]: withRelation(textOf(main), 'customXml', '../customXml/item1.xml'),
    'docProps/custom.xml': properties({ canonicalSha256: dossier.meta.canonicalSha256, sealSha256 }),
    'customXml/item1.xml': item([
      ...(dossier.canonical === undefined ? [] : [[sealedNames.canonical, dossier.canonical] as const]),
      [sealedNames.seal, seal],
    ]),
    'customXml/itemProps1.xml': itemProperties(sealSha256),
    'customXml/_rels/item1.xml.rels': withRelation(noRelations, 'customXmlProps', 'itemProps1.xml'),
  };
  return zipped({
    ...parts,
    ...Object.fromEntries(Object.entries(added).map(([name, text]) => [name, Buffer.from(text, 'utf8')])),
  });
}

/** What `saveBook` is given so that a workbook of this dossier carries its data and is looked at as a check will. */
export function sealedWorkbook(dossier: DossierDocument): {
  readonly seal: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly check: (file: string) => Promise<void>;
} {
  return {
    seal: (bytes) => sealPackage(bytes, dossier, 'xlsx'),
    check: (file) => checkSeal(file, dossier),
  };
}

/** The order the parts came in, the new ones last; nothing of the clock. */
function zipped(parts: PackageParts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts)) {
    zip.addBuffer(Buffer.from(part), name, {
      mtime: new Date(1980, 0, 1),
      mode: 0o100644,
      forceDosTimestamp: true,
      compress: true,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const noRelations = `${xml}<Relationships xmlns="${openPackage}/relationships"></Relationships>`;

function withTypes(types: string): string {
  const wanted = {
    '/docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    '/customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  };
  const missing = Object.entries(wanted).filter(([name]) => !types.includes(`PartName="${name}"`));
  const overrides = missing.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  return before(types, '</Types>', overrides.join(''));
}

function withRelation(relations: string, kind: string, target: string): string {
  if (relations.includes(`Target="${target}"`)) return relations;
  const type = `${office}/relationships/${kind}`;
  const relation = `<Relationship Id="rIdDossier" Type="${type}" Target="${target}"/>`;
  return before(relations, '</Relationships>', relation);
}

function before(text: string, end: string, added: string): string {
  const at = text.lastIndexOf(end);
  if (at < 0) throw new Error(`no ${end}`);
  return text.slice(0, at) + added + text.slice(at);
}

function properties(values: Readonly<Record<string, string>>): string {
  const each = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  return `${xml}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${each.join('')}</Properties>`;
}

/** In base64, since XML has characters it may not hold and programs that give lines other ends. */
function item(files: readonly (readonly [string, string])[]): string {
  const each = files.map(
    ([name, text]) => `<file name="${name}">${Buffer.from(text, 'utf8').toString('base64')}</file>`,
  );
  return `${xml}<dossier xmlns="${dossierNamespace}">${each.join('')}</dossier>`;
}

/** The part's own id, which programs want: made of the seal, so that it is the same for the same file. */
function itemProperties(hash: string): string {
  const digits = hash.toUpperCase();
  const id = [0, 8, 12, 16, 20, 32].slice(1).map((to, index) => digits.slice([0, 8, 12, 16, 20][index], to));
  return `${xml}<ds:datastoreItem ds:itemID="{${id.join('-')}}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${dossierNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}
