import { clipboard } from 'electron';
import type { NativeImage } from 'electron';

/** The picture on the system's clipboard as PNG; null when there is none. Text is never read. */
export async function readPicture(): Promise<Uint8Array | null> {
  // The Electron of the npm registry is older and has the way that was before.
  const older = clipboard as unknown as { readImage?: () => NativeImage };
  if (older.readImage !== undefined) {
    const image = older.readImage();
    return image.isEmpty() ? null : new Uint8Array(image.toPNG());
  }
  for (const item of await clipboard.read()) {
    if (!item.types.includes('image/png')) continue;
    const blob = await item.getType('image/png');
    return new Uint8Array(await blob.arrayBuffer());
  }
  return null;
}
