import { questionNumber } from '../dossier/question-number.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { roleLabels } from '../pack/role.ts';
import { say } from '../text/say.ts';
import type { FollowUp, FollowUpReason } from './follow-ups.ts';

/** A question to come back to, in words. */
export interface SaidFollowUp {
  readonly question: string;
  readonly reasons: readonly { readonly reason: FollowUpReason; readonly words: string }[];
  /** What proves the answer, as the questionnaire names it. */
  readonly send: readonly string[];
  /** Who said it, else who usually knows; empty where neither is known. */
  readonly whom: string;
  readonly note: string;
}

/** Why one has to come back to a question. */
export const reasonTexts: Readonly<Record<FollowUpReason, Localized>> = {
  flagged: { 'zh-CN': '待复核，要再问或再补', en: 'Marked for review' },
  'taken-over': {
    'zh-CN': '沿用自“{title}”，尚未确认',
    en: 'Copied from “{title}”, not confirmed yet',
  },
  'only-told': { 'zh-CN': '得分高，但只是口头说明', en: 'High score, but only told' },
  'no-evidence': { 'zh-CN': '得分高，还没有佐证', en: 'High score without evidence' },
  unknown: { 'zh-CN': '当时不清楚', en: 'Nobody knew at the time' },
};

const comma: Localized = { 'zh-CN': '、', en: ', ' };

/** Says what is still to be sent for a question, and why: the same words on the screen and in a document. */
export function sayFollowUp(
  { pack, question, reasons, standing, answer }: FollowUp,
  language: Language,
): SaidFollowUp {
  return {
    question: `${pack.shortTitle[language]} ${questionNumber(pack, question.id)} ${question.prompt[language]}`,
    reasons: reasons.map((reason) => ({
      reason,
      words: say(reasonTexts[reason], language, { title: standing.takenOver ?? '' }),
    })),
    send: question.evidence.map((one) => one[language]),
    whom:
      standing.saidBy ?? (question.ask ?? []).map((role) => roleLabels[role][language]).join(comma[language]),
    note: answer.note.trim(),
  };
}
