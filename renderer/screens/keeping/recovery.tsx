import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BackupRow, FullCheck, Recovery as Found } from '../../../electron/contract/keeping.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { useSayFault } from '../../text/language.ts';
import { ComesBackList } from './comes-back-list.tsx';
import { NotTakenList } from './not-taken-list.tsx';
import { useRestore } from './use-restore.ts';
import { useSayMoment } from '../../text/use-dates.ts';

interface Props {
  readonly check: FullCheck;
  readonly onLook: (backup: BackupRow) => void;
}

/** The way out of damaged data: what is damaged, the newest sound backup, and what can be added to it. */
export function Recovery({ check, onLook }: Props): ReactNode {
  const t = useTranslations('recovery');
  const tRestore = useTranslations('restore');
  const sayFault = useSayFault();
  const sayTime = useSayMoment();
  // The banner above every page names the damage; it is not said twice.
  const damaged = useReadOnlyFault()?.code === 'store.damaged' || check.kind === 'damaged';
  const [found, setFound] = useState<Found | null>(null);
  const [searching, setSearching] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const [fault, setFault] = useState<Fault | null>(null);
  const restore = useRestore();

  useEffect(() => {
    if (!damaged) return undefined;
    let gone = false;
    void ask('findRecovery', {}).then((reply) => {
      if (gone) return;
      setSearching(false);
      setFault(reply.ok ? null : reply.fault);
      if (reply.ok) setFound(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [damaged, attempt]);

  if (!damaged) return null;
  const backup = found?.backup ?? null;
  const replay = found?.replay ?? null;
  const comesBack = found?.comesBack ?? null;
  const addable = replay !== null && replay.changes > 0;
  return (
    <Notice tone="bad" role="alert" title={t('title')}>
      <div className="stack tight">
        <p>{t('calm')}</p>
        {searching && <p role="status">{t('searching')}</p>}
        {restore.fault !== null && <p>{sayFault(restore.fault)}</p>}
        {fault !== null && (
          <p>
            {t('failed')} {sayFault(fault)}
          </p>
        )}
        {found !== null && !searching && (
          <>
            {found.bad.length > 0 && <p>{t('bad', { count: found.bad.length })}</p>}
            <p>{backup === null ? t('noBackup') : t('found', { time: sayTime(backup.madeAt) })}</p>
            {comesBack !== null && replay !== null && (
              <>
                <p>{t('history', { count: replay.changes, time: sayTime(replay.newestAt ?? '') })}</p>
                <ComesBackList enterprises={comesBack} />
              </>
            )}
            {backup !== null && (
              <p>
                {!addable
                  ? t('replayNone')
                  : t('replay', {
                      count: replay.changes,
                      time: sayTime(replay.newestAt ?? backup.madeAt),
                    })}
              </p>
            )}
            {replay !== null && <NotTakenList lines={replay.notTaken} />}
          </>
        )}
        {!searching && (
          <div className="row">
            {comesBack !== null && (
              <Button look="primary" busy={restore.busy} onPress={() => restore.start(null, true)}>
                {t('restoreHistory')}
              </Button>
            )}
            {backup !== null && addable && (
              <Button look="primary" busy={restore.busy} onPress={() => restore.start(backup.id, true)}>
                {t('restoreAll')}
              </Button>
            )}
            {backup !== null && (
              <>
                <Button
                  look={addable ? 'plain' : 'primary'}
                  busy={restore.busy}
                  onPress={() => restore.start(backup.id, false)}
                >
                  {addable ? t('restoreOnly') : tRestore('confirm')}
                </Button>
                <Button look="quiet" busy={restore.busy} onPress={() => onLook(backup)}>
                  {t('look')}
                </Button>
              </>
            )}
            <Button
              look="quiet"
              busy={restore.busy}
              onPress={() => {
                setSearching(true);
                setAttempt(attempt + 1);
              }}
            >
              {t('again')}
            </Button>
          </div>
        )}
        {restore.busy && <p role="status">{tRestore('going')}</p>}
      </div>
    </Notice>
  );
}
