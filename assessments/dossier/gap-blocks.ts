import { knownGaps, type Gap } from '../advice/gaps.ts';
import { fromExact } from '../scoring/exact.ts';
import { sayPoints } from '../scoring/say-score.ts';
import { sayAnswer } from '../text/answer-text.ts';
import type { Block, Cell } from './dossier.ts';
import type { PackOutcome, Writing } from './dossier-input.ts';
import { effortCell } from './effort-cell.ts';
import { sentences } from './joining.ts';
import { outcomeText } from './outcome-text.ts';
import { questionNumber } from './question-number.ts';
import { dossierText as text } from './text.ts';

/** As many as a meeting can work through; the rest stands in the chapter of answers. */
const mostListed = 12;

/** The gaps of a questionnaire, largest first and before them what holds back the next level. */
function gapsOf(writing: Writing, { pack, result }: PackOutcome): readonly Gap[] {
  return knownGaps(pack, result, writing.programmes);
}

/** Those of them a dossier lists. */
export function listedGaps(writing: Writing, outcome: PackOutcome): readonly Gap[] {
  return gapsOf(writing, outcome).slice(0, mostListed);
}

/** The largest gaps with a concrete next step each. */
export function gapBlocks(writing: Writing, outcome: PackOutcome): Block[] {
  const { language, say } = writing;
  const { pack, result, far } = outcome;
  const gaps = gapsOf(writing, outcome);
  if (gaps.length === 0)
    return [
      {
        kind: 'paragraph',
        text: sentences(writing, [
          say(far === 'part' ? outcomeText.gapsNonePart : text.gapsNone),
          ...unsureOf(writing, outcome),
        ]),
        tone: 'plain',
      },
    ];
  const ladder = result.ladders[0];
  const next = ladder?.steps[ladder.reached + 1];
  const scored = result.score !== null;
  const more = gaps.length - mostListed;
  return [
    {
      kind: 'paragraph',
      text: sentences(writing, [
        ladder === undefined
          ? say(scored ? text.gapsByPoints : text.gapsNoLevels)
          : next === undefined
            ? say(text.gapsTop)
            : say(text.gapsIntro, { level: next.title }),
        ...(far === 'part' ? [say(outcomeText.gapsPart)] : []),
        ...unsureOf(writing, outcome),
      ]),
      tone: 'plain',
    },
    {
      kind: 'table',
      title: say(text.gapsHeading),
      columns: [
        { title: say(text.gapNumber), unit: null, align: 'start', width: 8 },
        { title: say(text.gapQuestion), unit: null, align: 'start', width: 33 },
        { title: say(text.gapStep), unit: null, align: 'start', width: 33 },
        ...(scored
          ? [{ title: say(text.gapGain), unit: say(text.points), align: 'end' as const, width: 9 }]
          : []),
        { title: say(text.gapEffort), unit: null, align: 'start', width: 17 },
      ],
      rows: gaps.slice(0, mostListed).map((gap) => ({
        kind: 'row',
        cells: [
          { text: questionNumber(pack, gap.question.id), tone: 'quiet' },
          {
            text: say(gap.question.prompt),
            minor: sayNow(writing, gap, sayAnswer(gap.question, pack, writing.situation, language, 'brief')),
          },
          { text: say(gap.question.nextStep) },
          ...(scored ? [gainCell(writing, gap)] : []),
          effortCell(writing, gap.next.effort),
        ],
      })),
    },
    ...(more > 0
      ? [{ kind: 'paragraph' as const, text: say(text.gapsMore, { count: more }), tone: 'quiet' as const }]
      : []),
  ];
}

/** How many answers are “do not know”, of which nobody knows whether they are gaps. */
function unsureOf({ say }: Writing, { result }: PackOutcome): string[] {
  const count = Object.values(result.questions).filter(({ status }) => status === 'unknown').length;
  return count === 0 ? [] : [say(outcomeText.gapsUnsure, { count })];
}

/** Points short of the maximum; a question that carries none has a dash. */
function gainCell({ language, say }: Writing, { gainBest }: Gap): Cell {
  return fromExact(gainBest).equals(0) ? { text: say(text.blank) } : { text: sayPoints(gainBest, language) };
}

/** The present answer, and whether it holds back the level or a programme. */
function sayNow(writing: Writing, gap: Gap, answer: string): string {
  const now = writing.say(text.gapNow, { answer });
  const stop = writing.language === 'zh-CN' ? '。' : '. ';
  return [
    ...(gap.blocks.length === 0 ? [] : [writing.say(text.gapBlocks), stop]),
    ...(gap.demanded.length === 0 ? [] : [writing.say(text.gapDemanded), stop]),
    now,
  ].join('');
}
