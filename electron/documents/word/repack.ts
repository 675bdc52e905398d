import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { unzip } from '../excel/unzip.ts';

/** The same for every part, so that the same content gives the same bytes on every day and in every time zone. */
const fixed = {
  mtime: new Date(1980, 0, 1),
  mode: 0o100644,
  forceDosTimestamp: true,
  compress: true,
} as const;

/**
 * A written package anew: its parts in a fixed order, numbered from one and without a clock, `generatedOn` (ISO date)
 * as the date it was made and changed, `replaced` parts by their path.
 */
export async function repack(
  bytes: Uint8Array,
  generatedOn: string,
  replaced: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const parts = await unzip(bytes, () => true);
  const zip = new ZipFile();
  for (const name of Object.keys(parts).toSorted(byRank)) {
    const part = Buffer.from(parts[name] ?? []);
    zip.addBuffer(changed(name, part, generatedOn, replaced[name]), name, fixed);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** Programs look for the list of types first. */
function byRank(a: string, b: string): number {
  const rank = (name: string): string =>
    name === '[Content_Types].xml' ? '0' : name === '_rels/.rels' ? '1' : `2${name}`;
  return rank(a) < rank(b) ? -1 : 1;
}

function changed(name: string, part: Buffer, generatedOn: string, replaced: string | undefined): Buffer {
  if (replaced !== undefined) return Buffer.from(replaced, 'utf8');
  if (name === 'docProps/core.xml') return Buffer.from(dated(part.toString('utf8'), generatedOn), 'utf8');
  if (name === 'word/document.xml') return Buffer.from(renumbered(part.toString('utf8')), 'utf8');
  return part;
}

/** The library counts bookmarks from where it stopped in the last file, and pictures not at all. */
function renumbered(document: string): string {
  const marks = new Map<string, number>();
  let pictures = 0;
  return document
    .replace(/(<w:bookmark(?:Start|End)\b[^<>]*?\bw:id=")(\d+)"/g, (_, tag: string, id: string) => {
      const number = marks.get(id) ?? marks.size + 1;
      marks.set(id, number);
      return `${tag}${number}"`;
    })
    .replace(/(<wp:docPr id=")\d+"/g, (_, tag: string) => `${tag}${(pictures += 1)}"`);
}

function dated(core: string, generatedOn: string): string {
  return core.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${generatedOn}T00:00:00Z`,
  );
}
