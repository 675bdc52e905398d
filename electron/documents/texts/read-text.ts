import { mostFileText, type FileText } from '../../../assessments/portfolio/file-pieces.ts';
import { readStored } from '../../evidence/seal.ts';
import { readPdfText } from './read-pdf-text.ts';
import type { ToTexts } from './protocol.ts';
import { tagsOut } from './tags-out.ts';
import { readZippedText } from './read-zipped-text.ts';

/** What a stored file says, as far as it is text. Throws what the disk says; what the file is not gives an error too. */
export async function readText({ file, mediaType, tables }: ToTexts): Promise<FileText> {
  const bytes = await readStored(file);
  switch (mediaType) {
    case 'application/pdf':
      return { pages: await readPdfText(bytes, tables), paged: true };
    case 'text/plain':
      return onePage(decoded(bytes));
    case 'text/xml':
    case 'text/html':
      return onePage(tagsOut(decoded(bytes)));
    case 'application/ofd':
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    case 'application/vnd.openxmlformats-officedocument.presentationml.presentation':
      return onePage(await readZippedText(bytes, mediaType));
    default:
      return { pages: [], paged: false };
  }
}

const onePage = (text: string): FileText => ({ pages: [text], paged: false });

/** Text in the encodings it comes in here; a byte order mark says which, else what does not fit UTF-8 is GB 18030. */
function decoded(whole: Uint8Array): string {
  // Four bytes hold any character in any of them.
  const bytes = whole.subarray(0, mostFileText * 4);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
