import { amountWords, hasAmountWords } from '../application/amount-words.ts';
import { fillForm, type FilledField, type FilledSection } from '../application/fill-form.ts';
import { fenDown, fenFromWan } from '../programmes/money.ts';
import { exact } from '../scoring/exact.ts';
import type { Programme } from '../programmes/programme.ts';
import type { PackResult } from '../scoring/score.ts';
import { budgetBlocks, targetsBlocks } from './application-tables.ts';
import { applicationText as text } from './application-text.ts';
import { sayFilled } from './application-words.ts';
import { costsBlocks } from './cost-blocks.ts';
import { documentNumber, onBackground } from './cover.ts';
import type { Block, Chapter, FormBlock } from './dossier.ts';
import { headings, startedOn, type Writing } from './dossier-input.ts';
import { chapterNumber } from './numbering.ts';
import type { ProgrammeOutcome } from './programmes-chapter.ts';
import { byYear, yearsBlocks, yearsNote } from './years-blocks.ts';

type Row = FormBlock['groups'][number]['rows'][number];

/** Values longer than this take a row of their own: two on one line would be narrow columns. */
const longValue = 28;

/** The application form of the programme applied for; null when the dossier is not for one. */
export function applicationChapter(
  writing: Writing,
  results: Readonly<Record<string, PackResult>>,
  outcome: ProgrammeOutcome | null,
  index: number,
): Chapter | null {
  const { applying, say } = writing;
  if (applying === undefined) return null;
  const { programme, application } = applying;
  const heading = headings(writing, index);
  const sections = fillForm(programme, {
    situation: writing.situation,
    results,
    costs: writing.costs ?? { lines: [] },
    application,
    startedOn: startedOn(writing),
    today: writing.today,
  });
  const tableBlocks = (table: 'costs' | 'budget' | 'targets'): Block[] =>
    ({
      costs: () => costsBlocks(writing, outcome?.benefit ?? null),
      budget: () => budgetBlocks(writing, application),
      targets: () => targetsBlocks(writing, application),
    })[table]();
  const blocks = sections.flatMap((section): Block[] => [
    heading(section.section.title),
    ...formOf(writing, section),
    ...section.fields.flatMap(({ field }) => (field.kind === 'table' ? tableBlocks(field.table) : [])),
  ]);
  const number = documentNumber(writing, programme);
  return {
    id: 'application',
    number: chapterNumber(index, writing.language),
    title: say(text.title, { programme: programme.shortTitle }),
    summary: summaryOf(writing, programme),
    aside:
      number === null
        ? null
        : say(onBackground(writing, programme) ? text.backgroundAside : text.paperAside, {
            document: number,
          }),
    look: 'chapter',
    blocks: [{ kind: 'paragraph', text: say(text.ownForm), tone: 'quiet' }, ...blocks],
  };
}

/** What the form holds: its tables by a word each; of a form without any, its sections. */
function summaryOf(writing: Writing, { form }: Programme): string {
  const tables = form.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'table' ? [field.table] : [])),
  );
  const join = (parts: readonly string[]) => parts.join(writing.language === 'zh-CN' ? '、' : ', ');
  if (tables.length === 0) return join(form.map(({ title }) => writing.say(title)));
  const words = { costs: text.summaryCosts, budget: text.summaryBudget, targets: text.summaryTargets };
  const said = [text.summaryFacts, text.summaryProject, ...tables.map((table) => words[table])];
  const [first = '', ...others] = said.map((word) => writing.say(word));
  return join([first.charAt(0).toUpperCase() + first.slice(1), ...others]);
}

/** The fields of a section: what is asked for several years as a table, the others as a form before it. */
function formOf(writing: Writing, { fields }: FilledSection): Block[] {
  const { dated, others } = byYear(fields);
  return [...formBlock(writing, others), ...yearsBlocks(writing, dated), ...yearsNote(writing, fields)];
}

/** Fields as rows of a form: two short ones side by side, long ones alone. */
function formBlock(writing: Writing, fields: readonly FilledField[]): Block[] {
  const rows: Row[] = [];
  let half: Row[number] | null = null;
  for (const one of fields) {
    // Tables stand below the form; an empty one still has its row, so that it is seen to be empty.
    if (one.field.kind === 'table' && one.value !== null) continue;
    const pair = pairOf(writing, one);
    const long = [...pair.value].length > longValue || pair.value.includes('\n');
    if (long || one.field.kind === 'text') {
      if (half !== null) rows.push([half]);
      half = null;
      rows.push([pair]);
    } else if (half === null) half = pair;
    else {
      rows.push([half, pair]);
      half = null;
    }
  }
  if (half !== null) rows.push([half]);
  return rows.length === 0 ? [] : [{ kind: 'form', groups: [{ title: null, rows }] }];
}

function pairOf(writing: Writing, filled: FilledField): Row[number] {
  const { field, title, value } = filled;
  const said = sayFilled(writing, filled);
  const label = writing.say(title);
  if (field.kind !== 'money' || value?.kind !== 'money' || writing.language !== 'zh-CN')
    return { label, value: said };
  const fen = fenDown(fenFromWan(exact(value.value)));
  if (!hasAmountWords(fen)) return { label, value: said };
  const words = amountWords(fen);
  return { label, value: `${said}\n${writing.say(text.askedWords, { words })}` };
}
