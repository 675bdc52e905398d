import type { SealedPart } from '../../../../assessments/dossier/sealed.ts';
import { DeskError } from '../../../../assessments/text/fault.ts';
import { readPages } from '../../read-back.ts';
import { sha256 } from '../../sha256.ts';

/**
 * The pages of a PDF with what a second library finds on them, the way a viewer does: by the file's own table of where
 * things lie. The first takes things in the order in which they lie in the file, so a page hidden behind another one
 * would be read in place of the one that is shown. Where the two differ, what is shown counts. Throws
 * `dossier-check.damaged` where a viewer could not open the file.
 */
export async function readTwice(bytes: Uint8Array, parts: readonly SealedPart[]): Promise<SealedPart[]> {
  const shown = await readPages(bytes, 'forgiving').catch((error: unknown) => {
    throw new DeskError('dossier-check.damaged', { detail: error instanceof Error ? error.name : '' });
  });
  return shown.map(({ whole }, index): SealedPart => {
    const part = parts[index];
    // What an annex says is painted below, by its own maker's means, and only the second library reads it.
    if (part !== undefined && whole.endsWith(part.lines.join(''))) return part;
    return {
      kind: 'page',
      name: String(index + 1),
      lines: closestLines(part?.lines ?? [], whole),
      sha256: sha256(Buffer.from(whole, 'utf8')),
    };
  });
}

/** The text as shown, by the lines of the page as far as they stand there too: so only what differs is named. */
function closestLines(lines: readonly string[], whole: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const line of lines) {
    const next = whole.indexOf(line, at);
    if (next < 0) continue;
    if (next > at) found.push(whole.slice(at, next));
    found.push(line);
    at = next + line.length;
  }
  if (at < whole.length) found.push(whole.slice(at));
  return found;
}
