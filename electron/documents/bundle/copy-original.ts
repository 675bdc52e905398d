import { createHash } from 'node:crypto';
import { access, constants, open } from 'node:fs/promises';
import type { EnclosedFile } from '../../../assessments/dossier/dossier.ts';
import { DeskError } from '../../../assessments/text/fault.ts';
import { ChangedContent, storedContent } from '../../evidence/seal.ts';

/**
 * Copies the original of an annex as it is and returns its SHA-256. Throws `bundle.original-missing` or
 * `.original-changed` where it is not the file the dossier speaks of.
 */
export async function copyOriginal(
  annex: EnclosedFile,
  source: string,
  target: string,
  signal?: AbortSignal,
): Promise<string> {
  const values = { number: annex.number, name: annex.name };
  await access(source, constants.R_OK).catch(() => {
    throw new DeskError('bundle.original-missing', values);
  });
  const digest = createHash('sha256');
  const to = await open(target, 'wx', 0o644);
  try {
    for await (const chunk of storedContent(source)) {
      signal?.throwIfAborted();
      digest.update(chunk as Buffer);
      await to.writeFile(chunk as Buffer);
    }
    await to.sync();
  } catch (error) {
    throw error instanceof ChangedContent ? new DeskError('bundle.original-changed', values) : error;
  } finally {
    await to.close();
  }
  const sha256 = digest.digest('hex');
  if (sha256 !== annex.file.sha256) throw new DeskError('bundle.original-changed', values);
  return sha256;
}

/** Writes a text in UTF-8 and returns its SHA-256. */
export async function writeText(target: string, text: string): Promise<string> {
  const to = await open(target, 'wx', 0o644);
  try {
    await to.writeFile(text, 'utf8');
    await to.sync();
  } finally {
    await to.close();
  }
  return createHash('sha256').update(text).digest('hex');
}
