import { readFileSync, statSync } from 'node:fs';
import { connect } from './connect.ts';
import type { BindingChoice } from './engine.ts';
import { inPrivateCopy } from './private-copy.ts';

/** Where a database header says how it is journalled: 1 rollback journal, 2 write-ahead log (write and read version). */
const journalBytesAt = [18, 19] as const;

/**
 * The newest committed state of a database file as bytes to be opened in memory. The file and its log are only
 * read: what has not reached the main file yet is put in place in a private copy, which is removed again. An
 * encrypted file is decrypted into memory and nowhere else; `changedToo`: also pages that are not as they were
 * written, to look at what is left of a damaged one.
 */
export function readImage(file: string, binding: BindingChoice, changedToo = false): Buffer {
  if (binding.key !== undefined) return readEncrypted(file, binding, changedToo);
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  const hasLog = wal !== undefined && wal.isFile() && wal.size > 0;
  const image = !hasLog ? readFileSync(file) : readWithLog(file, binding);
  // A database in memory has no log beside it, and refuses a header that asks for one.
  for (const at of journalBytesAt) if (image.length > at) image[at] = 1;
  return image;
}

function readWithLog(file: string, binding: BindingChoice): Buffer {
  return inPrivateCopy(file, (copy) => {
    const db = connect(copy, binding);
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
    return readFileSync(copy);
  });
}

/** The private copy is as encrypted as the file. */
function readEncrypted(file: string, binding: BindingChoice, changedToo: boolean): Buffer {
  return inPrivateCopy(file, (copy) => {
    const db = connect(copy, binding, changedToo);
    try {
      const image = db.serialize();
      for (const at of journalBytesAt) if (image.length > at) image[at] = 1;
      return image;
    } finally {
      db.close();
    }
  });
}
