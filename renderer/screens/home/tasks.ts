import { figuresNeeded, type SectionProgress } from '../../../assessments/answering/progress.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import { figureSlot } from '../../../assessments/answering/answer.ts';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import type { TaskStatus } from '../../parts/status-tag.tsx';
import { carriedOverOf, progressOf } from '../../stores/derived.ts';
import { countDoubts } from '../../stores/doubts.ts';

/** A section of a questionnaire as a task. */
export interface SectionTask {
  readonly section: Section;
  readonly progress: SectionProgress;
  readonly status: TaskStatus;
  /** Answers copied from an earlier assessment and not confirmed since. */
  readonly carried: number;
  /** Places that look odd and may yet be right. */
  readonly doubts: number;
}

export interface PackTask {
  readonly pack: Pack;
  readonly sections: readonly SectionTask[];
  readonly asked: number;
  readonly done: number;
  readonly minutesLeft: number;
  readonly status: TaskStatus;
}

/** Each pack with its sections as tasks. `troubled` says whether a question's newest value is not stored. */
export function packTasks(
  packs: readonly Pack[],
  situation: Situation,
  troubled: (packId: string, questionId: string) => boolean,
): readonly PackTask[] {
  const carriedOver = carriedOverOf(packs, situation);
  return packs.map((pack) => {
    const progress = progressOf(pack, situation);
    const sections = pack.sections.flatMap((section): readonly SectionTask[] => {
      const found = progress.sections.find((one) => one.id === section.id);
      if (found === undefined || found.asked === 0) return [];
      const trouble = section.questions.some((question) => troubled(pack.id, question.id));
      const doubts = countDoubts(section, pack, situation);
      const carried = carriedOver.filter((one) => one.section === section).length;
      return [{ section, progress: found, status: trouble ? 'problem' : found.status, carried, doubts }];
    });
    return {
      pack,
      sections,
      asked: progress.asked,
      done: progress.asked - progress.missing,
      minutesLeft: progress.minutesLeft,
      status: together(sections.map((one) => one.status)),
    };
  });
}

/** The state of several tasks as one. */
export function together(parts: readonly TaskStatus[]): TaskStatus {
  if (parts.includes('problem')) return 'problem';
  if (parts.every((one) => one === 'not-started')) return 'not-started';
  if (parts.every((one) => one === 'done' || one === 'review'))
    return parts.includes('review') ? 'review' : 'done';
  return 'in-progress';
}

/** How many of the raw figures the packs need have a response. */
export function figureTask(
  packs: readonly Pack[],
  situation: Situation,
): { readonly needed: number; readonly given: number; readonly status: TaskStatus } {
  const needed = figuresNeeded(packs, situation.figures);
  const responses = needed.map((figure) => situation.answers[figureSlot(figure.id)]?.response ?? null);
  const given = responses.filter((one) => one !== null).length;
  const unsure = responses.some((one) => one?.kind === 'unknown');
  const status =
    given === 0 ? 'not-started' : given < needed.length ? 'in-progress' : unsure ? 'review' : 'done';
  return { needed: needed.length, given, status: needed.length === 0 ? 'done' : status };
}
