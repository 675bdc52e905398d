import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { onPaper, type PaperWishes } from '../../assessments/dossier/on-paper.ts';
import { sha256 } from './sha256.ts';

/**
 * What a dossier is made from: the model as it was frozen, or what it is built from. Building takes longer than the
 * main process may be held, so it is left to the process that writes.
 */
export type DossierSource =
  | { readonly kind: 'model'; readonly model: DossierDocument }
  | { readonly kind: 'input'; readonly input: Omit<DossierInput, 'canonicalSha256'> };

/** A job whose model is still to be built. */
export type Unbuilt<Job> = Omit<Job, 'model'> & {
  readonly source: DossierSource;
  readonly wishes: PaperWishes;
};

/** The job with its model. */
export function built<Job extends { readonly model: DossierDocument }>(job: Job | Unbuilt<Job>): Job {
  if (!('source' in job)) return job;
  const { source, wishes, ...rest } = job;
  const model = source.kind === 'model' ? source.model : toDossier(source.input);
  return { ...rest, model: onPaper(model, wishes) } as unknown as Job;
}

/** A dossier with everything it states as canonical JSON, and the fingerprint of that. */
export function toDossier(input: Omit<DossierInput, 'canonicalSha256'>): DossierDocument {
  const canonical = canonicalDossierData({ ...input, hashOf: (content) => sha256(canonicalJson(content)) });
  return { ...buildDossier({ ...input, canonicalSha256: sha256(canonical) }), canonical };
}
