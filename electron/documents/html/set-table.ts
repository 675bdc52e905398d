import type {
  AnswerItem,
  AnswersBlock,
  Cell,
  Column,
  TableBlock,
} from '../../../assessments/dossier/dossier.ts';
import { attribute, element, textElement, words } from './markup.ts';

/** A table with its head; what belongs to a band is a group of rows of its own. */
export function setTable(block: TableBlock): string {
  const { columns } = block;
  const head = columns
    .map((column) => `<th scope="col"${lookOf(column)}>${words(column.title)}${unitOf(column)}</th>`)
    .join('');
  const groups: string[][] = [[]];
  for (const row of block.rows) {
    if (row.kind === 'band') groups.push([bandRow(row.text, row.aside, columns.length)]);
    else if (row.kind === 'note')
      groups
        .at(-1)
        ?.push(
          `<tr><td colspan="${columns.length}">${textElement('span', 'small', row.label)} ${textElement('span', '', row.text)}</td></tr>`,
        );
    else
      groups
        .at(-1)
        ?.push(
          `<tr${row.kind === 'total' ? ' class="total"' : ''}>${row.cells.map((cell, index) => cellOf(cell, columns[index], index === 0)).join('')}</tr>`,
        );
  }
  return tableOf(block.title, head, groups);
}

/** Every question with its answer, a group of rows a section. */
export function setAnswers(block: AnswersBlock, title: string): string {
  const { labels } = block;
  const head = [labels.number, labels.prompt, labels.answer, labels.points]
    .map((label, index) => `<th scope="col"${index === 3 ? ' class="end"' : ''}>${words(label)}</th>`)
    .join('');
  const groups = block.sections.map((section) => [
    bandRow(section.title, section.aside, 4),
    ...section.items.flatMap((item) => itemRows(block, item)),
  ]);
  return tableOf(title, head, groups);
}

function itemRows({ labels }: AnswersBlock, item: AnswerItem): string[] {
  const open = item.status === 'missing' || item.status === 'unknown';
  const more = (label: string, text: string | null): string[] =>
    text === null
      ? []
      : [
          `<tr><td></td><td colspan="3">${textElement('span', 'small', label)} ${textElement('span', '', text)}</td></tr>`,
        ];
  return [
    [
      '<tr>',
      `<td>${words(item.number)}</td>`,
      `<th scope="row">${words(item.prompt)}</th>`,
      `<td>${textElement('span', open ? 'open' : '', item.answer)}${textElement('span', 'minor', item.reason)}</td>`,
      `<td class="end">${textElement('span', 'strong', item.points)}${textElement('span', 'minor open', item.flagged ? labels.flagged : null)}</td>`,
      '</tr>',
    ].join(''),
    ...item.doubts.flatMap((doubt) => more(labels.doubt, doubt)),
    ...more(labels.basis ?? '', item.basis ?? null),
    ...more(labels.note, item.note),
    ...more(labels.annexes, item.annexes),
  ];
}

/** A table of plain texts; the first row is its head. */
export function setFigures(title: string, rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  return tableOf(title, head.map((text) => `<th scope="col">${words(text)}</th>`).join(''), [
    body.map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${words(first)}</th>${rest.map((text) => `<td>${words(text)}</td>`).join('')}</tr>`,
    ),
  ]);
}

function tableOf(title: string, head: string, groups: readonly (readonly string[])[]): string {
  const bodies = groups.map((rows) => element('tbody', '', rows.join(''))).join('');
  // Its name is for those who go from table to table; on the page its heading says it.
  return `<table${attribute('aria-label', title)}><thead><tr>${head}</tr></thead>${bodies}</table>`;
}

function bandRow(text: string, aside: string | null, columns: number): string {
  return `<tr><th class="band" scope="rowgroup" colspan="${columns}">${words(text)} ${textElement('span', 'aside', aside)}</th></tr>`;
}

function cellOf(cell: Cell, column: Column | undefined, first: boolean): string {
  const indent = cell.indent === undefined || cell.indent === 0 ? '' : `indent-${Math.min(3, cell.indent)}`;
  const align = column === undefined || column.align === 'start' ? '' : column.align;
  const look = [align, indent].filter(Boolean).join(' ');
  const attributes = look === '' ? '' : attribute('class', look);
  const tone = cell.tone ?? (cell.strong === true ? 'strong' : '');
  const content = textElement('span', tone, cell.text) + textElement('span', 'minor', cell.minor);
  // The head of a row is what it is about; an empty one would be read as a gap.
  return first && cell.text !== ''
    ? `<th scope="row"${attributes}>${content}</th>`
    : `<td${attributes}>${content}</td>`;
}

function lookOf({ align }: Column): string {
  return align === 'start' ? '' : attribute('class', align);
}

function unitOf({ unit }: Column): string {
  return unit === null ? '' : ` ${textElement('span', 'small', unit)}`;
}
