import { drawChart, type Chart } from '../charts/chart.ts';
import { drawingTexts } from '../charts/drawing.ts';
import type { AnswersBlock, Block, Chapter, Cover, DossierDocument, Fact, TableBlock } from './dossier.ts';

/** One text of a dossier with the words that tell a person where it stands. */
export interface PlacedText {
  readonly kind: 'text';
  readonly text: string;
  readonly place: readonly string[];
  /** Texts of the table head that may stand again at the top of a page inside this table. */
  readonly repeats: readonly string[];
  /** Set on the first text of a chapter. */
  readonly opens?: string;
}

/** The page a chapter starts on, in the contents: the one thing a writer knows and the model does not. */
export interface PageReference {
  readonly kind: 'page';
  readonly chapter: string;
}

export type Spoken = PlacedText | PageReference;

/** What the charts of one block say, drawn in this width; a writer may say it otherwise. */
export type SayCharts = (charts: readonly Chart[], width: number) => readonly string[];

const asDrawn: SayCharts = (charts, width) =>
  charts.flatMap((chart) => drawingTexts(drawChart(chart, width)));

/**
 * Everything a dossier says in the order it is read, running heads excepted. The check for unprintable
 * characters and the comparison of a written file with the model both walk along it. Charts are said as drawn, or
 * as `sayCharts` has it.
 */
export function readingOrder(dossier: DossierDocument, sayCharts: SayCharts = asDrawn): Spoken[] {
  return [
    ...ofCover(dossier.cover, dossier.meta.title),
    ...ofContents(dossier),
    ...dossier.chapters.slice(0, -1).flatMap((chapter) => ofChapter(chapter, sayCharts)),
    ...ofAnnexPages(dossier),
    ...dossier.chapters.slice(-1).flatMap((chapter) => ofChapter(chapter, sayCharts)),
  ];
}

/** What stands above the sheets of annexes; what is on them is no text of the dossier. */
function ofAnnexPages({ annexPages }: DossierDocument): Spoken[] {
  return (annexPages?.annexes ?? []).flatMap(({ id, label, sheets }) =>
    sheets.flatMap(({ stamp, name, aside }, index) => {
      const [first, ...rest] = texts([label], [stamp, name, aside]);
      return first?.kind === 'text' && index === 0
        ? [{ ...first, opens: id }, ...rest]
        : texts([label], [stamp, name, aside]);
    }),
  );
}

/** The lines of the contents in their order: chapters, and before the last of them the annexes. */
export function contentsLines(dossier: DossierDocument): readonly ContentsLine[] {
  const { chapters, annexPages } = dossier;
  const lines = chapters.map(({ id, number, title, summary }): ContentsLine => ({
    id,
    number,
    title,
    summary,
    level: 1,
  }));
  const annexes = annexPages?.annexes ?? [];
  const [first] = annexes;
  if (annexPages === undefined || first === undefined) return lines;
  return [
    ...lines.slice(0, -1),
    { id: first.id, number: '', title: annexPages.title, summary: annexPages.summary, level: 1 },
    ...annexes.map(({ id, label, name }): ContentsLine => ({
      id,
      number: '',
      title: label,
      summary: name,
      level: 2,
    })),
    ...lines.slice(-1),
  ];
}

/** A line of the contents. `id`: what it points to. */
export interface ContentsLine {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  /** 2: one annex. */
  readonly level: 1 | 2;
}

function texts(
  place: readonly string[],
  values: readonly (string | null)[],
  repeats: readonly string[] = [],
): Spoken[] {
  return values.flatMap((text) =>
    text === null || text === '' ? [] : [{ kind: 'text' as const, text, place, repeats }],
  );
}

function ofFact(place: readonly string[], fact: Fact): Spoken[] {
  return texts([...place, fact.label], [fact.label, fact.value, fact.aside]);
}

function ofCover(cover: Cover, title: string): Spoken[] {
  const place = [title];
  return [
    ...ofFact(place, cover.reference),
    ...texts(place, [cover.sampleMark, cover.kicker, cover.title, cover.enterprise]),
    ...cover.facts.flatMap((fact) => ofFact(place, fact)),
    ...texts(place, [...cover.qr.captions, cover.seal.label, cover.seal.size, cover.imprint]),
  ];
}

function ofContents(dossier: DossierDocument): Spoken[] {
  const { contents } = dossier;
  const place = [contents.title];
  return [
    ...texts(place, [contents.title]),
    ...contentsLines(dossier).flatMap((line): Spoken[] => [
      ...texts(place, [line.number, line.title, line.summary]),
      { kind: 'page', chapter: line.id },
    ]),
    ...texts(place, [contents.notesTitle]),
    ...ofNotes(place, contents.notes),
  ];
}

function ofNotes(place: readonly string[], items: readonly string[]): Spoken[] {
  return items.flatMap((item, index) => texts(place, [noteNumber(index), item]));
}

/** How notes and clauses are numbered, in print and in the comparison alike. */
export function noteNumber(index: number): string {
  return `${index + 1}.`;
}

function ofChapter(chapter: Chapter, sayCharts: SayCharts): Spoken[] {
  const place = [chapter.title];
  const head =
    chapter.look === 'declaration'
      ? [chapter.title, chapter.aside]
      : [chapter.number, chapter.title, chapter.aside];
  const [first, ...rest] = texts(place, head);
  const opening: Spoken[] = first?.kind === 'text' ? [{ ...first, opens: chapter.id }] : [];
  return [...opening, ...rest, ...chapter.blocks.flatMap((block) => ofBlock(block, place, sayCharts))];
}

function ofBlock(block: Block, place: readonly string[], sayCharts: SayCharts): Spoken[] {
  switch (block.kind) {
    case 'heading':
      return texts([...place, block.text], [block.number, block.text, block.aside]);
    case 'paragraph':
      return texts(place, [block.text]);
    case 'notes':
      return ofNotes(place, block.items);
    case 'callout':
      return texts([...place, block.title], [block.title, block.text]);
    case 'level':
      return texts(
        [...place, block.label],
        [block.label, block.level, block.score, ...sayCharts([block.ladder], 300), block.meaning],
      );
    case 'charts':
      return texts(
        [...place, block.charts.map((chart) => chart.title).join(' / ')],
        sayCharts(block.charts, 220),
      );
    case 'form':
      return block.groups.flatMap((group) => [
        ...texts(place, [group.title]),
        ...group.rows.flat().flatMap((pair) => texts([...place, pair.label], [pair.label, pair.value])),
      ]);
    case 'table':
      return ofTable(block, place);
    case 'answers':
      return ofAnswers(block, place);
    case 'clauses':
      return [
        ...texts(place, [block.addressee.label, block.addressee.blank, block.opening]),
        ...ofNotes(place, block.clauses),
      ];
    case 'signature':
      return [
        ...block.lines.flatMap((line) => texts([...place, line.label], [line.label, line.value])),
        ...texts(place, [block.seal.label, block.seal.size]),
      ];
    case 'digest':
      return texts([...place, block.label], [block.label, block.value]);
  }
}

function ofTable(block: TableBlock, place: readonly string[]): Spoken[] {
  const head = block.columns.flatMap((column) => [column.title, column.unit ?? '']);
  const inside = [...place, block.title];
  return [
    ...texts(inside, head),
    ...block.rows.flatMap((row) =>
      row.kind === 'band'
        ? texts(inside, [row.text, row.aside], head)
        : row.kind === 'note'
          ? texts([...inside, row.label], [row.label, row.text], head)
          : row.cells.flatMap((cell, index) =>
              texts(
                [...inside, row.cells[0]?.text ?? '', block.columns[index]?.title ?? ''],
                [cell.text, cell.minor ?? null],
                head,
              ),
            ),
    ),
  ];
}

function ofAnswers(block: AnswersBlock, place: readonly string[]): Spoken[] {
  const { labels } = block;
  const head = [labels.number, labels.prompt, labels.answer, labels.points];
  return [
    ...texts(place, head),
    ...block.sections.flatMap((section) => [
      ...texts([...place, section.title], [section.title, section.aside], head),
      ...section.items.flatMap((item) => {
        const at = [...place, section.title, `${item.number} ${item.prompt}`];
        return [
          ...texts(at, [item.number, item.prompt], head),
          ...texts([...at, labels.answer], [item.answer, item.reason, item.points], head),
          ...texts(at, [item.flagged ? labels.flagged : null], head),
          ...item.doubts.flatMap((doubt) => texts([...at, labels.doubt], [labels.doubt, doubt], head)),
          ...(item.basis === undefined
            ? []
            : texts([...at, labels.basis ?? ''], [labels.basis ?? '', item.basis], head)),
          ...(item.note === null ? [] : texts([...at, labels.note], [labels.note, item.note], head)),
          ...(item.annexes === null
            ? []
            : texts([...at, labels.annexes], [labels.annexes, item.annexes], head)),
        ];
      }),
    ]),
  ];
}
