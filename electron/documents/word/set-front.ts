import {
  ImageRun,
  InternalHyperlink,
  PageReference,
  Tab,
  TableOfContents,
  TextRun,
  type Paragraph,
  type Table,
} from 'docx';
import type { Chapter, DossierDocument, Fact } from '../../../assessments/dossier/dossier.ts';
import { noteNumber } from '../../../assessments/dossier/reading-order.ts';
import { mm, page, pt, textWidth, type Setting } from './look.ts';
import { qrPicture } from './qr-picture.ts';
import { tableOf, type SetRow } from './rows.ts';
import { sealTable } from './set-signature.ts';
import { tabbed } from './set-table.ts';
import { linesOf, paragraph, runsOf } from './set-text.ts';

/** The cover: what it is and whose, the facts in a table, the code and the place for the seal. */
export function setCover(setting: Setting, { cover }: DossierDocument): (Paragraph | Table)[] {
  const { reference } = cover;
  const mark = cover.sampleMark === null ? [] : tabbed(cover.sampleMark);
  const above = Math.max(6, Math.min(96, room - coverHeight(cover)));
  const side = mm(cover.seal.sideMm) + 60;
  return [
    paragraph(
      'Quiet',
      [
        ...runsOf(reference.label),
        ...runsOf('　'),
        ...runsOf(reference.value),
        ...asideOf(reference),
        ...mark,
      ],
      {
        tabStops: [{ type: 'right', position: textWidth }],
      },
    ),
    paragraph('Subtitle', cover.kicker, { spacing: { before: pt(above) } }),
    paragraph('Title', [
      new TextRun({
        text: cover.title,
        ...(setting.language === 'zh-CN' ? { characterSpacing: pt(8) } : {}),
      }),
    ]),
    paragraph('CoverName', cover.enterprise),
    ...(cover.facts.length === 0 ? [] : [tableOf('DossierFacts', [30, 70], cover.facts.map(factRow))]),
    paragraph('Between', '', { spacing: { before: pt(20) } }),
    tableOf(
      'DossierLayout',
      [textWidth - side, side],
      [
        {
          lines: 1,
          cells: [
            {
              children: [
                paragraph('Picture', [codeRun(cover.qr.payload)], { alignment: 'left' }),
                ...cover.qr.captions.map((caption) => paragraph('Quiet', caption)),
              ],
            },
            { children: [sealTable(cover.seal), paragraph('Between', '')] },
          ],
        },
      ],
    ),
    paragraph('Quiet', cover.imprint, { alignment: 'center', spacing: { before: pt(14) } }),
  ];
}

/** The height of the text, in points, with a line to spare. */
const room = (page.height - page.top - page.bottom) / 20 - 24;

/** How high a cover is, about, without the white above its title, which gives way where names are long. */
function coverHeight(cover: DossierDocument['cover']): number {
  const lines = (text: string, size: number, share = 1): number =>
    linesOf(text, size, textWidth * share - 140);
  const facts = cover.facts.map((fact) => {
    const value =
      15 * lines(fact.value, 10.5, 0.7) + 13 * (fact.aside === null ? 0 : lines(fact.aside, 9, 0.7));
    return Math.max(15 * lines(fact.label, 10, 0.3), value) + 6;
  });
  return (
    24 +
    28 * lines(cover.kicker, 18) +
    48 * lines(cover.title, 44) +
    28 * lines(cover.enterprise, 18) +
    40 +
    facts.reduce((sum, height) => sum + height, 0) +
    30 +
    Math.max(cover.seal.sideMm * 2.84, 110 + 16 * cover.qr.captions.length) +
    40
  );
}

function codeRun(payload: string): ImageRun {
  const side = (mm(34) / 1440) * 96;
  return new ImageRun({
    type: 'png',
    data: qrPicture(payload),
    transformation: { width: side, height: side },
    altText: { id: '1', name: 'QR', title: 'QR', description: payload },
  });
}

function asideOf(fact: Fact): TextRun[] {
  return fact.aside === null ? [] : runsOf(`　${fact.aside}`, 'Muted');
}

function factRow(fact: Fact): SetRow {
  const aside = fact.aside === null ? [] : [paragraph('TableSmall', runsOf(fact.aside, 'Muted'))];
  return {
    lines: 2,
    cells: [
      { middle: true, children: [paragraph('FormLabel', fact.label)] },
      { middle: true, children: [paragraph('TableText', fact.value), ...aside] },
    ],
  };
}

/** The name of the bookmark at a chapter's title. */
export function bookmarkOf(index: number): string {
  return `_Toc2000${String(index + 1).padStart(5, '0')}`;
}

/** What the contents are gathered by when Word makes them anew: an entry for a chapter's line. */
export function contentsEntry(text: string, level: 1 | 2): string {
  const quoted = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\s+/g, ' ');
  return `TC "${quoted}" \\f S \\l ${level}`;
}

/**
 * The contents as a field Word can make anew, its entries filled in: a line a chapter with its page, what it holds
 * below. Page numbers stand there as estimated: no program counts them afresh by itself. A field marked to be counted
 * on opening makes Word ask a question about other files first, which alarms and is often answered with no.
 */
export function setContents(dossier: DossierDocument): (Paragraph | Table | TableOfContents)[] {
  const { contents, chapters } = dossier;
  return [
    paragraph('TOCHeading', contents.title),
    new TableOfContents(contents.title, {
      headingStyleRange: '1-1',
      tcFieldIdentifier: 'S',
      pageNumbersEntryLevelsRange: '2-2',
      hyperlink: true,
      beginDirty: false,
      contentChildren: chapters.flatMap(entryOf),
    }),
    ...(contents.notes.length === 0 && contents.notesTitle === ''
      ? []
      : [paragraph('NotesHeading', contents.notesTitle)]),
    ...setNotes(contents.notes, true),
  ];
}

function entryOf(chapter: Chapter, index: number): Paragraph[] {
  const anchor = bookmarkOf(index);
  return [
    paragraph('TOC1', [
      new InternalHyperlink({
        anchor,
        children: [
          ...runsOf(chapter.number),
          ...runsOf(chapterGap(chapter)),
          ...runsOf(chapter.title),
          new TextRun({ children: [new Tab()] }),
          new PageReference(anchor, { hyperlink: true }),
        ],
      }),
    ]),
    ...(chapter.summary === '' ? [] : [paragraph('TOC2', chapter.summary)]),
  ];
}

/** Between a number and its title: nothing after 一、, a space after 1. */
export function chapterGap({ number }: Pick<Chapter, 'number'>): string {
  return number === '' || /[、）]$/u.test(number) ? '' : ' ';
}

/** Numbered small print; `together`: not parted by the end of a page. */
export function setNotes(items: readonly string[], together = false): Paragraph[] {
  return items.map((item, index) =>
    paragraph(
      'NoteItem',
      [...runsOf(noteNumber(index)), new TextRun({ children: [new Tab()] }), ...runsOf(item)],
      together && index < items.length - 1 ? { keepNext: true } : {},
    ),
  );
}
