import { sayCounts } from '../answering/say-counts.ts';
import type { Block, TableRow } from './dossier.ts';
import type { PackOutcome, Writing } from './dossier-input.ts';
import { questionNumber } from './question-number.ts';
import { dossierText as text, statusWords } from './text.ts';

/** What has not been answered or is not known, said plainly and listed by section. */
export function openBlocks(writing: Writing, { pack, result, counts }: PackOutcome): Block[] {
  const { language, say } = writing;
  const { asked } = counts;
  const open = counts.missing + counts.unknown;
  const values = { asked, open, counts: sayCounts(counts, language) };
  if (open === 0) return [{ kind: 'paragraph', text: say(text.openNone, values), tone: 'plain' }];
  const rows = pack.sections.flatMap((section): TableRow[] => {
    const listed = section.questions.flatMap((question): TableRow[] => {
      const status = result.questions[question.id]?.status;
      if (status !== 'missing' && status !== 'unknown') return [];
      return [
        {
          kind: 'row',
          cells: [
            { text: questionNumber(pack, question.id), tone: 'quiet' },
            { text: say(question.prompt) },
            { text: say(statusWords[status]), tone: 'open' },
          ],
        },
      ];
    });
    return listed.length === 0 ? [] : [{ kind: 'band', text: say(section.title), aside: null }, ...listed];
  });
  return [
    {
      kind: 'paragraph',
      text: say(result.score === null ? text.openSomeNoPoints : text.openSome, values),
      tone: 'plain',
    },
    {
      kind: 'table',
      title: say(text.openHeading),
      columns: [
        { title: say(text.answerNumber), unit: null, align: 'start', width: 9 },
        { title: say(text.answerPrompt), unit: null, align: 'start', width: 66 },
        { title: say(text.openStatus), unit: null, align: 'start', width: 25 },
      ],
      rows,
    },
  ];
}
