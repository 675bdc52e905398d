import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter, Stanza, type Identity, type Recipient } from 'age-encryption';

/** What the evidence of a folder is sealed with where the passphrase lock is on: 32 bytes each. */
export interface EvidenceKeys {
  /** Encrypts what a file holds. */
  readonly content: Uint8Array;
  /** Encrypts what it is called: its name is its content's hash, which would tell whoever has the same file. */
  readonly names: Uint8Array;
}

/** A sealed file is not, or no longer, what was written. */
export class ChangedContent extends Error {}

/**
 * The folders this process knows to be sealed. Whoever reads or writes evidence asks here by the folder, so that none
 * of them can forget it; a worker is told at its start.
 */
const sealed = new Map<string, EvidenceKeys>();

/** Tells this process what a folder is sealed with; null: it is not. */
export function knowKeys(folder: string, keys: EvidenceKeys | null): void {
  if (keys === null) sealed.delete(path.resolve(folder));
  else sealed.set(path.resolve(folder), keys);
}

/** Has this process forget every key it was told: the desk is locked. */
export function forgetKeys(): void {
  sealed.clear();
}

/** What a folder of evidence is sealed with, or null. */
export function keysOf(folder: string): EvidenceKeys | null {
  return sealed.get(path.resolve(folder)) ?? null;
}

/** Every sealed folder this process knows of, to be told to a worker of its own over its port. */
export function knownKeys(): KnownKeys['keys'] {
  return [...sealed];
}

/** What a worker is told before its work where evidence is sealed. */
export interface KnownKeys {
  readonly kind: 'keys';
  readonly keys: readonly (readonly [string, EvidenceKeys])[];
}

/** The worker's side: whether a message was about keys, which it knows then. */
export function takeKeys(message: { readonly kind: string }): message is KnownKeys {
  if (message.kind !== 'keys') return false;
  for (const [folder, keys] of (message as KnownKeys).keys) knowKeys(folder, keys);
  return true;
}

const ending = '.age';

/**
 * What a content is called in a sealed folder. Each content has one name and each name one content, as the folder
 * needs it; the two blocks are a hash, so no two begin alike and a constant first vector tells nothing.
 */
export function sealedName({ names }: EvidenceKeys, sha256: string): string {
  const cipher = createCipheriv('aes-256-cbc', names, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(sha256, 'hex'), cipher.final()]).toString('hex') + ending;
}

/** The SHA-256 a name in a sealed folder stands for, or null where it stands for none. */
export function contentOfName({ names }: EvidenceKeys, name: string): string | null {
  if (!/^[0-9a-f]{64}\.age$/.test(name)) return null;
  const decipher = createDecipheriv('aes-256-cbc', names, Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(name.slice(0, 64), 'hex'), decipher.final()]).toString('hex');
}

/** The age format (C2SP): the header with one stanza of ours, a nonce, and pieces of 64 KiB with 16 bytes of proof. */
const headBytes = 165;
const pieceBytes = 64 * 1024;
const proofBytes = 16;

/** How large a file of so many bytes is when it is sealed. */
export function sealedSize(plainBytes: number): number {
  return headBytes + plainBytes + proofBytes * Math.max(1, Math.ceil(plainBytes / pieceBytes));
}

/** How many bytes a sealed file of this size holds. */
export function plainSize(sealedBytes: number): number {
  const body = Math.max(0, sealedBytes - headBytes);
  return Math.max(0, body - proofBytes * Math.max(1, Math.ceil(body / (pieceBytes + proofBytes))));
}

/** Whether a stored file lies in a folder this process knows to be sealed. */
export function isSealed(file: string): boolean {
  return keysOf(path.dirname(path.dirname(file))) !== null;
}

/** What a stored file holds, whether it is sealed or not. Ends with `ChangedContent` where it is not as it was written. */
export function storedContent(file: string): Readable {
  const keys = keysOf(path.dirname(path.dirname(file)));
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  return keys === null || !file.endsWith(ending) ? source : opened(source, keys);
}

/** The same at once, for what fits into memory. */
export async function readStored(file: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of storedContent(file)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What a sealed stream holds. */
export function opened(source: Readable, keys: EvidenceKeys): Readable {
  return Readable.from(openedParts(source, keys), { objectMode: false });
}

async function* openedParts(source: Readable, keys: EvidenceKeys): AsyncGenerator<Buffer> {
  // What the disk says counts as that; anything else is the content.
  let broken: Error | null = null;
  source.once('error', (error) => (broken = error));
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity(keys));
    const plain = await decrypter.decrypt(Readable.toWeb(source) as never);
    for await (const part of Readable.fromWeb(plain as unknown as ReadableStream<Uint8Array>))
      yield part as Buffer;
  } catch (error) {
    throw (
      broken ?? (error instanceof Error && 'code' in error ? error : new ChangedContent('Not as written.'))
    );
  } finally {
    source.destroy();
  }
}

/** Takes bytes in their order to an open file. */
export interface StoredWriter {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Resolves when all of it was handed to the file. */
  readonly end: () => Promise<void>;
}

/** Writes what a stored file holds, sealed where there are keys. */
export function storedWriter(handle: FileHandle, keys: EvidenceKeys | null): StoredWriter {
  if (keys === null) return { write: (bytes) => handle.writeFile(bytes), end: () => Promise.resolve() };
  const plain = new PassThrough();
  const pump = (async (): Promise<void> => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient(keys));
    const stream = await encrypter.encrypt(Readable.toWeb(plain) as never);
    for await (const part of Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>))
      await handle.writeFile(part as Buffer);
  })();
  // Whoever writes hears of it; nobody else has to.
  pump.catch(() => plain.destroy());
  const drained = (): Promise<void> => new Promise((resolve) => void plain.once('drain', resolve));
  return {
    write: async (bytes) => {
      if (plain.destroyed) await pump;
      // A copy: the caller may fill its buffer anew while this one is still on its way.
      if (!plain.write(Buffer.from(bytes))) await Promise.race([drained(), pump]);
    },
    end: async () => {
      plain.end();
      await pump;
    },
  };
}

const stanzaType = 'readiness-desk';

/** Wraps the key of one file with that of the folder: AES-256-GCM, a nonce for each file. */
function recipient({ content }: EvidenceKeys): Recipient {
  return {
    wrapFileKey: (fileKey) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', content, nonce);
      const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
      return [new Stanza([stanzaType, nonce.toString('base64')], new Uint8Array(body))];
    },
  };
}

function identity({ content }: EvidenceKeys): Identity {
  return {
    unwrapFileKey: (stanzas) => {
      const ours = stanzas.find(({ args }) => args[0] === stanzaType);
      if (ours === undefined) return null;
      const nonce = Buffer.from(ours.args[1] ?? '', 'base64');
      if (nonce.length !== 12 || ours.body.length !== 32) throw new ChangedContent('Not as written.');
      const decipher = createDecipheriv('aes-256-gcm', content, nonce);
      decipher.setAuthTag(ours.body.subarray(16));
      return new Uint8Array(Buffer.concat([decipher.update(ours.body.subarray(0, 16)), decipher.final()]));
    },
  };
}
