import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { hashOf, sha256 } from '../db/canonical.ts';

/** A dossier with the fingerprint of everything it states. */
export function toDossier(input: Omit<DossierInput, 'canonicalSha256'>): DossierDocument {
  const packSha256 = Object.fromEntries(input.packs.map((pack) => [pack.id, hashOf(pack)]));
  return buildDossier({ ...input, canonicalSha256: sha256(canonicalDossierData({ ...input, packSha256 })) });
}

/** The programmes with these ids, in their order; one that is shipped no longer is left out. */
export function followed(ids: readonly string[], programmes: readonly Programme[]): readonly Programme[] {
  return ids.flatMap((id) => programmes.find((one) => one.id === id) ?? []);
}
