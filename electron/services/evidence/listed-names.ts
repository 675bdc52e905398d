import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { discard, syncFile, syncFolder } from '../../db/sync-to-disk.ts';
import { contentOfName, keysOf, sealedName, type EvidenceKeys } from '../../evidence/seal.ts';

/** What a content is called in the lists beside the evidence: as its file is, so that no list tells what a name hides. */
export function listedName(folder: string, sha256: string): string {
  const keys = keysOf(folder);
  return keys === null ? sha256 : sealedName(keys, sha256);
}

/** The content a name in such a list stands for; one that stands for none is left as it is. */
export function listedContent(folder: string, name: string): string {
  const keys = keysOf(folder);
  return keys === null ? name : (contentOfName(keys, name) ?? name);
}

/** Brings the lists along when a folder is sealed or opened. The list of files nobody wants begins anew. */
export function convertLists(folder: string, keys: EvidenceKeys, to: 'encrypt' | 'decrypt'): void {
  discard(path.join(folder, 'left.json'));
  const held = path.join(folder, 'held.json');
  if (!existsSync(held)) return;
  let names: string[];
  try {
    names = z.array(z.string()).parse(JSON.parse(readFileSync(held, 'utf8')));
  } catch {
    // One that cannot be read means that every file is held; it stays so.
    return;
  }
  const renamed = names.map((name) => {
    const sha256 = contentOfName(keys, name) ?? name;
    return to === 'decrypt' || !/^[0-9a-f]{64}$/.test(sha256) ? sha256 : sealedName(keys, sha256);
  });
  writeFileSync(`${held}.part`, JSON.stringify(renamed.toSorted()));
  syncFile(`${held}.part`);
  renameSync(`${held}.part`, held);
  syncFolder(folder);
}
