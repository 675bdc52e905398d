import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import type { EvidenceKeys } from '../../evidence/seal.ts';

/** What everything of one data folder is encrypted with: 32 bytes by chance, only ever stored wrapped. */
export type DataKey = Uint8Array;

/** The keys derived from a data key, one for each use. */
export interface LockKeys {
  /** Of the pages of every database. */
  readonly database: Uint8Array;
  readonly evidence: EvidenceKeys;
}

const keyBytes = 32;

export function makeDataKey(): DataKey {
  return new Uint8Array(randomBytes(keyBytes));
}

/** The keys of a data folder (HKDF, RFC 5869). */
export function keysFrom(data: DataKey): LockKeys {
  return {
    database: derived(data, 'database'),
    evidence: { content: derived(data, 'evidence'), names: derived(data, 'evidence names') },
  };
}

/** The key that vouches for what stands in the key file beside the wrapped keys. */
export function proofKey(data: DataKey): Uint8Array {
  return derived(data, 'key file');
}

function derived(data: DataKey, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', data, '', `readiness-desk ${use}`, keyBytes));
}

const base64 = z.base64();

/** A data key wrapped with a secret: the cost of trying one, and the box. A file that asks for more is not opened. */
export const wrapSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  logN: z.int().min(10).max(20),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  salt: base64,
  nonce: base64,
  box: base64,
});
export type Wrap = z.infer<typeof wrapSchema>;

/**
 * scrypt with N = 2^17, r = 8, p = 1: 128 MiB and about half a second for each try, the cost the OWASP Password
 * Storage Cheat Sheet recommends. Argon2id, its first choice, is in Node's crypto since 24.7 only, and the Node of the
 * Electron this runs on may be older; a build of our own would be one more native part to vouch for.
 */
const recommended = { logN: 17, r: 8, p: 1 } as const;

/** Wraps a data key with a secret (AES-256-GCM under what scrypt makes of it). `logN`: for tests. */
export async function wrapKey(data: DataKey, secret: string, logN: number = recommended.logN): Promise<Wrap> {
  const cost = { kdf: 'scrypt', ...recommended, logN, salt: randomBytes(16).toString('base64') } as const;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await stretched(secret, cost), nonce);
  cipher.setAAD(Buffer.from(asText(cost)));
  const box = Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
  return { ...cost, nonce: nonce.toString('base64'), box: box.toString('base64') };
}

/** The data key, or null where the secret is not the one it was wrapped with. */
export async function unwrapKey(wrap: Wrap, secret: string): Promise<DataKey | null> {
  const { nonce, box, ...cost } = wrap;
  const sealed = Buffer.from(box, 'base64');
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      await stretched(secret, cost),
      Buffer.from(nonce, 'base64'),
    );
    decipher.setAAD(Buffer.from(asText(cost)));
    decipher.setAuthTag(sealed.subarray(keyBytes));
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, keyBytes)), decipher.final()]));
  } catch {
    return null;
  }
}

type Cost = Omit<Wrap, 'nonce' | 'box'>;

function asText({ kdf, logN, r, p, salt }: Cost): string {
  return JSON.stringify([kdf, logN, r, p, salt]);
}

/** One text, however an input method has put it together: full-width letters and digits count as the others. */
function stretched(secret: string, { logN, r, p, salt }: Cost): Promise<Buffer> {
  const N = 2 ** logN;
  return new Promise((resolve, reject) => {
    scrypt(
      secret.normalize('NFKC'),
      Buffer.from(salt, 'base64'),
      keyBytes,
      { N, r, p, maxmem: 256 * N * r },
      (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      },
    );
  });
}
