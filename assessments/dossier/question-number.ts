import type { Pack } from '../pack/pack.ts';

/** The number of a question as printed: its section and its place there, both from 1. Same for every enterprise. */
export function questionNumber(pack: Pack, questionId: string): string {
  const section = pack.sections.findIndex((one) =>
    one.questions.some((question) => question.id === questionId),
  );
  const place = pack.sections[section]?.questions.findIndex((question) => question.id === questionId) ?? -1;
  return `${section + 1}.${place + 1}`;
}
