import type { EnclosedEntry } from '../../../assessments/application/papers.ts';
import type { Finding } from '../../../assessments/application/x-ray/finding.ts';

/** Whether a reason was given why a required paper is not enclosed. */
export function isExplained({ attachment, state }: EnclosedEntry, findings: readonly Finding[]): boolean {
  return (
    state === 'missing' &&
    findings.some(
      ({ kind, place, reason }) =>
        kind === 'paper-missing' &&
        place.kind === 'attachment' &&
        place.attachment === attachment.id &&
        reason !== null,
    )
  );
}

/** How many required papers are not enclosed: without a word, and with a reason given. */
export function papersOpen(
  entries: readonly EnclosedEntry[],
  findings: readonly Finding[],
): { readonly missing: number; readonly explained: number } {
  const open = entries.filter(({ state }) => state === 'missing');
  const explained = open.filter((entry) => isExplained(entry, findings)).length;
  return { missing: open.length - explained, explained };
}
