import type { Plan } from '../advice/plan.ts';
import type { Answer } from './answer.ts';

/** How much an assessment already says in one questionnaire. */
export interface SaidInPack {
  /** Answers with anything in them: a choice, a note, a mark. */
  readonly answers: number;
  /** Answers with evidence behind them. */
  readonly evidence: number;
  /** Items of the plan. */
  readonly items: number;
}

/** What would be left without its questionnaire if this one were taken away; null where nothing would. */
export function saidInPack(
  packId: string,
  said: {
    readonly answers: Readonly<Record<string, Answer | undefined>>;
    /** The slots that have evidence. */
    readonly proved: Iterable<string>;
    readonly plan: Plan;
  },
): SaidInPack | null {
  const own = `q:${packId}/`;
  const answers = Object.entries(said.answers).filter(
    ([slot, answer]) => slot.startsWith(own) && answer !== undefined && saysSomething(answer),
  ).length;
  const evidence = new Set([...said.proved].filter((slot) => slot.startsWith(own))).size;
  const items = said.plan.items.filter((item) => item.packId === packId).length;
  return answers + evidence + items === 0 ? null : { answers, evidence, items };
}

/** Whether anybody said anything there; who was asked last, and how, says nothing by itself. */
function saysSomething({ response, note, flagged }: Answer): boolean {
  return response !== null || note.trim() !== '' || flagged;
}
