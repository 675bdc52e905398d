import { useTranslations } from 'use-intl';
import type { Slot } from '../../../assessments/answering/answer.ts';
import { ask } from '../../desk.ts';
import { useOpened } from '../../stores/derived.ts';
import { isNewLink, takeEvidence } from '../../stores/evidence.ts';
import { tell } from '../../stores/told.ts';
import { refreshUndo } from '../../stores/undo.ts';
import { fileStamp } from '../../text/dates.ts';

/** Takes the picture on the clipboard in as evidence of an answer, and says so or why not. */
export function usePastePicture(slot: Slot): () => Promise<void> {
  const t = useTranslations('evidence');
  const { id: assessmentId, enterpriseId } = useOpened('id', 'enterpriseId');
  return async () => {
    const name = `${t('pasted', { time: fileStamp(new Date()) })}.png`;
    const target = { enterpriseId, link: { assessmentId, slot } };
    const reply = await ask('pasteEvidence', { name, target });
    if (!reply.ok) return tell({ kind: 'failed', fault: reply.fault });
    const { evidence, already } = reply.value;
    const linked = already && isNewLink(target, evidence.id);
    takeEvidence([evidence]);
    tell({
      kind: 'evidence-added',
      added: already ? 0 : 1,
      already: already ? 1 : 0,
      linked: linked ? 1 : 0,
      name: evidence.details.name,
    });
    await refreshUndo();
  };
}
