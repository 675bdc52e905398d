import { readFileSync } from 'node:fs';

/** One thing a process did to a disk, in the order it happened. `file` names an inode, `path` lies below the root. */
export type Entry =
  | { readonly kind: 'create'; readonly path: string; readonly file: bigint }
  | { readonly kind: 'write'; readonly file: bigint; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: bigint; readonly length: number }
  | { readonly kind: 'sync'; readonly file: bigint }
  | { readonly kind: 'sync-folder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string };

const headerBytes = 24;

/** Reads what io-shim.c has recorded (`struct entry`, little-endian). */
export function readRecord(file: string): Entry[] {
  const log = readFileSync(file);
  const entries: Entry[] = [];
  for (let at = 0; at < log.length;) {
    const bytes = log.readUInt32LE(at + 4);
    const body = log.subarray(at + headerBytes, at + headerBytes + bytes);
    entries.push(
      entry(log.readUInt32LE(at), {
        body,
        inode: log.readBigUInt64LE(at + 8),
        place: Number(log.readBigUInt64LE(at + 16)),
      }),
    );
    at += headerBytes + bytes;
  }
  return entries;
}

function entry(op: number, { body, inode, place }: { body: Buffer; inode: bigint; place: number }): Entry {
  const text = body.toString('utf8');
  switch (op) {
    case 1:
      return { kind: 'create', path: text, file: inode };
    case 2:
      return { kind: 'write', file: inode, at: place, bytes: body };
    case 3:
      return { kind: 'truncate', file: inode, length: place };
    case 4:
      return { kind: 'sync', file: inode };
    case 5:
      return { kind: 'sync-folder', path: text };
    case 6: {
      const [from = '', to = ''] = text.split('\0');
      return { kind: 'rename', from, to };
    }
    case 7:
      return { kind: 'remove', path: text };
    case 8:
      return { kind: 'make-folder', path: text };
    case 9:
      return { kind: 'said', text };
    default:
      throw new Error(`The record holds an entry of kind ${op}.`);
  }
}
