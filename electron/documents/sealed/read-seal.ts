import { sealSchema, type DossierSeal, type SealedDossier } from '../../../assessments/dossier/sealed.ts';
import { sha256 } from '../sha256.ts';

/** The seal of 500 pages of text has some megabytes. */
const longestSeal = 64 * 1024 * 1024;
const longestCanonical = 64 * 1024 * 1024;

/** What lay in a file as its data, with the hash it really has; null where it is no text or far too long. */
export function asCanonical(bytes: Uint8Array | undefined): SealedDossier['canonical'] {
  const text = textOf(bytes, longestCanonical);
  return bytes === undefined || text === null ? null : { text, sha256: sha256(bytes) };
}

/** What lay in a file as its seal; null where it is none. */
export function asSeal(bytes: Uint8Array | undefined): SealedDossier['seal'] {
  const text = textOf(bytes, longestSeal);
  if (bytes === undefined || text === null) return null;
  const content = sealIn(text);
  return content === null ? null : { content, sha256: sha256(bytes) };
}

function sealIn(text: string): DossierSeal | null {
  try {
    const read = sealSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array | undefined, longest: number): string | null {
  if (bytes === undefined || bytes.length > longest) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The hashes in `sha256:… seal:…`, as keywords and properties state them. */
export function statedIn(text: string): { canonicalSha256: string | null; sealSha256: string | null } {
  return {
    canonicalSha256: /(?:^|\s)sha256:([0-9a-f]{64})(?=\s|$)/.exec(text)?.[1] ?? null,
    sealSha256: /(?:^|\s)seal:([0-9a-f]{64})(?=\s|$)/.exec(text)?.[1] ?? null,
  };
}
