import { phases, type Phase, type PlanItem } from '../advice/plan.ts';
import { questionsOf } from '../scoring/score-pack.ts';
import type { Block, Cell, Chapter, TableBlock, TableRow } from './dossier.ts';
import { headings, type PackOutcome, type Writing } from './dossier-input.ts';
import { effortCell, joinedEffort, sayYuan } from './effort-cell.ts';
import { given } from './enterprise-words.ts';
import { chapterNumber } from './numbering.ts';
import { planText as text, phaseLabels } from './plan-text.ts';
import { plannedBlocks } from './planned-blocks.ts';
import { questionNumber } from './question-number.ts';
import { sayTarget } from './say-target.ts';
import { dossierText } from './text.ts';

/** What is to be done phase by phase, with sums, and what it comes to; null without a plan. */
export function planChapter(
  writing: Writing,
  outcomes: readonly PackOutcome[],
  index: number,
): Chapter | null {
  const { say } = writing;
  const items = writing.plan?.items ?? [];
  if (items.length === 0) return null;
  const heading = headings(writing, index);
  const blocks: Block[] = [
    { kind: 'paragraph', text: say(text.intro), tone: 'plain' },
    heading(text.overview),
    sumsTable(writing, items),
    { kind: 'paragraph', text: say(text.referenceNote), tone: 'quiet' },
    ...phases.flatMap((phase): Block[] => {
      const own = items.filter((item) => item.phase === phase);
      if (own.length === 0) return [];
      const done = own.filter((item) => item.done).length;
      return [
        heading(phaseLabels[phase], say(text.doneOf, { done, count: own.length })),
        phaseTable(writing, outcomes, phase, own),
      ];
    }),
    ...plannedBlocks(writing, outcomes, items, heading),
  ];
  return {
    id: 'plan',
    number: chapterNumber(index, writing.language),
    title: say(text.title),
    summary: say(text.summary, { count: items.length }),
    aside: null,
    look: 'chapter',
    blocks,
  };
}

/** The budgets that were given, added up to the fen, and how many were not. */
export function budgetOf(items: readonly PlanItem[]): { readonly fen: number; readonly open: number } {
  return {
    fen: items.reduce((sum, item) => sum + (item.budgetFen ?? 0), 0),
    open: items.filter((item) => item.budgetFen === null).length,
  };
}

function budgetCell(writing: Writing, items: readonly PlanItem[]): Cell {
  const { fen, open } = budgetOf(items);
  if (open === items.length) return { text: writing.say(text.noBudget), tone: 'quiet' };
  return {
    text: sayYuan(fen, writing),
    ...(open === 0 ? {} : { minor: writing.say(text.budgetsOpen, { count: open }) }),
  };
}

function sumsTable(writing: Writing, items: readonly PlanItem[]): TableBlock {
  const { say } = writing;
  const row = (kind: 'row' | 'total', label: string, own: readonly PlanItem[]): TableRow => ({
    kind,
    cells: [
      { text: label },
      { text: String(own.length) },
      { text: String(own.filter((item) => item.done).length) },
      budgetCell(writing, own),
      effortCell(writing, joinedEffort(own.map((item) => item.effort)), 'yuan'),
    ],
  });
  return {
    kind: 'table',
    title: say(text.overview),
    columns: [
      { title: say(text.phase), unit: null, align: 'start', width: 20 },
      { title: say(text.items), unit: null, align: 'end', width: 10 },
      { title: say(text.doneCount), unit: null, align: 'end', width: 12 },
      { title: say(text.budget), unit: say(text.yuan), align: 'end', width: 23 },
      { title: say(text.reference), unit: null, align: 'start', width: 35 },
    ],
    rows: [
      ...phases.flatMap((phase) => {
        const own = items.filter((item) => item.phase === phase);
        return own.length === 0 ? [] : [row('row', say(phaseLabels[phase]), own)];
      }),
      row('total', say(text.total), items),
    ],
  };
}

function phaseTable(
  writing: Writing,
  outcomes: readonly PackOutcome[],
  phase: Phase,
  items: readonly PlanItem[],
): TableBlock {
  const { say } = writing;
  return {
    kind: 'table',
    title: say(phaseLabels[phase]),
    columns: [
      { title: say(dossierText.gapNumber), unit: null, align: 'start', width: 8 },
      { title: say(text.item), unit: null, align: 'start', width: 27 },
      { title: say(text.aim), unit: null, align: 'start', width: 25 },
      { title: say(text.owner), unit: null, align: 'start', width: 16 },
      { title: say(text.budget), unit: say(text.yuan), align: 'end', width: 16 },
      { title: say(text.state), unit: null, align: 'start', width: 13 },
    ],
    rows: [
      ...items.flatMap((item) => itemRows(writing, outcomes, item)),
      {
        kind: 'total',
        cells: [
          { text: '' },
          { text: say(text.total) },
          { text: '' },
          { text: '' },
          budgetCell(writing, items),
          { text: '' },
        ],
      },
    ],
  };
}

function itemRows(writing: Writing, outcomes: readonly PackOutcome[], item: PlanItem): TableRow[] {
  const { say } = writing;
  const outcome = outcomes.find(({ pack }) => pack.id === item.packId);
  const question = outcome && questionsOf(outcome.pack).find((one) => one.id === item.questionId);
  const note = item.note.trim();
  const usual = item.effort === null ? null : effortCell(writing, item.effort, 'yuan');
  return [
    {
      kind: 'row',
      cells: [
        {
          text:
            outcome === undefined || question === undefined
              ? say(dossierText.blank)
              : questionNumber(outcome.pack, question.id),
          tone: 'quiet',
        },
        {
          text: question === undefined ? item.questionId : say(question.prompt),
          minor: outcome === undefined ? item.packId : say(outcome.pack.shortTitle),
        },
        {
          text:
            outcome === undefined || question === undefined
              ? say(item.target.label)
              : sayTarget(
                  writing,
                  outcome.pack,
                  question,
                  outcome.result.questions[question.id],
                  item.target,
                ),
          ...(usual === null
            ? {}
            : { minor: say(text.usually, { money: usual.text, days: usual.minor ?? '' }) }),
        },
        { text: given(writing, item.owner) },
        budgetCell(writing, [item]),
        item.done ? { text: say(text.done) } : { text: say(text.open), tone: 'quiet' },
      ],
    },
    ...(note === '' ? [] : [{ kind: 'note' as const, label: say(text.note), text: note }]),
    ...(isCounted(outcome, item.questionId)
      ? []
      : [{ kind: 'note' as const, label: say(text.without), text: say(text.notCounted) }]),
  ];
}

function isCounted(outcome: PackOutcome | undefined, questionId: string): boolean {
  const status = outcome?.result.questions[questionId]?.status;
  return status !== undefined && status !== 'not-asked' && status !== 'not-applicable';
}
