import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';

/** A folder for copies of evidence that are looked at in other programs. */
export interface CopiesFolder {
  /** The folder, made at the first question. */
  readonly folder: () => Promise<string>;
  /** Removes it with all copies; one that another program still holds open goes at the next start. */
  readonly drop: () => void;
}

/** `folder` belongs to one running app alone; what an earlier one had to leave there is removed. */
export function createCopiesFolder(folder: string): CopiesFolder {
  const drop = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Windows does not remove what is open elsewhere.
    }
  };
  drop();
  return {
    folder: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return folder;
    },
    drop,
  };
}
