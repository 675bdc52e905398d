import type { BeforeAfter, NodeChange } from '../advice/before-after.ts';
import type { HowFar } from '../answering/how-far.ts';
import { sayPoints } from '../scoring/say-score.ts';
import type { ScoreNode } from '../scoring/score.ts';
import { sharesTable, twoProfiles, type ShareRow } from './axes-blocks.ts';
import {
  begunBefore,
  comparePacks,
  sayEvaluation,
  sayScoreChange,
  type PackComparison,
} from './comparison.ts';
import { comparisonQuestions } from './comparison-questions.ts';
import { comparisonText as text } from './comparison-text.ts';
import type { Block, Cell, Chapter, TableBlock, TableRow } from './dossier.ts';
import {
  headings,
  type EarlierAssessment,
  type Heading,
  type PackOutcome,
  type Writing,
} from './dossier-input.ts';
import { sentences } from './joining.ts';
import { chapterNumber, sayDate } from './numbering.ts';
import { begunOf, marked, sayPacks } from './outcome.ts';
import { dossierText } from './text.ts';

/** The present assessment against a former one; null when there is none to compare with. */
export function comparisonChapter(
  writing: Writing,
  outcomes: readonly PackOutcome[],
  index: number,
): Chapter | null {
  const { earlier, say } = writing;
  if (earlier === null || earlier === undefined) return null;
  const heading = headings(writing, index);
  const comparisons = comparePacks(writing, outcomes);
  const blocks: Block[] = [
    { kind: 'paragraph', text: sayIntro(writing, earlier, outcomes), tone: 'plain' },
    ...(comparisons.length === 0
      ? [{ kind: 'paragraph' as const, text: say(text.none), tone: 'plain' as const }]
      : [
          heading(text.overview),
          overviewTable(writing, comparisons),
          heading(text.evaluation, say(text.evaluationAside)),
          ...comparisons.map((one) => ({
            kind: 'paragraph' as const,
            text: sentences(writing, [
              `${say(one.after.pack.shortTitle)}${writing.language === 'zh-CN' ? '：' : ':'}`,
              ...sayEvaluation(writing, one),
            ]),
            tone: 'plain' as const,
          })),
          { kind: 'paragraph' as const, text: say(text.office), tone: 'plain' as const },
          ...comparisons.flatMap((one) => packBlocks(writing, earlier, one, heading)),
        ]),
  ];
  return {
    id: 'comparison',
    number: chapterNumber(index, writing.language),
    title: say(text.title),
    summary: say(text.summary),
    aside: null,
    look: 'chapter',
    blocks,
  };
}

function sayIntro(writing: Writing, earlier: EarlierAssessment, outcomes: readonly PackOutcome[]): string {
  const { language, say } = writing;
  const only = (packs: Writing['packs'], others: Writing['packs']) =>
    packs.filter((pack) => !others.some((one) => one.id === pack.id));
  const then = begunBefore(earlier);
  const now = begunOf(outcomes).map(({ pack }) => pack);
  const [notNow, notThen] = [only(then, now), only(now, then)];
  return sentences(writing, [
    say(text.intro, {
      before: earlier.title,
      beforeDate: sayDate(earlier.createdAt.slice(0, 10), language),
      after: writing.assessment.title,
      afterDate: sayDate(writing.assessment.createdAt.slice(0, 10), language),
    }),
    ...(notNow.length === 0 ? [] : [say(text.notNow, { list: sayPacks(writing, notNow) })]),
    ...(notThen.length === 0 ? [] : [say(text.notThen, { list: sayPacks(writing, notThen) })]),
  ]);
}

function overviewTable(writing: Writing, comparisons: readonly PackComparison[]): TableBlock {
  const { language, say } = writing;
  const blank = say(dossierText.blank);
  const score = (node: ScoreNode | null, far: HowFar): Cell =>
    node === null
      ? { text: blank }
      : {
          text: marked(writing, sayPoints(node.earned, language), far),
          minor: say(dossierText.outOf, { possible: sayPoints(node.possible, language) }),
        };
  return {
    kind: 'table',
    title: say(text.overview),
    columns: [
      { title: say(dossierText.overviewPack), unit: null, align: 'start', width: 22 },
      { title: say(text.levelThen), unit: null, align: 'start', width: 17 },
      { title: say(text.levelNow), unit: null, align: 'start', width: 17 },
      { title: say(text.scoreThen), unit: null, align: 'end', width: 17 },
      { title: say(text.scoreNow), unit: null, align: 'end', width: 17 },
      { title: say(text.change), unit: null, align: 'end', width: 10 },
    ],
    rows: comparisons.flatMap((one): TableRow[] => {
      const { compared, after, before } = one;
      const ladders = compared.ladders.length === 0 ? [null] : compared.ladders;
      return ladders.map((ladder, place) => ({
        kind: 'row',
        cells: [
          {
            text: say(after.pack.shortTitle),
            ...(ladder === null ? {} : { minor: say(ladder.after.title) }),
          },
          { text: ladder === null ? blank : marked(writing, say(ladder.before.level.title), before.far) },
          {
            text: ladder === null ? blank : marked(writing, say(ladder.after.level.title), after.far),
            strong: true,
          },
          place === 0 ? score(compared.score?.before ?? null, before.far) : { text: '' },
          place === 0 ? score(compared.score?.after ?? null, after.far) : { text: '' },
          { text: place === 0 ? sayScoreChange(writing, one) : '', strong: true },
        ],
      }));
    }),
  };
}

function packBlocks(
  writing: Writing,
  earlier: EarlierAssessment,
  one: PackComparison,
  heading: Heading,
): Block[] {
  const { say } = writing;
  const { compared, after, before } = one;
  const title = say(text.packHeading, { pack: after.pack.shortTitle });
  const rows = [
    ...compared.axes.map((axis) => shareRow(writing, compared, axis)),
    ...(compared.score === null ? [] : [{ ...shareRow(writing, compared, compared.score), total: true }]),
  ];
  // An aspect that is not answered to its end has no place in the drawing: it would stand there as nothing achieved.
  const drawn = compared.axes.filter(({ open }) => !open.before && !open.after);
  const words = { solid: say(text.now), dashed: say(text.former) };
  const profiles = twoProfiles(
    writing,
    drawn.map((axis) => ({ solid: axis.after, dashed: axis.before })),
    { title, description: say(text.radarDescription, { count: drawn.length }), ...words },
  );
  return [
    heading(title, profiles.length === 0 ? null : say(text.radarAside)),
    ...(before.pack.edition === after.pack.edition
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: say(text.editions, { before: before.pack.edition, after: after.pack.edition }),
            tone: 'quiet' as const,
          },
        ]),
    ...profiles,
    ...(compared.axes.length === 0
      ? []
      : [
          sharesTable(writing, rows, {
            title,
            axis: say(text.axis),
            first: words.dashed,
            second: words.solid,
            change: say(text.change),
            points: say(text.points),
          }),
        ]),
    ...comparisonQuestions(writing, earlier, one, title),
  ];
}

/** An aspect then and now; while one of the two is not answered to its end its open parts have no share. */
function shareRow({ say }: Writing, { settled }: BeforeAfter, { before, after, open }: NodeChange): ShareRow {
  const row = { first: before, second: after };
  return settled
    ? row
    : { ...row, unsettled: { first: open.before, second: open.after, word: say(text.partOpen) } };
}
