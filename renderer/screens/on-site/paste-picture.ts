import { useFormatter, useTranslations } from 'use-intl';
import type { Slot } from '../../../assessments/answering/answer.ts';
import { ask } from '../../desk.ts';
import { useOpened } from '../../stores/derived.ts';
import { takeEvidence } from '../../stores/evidence.ts';
import { tell } from '../../stores/told.ts';
import { refreshUndo } from '../../stores/undo.ts';

/** Takes the picture on the clipboard in as evidence of an answer, and says so or why not. */
export function usePastePicture(slot: Slot): () => Promise<void> {
  const t = useTranslations('evidence');
  const format = useFormatter();
  const { id: assessmentId, enterpriseId } = useOpened();
  return async () => {
    const time = format.dateTime(new Date(), {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    // No sign that a file's name may not have.
    const name = `${t('pasted', { time: time.replaceAll(/[/:]/g, '-').replace(',', '') })}.png`;
    const reply = await ask('pasteEvidence', {
      name,
      target: { enterpriseId, link: { assessmentId, slot } },
    });
    if (!reply.ok) return tell({ kind: 'failed', fault: reply.fault });
    const { evidence, already } = reply.value;
    takeEvidence([evidence]);
    tell({
      kind: 'evidence-added',
      added: already ? 0 : 1,
      already: already ? 1 : 0,
      name: evidence.details.name,
    });
    await refreshUndo();
  };
}
