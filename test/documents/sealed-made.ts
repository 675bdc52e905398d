import { createHash } from 'node:crypto';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { madeDossier } from './made-dossier.ts';

const canonical = canonicalJson({ format: 2, assessment: { title: '2026 年上半年测评' }, seq: 42 });
const canonicalSha256 = createHash('sha256').update(canonical, 'utf8').digest('hex');

/** The hand-made dossier with data whose hash is its fingerprint. */
export const sealedMade: DossierDocument = {
  ...madeDossier,
  meta: { ...madeDossier.meta, canonicalSha256 },
  canonical,
};
