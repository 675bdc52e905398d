import type { QuestionComparison } from '../advice/before-after.ts';
import { questionSlot } from '../answering/answer.ts';
import type { Pack } from '../pack/pack.ts';
import { fromExact, toExact } from '../scoring/exact.ts';
import { questionsOf } from '../scoring/score-pack.ts';
import { sayAnswer } from '../text/answer-text.ts';
import { annexesAt, annexesOf, type StatedEvidence } from './annexes.ts';
import { sayAnnexes } from './annexes-chapter.ts';
import { signed } from './axes-blocks.ts';
import type { PackComparison } from './comparison.ts';
import { changeLabels, comparisonText as text } from './comparison-text.ts';
import type { Block, TableRow } from './dossier.ts';
import type { EarlierAssessment, Writing } from './dossier-input.ts';
import { questionNumber } from './question-number.ts';
import { sayEarned } from './say-points.ts';
import { dossierText } from './text.ts';

const kinds = ['better', 'worse', 'only-after', 'only-before'] as const;

/** Every question that changed with both answers: better, worse, and those only one of the two asks. */
export function comparisonQuestions(
  writing: Writing,
  earlier: EarlierAssessment,
  { compared, before, after }: PackComparison,
  title: string,
): Block[] {
  const { say } = writing;
  const same = compared.questions.filter(
    (one) => one.kind === 'same' && one.before !== null && one.after !== null,
  ).length;
  const rows = kinds.flatMap((kind): TableRow[] => {
    const own = compared.questions.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    return [
      { kind: 'band', text: say(changeLabels[kind]), aside: say(text.count, { count: own.length }) },
      ...own.map((one) => questionRow(writing, earlier, { before: before.pack, after: after.pack }, one)),
    ];
  });
  if (rows.length === 0) return [{ kind: 'paragraph', text: say(text.nothingChanged), tone: 'plain' }];
  return [
    {
      kind: 'table',
      title,
      columns: [
        { title: say(dossierText.gapNumber), unit: null, align: 'start', width: 8 },
        { title: say(text.question), unit: null, align: 'start', width: 30 },
        { title: say(text.answerThen), unit: null, align: 'start', width: 24 },
        { title: say(text.answerNow), unit: null, align: 'start', width: 24 },
        { title: say(text.pointsChange), unit: null, align: 'end', width: 14 },
      ],
      rows,
    },
    { kind: 'paragraph', text: say(text.unchanged, { count: same }), tone: 'quiet' },
    ...evidenceBlocks(writing, earlier, { before: before.pack, after: after.pack }),
  ];
}

/** How many questions had evidence behind their answers then and now; nothing where none had either time. */
function evidenceBlocks(
  writing: Writing,
  earlier: EarlierAssessment,
  packs: { readonly before: Pack; readonly after: Pack },
): Block[] {
  const proved = (pack: Pack, evidence: readonly StatedEvidence[] = []) => {
    const slots = new Set(evidence.flatMap((one) => one.slots));
    return questionsOf(pack).filter(({ id }) => slots.has(questionSlot(pack.id, id))).length;
  };
  const before = proved(packs.before, earlier.evidence);
  const after = proved(packs.after, writing.evidence);
  return before + after === 0
    ? []
    : [{ kind: 'paragraph', text: writing.say(text.proved, { before, after }), tone: 'quiet' }];
}

function questionRow(
  writing: Writing,
  earlier: EarlierAssessment,
  packs: { readonly before: Pack; readonly after: Pack },
  { question, before, after }: QuestionComparison,
): TableRow {
  const { language, say, situation } = writing;
  const blank = say(dossierText.blank);
  // Each answer is said by the edition it was given to: options may have changed since.
  const asked = (pack: Pack) => questionsOf(pack).find((one) => one.id === question.id) ?? question;
  const points = (pack: Pack, result: QuestionComparison['before']) =>
    result === null ? blank : sayEarned(writing, asked(pack), result);
  const change =
    before === null || after === null ? null : toExact(fromExact(after.earned).sub(fromExact(before.earned)));
  const moved = change !== null && !fromExact(change).equals(0);
  const slot = (pack: Pack) => questionSlot(pack.id, question.id);
  const files = (earlier.evidence ?? []).filter((one) => one.slots.includes(slot(packs.before))).length;
  const annexes = annexesAt(annexesOf(writing), slot(packs.after));
  const grades = before !== null && after !== null && !moved;
  return {
    kind: 'row',
    cells: [
      { text: questionNumber(after === null ? packs.before : packs.after, question.id), tone: 'quiet' },
      { text: say(question.prompt) },
      {
        text:
          before === null ? blank : sayAnswer(asked(packs.before), packs.before, earlier.situation, language),
        ...(files === 0 ? {} : { minor: say(text.filesThen, { count: files }) }),
      },
      {
        text: after === null ? blank : sayAnswer(question, packs.after, situation, language),
        ...(annexes.length === 0 ? {} : { minor: sayAnnexes(writing, annexes) }),
      },
      grades
        ? { text: signed(String(after.grade - before.grade), writing), minor: say(text.gradeChange) }
        : {
            text: moved ? signed(change, writing) : blank,
            minor: `${points(packs.before, before)} → ${points(packs.after, after)}`,
          },
    ],
  };
}
