import { costsKey, measures } from '../advice/own-costs.ts';
import { formatExact } from '../scoring/exact.ts';
import type { Block } from './dossier.ts';
import type { Heading, PackOutcome, Writing } from './dossier-input.ts';
import { listedGaps } from './gap-blocks.ts';
import { overrideCell } from './programme-tables.ts';
import { programmeText } from './programme-text.ts';
import { questionNumber } from './question-number.ts';
import { dossierText as text } from './text.ts';

/**
 * Each cost of the user's own at a question that stands among the gaps or on a way above, with where it is from; nothing
 * without any. The canonical data has all of them.
 */
export function ownCostBlocks(writing: Writing, outcome: PackOutcome, heading: Heading): Block[] {
  const { language, say } = writing;
  const { pack, ways } = outcome;
  const keyed = writing.overrides?.[costsKey(pack.id)] ?? {};
  const above = new Set([
    ...listedGaps(writing, outcome).map(({ question }) => question.id),
    ...ways.flatMap((way) => way?.steps.map(({ question }) => question.id) ?? []),
  ]);
  const rows = measures(pack).flatMap(({ id, questionId, prompt, to }) => {
    const override = keyed[id];
    if (override === undefined || !above.has(questionId)) return [];
    return {
      kind: 'row' as const,
      cells: [
        { text: questionNumber(pack, questionId), tone: 'quiet' as const },
        { text: say(prompt) },
        { text: say(to) },
        { text: formatExact(override.value, language) },
        overrideCell(writing, override),
      ],
    };
  });
  if (rows.length === 0) return [];
  return [
    heading(text.ownCosts),
    {
      kind: 'table',
      title: say(text.ownCosts),
      columns: [
        { title: say(text.gapNumber), unit: null, align: 'start', width: 8 },
        { title: say(text.ownCostQuestion), unit: null, align: 'start', width: 27 },
        { title: say(text.ownCostTo), unit: null, align: 'start', width: 27 },
        { title: say(text.ownCost), unit: say(programmeText.yuan), align: 'end', width: 13 },
        { title: say(programmeText.ownFrom), unit: null, align: 'start', width: 25 },
      ],
      rows,
    },
  ];
}
