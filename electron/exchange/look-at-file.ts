import { open, stat } from 'node:fs/promises';
import { DeskError } from '../../assessments/text/fault.ts';
import { toReadFault } from './file-fault.ts';

/** How every age file begins (https://age-encryption.org/v1). */
const ageMagic = 'age-encryption.org/v1\n';

/** What a file is by its first bytes; the name says nothing. */
export type FileLook = 'archive' | 'encrypted' | 'text' | 'database' | 'empty';

/** Looks at the beginning of a file. Throws a DeskError when it cannot be read. */
export async function lookAt(file: string): Promise<{ readonly look: FileLook; readonly bytes: number }> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new DeskError('file.not-readable', { file, detail: '' });
    const handle = await open(file, 'r');
    try {
      const head = Buffer.alloc(64);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      return { look: lookOf(head.toString('latin1', 0, bytesRead)), bytes: found.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw toReadFault(error, file);
  }
}

function lookOf(head: string): FileLook {
  if (head === '') return 'empty';
  if (head.startsWith('PK')) return 'archive';
  if (head.startsWith(ageMagic)) return 'encrypted';
  return head.startsWith('SQLite format 3') ? 'database' : 'text';
}
