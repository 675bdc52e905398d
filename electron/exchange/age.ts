import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { DeskError } from '../../assessments/text/fault.ts';
import { limits } from './limits.ts';

type Bytes = ReadableStream<Uint8Array>;

/** Encrypts a stream with a passphrase in the age format. Deriving the key takes more than a second. */
export async function encrypted(plain: Readable, passphrase: string, scryptLogN?: number): Promise<Readable> {
  const encrypter = new Encrypter();
  if (scryptLogN !== undefined) encrypter.setScryptWorkFactor(scryptLogN);
  encrypter.setPassphrase(passphrase);
  const stream = await encrypter.encrypt(Readable.toWeb(plain) as never);
  return Readable.fromWeb(stream as unknown as Bytes);
}

/**
 * Decrypts an age file to `target`, which must not exist. What reaches `target` was proved genuine piece by piece;
 * only when this returns is it known to be all. Throws `passing-on.wrong-passphrase`, `passing-on.age-other-key`,
 * `passing-on.age-too-slow` or `passing-on.age-changed`; the caller removes the target then.
 */
export function decryptFile(
  input: { readonly file: string; readonly target: string; readonly passphrase: string },
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return decryptTo(createWriteStream(input.target, { flags: 'wx', mode: 0o600 }), input, progress, signal);
}

/** SHA-256 of what an age file holds; nothing of it is written anywhere. Throws as `decryptFile`. */
export async function decryptedHash(
  input: { readonly file: string; readonly passphrase: string },
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const digest = createHash('sha256');
  const sink = new Writable({
    write: (part: Buffer, _encoding, done) => {
      digest.update(part);
      done();
    },
  });
  await decryptTo(sink, input, progress, signal);
  return digest.digest('hex');
}

async function decryptTo(
  sink: Writable,
  input: { readonly file: string; readonly passphrase: string },
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const plain = await decrypted(input.file, input.passphrase).catch((error: unknown) => {
    sink.destroy();
    throw error;
  });
  const count = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      progress(part.length);
      done(null, part);
    },
  });
  try {
    await pipeline(plain, count, sink, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new DeskError('file.disk-full', { file: input.file, detail: code });
    throw new DeskError('passing-on.age-changed');
  }
}

async function decrypted(file: string, passphrase: string): Promise<Readable> {
  checkHeader(file);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  const source = createReadStream(file);
  try {
    const stream = await decrypter.decrypt(Readable.toWeb(source) as never);
    return Readable.fromWeb(stream as unknown as Bytes);
  } catch (error) {
    source.destroy();
    // The library says so of a key that fits no stanza; a changed header fails by its own seal.
    const wrong = error instanceof Error && error.message.includes('no identity matched');
    throw new DeskError(wrong ? 'passing-on.wrong-passphrase' : 'passing-on.age-changed');
  }
}

/** A file may ask for a key derivation that takes minutes and all memory: such a one is refused unheard. */
function checkHeader(file: string): void {
  const head = Buffer.alloc(1024);
  const descriptor = openSync(file, 'r');
  let length: number;
  try {
    length = readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  const lines = head.toString('latin1', 0, length).split('\n');
  const stanza = lines[1] ?? '';
  const found = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)$/.exec(stanza);
  if (found === null)
    throw new DeskError(
      stanza.startsWith('-> ') && !stanza.startsWith('-> scrypt')
        ? 'passing-on.age-other-key'
        : 'passing-on.age-changed',
    );
  if (Number(found[1]) > limits.scryptLogN) throw new DeskError('passing-on.age-too-slow');
}
