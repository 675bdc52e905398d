import type { Finding } from '../application/x-ray/finding.ts';
import { applicationFindings } from './application-findings.ts';
import { writingOf, type DossierInput } from './dossier-input.ts';
import { outcomeOf } from './outcome.ts';
import { begunResults, judgeProgrammes } from './programmes-chapter.ts';

/** What a check needs of a dossier: everything but the language it is printed in and its fingerprint. */
export type CheckInput = Omit<DossierInput, 'canonicalSha256' | 'language'>;

/**
 * What the check before export finds for the programme applied for: the list the window shows, and the one printed in
 * the dossier. Empty when the dossier is not for a programme.
 */
export function checkApplication(input: CheckInput): readonly Finding[] {
  const writing = writingOf({ ...input, language: 'zh-CN', canonicalSha256: '' });
  const outcomes = writing.packs.map((pack) => outcomeOf(pack, input.situation, { ways: false }));
  const applied = judgeProgrammes(writing, outcomes).find(
    ({ programme }) => programme.id === input.applying?.programme.id,
  );
  return applicationFindings(writing, begunResults(outcomes), applied ?? null);
}
