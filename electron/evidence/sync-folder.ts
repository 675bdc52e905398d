import { open } from 'node:fs/promises';

/** Resolves when the names in a folder have reached the disk. Windows keeps them without being asked. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
