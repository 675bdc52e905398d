import { costsKey, measures } from '../advice/own-costs.ts';
import { formatExact } from '../scoring/exact.ts';
import type { Block } from './dossier.ts';
import type { Heading, PackOutcome, Writing } from './dossier-input.ts';
import { overrideCell } from './programme-tables.ts';
import { programmeText } from './programme-text.ts';
import { questionNumber } from './question-number.ts';
import { dossierText as text } from './text.ts';

/** Each cost of the user's own that stands in for one of the questionnaire, with where it is from; nothing without any. */
export function ownCostBlocks(writing: Writing, { pack }: PackOutcome, heading: Heading): Block[] {
  const { language, say } = writing;
  const keyed = writing.overrides?.[costsKey(pack.id)] ?? {};
  const rows = measures(pack).flatMap(({ id, questionId, prompt, to }) => {
    const override = keyed[id];
    if (override === undefined) return [];
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
