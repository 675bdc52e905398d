import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import type { DossierSeal, SealedAnnex, SealedPart } from '../../../assessments/dossier/sealed.ts';

/** The seal of a dossier whose parts were read from the file it was just written as. */
export function sealOf(
  { meta, language }: DossierDocument,
  writtenAs: DossierSeal['writtenAs'],
  parts: readonly SealedPart[],
  annexes: readonly SealedAnnex[],
): DossierSeal {
  return {
    format: 1,
    canonicalSha256: meta.canonicalSha256,
    writtenAs,
    language,
    generatedOn: meta.generatedOn,
    appVersion: meta.appVersion,
    parts,
    annexes,
  };
}
