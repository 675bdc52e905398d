import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { DeskError } from '../../assessments/text/fault.ts';
import { toReadFault } from './file-fault.ts';

const megabyte = 1024 * 1024;
const largestMegabytes = 50;

/** Reads a text file in UTF-8; a byte order mark is left out. Throws a DeskError for anything else. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes.length === 0) throw new DeskError('file.empty', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DeskError('file.not-utf8', { file });
  }
}

function readBytes(file: string): Buffer {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const found = fstatSync(descriptor);
      if (!found.isFile()) throw new DeskError('file.not-readable', { file, detail: '' });
      if (found.size > largestMegabytes * megabyte)
        throw new DeskError('file.too-large', { most: largestMegabytes });
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw toReadFault(error, file);
  }
}
