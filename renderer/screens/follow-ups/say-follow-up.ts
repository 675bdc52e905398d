import { useTranslations } from 'use-intl';
import type { FollowUp, FollowUpReason } from '../../../assessments/answering/follow-ups.ts';
import { questionNumber } from '../../../assessments/dossier/question-number.ts';
import { roleLabels } from '../../../assessments/pack/role.ts';
import { usePick } from '../../text/language.ts';

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

/** Says what is still to be sent for a question, and why. */
export function useSayFollowUp(): (one: FollowUp) => SaidFollowUp {
  const t = useTranslations('followUps');
  const tOnSite = useTranslations('onSite');
  const pick = usePick();
  return ({ pack, question, reasons, standing, answer }) => ({
    question: `${pick(pack.shortTitle)} ${questionNumber(pack, question.id)} ${pick(question.prompt)}`,
    reasons: reasons.map((reason) => ({
      reason,
      words:
        reason === 'taken-over'
          ? t('reasons.taken-over', { title: standing.takenOver ?? '' })
          : t(`reasons.${reason}`),
    })),
    send: question.evidence.map((one) => pick(one)),
    whom:
      standing.saidBy ?? (question.ask ?? []).map((role) => pick(roleLabels[role])).join(tOnSite('comma')),
    note: answer.note.trim(),
  });
}
