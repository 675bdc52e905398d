import type { BenefitResult, LineCount } from '../programmes/benefit-result.ts';
import { costClassLabel } from '../programmes/labels.ts';
import type { Programme } from '../programmes/programme.ts';
import { sayLineReason } from '../programmes/say-benefit.ts';
import type { Cell, TableBlock, TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { sayYuan } from './effort-cell.ts';
import { sayMissing } from './eligibility-blocks.ts';
import { listed } from './joining.ts';
import { lineLabels, programmeText as text } from './programme-text.ts';

/** Every row of the cost table: whether it counts, why, and how much of it. */
export function linesTable(writing: Writing, programme: Programme, benefit: BenefitResult): TableBlock {
  const { language, say } = writing;
  return {
    kind: 'table',
    title: say(text.counted),
    columns: [
      { title: say(text.line), unit: null, align: 'start', width: 34 },
      { title: say(text.counted), unit: null, align: 'start', width: 46 },
      { title: say(text.countedSum), unit: say(text.yuan), align: 'end', width: 20 },
    ],
    rows: [
      ...benefit.lines.map((count): TableRow => {
        const line = writing.costs?.lines.find((one) => one.id === count.line);
        const reasons =
          count.state === 'unknown'
            ? say(text.missing, { list: sayMissing(writing, programme, count.missing) })
            : listed(
                writing,
                count.reasons
                  .filter((reason) => reason.kind !== 'counted')
                  .map((reason) => sayLineReason(reason, language)),
              );
        return {
          kind: 'row',
          cells: [
            {
              text: sayLine(writing, count.name),
              ...(line === undefined ? {} : { minor: say(costClassLabel(line.class)) }),
            },
            {
              text: say(lineLabels[count.state]),
              ...(reasons === '' ? {} : { minor: reasons }),
              ...(count.state === 'unknown' ? { tone: 'open' as const } : {}),
            },
            countedCell(writing, count),
          ],
        };
      }),
      {
        kind: 'total',
        cells: [{ text: say(text.total) }, { text: '' }, { text: sayYuan(benefit.countedFen, writing) }],
      },
    ],
  };
}

/** What of a row counts; that it is open where that cannot be told yet. */
export function countedCell(writing: Writing, { state, countedFen }: LineCount): Cell {
  return state === 'unknown'
    ? { text: writing.say(text.sumOpen), tone: 'open' }
    : { text: sayYuan(countedFen, writing) };
}

/** The name of a row of the cost table as printed. */
export function sayLine(writing: Writing, name: string): string {
  return name.trim() === '' ? writing.say(text.lineNoName) : name.trim();
}
