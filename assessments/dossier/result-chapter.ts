import { sayCounts } from '../answering/say-counts.ts';
import type { Pack } from '../pack/pack.ts';
import type { Block, Chapter, TableBlock } from './dossier.ts';
import { headings, type PackOutcome, type Writing } from './dossier-input.ts';
import { gapBlocks } from './gap-blocks.ts';
import { sentences } from './joining.ts';
import { gatesTable, levelBlock } from './level-blocks.ts';
import { chapterNumber, sayDate } from './numbering.ts';
import { openBlocks } from './open-blocks.ts';
import { ownCostBlocks } from './own-cost-blocks.ts';
import { sayRange } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';
import { chartsBlock, treeNote, treeTable } from './score-blocks.ts';
import { dossierText as text, markWords } from './text.ts';
import { wayBlocks } from './way-blocks.ts';
import { wayText } from './way-text.ts';

/** Level, scores, what is open, gaps and next steps of one pack, and what all that rests on. */
export function resultChapter(writing: Writing, outcome: PackOutcome, index: number): Chapter {
  const { pack, result } = outcome;
  const { say } = writing;
  const heading = headings(writing, index);
  const blocks: Block[] = [
    ...result.ladders.map((ladder) => levelBlock(writing, outcome, ladder)),
    ...rangeCallout(writing, outcome),
    ...(pack.caution === undefined
      ? []
      : [{ kind: 'callout' as const, title: say(text.cautionTitle), text: say(pack.caution) }]),
    ...(result.axes.length === 0
      ? []
      : [heading(text.profileHeading, say(text.profileAside)), chartsBlock(writing, result.axes)]),
    ...(result.score === null
      ? []
      : [
          heading(text.treeHeading, say(text.treeAside)),
          treeTable(writing, result.score),
          treeNote(writing, result.score),
        ]),
    ...result.ladders.flatMap((ladder, place): Block[] => {
      const several = result.ladders.length > 1;
      const of = { ladder: ladder.title };
      return [
        heading(
          several ? say(text.gatesHeadingOf, of) : text.gatesHeading,
          say(markWords[ladder.provenance.mark]),
        ),
        gatesTable(writing, ladder),
        { kind: 'paragraph', text: say(ladder.note), tone: 'quiet' },
        heading(several ? say(wayText.headingOf, of) : wayText.heading, say(text.effortAside)),
        ...wayBlocks(writing, outcome, ladder, place),
      ];
    }),
    heading(text.openHeading),
    ...openBlocks(writing, outcome),
    heading(text.gapsHeading, say(text.effortAside)),
    ...gapBlocks(writing, outcome),
    ...ownCostBlocks(writing, outcome, heading),
    heading(text.basisHeading),
    sourcesTable(writing, pack),
    ...packNotes(writing, pack),
  ];
  return {
    id: `result-${pack.id}`,
    number: chapterNumber(index, writing.language),
    title: say(text.resultTitle, { pack: pack.shortTitle }),
    summary: say(result.score === null ? text.resultSummaryAdvice : text.resultSummary),
    aside: say(text.packEdition, { edition: pack.edition }),
    look: 'chapter',
    blocks,
  };
}

/** That a result is provisional and what it can still become; nothing where it is settled. */
function rangeCallout(writing: Writing, outcome: PackOutcome): Block[] {
  const { language, say } = writing;
  const { counts, far, result } = outcome;
  const ranges = result.ladders.flatMap((ladder) => sayRange(writing, outcome, ladder) ?? []);
  if (far === 'part')
    return [
      {
        kind: 'callout',
        title: say(outcomeText.partTitle),
        text: sentences(writing, [
          say(outcomeText.part, {
            asked: counts.asked,
            unknown: counts.unknown,
            counts: sayCounts(counts, language),
          }),
          ...ranges,
        ]),
      },
    ];
  if (ranges.length === 0) return [];
  return [
    {
      kind: 'callout',
      title: say(outcomeText.unknownTitle),
      text: sentences(writing, [say(outcomeText.unknown, { open: counts.unknown }), ...ranges]),
    },
  ];
}

/**
 * Why a questionnaire scores as it does, written for those who choose it. An office that gets an application has the
 * sources and the mark of every rule; it is told where these remarks stand.
 */
function packNotes({ applying, say }: Writing, { notes = [] }: Pack): Block[] {
  if (notes.length === 0) return [];
  return applying === undefined
    ? [{ kind: 'notes', items: notes.map((note) => say(note)) }]
    : [{ kind: 'paragraph', text: say(text.packNotes, { count: notes.length }), tone: 'quiet' }];
}

function sourcesTable(writing: Writing, pack: Pack): TableBlock {
  const { language, say } = writing;
  return {
    kind: 'table',
    title: say(text.basisHeading),
    columns: [
      { title: say(text.sourceTitle), unit: null, align: 'start', width: 56 },
      { title: say(text.sourceDocument), unit: null, align: 'start', width: 26 },
      { title: say(text.sourceDate), unit: null, align: 'start', width: 18 },
    ],
    rows: Object.values(pack.sources).map((source) => ({
      kind: 'row',
      cells: [
        source.note === undefined
          ? { text: say(source.title) }
          : { text: say(source.title), minor: say(source.note) },
        { text: source.document ?? say(text.blank) },
        { text: source.date === undefined ? say(text.blank) : sayDate(source.date, language) },
      ],
    })),
  };
}
