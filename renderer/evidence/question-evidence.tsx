import { FolderOpen, Paperclip } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { Button } from '../parts/button.tsx';
import { useOpened } from '../stores/derived.ts';
import { linkEvidence, unlinkEvidence } from '../stores/evidence.ts';
import { useLocked } from '../stores/locked.ts';
import { useShownEvidence } from '../stores/shown-evidence.ts';
import { tell } from '../stores/told.ts';
import { refreshUndo } from '../stores/undo.ts';
import { pickFiles, useUploads, type Upload } from '../stores/uploads.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { EvidenceRows } from './evidence-rows.tsx';
import { openEvidence } from './open-evidence.ts';
import { PickEvidenceDialog } from './pick-evidence-dialog.tsx';
import { UploadList } from './upload-list.tsx';

interface Props {
  readonly slot: Slot;
  /** The question in words. */
  readonly prompt: string;
  /** Asked for by its key or button: offers the ways to add something. */
  readonly adding: boolean;
}

/** The evidence behind one answer, and the ways to add to it. Takes no room while there is neither. */
export function QuestionEvidence({ slot, prompt, adding }: Props): ReactNode {
  const t = useTranslations('evidence');
  const { id: assessmentId, enterpriseId } = useOpened('id', 'enterpriseId');
  const locked = useLocked();
  const evidence = useShownEvidence();
  const rows = evidence.at(slot);
  const [shown, setShown] = useState<string | null>(null);
  const [picking, setPicking] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const isOwn = (upload: Upload): boolean =>
    upload.target.link?.slot === slot && upload.target.link.assessmentId === assessmentId;
  const uploading = useUploads(({ list }) => list.some(isOwn));

  const pick = async (): Promise<void> => {
    const fault = await pickFiles({ enterpriseId, link: { assessmentId, slot } });
    if (fault !== null) tell({ kind: 'failed', fault });
  };
  const link = async (ids: readonly string[]): Promise<void> => {
    const fault = await linkEvidence(assessmentId, slot, ids);
    tell(fault === null ? { kind: 'evidence-linked', count: ids.length } : { kind: 'failed', fault });
    await refreshUndo();
  };
  const unlink = async ({ id, details }: EvidenceRow): Promise<void> => {
    const fault = await unlinkEvidence(assessmentId, slot, id);
    if (fault !== null) return tell({ kind: 'failed', fault });
    tell({ kind: 'evidence-unlinked', name: details.name });
    await refreshUndo();
    // The line with the button is gone.
    area.current?.closest<HTMLElement>('[data-question]')?.focus();
  };

  if (rows.length === 0 && !adding && !uploading) return null;
  return (
    <div ref={area} className="question-evidence">
      {rows.length > 0 && (
        <EvidenceRows
          label={t('of', { prompt })}
          rows={rows}
          numberOf={evidence.numberOf}
          locked={locked}
          show={(row) => setShown(row.id)}
          open={(row) => void openEvidence(row)}
          unlink={(row) => void unlink(row)}
        />
      )}
      <UploadList of={isOwn} />
      {!locked && (adding || rows.length > 0) && (
        <div className="row evidence-ways">
          <Button small onPress={() => void pick()}>
            <Paperclip size={15} aria-hidden />
            {t('add')}
          </Button>
          <Button small onPress={() => setPicking(true)}>
            <FolderOpen size={15} aria-hidden />
            {t('fromExisting')}
          </Button>
          {adding && <span className="quiet-text">{t('howto')}</span>}
        </div>
      )}
      {shown !== null && <EvidenceDialog evidenceId={shown} onClose={() => setShown(null)} />}
      {picking && (
        <PickEvidenceDialog
          prompt={prompt}
          linked={rows.map((one) => one.id)}
          onPick={(ids) => void link(ids)}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}
