import { z } from 'zod';
import { localizedSchema } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import { idSchema } from '../pack/question.ts';
import { readYaml } from '../pack/yaml-file.ts';
import type { Checked } from '../pack/yaml-file.ts';

/** How a clause is numbered in the document, e.g. 三（一）1 or 四（二）. */
const numeral = '[一二三四五六七八九十]';
const clauseForm = `${numeral}（${numeral}）\\d*`;

/** Whom a task of the policy addresses. `platform` stands for platforms, developers and service providers. */
export const addressees = ['enterprise', 'government', 'platform', 'carrier'] as const;

const taskSchema = z.strictObject({
  id: idSchema,
  title: localizedSchema,
  to: z.array(z.enum(addressees)).min(1),
  /** Questions that ask about it, as `pack/question`. */
  questions: z.array(z.string().regex(/^[a-z0-9.-]+\/[a-z0-9.-]+$/)),
  /** Funding instruments that answer it. */
  programmes: z.array(idSchema),
  /** What of the task the questions leave out. */
  note: localizedSchema.optional(),
});
export type ClauseTask = Readonly<z.infer<typeof taskSchema>>;

/** A policy document clause by clause, with the place where the product takes each task up. */
export const clauseMapSchema = z.strictObject({
  document: z.string().min(1),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  title: localizedSchema,
  instruments: z.array(z.strictObject({ id: idSchema, title: localizedSchema })),
  clauses: z
    .array(
      z.strictObject({
        clause: z.string().regex(new RegExp(`^${clauseForm}$`)),
        title: localizedSchema,
        tasks: z.array(taskSchema).min(1),
      }),
    )
    .min(1),
});
export type ClauseMap = Readonly<z.infer<typeof clauseMapSchema>>;

/** Reads a clause map; problems name file, line and field. */
export function readClauseMap(file: string, text: string): Checked<ClauseMap> {
  return readYaml(file, text, clauseMapSchema);
}

/** Why a clause map does not hold. `task` is empty when the clause as a whole is meant. */
export interface ClauseGap {
  readonly clause: string;
  readonly task: string;
  readonly why: 'twice' | 'uncovered' | 'unknown-question' | 'unknown-programme' | 'cited-but-not-mapped';
  /** The id or question meant. */
  readonly what: string;
}

/**
 * Everything wrong with a clause map: an enterprise's task that nothing takes up, a question or programme that
 * does not exist, an id used twice, and a question that cites a clause which does not list it.
 */
export function clauseGaps(
  map: ClauseMap,
  packs: readonly Pack[],
  programmes: readonly string[],
): readonly ClauseGap[] {
  const asked = new Set(
    packs.flatMap((pack) =>
      pack.sections.flatMap((section) => section.questions.map(({ id }) => `${pack.id}/${id}`)),
    ),
  );
  const gaps = map.clauses.flatMap(({ clause, tasks }, place): readonly ClauseGap[] => {
    const repeated = map.clauses.findIndex((one) => one.clause === clause) < place;
    const own: readonly ClauseGap[] = repeated ? [{ clause, task: '', why: 'twice', what: clause }] : [];
    return [...own, ...tasks.flatMap((task) => taskGaps(clause, tasks, task, asked, programmes))];
  });
  return [...gaps, ...unmapped(map, packs)];
}

function taskGaps(
  clause: string,
  tasks: readonly ClauseTask[],
  task: ClauseTask,
  asked: ReadonlySet<string>,
  programmes: readonly string[],
): readonly ClauseGap[] {
  const gap = (why: ClauseGap['why'], what: string): ClauseGap => ({ clause, task: task.id, why, what });
  const repeated = tasks.find((one) => one.id === task.id) !== task;
  const covered = task.questions.length + task.programmes.length > 0;
  return [
    ...(repeated ? [gap('twice', task.id)] : []),
    ...(task.to.includes('enterprise') && !covered ? [gap('uncovered', task.id)] : []),
    ...task.questions.filter((one) => !asked.has(one)).map((one) => gap('unknown-question', one)),
    ...task.programmes.filter((one) => !programmes.includes(one)).map((one) => gap('unknown-programme', one)),
  ];
}

/** Questions whose provenance cites a clause of the document although the clause does not list them. */
function unmapped(map: ClauseMap, packs: readonly Pack[]): readonly ClauseGap[] {
  const listed = new Map(
    map.clauses.map(({ clause, tasks }) => [clause, new Set(tasks.flatMap((task) => task.questions))]),
  );
  return packs.flatMap((pack) =>
    pack.sections
      .flatMap((section) => section.questions)
      .filter(({ provenance }) => pack.sources[provenance.source]?.document === map.document)
      .flatMap(({ id, provenance }) =>
        (provenance.clause?.match(new RegExp(clauseForm, 'g')) ?? [])
          .filter((clause) => listed.get(clause)?.has(`${pack.id}/${id}`) !== true)
          .map((clause): ClauseGap => ({
            clause,
            task: '',
            why: 'cited-but-not-mapped',
            what: `${pack.id}/${id}`,
          })),
      ),
  );
}
