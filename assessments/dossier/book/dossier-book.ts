import { keepable } from '../../sheets/keepable.ts';
import { textCell, type Book, type Sheet } from '../../sheets/sheet.ts';
import { sheetNames } from '../../sheets/sheet-names.ts';
import type { Chapter, DossierDocument } from '../dossier.ts';
import { sayDate } from '../numbering.ts';
import { runningTitle } from '../running-title.ts';
import { noteNumber } from '../reading-order.ts';
import { blocksLines, sealLines } from './blocks.ts';
import { cellLines, gap, pairLines, setLines, wideLines, type Line } from './lines.ts';
import { bookText as text } from './text.ts';

/** Width of a sheet in widths of a digit: what fits across A4 at a readable size. */
const sheetWidth = 150;

/**
 * A dossier as a workbook: a cover with contents and what the file says of itself, then a sheet for each chapter.
 * Everything the model says stands in it; figures are numbers.
 */
export function dossierBook(dossier: DossierDocument): Book {
  const { language, meta } = dossier;
  const names = sheetNames([text.contents[language], ...dossier.chapters.map((chapter) => chapter.title)]);
  const [cover = '', ...chapters] = names;
  return {
    title: meta.title,
    language,
    sheets: [
      sheetOf(cover, coverLines(dossier)),
      ...dossier.chapters.map((chapter, place) =>
        sheetOf(chapters[place] ?? chapter.id, chapterLines(chapter, dossier)),
      ),
    ],
    lists: {},
    foot: keepable(`${runningTitle(dossier)}　${meta.running.fingerprint}`),
    day: meta.generatedOn,
  };
}

function coverLines(dossier: DossierDocument): Line[] {
  const { language, meta, cover, contents } = dossier;
  const sample = meta.sample ? text.sampleYes : text.sampleNo;
  const { running } = meta;
  return [
    ...wideLines(cover.kicker, 'bare'),
    ...wideLines(cover.title, 'title'),
    ...wideLines(cover.enterprise, 'strong'),
    ...(cover.sampleMark === null ? [] : wideLines(cover.sampleMark, 'open')),
    gap,
    ...[cover.reference, ...cover.facts].flatMap((fact) =>
      pairLines(fact.label, [fact.value, fact.aside ?? ''].filter((one) => one !== '').join('　')),
    ),
    ...pairLines(text.qr[language], [cover.qr.payload, ...cover.qr.captions].join('\n')),
    ...sealLines(cover.seal, language),
    ...wideLines(cover.imprint, 'bare'),
    gap,
    ...wideLines(contents.title, 'band'),
    ...cellLines([
      textCell('', 'head'),
      textCell(text.chapter[language], 'head'),
      textCell(text.about[language], 'head'),
    ]),
    ...dossier.chapters.flatMap((chapter) =>
      cellLines([
        textCell(chapter.number, 'plain'),
        textCell(chapter.title, 'strong'),
        textCell(chapter.summary, 'plain'),
      ]),
    ),
    gap,
    ...wideLines(contents.notesTitle, 'band'),
    ...contents.notes.flatMap((note, place) => wideLines(`${noteNumber(place)} ${note}`, 'bare')),
    gap,
    ...wideLines(text.facts[language], 'band'),
    ...pairLines(meta.title, meta.subtitle),
    ...pairLines(meta.enterprise, meta.assessment.title),
    ...pairLines(text.sample[language], sample[language]),
    ...pairLines(text.started[language], sayDate(meta.assessment.startedOn, language)),
    ...pairLines(text.made[language], sayDate(meta.generatedOn, language)),
    ...pairLines(text.version[language], meta.appVersion),
    ...pairLines(text.hash[language], meta.canonicalSha256),
    ...pairLines(
      text.footer[language],
      [
        running.enterprise,
        running.sampleMark ?? '',
        runningTitle(dossier),
        running.fingerprint,
        running.edition,
      ]
        .filter((one) => one !== '')
        .join('\n'),
    ),
  ];
}

function chapterLines(chapter: Chapter, { language }: DossierDocument): Line[] {
  const title = chapter.look === 'declaration' ? chapter.title : `${chapter.number}　${chapter.title}`;
  return [
    ...wideLines(title, 'title'),
    ...(chapter.aside === null ? [] : wideLines(chapter.aside, 'subtitle')),
    ...blocksLines(chapter.blocks, language),
  ];
}

/** The columns are as many as the widest table has, each as wide as its longest text wants, within reason. */
function sheetOf(name: string, lines: readonly Line[]): Sheet {
  const tables = lines.flatMap((line) => (line.kind === 'cells' ? [line.cells] : []));
  const count = Math.max(4, ...tables.map((cells) => cells.length));
  const labels = lines.flatMap((line) => (line.kind === 'pair' ? [[line.label]] : []));
  const wants = Array.from({ length: count }, (_, place) =>
    Math.max(8, ...[...tables, ...labels].map((cells) => wantedWidth(cells[place]?.content ?? null))),
  );
  const total = wants.reduce((sum, one) => sum + one, 0);
  const scale = Math.min(1, sheetWidth / total);
  return {
    name,
    columns: wants.map((want) => ({ width: Math.max(8, Math.round(want * scale)) })),
    rows: setLines(lines, count),
    state: 'visible',
    frozen: { rows: 0, columns: 0, headFrom: 0 },
    landscape: true,
    locked: false,
  };
}

function wantedWidth(content: NonNullable<Sheet['rows'][number]['cells'][number]>['content']): number {
  switch (content?.kind) {
    case undefined:
      return 0;
    case 'number':
    case 'sum':
      return content.value.length + 5;
    case 'date':
      return 18;
    case 'formula':
      return content.shown.length + 2;
    case 'text': {
      const longest = content.text.split('\n').reduce((most, line) => {
        const wide = [...line].filter((character) => character > '\u2e7f').length;
        return Math.max(most, line.length + wide);
      }, 0);
      // Long texts wrap: a column asks for a good line, not for all of it.
      return Math.min(46, longest + 3);
    }
  }
}
