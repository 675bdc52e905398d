import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../../assessments/text/fault.ts';
import type { Db } from '../../db/database.ts';

/** Left free on the disk that holds the data: a copy must never take the room an answer needs. */
const keptFreeBytes = 64 * 1024 * 1024;

/** Refuses a copy of a database beside it while the disk has no room for one. Throws `keeping.disk-full`. */
export async function refuseWithoutRoom(db: Db, folder: string): Promise<void> {
  const pages = db.pragma('page_count', { simple: true }) as number;
  const pageBytes = db.pragma('page_size', { simple: true }) as number;
  // A system that does not say how much is free finds out while writing.
  const disk = await statfs(path.dirname(folder)).catch(() => null);
  if (disk === null || disk.bsize * disk.bavail >= pages * pageBytes + keptFreeBytes) return;
  throw new DeskError('keeping.disk-full', { folder });
}
