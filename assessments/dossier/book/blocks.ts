import type { Language } from '../../pack/localized.ts';
import { textCell, type CellLook, type SheetCell } from '../../sheets/sheet.ts';
import type { Block, Cell, Column, SealPlace, TableBlock } from '../dossier.ts';
import { noteNumber } from '../reading-order.ts';
import { answersLines } from './answers.ts';
import { chartLines } from './charts.ts';
import { cellLines, figureCell, gap, isPrintedDay, pairLines, wideLines, type Line } from './lines.ts';
import { bookText as text } from './text.ts';
import { totalCells, type SetRow } from './totals.ts';

/** The blocks of a chapter as rows: everything they say, figures as numbers. */
export function blocksLines(blocks: readonly Block[], language: Language): Line[] {
  return blocks.flatMap((block, place) => {
    const before = blocks[place - 1];
    const headed = before?.kind === 'heading' && block.kind === 'table' && before.text === block.title;
    // A table whose name the heading has just said needs no second one.
    return headed ? tableLines(block, language) : [gap, ...blockLines(block, language)];
  });
}

function blockLines(block: Block, language: Language): Line[] {
  switch (block.kind) {
    case 'heading': {
      const words = [block.number, block.text, block.aside].filter((one) => one !== null && one !== '');
      return wideLines(words.join('　'), block.level === 1 ? 'band' : 'heading');
    }
    case 'paragraph':
      return wideLines(block.text, 'bare');
    case 'notes':
      return block.items.flatMap((item, place) => wideLines(`${noteNumber(place)} ${item}`, 'bare'));
    case 'callout':
      return pairLines(block.title, block.text, 'open');
    case 'level':
      return [
        ...pairLines(block.label, block.level, 'strong'),
        ...(block.score === null ? [] : pairLines('', block.score)),
        ...pairLines('', block.meaning),
        ...chartLines(block.ladder, language),
      ];
    case 'charts':
      return block.charts.flatMap((chart) => chartLines(chart, language));
    case 'form':
      return block.groups.flatMap((group) => [
        ...(group.title === null ? [] : wideLines(group.title, 'heading')),
        ...group.rows.flat().flatMap((pair) => pairLines(pair.label, pair.value)),
      ]);
    case 'table':
      return [...wideLines(block.title, 'heading'), ...tableLines(block, language)];
    case 'answers':
      return answersLines(block, language);
    case 'clauses':
      return [
        ...pairLines(block.addressee.label, block.addressee.blank),
        ...wideLines(block.opening, 'bare'),
        ...block.clauses.flatMap((clause, place) => wideLines(`${noteNumber(place)} ${clause}`, 'bare')),
      ];
    case 'signature':
      return [
        ...block.lines.flatMap((line) => pairLines(line.label, line.value)),
        ...sealLines(block.seal, language),
      ];
    case 'digest':
      return pairLines(block.label, block.value);
  }
}

/** Where the seal goes on paper. */
export function sealLines(seal: SealPlace, language: Language): Line[] {
  return pairLines(text.seal[language], `${seal.label}　${seal.size}`);
}

/** A column whose cells have a second line gets a column for it, so that figures stay figures. */
function tableLines(block: TableBlock, language: Language): Line[] {
  const double = block.columns.map((_, place) =>
    block.rows.some((row) => 'cells' in row && (row.cells[place]?.minor ?? '') !== ''),
  );
  const withMinor = (cells: readonly [SheetCell, SheetCell][]): SheetCell[] =>
    cells.flatMap(([own, minor], place) => (double[place] === true ? [own, minor] : [own]));
  const unit = (words: string | null): string => {
    if (words === null || words === '') return '';
    return language === 'zh-CN' ? `（${words}）` : ` (${words})`;
  };
  const head = block.columns.map((column): [SheetCell, SheetCell] => {
    const title = `${column.title}${unit(column.unit)}`;
    return [textCell(title, 'head'), textCell(`${title}${text.more[language]}`, 'head')];
  });
  const lines = cellLines(withMinor(head));
  const set = (cells: readonly Cell[], kind: 'row' | 'total'): SheetCell[] =>
    withMinor(
      cells.map((cell, place): [SheetCell, SheetCell] => {
        const align = block.columns[place]?.align ?? 'start';
        return [ownCell(cell, kind, align), minorCell(cell.minor ?? '', kind, align)];
      }),
    );
  let above: SetRow[] = [];
  for (const row of block.rows) {
    switch (row.kind) {
      case 'band': {
        const words = [row.text, row.aside ?? ''].filter((one) => one !== '');
        lines.push(...wideLines(words.join('　'), 'total'));
        break;
      }
      case 'note':
        lines.push(...pairLines(row.label, row.text, 'quiet'));
        break;
      case 'row': {
        const cells = set(row.cells, row.kind);
        above.push({ line: lines.length, cells });
        lines.push(...cellLines(cells));
        break;
      }
      case 'total':
        lines.push(...cellLines(totalCells(set(row.cells, row.kind), lines.length, above)));
        above = [];
    }
  }
  return lines;
}

function ownCell(cell: Cell, row: 'row' | 'total', align: Column['align']): SheetCell {
  const look = lookOf(cell, row);
  return align === 'end' || isPrintedDay(cell.text)
    ? figureCell(cell.text, look, align)
    : textCell(cell.text, look, { align, ...(cell.indent === undefined ? {} : { indent: cell.indent }) });
}

/** What stands below a figure is one as well: the paid share below the sum paid. */
function minorCell(text: string, row: 'row' | 'total', align: Column['align']): SheetCell {
  const look = row === 'total' ? 'total' : 'quiet';
  return align === 'end' ? figureCell(text, look) : textCell(text, look);
}

function lookOf(cell: Cell, row: 'row' | 'total'): CellLook {
  if (cell.tone === 'open') return 'open';
  if (row === 'total') return 'total';
  if (cell.strong === true) return 'strong';
  return cell.tone === 'quiet' ? 'quiet' : 'plain';
}
