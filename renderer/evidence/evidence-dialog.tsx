import { Download, ExternalLink, RefreshCw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { ask } from '../desk.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { focusPage } from '../parts/focus-page.ts';
import { Notice } from '../parts/notice.tsx';
import { useReadOnlyFault } from '../stores/app.ts';
import { putInBin } from '../stores/bin.ts';
import { useEvidence } from '../stores/evidence.ts';
import { useLocked } from '../stores/locked.ts';
import { useShownRows } from '../stores/shown-evidence.ts';
import { tell } from '../stores/told.ts';
import { pickFiles } from '../stores/uploads.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { askedAs, openEvidence } from './open-evidence.ts';
import { useSaySize, useShowName } from './say-evidence.ts';
import { Thumbnail } from './thumbnail.tsx';
import { UsedAt } from './used-at.tsx';
import { UploadList } from './upload-list.tsx';

interface Props {
  readonly evidenceId: string;
  /** On the page of the enterprise itself: as it is now, whatever lies on the desk. */
  readonly ofEnterprise?: boolean;
  readonly onClose: () => void;
}

/** Everything about one piece of evidence: what is said about it, its file, where it is used. */
export function EvidenceDialog({ evidenceId, ofEnterprise = false, onClose }: Props): ReactNode {
  const showName = useShowName();
  const now = useEvidence(({ rows }) => rows);
  const shown = useShownRows();
  const evidence = (ofEnterprise ? now : shown).find((one) => one.id === evidenceId);
  const readOnly = useReadOnlyFault() !== null;
  const lockedHere = useLocked();
  if (evidence === undefined) return null;
  return (
    <Dialog title={showName(evidence.details.name)} onClose={onClose} toRead>
      <Details evidence={evidence} locked={ofEnterprise ? readOnly : lockedHere} onClose={onClose} />
    </Dialog>
  );
}

function Details({
  evidence,
  locked,
  onClose,
}: {
  readonly evidence: EvidenceRow;
  readonly locked: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTranslations('evidence');
  const showName = useShowName();
  const saySize = useSaySize();
  const { id, enterpriseId, details, file, fileState } = evidence;

  const saveCopy = async (): Promise<void> => {
    const reply = await ask('saveEvidenceCopy', askedAs(evidence));
    if (!reply.ok) tell({ kind: 'failed', fault: reply.fault });
    else if (reply.value !== null) tell({ kind: 'copy-saved', file: reply.value.file });
  };
  const replace = async (): Promise<void> => {
    const fault = await pickFiles({ enterpriseId, replaces: id });
    if (fault !== null) tell({ kind: 'failed', fault });
  };

  return (
    <>
      {fileState !== 'sound' && (
        <Notice tone="bad" role="status" title={t(`fileStates.${fileState}`)}>
          <p>{t(`fileStatesMore.${fileState}`)}</p>
        </Notice>
      )}
      <div className="evidence-details">
        <div className="evidence-file">
          <Thumbnail key={file.sha256} evidence={evidence} large />
          <p className="quiet-text">{saySize(file.sizeBytes)}</p>
          <Button small onPress={() => void openEvidence(evidence)} isDisabled={fileState === 'missing'}>
            <ExternalLink size={15} aria-hidden />
            {t('open')}
          </Button>
          <Button small onPress={() => void saveCopy()} isDisabled={fileState === 'missing'}>
            <Download size={15} aria-hidden />
            {t('saveCopy')}
          </Button>
          <Button small onPress={() => void replace()} isDisabled={locked}>
            <RefreshCw size={15} aria-hidden />
            {t('replace')}
          </Button>
        </div>
        <EvidenceFields evidence={evidence} locked={locked} />
      </div>
      <UploadList of={(upload) => upload.target.replaces === id} />
      <section aria-labelledby={`used-${id}`}>
        <h3 id={`used-${id}`}>{t('usedAt')}</h3>
        <UsedAt evidence={evidence} onGo={onClose} />
      </section>
      <div className="row dialog-foot">
        <Button look="primary" onPress={onClose}>
          {t('done')}
        </Button>
        <span className="grow" />
        <Button
          look="quiet"
          isDisabled={locked}
          onPress={() => {
            onClose();
            void putInBin('evidence', id, showName(details.name)).then(focusPage);
          }}
        >
          <Trash2 size={16} aria-hidden />
          {t('bin')}
        </Button>
      </div>
    </>
  );
}
