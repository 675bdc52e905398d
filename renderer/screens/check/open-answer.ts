import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Route } from '../../routing/route.ts';
import { progressOf } from '../../stores/derived.ts';

/**
 * The check page at the first answer that is missing, else unknown, else marked for review: whoever asks what is
 * missing must not have to look for it among what is there. The page from its top where nothing is.
 */
export function checkOpenAnswer(assessmentId: string, pack: Pack, situation: Situation): Route {
  const asked = progressOf(pack, situation).sections.flatMap(({ questions }) =>
    questions.filter((one) => one.asked),
  );
  const open =
    asked.find(({ status }) => status === 'missing') ??
    asked.find(({ status }) => status === 'unknown') ??
    asked.find(({ flagged }) => flagged);
  return { screen: 'check', assessmentId, packId: pack.id, ...(open && { question: open.id }) };
}
