import type { Finding } from '../application/x-ray/finding.ts';
import { scorePack } from '../scoring/score-pack.ts';
import { applicationFindings } from './application-findings.ts';
import { writingOf, type DossierInput, type PackOutcome } from './dossier-input.ts';
import { begunResults, judgeProgrammes } from './programmes-chapter.ts';

/** What a check needs of a dossier: everything but the language it is printed in and its fingerprint. */
export type CheckInput = Omit<DossierInput, 'canonicalSha256' | 'language'>;

/**
 * What the check before export finds for the programme applied for: the list the window shows, and the one printed in
 * the dossier. Empty when the dossier is not for a programme.
 */
export function checkApplication(input: CheckInput): readonly Finding[] {
  const writing = writingOf({ ...input, language: 'zh-CN', canonicalSha256: '' });
  const outcomes = input.packs.map((pack): PackOutcome => ({
    pack,
    result: scorePack(pack, input.situation),
    ways: [],
  }));
  const applied = judgeProgrammes(writing, outcomes).find(
    ({ programme }) => programme.id === input.applying?.programme.id,
  );
  return applicationFindings(writing, begunResults(writing, outcomes), applied ?? null);
}
