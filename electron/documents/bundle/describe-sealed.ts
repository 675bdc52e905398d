import type { CheckedFile } from '../../../assessments/dossier/checked-file.ts';
import type { SealedDossier } from '../../../assessments/dossier/sealed.ts';

/** What a document says of itself, without its parts. */
export function describe(read: SealedDossier): Pick<CheckedFile, 'kind' | 'canonical' | 'seal'> {
  const seal = read.seal === null ? null : withoutParts(read.seal.content);
  return { kind: read.writtenAs, canonical: read.canonical, seal };
}

function withoutParts({ parts: _parts, ...seal }: NonNullable<SealedDossier['seal']>['content']) {
  return seal;
}
