import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Returns when the bytes of a file have reached the disk. */
export function syncFile(file: string): void {
  syncDescriptor(openSync(file, 'r+'));
}

/** Returns when the names in a folder have reached the disk. Windows keeps them without being asked. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncDescriptor(openSync(folder, 'r'));
}

/** Makes a folder, with those above it, and returns when their names have reached the disk. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = path.resolve(folder); made.length >= first.length; made = path.dirname(made))
    syncFolder(path.dirname(made));
}

/** Removes what an attempt left behind, if it can be: the attempt's own error is the one that counts. */
export function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder cannot be reached; nothing was written there.
  }
}

function syncDescriptor(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
