import type { MediaType } from '../../../assessments/evidence/evidence.ts';
import { mostFileText } from '../../../assessments/portfolio/file-pieces.ts';
import { unzip } from '../excel/unzip.ts';
import { tagsOut } from './tags-out.ts';

/** The parts in which the text of a file of this kind stands. */
const parts: Partial<Readonly<Record<MediaType, RegExp>>> = {
  'application/ofd': /(?:^|\/)Pages\/[^/]+\/Content\.xml$/i,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': /^ppt\/slides\/slide\d+\.xml$/,
};

/** A part with more than this says nothing we could show; it serves to make a small file grow. In characters. */
const longestPart = 20_000_000;

/** The text of an Office or OFD file: what its parts say, in the order of their names. Throws on what is no such file. */
export async function readZippedText(bytes: Uint8Array, mediaType: MediaType): Promise<string> {
  const wanted = parts[mediaType];
  if (wanted === undefined) return '';
  const found = await unzip(bytes, (name) => wanted.test(name));
  const texts: string[] = [];
  let length = 0;
  for (const name of Object.keys(found).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    const source = new TextDecoder('utf-8').decode(found[name]).slice(0, longestPart);
    const text = tagsOut(name.startsWith('xl/worksheets/') ? valuesOf(source) : source);
    texts.push(text);
    length += text.length;
    if (length > mostFileText) break;
  }
  return texts.join(' ');
}

/** Of a sheet the numbers and texts in its own cells; the numbers of shared texts and formulas say nothing. */
function valuesOf(sheet: string): string {
  return [...sheet.matchAll(/<c\b(?<attributes>[^>]*)>(?<cell>[^]*?)<\/c>/g)]
    .filter(({ groups }) => !/\bt="(?:s|b|e)"/.test(groups?.['attributes'] ?? ''))
    .map(({ groups }) => (groups?.['cell'] ?? '').replace(/<f\b[^]*?<\/f>/g, ''))
    .join(' ');
}
