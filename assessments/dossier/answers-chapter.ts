import { emptyAnswer, questionSlot } from '../answering/answer.ts';
import { standingOf } from '../answering/answer-slots.ts';
import { basisLabels } from '../answering/basis-labels.ts';
import { answerDoubts, type Doubt } from '../answering/doubts.ts';
import { packProgress } from '../answering/progress.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import type { QuestionResult } from '../scoring/score.ts';
import { sayAnswer } from '../text/answer-text.ts';
import { sayDoubt } from '../text/doubt.ts';
import { sayReason } from '../text/reason.ts';
import { annexesAt, annexesOf, type Annex } from './annexes.ts';
import { sayAnnexes } from './annexes-chapter.ts';
import type { AnswerItem, Block, Chapter } from './dossier.ts';
import type { PackOutcome, Writing } from './dossier-input.ts';
import { chapterNumber } from './numbering.ts';
import { questionNumber } from './question-number.ts';
import { sayPointsOf } from './say-points.ts';
import { dossierText as text } from './text.ts';

/** Every question asked, with answer, reason, points, doubts and note; questions not asked are counted, not listed. */
export function answersChapter(writing: Writing, outcome: PackOutcome, index: number): Chapter {
  const { pack, result } = outcome;
  const { say } = writing;
  const progress = packProgress(pack, writing.situation);
  const notAsked = pack.sections.reduce((sum, section) => sum + section.questions.length, 0) - progress.asked;
  const doubts = answerDoubts(pack, writing.situation);
  const annexes = annexesOf(writing);
  const sections = pack.sections.flatMap((section, place) => {
    const items = section.questions.flatMap((question) => {
      const scored = result.questions[question.id];
      return scored === undefined ? [] : itemsOf(writing, outcome, question, scored, doubts, annexes);
    });
    const counts = progress.sections[place];
    if (items.length === 0 || counts === undefined) return [];
    const aside = say(text.sectionAside, { answered: counts.answered, asked: counts.asked });
    return [{ title: say(section.title), aside, items }];
  });
  const blocks: Block[] = [
    ...(notAsked === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: say(text.answersNotAsked, { count: notAsked }),
            tone: 'quiet' as const,
          },
        ]),
    {
      kind: 'answers',
      labels: {
        number: say(text.answerNumber),
        prompt: say(text.answerPrompt),
        answer: say(text.answerAnswer),
        points: say(result.score === null ? text.answerMark : text.answerPoints),
        flagged: say(text.answerFlagged),
        basis: say(text.answerBasis),
        doubt: say(text.answerDoubt),
        note: say(text.answerNote),
        annexes: say(text.answerAnnexes),
      },
      sections,
    },
  ];
  return {
    id: `answers-${pack.id}`,
    number: chapterNumber(index, writing.language),
    title: say(text.answersTitle, { pack: pack.shortTitle }),
    summary: say(text.answersSummary, { asked: progress.asked }),
    aside: result.score === null ? null : say(text.answersAside),
    look: 'chapter',
    blocks,
  };
}

function itemsOf(
  writing: Writing,
  { pack, result: whole }: PackOutcome,
  question: Question,
  result: QuestionResult,
  doubts: readonly Doubt[],
  annexes: readonly Annex[],
): AnswerItem[] {
  const { status } = result;
  if (status === 'not-asked') return [];
  const numbers = annexesAt(annexes, questionSlot(pack.id, question.id));
  const kept = writing.situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer;
  return [
    {
      number: questionNumber(pack, question.id),
      prompt: writing.say(question.prompt),
      status,
      ...(whole.score === null
        ? { answer: sayAnswer(question, pack, writing.situation, writing.language), reason: null }
        : answerAndReason(writing, pack, question, result)),
      points: sayPointsOf(writing, question, result),
      flagged: kept.flagged,
      ...basisOf(writing, pack, question),
      doubts: doubts
        .filter((doubt) => 'questionId' in doubt && doubt.questionId === question.id)
        .map((doubt) => sayDoubt(doubt, writing.language)),
      note: kept.note.trim() === '' ? null : kept.note.trim(),
      annexes: numbers.length === 0 ? null : sayAnnexes(writing, numbers),
    },
  ];
}

/** How it was established. Who said it is not printed: a name given in passing is no signature. */
function basisOf(writing: Writing, pack: Pack, question: Question): Pick<AnswerItem, 'basis'> {
  const { basis, takenOver } = standingOf(question, pack.id, writing.situation);
  const words = [
    ...(basis === null ? [] : [writing.say(basisLabels[basis])]),
    ...(takenOver === null ? [] : [writing.say(text.answerTakenOver, { title: takenOver })]),
  ];
  return words.length === 0 ? {} : { basis: words.join(writing.language === 'zh-CN' ? '；' : '; ') };
}

/** The answer in words, and where points are given, why it earned what it did unless the answer says that by itself. */
function answerAndReason(
  writing: Writing,
  pack: Pack,
  question: Question,
  result: QuestionResult,
): { answer: string; reason: string | null } {
  const { language, situation } = writing;
  const answer = sayAnswer(question, pack, situation, language);
  const reason = sayReason(result.reason, language, situation.figures);
  switch (result.reason.kind) {
    case 'not-answered':
    case 'unknown':
      return { answer, reason };
    case 'not-applicable':
      // The reason given by the user stands in the answer; the effect on the points is said once, there.
      return { answer: result.reason.reason.trim() === '' ? answer : reason, reason: null };
    default:
      return { answer, reason: null };
  }
}
