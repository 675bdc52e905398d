import { crc32, deflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';

/** An entry of an archive put together by hand; every field may lie. */
export interface HandEntry {
  readonly name: string | Buffer;
  readonly content: Buffer;
  readonly deflate?: boolean;
  /** What the headers say instead of the truth. */
  readonly says?: {
    readonly size?: number;
    readonly packed?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly attributes?: number;
    readonly method?: number;
    readonly comment?: string;
    readonly offset?: number;
    /** True: it has no bytes of its own, only a line in the directory. */
    readonly nowhere?: boolean;
  };
}

/** A zip archive with exactly these entries, as an attacker would write it. */
export function handZip(entries: readonly HandEntry[], end: Buffer = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflate, says } of entries) {
    const title = Buffer.isBuffer(name) ? name : Buffer.from(name);
    const data = deflate === true ? deflateRawSync(content) : content;
    const method = says?.method ?? (deflate === true ? 8 : 0);
    const flags = says?.flags ?? 0x800;
    const crc = says?.crc ?? crc32(content);
    const [packed, size] = [says?.packed ?? data.length, says?.size ?? content.length];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(packed, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x033f, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(packed, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(title.length, 28);
    const comment = Buffer.from(says?.comment ?? '');
    central.writeUInt16LE(comment.length, 32);
    central.writeUInt32LE(says?.attributes ?? 0x81a40000, 38);
    central.writeUInt32LE(says?.offset ?? offset, 42);
    centrals.push(central, title, comment);
    if (says?.nowhere === true) continue;
    locals.push(local, title, data);
    offset += local.length + title.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  tail.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, tail, end]);
}

export const sha256Of = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
