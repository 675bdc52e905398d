import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BackupRow, RestorePreview } from '../../../electron/contract/keeping.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { When } from '../../parts/when.tsx';
import { useSayFault } from '../../text/language.ts';
import { RestoreTable } from './restore-table.tsx';
import { useRestore } from './use-restore.ts';
import { useSayMoment } from '../../text/use-dates.ts';

interface Props {
  readonly backup: BackupRow;
  readonly onClose: () => void;
}

/** Shows what restoring a backup would change, and then does it. */
export function RestoreScreen({ backup, onClose }: Props): ReactNode {
  const t = useTranslations('restore');
  const sayFault = useSayFault();
  const sayTime = useSayMoment();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const restore = useRestore();

  useEffect(() => {
    let gone = false;
    void ask('previewRestore', { backupId: backup.id }).then((reply) => {
      if (gone) return;
      if (reply.ok) setPreview(reply.value);
      else setFault(reply.fault);
    });
    return () => {
      gone = true;
    };
  }, [backup.id]);

  const shownFault = restore.fault ?? fault;
  const equal = preview !== null && preview.enterprises.length === 0 && preview.changesAfter === 0;
  return (
    <Page
      title={t('title', { time: sayTime(backup.madeAt) })}
      lead={t('lead')}
      actions={
        <Button look="quiet" busy={restore.busy} onPress={onClose}>
          {t('back')}
        </Button>
      }
    >
      {shownFault !== null && (
        <Notice tone="bad" role="alert" title={t('failed')}>
          <p>{sayFault(shownFault)}</p>
        </Notice>
      )}
      {preview === null && shownFault === null && (
        <p className="loading" role="status">
          {t('reading')}
        </p>
      )}
      {preview !== null && (
        <>
          <dl className="facts card pad">
            <dt>{t('presentNewest')}</dt>
            <dd>{preview.presentNewestAt === null ? t('none') : <When at={preview.presentNewestAt} />}</dd>
            <dt>{t('backupNewest')}</dt>
            <dd>{preview.backupNewestAt === null ? t('none') : <When at={preview.backupNewestAt} />}</dd>
          </dl>
          {!preview.presentSound && (
            <Notice tone="warn">
              <p>{t('presentDamaged')}</p>
            </Notice>
          )}
          {equal ? (
            <p>{t('equal')}</p>
          ) : (
            <>
              <p>
                {preview.changesAfter === 0
                  ? t('noChanges')
                  : t('changesAfter', { count: preview.changesAfter })}
              </p>
              {preview.enterprises.length > 0 && <RestoreTable enterprises={preview.enterprises} />}
              {preview.enterprises.length > 0 && preview.same > 0 && (
                <p className="quiet-text">{t('same', { count: preview.same })}</p>
              )}
              <div className="row">
                <Button look="primary" busy={restore.busy} onPress={() => restore.start(backup.id, false)}>
                  {t('confirm')}
                </Button>
              </div>
            </>
          )}
          <p role="status" className={restore.busy ? '' : 'unseen'}>
            {restore.busy ? t('going') : ''}
          </p>
        </>
      )}
    </Page>
  );
}
