import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import type { MeasuredFile } from '../contract/about.ts';
import { hashOfFile } from '../evidence/file-hash.ts';

/** Name, size and SHA-256 of a file, which is only read. Rejects with `file.unreadable`. */
export async function measureFile(file: string): Promise<MeasuredFile> {
  try {
    const { size: sizeBytes } = await stat(file);
    return { name: path.basename(file), sizeBytes, sha256: await hashOfFile(file) };
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new DeskError('file.unreadable', { file, detail });
  }
}
