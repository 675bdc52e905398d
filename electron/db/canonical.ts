import { createHash } from 'node:crypto';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';

/** SHA-256 of the canonical text of a JSON value, as 64 hexadecimal digits. Throws as `canonicalJson` does. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
