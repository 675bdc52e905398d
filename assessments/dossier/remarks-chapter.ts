import type { Finding } from '../application/x-ray/finding.ts';
import { sayFinding } from '../application/x-ray/say-finding.ts';
import { applicationText as text } from './application-text.ts';
import type { Chapter } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { chapterNumber } from './numbering.ts';

/** What the check before filing found and why it may stand; null when it found nothing. */
export function remarksChapter(
  writing: Writing,
  findings: readonly Finding[],
  index: number,
): Chapter | null {
  const { language, say } = writing;
  if (findings.length === 0) return null;
  return {
    id: 'remarks',
    number: chapterNumber(index, language),
    title: say(text.remarks),
    summary: say(text.remarksSummary),
    aside: null,
    look: 'chapter',
    blocks: [
      {
        kind: 'table',
        title: say(text.remarks),
        columns: [
          { title: say(text.remark), unit: null, align: 'start', width: 58 },
          { title: say(text.reason), unit: null, align: 'start', width: 42 },
        ],
        rows: findings.map((finding) => ({
          kind: 'row',
          cells: [
            { text: sayFinding(finding, language) },
            finding.reason === null
              ? { text: say(text.noReason), tone: 'open' as const }
              : { text: finding.reason },
          ],
        })),
      },
    ],
  };
}
