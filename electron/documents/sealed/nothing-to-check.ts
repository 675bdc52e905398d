import type { SealedDossier } from '../../../assessments/dossier/sealed.ts';
import { DeskError } from '../../../assessments/text/fault.ts';

/** The fault of a file that carries neither data nor seal: one of ours without them, or somebody else's. */
export function nothingToCheck({ stated }: Pick<SealedDossier, 'stated'>): DeskError {
  const ours = stated.some(({ canonicalSha256 }) => canonicalSha256 !== null);
  return new DeskError(ours ? 'dossier-check.without-data' : 'dossier-check.foreign');
}

/** Whether the beginning of a file is that of the HTML copy of a dossier, which states its fingerprint as PDF does. */
export function looksLikeHtmlCopy(beginning: string): boolean {
  return (
    /^\s*<!doctype html>/i.test(beginning) &&
    /<meta name="keywords" content="sha256:[0-9a-f]{64}">/.test(beginning)
  );
}
