import { Bookmark, SimpleField, Tab, TextRun, Table, type Paragraph } from 'docx';
import type { Block, Chapter, ClausesBlock, HeadingBlock } from '../../../assessments/dossier/dossier.ts';
import { noteNumber } from '../../../assessments/dossier/reading-order.ts';
import type { Faces } from '../fonts.ts';
import { textWidth, type Setting } from './look.ts';
import { setAnswers } from './set-answers.ts';
import { setCharts, setLevel } from './set-charts.ts';
import { setForm } from './set-form.ts';
import { bookmarkOf, chapterGap, contentsEntry, setNotes } from './set-front.ts';
import { setSignature } from './set-signature.ts';
import { setTable, tabbed } from './set-table.ts';
import { fitsLine, paragraph, runsOf } from './set-text.ts';

type Content = Paragraph | Table;
/** What stands after a block: the next one, the title of another chapter on its new page, or nothing. */
type Next = Block | { readonly kind: 'chapter' } | undefined;

/** The chapters, each on a new page: its title, a bookmark the contents point to, its blocks. */
export function setChapters(setting: Setting, chapters: readonly Chapter[], faces: Faces): Content[] {
  return chapters.flatMap((chapter, index) => {
    const then: Next = index === chapters.length - 1 ? undefined : { kind: 'chapter' };
    return [
      ...setOpening(chapter, index),
      ...parted(
        chapter.blocks.flatMap((block, at) =>
          setBlock(setting, block, chapter.blocks[at + 1] ?? then, faces),
        ),
      ),
    ];
  });
}

/** Charts end in a table of their figures: the one that follows would go on below the head of that one. */
function parted(contents: readonly Content[]): Content[] {
  return contents.flatMap((one, at) =>
    one instanceof Table && contents[at + 1] instanceof Table ? [one, paragraph('Between', '')] : [one],
  );
}

function setOpening(chapter: Chapter, index: number): Content[] {
  const declaration = chapter.look === 'declaration';
  const words = declaration
    ? runsOf(chapter.title)
    : [...runsOf(chapter.number + chapterGap(chapter)), ...runsOf(chapter.title)];
  const entries = [
    ...(declaration ? [contentsEntry(`${chapter.number}${chapterGap(chapter)}${chapter.title}`, 1)] : []),
    ...(chapter.summary === '' ? [] : [contentsEntry(chapter.summary, 2)]),
  ];
  return [
    paragraph(declaration ? 'DeclarationTitle' : 'Heading1', [
      new Bookmark({ id: bookmarkOf(index), children: words }),
      ...entries.map((entry) => new SimpleField(entry)),
    ]),
    ...(chapter.aside === null
      ? []
      : [paragraph('Aside', chapter.aside, declaration ? { alignment: 'center' } : {})]),
  ];
}

function setBlock(setting: Setting, block: Block, next: Next, faces: Faces): Content[] {
  // Two tables without anything between them would become one. Before another chapter even an empty line is too much:
  // where the page is full it would have one to itself.
  const after = (table: Table): Content[] =>
    next?.kind === 'chapter' ? [table] : [table, paragraph('Between', '')];
  switch (block.kind) {
    case 'heading':
      return [setHeading(block)];
    case 'paragraph': {
      const keepNext =
        next?.kind === 'table' ||
        next?.kind === 'answers' ||
        next?.kind === 'digest' ||
        next?.kind === 'signature' ||
        (block.tone === 'quiet' && next?.kind === 'paragraph' && next.tone === 'quiet');
      return [
        paragraph(block.tone === 'quiet' ? 'Quiet' : 'BodyText', block.text, keepNext ? { keepNext } : {}),
      ];
    }
    case 'notes':
      return setNotes(block.items);
    case 'callout':
      return [paragraph('CalloutTitle', block.title), paragraph('CalloutText', block.text)];
    case 'level':
      return setLevel(setting, block, faces);
    case 'charts':
      return setCharts(setting, block, faces);
    case 'form':
      return after(setForm(setting, block));
    case 'table':
      return after(setTable(block, next?.kind === 'paragraph' && next.tone === 'quiet'));
    case 'answers':
      return after(setAnswers(block));
    case 'clauses':
      return setClauses(block, next?.kind === 'signature');
    case 'signature':
      // Never alone on a page: what stands above keeps with it.
      return [
        paragraph('Between', '', { keepNext: true, spacing: { before: 240 } }),
        ...after(setSignature(block)),
      ];
    case 'digest':
      return [paragraph('Quiet', block.label, { keepNext: true }), paragraph('Digest', block.value)];
  }
}

function setHeading(block: HeadingBlock): Paragraph {
  const number = block.number ?? '';
  const gap = number === '' || /[）、]$/u.test(number) ? '' : ' ';
  const words = [...runsOf(number + gap), ...runsOf(block.text)];
  const size = block.level === 1 ? 14 : 12;
  const style = block.level === 1 ? 'Heading2' : 'Heading3';
  if (block.aside === null) return paragraph(style, words);
  const beside = fitsLine([number, gap, block.text, block.aside], size, textWidth);
  const aside = beside ? tabbed(block.aside, 'Minor') : runsOf(block.aside, 'Minor', true);
  return paragraph(style, [...words, ...aside]);
}

function setClauses(block: ClausesBlock, signed: boolean): Paragraph[] {
  const last = block.clauses.length - 1;
  return [
    paragraph('Addressee', [...runsOf(block.addressee.label, 'Strong'), ...runsOf(block.addressee.blank)]),
    paragraph('Prose', block.opening),
    ...block.clauses.map((clause, index) =>
      paragraph(
        'ClauseItem',
        [...runsOf(noteNumber(index)), new TextRun({ children: [new Tab()] }), ...runsOf(clause)],
        signed && index === last ? { keepNext: true, keepLines: true } : {},
      ),
    ),
  ];
}
