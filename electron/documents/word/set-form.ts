import type { Table } from 'docx';
import type { FormBlock } from '../../../assessments/dossier/dossier.ts';
import type { Setting } from './look.ts';
import { textWidth } from './look.ts';
import { tableOf, type SetCell, type SetRow } from './rows.ts';
import { linesOf, paragraph } from './set-text.ts';

/** A printed form: label and value in boxes, one or two pairs a row, groups under tinted titles. */
export function setForm({ language }: Setting, block: FormBlock): Table {
  const label = language === 'en' ? 22 : 18;
  const shares = [label, 50 - label, label, 50 - label];
  const rows = block.groups.flatMap((group): SetRow[] => [
    ...(group.title === null ? [] : [titleRow(group.title)]),
    ...group.rows.map((pairs) => formRow(pairs, shares)),
  ]);
  return tableOf('DossierForm', shares, rows);
}

function titleRow(title: string): SetRow {
  return {
    lines: 1,
    keep: true,
    cells: [{ span: 4, fill: 'band', children: [paragraph('TableBand', title)] }],
  };
}

function formRow(pairs: FormBlock['groups'][number]['rows'][number], shares: readonly number[]): SetRow {
  const single = pairs.length === 1;
  const room = (share: number): number => (textWidth * share) / 100 - 200;
  const [label = 18, value = 32] = shares;
  return {
    lines: Math.max(
      1,
      ...pairs.map((pair) =>
        Math.max(
          linesOf(pair.label, 10, room(label)),
          linesOf(pair.value, 10.5, room(single ? 100 - label : value)),
        ),
      ),
    ),
    cells: pairs.flatMap((pair): SetCell[] => [
      { fill: 'shade', middle: true, children: [paragraph('FormLabel', pair.label)] },
      {
        middle: true,
        children: [paragraph('TableText', pair.value)],
        ...(single ? { span: 3 } : {}),
      },
    ]),
  };
}
