import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What is read at once: small enough that hashing it holds nobody up. */
const chunkBytes = 256 * 1024;

/**
 * SHA-256 of a file as 64 hexadecimal digits; the file is never in memory as a whole. `pause` is awaited after
 * every chunk, for a check that must not be felt. Throws when the file cannot be read, or `signal` is aborted.
 */
export async function hashOfFile(
  file: string,
  options: { readonly signal?: AbortSignal; readonly pause?: () => Promise<void> } = {},
): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: chunkBytes })) {
    options.signal?.throwIfAborted();
    digest.update(chunk as Buffer);
    await options.pause?.();
  }
  return digest.digest('hex');
}
