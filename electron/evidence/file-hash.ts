import { createHash } from 'node:crypto';
import { storedContent } from './seal.ts';

/**
 * SHA-256 of what a file holds as 64 hexadecimal digits; it is never in memory as a whole. `pause` is awaited after
 * every piece, for a check that must not be felt. Throws when the file cannot be read, or `signal` is aborted;
 * `ChangedContent` where it is sealed and not as it was written.
 */
export async function hashOfFile(
  file: string,
  options: { readonly signal?: AbortSignal; readonly pause?: () => Promise<void> } = {},
): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of storedContent(file)) {
    options.signal?.throwIfAborted();
    digest.update(chunk as Buffer);
    await options.pause?.();
  }
  return digest.digest('hex');
}
