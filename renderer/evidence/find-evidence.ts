import type { EvidenceRow } from '../../electron/contract/evidence.ts';

/** Those whose name, number or note holds every word typed, in the order given. */
export function findEvidence(rows: readonly EvidenceRow[], typed: string): readonly EvidenceRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ details }) => {
    const text = plain([details.name, details.number, details.note].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
