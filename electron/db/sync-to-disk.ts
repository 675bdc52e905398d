import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Returns when the bytes of a file have reached the disk. */
export function syncFile(file: string): void {
  syncDescriptor(openSync(file, 'r+'));
}

/** Returns when the names in a folder have reached the disk. Windows keeps them without being asked. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  syncDescriptor(openSync(folder, 'r'));
}

function syncDescriptor(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
