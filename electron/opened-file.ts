import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The ending under which assessment files are known to the system. */
const ending = '.readiness';

/**
 * The assessment file somebody wants to see, out of what the app was started with: the last one named, in full, as a
 * path or as the file: address some desktops hand over. Null when there is none. `folder`: where a path begins that is
 * not full. Whether the file is there, and what it is, is found out by whoever reads it.
 */
export function fileToOpen(args: readonly string[], folder: string): string | null {
  const named = args
    .filter((one) => !one.startsWith('-'))
    .map((one) => (one.startsWith('file:') ? pathOf(one) : one))
    .findLast((one) => one !== null && path.extname(one).toLowerCase() === ending);
  return named === undefined || named === null ? null : path.resolve(folder, named);
}

function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    // Another machine's, or no address at all: nothing the app opens.
    return null;
  }
}

/** What another start of the app hands to the one that runs. */
export interface HandedOver {
  /** A file: address, in ASCII and without a space: on Linux Electron 33 loses what holds others (seen). */
  readonly opened: string | null;
}

/** What is handed to the app that runs already, about the file this start was given. */
export function handOver(file: string | null): HandedOver {
  return { opened: file === null ? null : pathToFileURL(file).href };
}

/** Reads what another start has handed over; that start may be of another version. */
export function openedIn(handed: unknown): string | null {
  if (typeof handed !== 'object' || handed === null || !('opened' in handed)) return null;
  return typeof handed.opened === 'string' ? fileToOpen([handed.opened], path.sep) : null;
}
