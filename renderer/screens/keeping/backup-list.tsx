import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { BackupRow } from '../../../electron/contract/keeping.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { When } from '../../parts/when.tsx';
import { useSayMoment } from '../../text/use-dates.ts';

interface Props {
  readonly backups: readonly BackupRow[];
  readonly onRestore: (backup: BackupRow) => void;
}

/** Every backup there is, newest first, with the way to restore it. */
export function BackupList({ backups, onRestore }: Props): ReactNode {
  const t = useTranslations('keeping');
  const sayTime = useSayMoment();
  const format = useFormatter();
  return (
    <section className="stack" aria-labelledby="backup-list">
      <h2 id="backup-list">{t('list')}</h2>
      <p className="quiet-text">{t('listNote')}</p>
      {backups.length === 0 ? (
        <p className="card pad">{t('listEmpty')}</p>
      ) : (
        <ScrollX label={t('list')}>
          <table className="card keeping-table">
            <caption className="unseen">{t('list')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('reason')}</th>
                <th scope="col">{t('where')}</th>
                <th scope="col" className="end">
                  {t('size')}
                </th>
                <th scope="col">{t('sound')}</th>
                <th scope="col">
                  <span className="unseen">{t('actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {backups.map((one) => {
                const time = sayTime(one.madeAt);
                return (
                  <tr key={one.id}>
                    <th scope="row">
                      <When at={one.madeAt} />
                    </th>
                    <td>{t(`reasons.${one.reason}`)}</td>
                    <td>
                      {t(`wheres.${one.where}`)}
                      {!one.own && <span className="quiet-text block">{t('foreign')}</span>}
                    </td>
                    <td className="end">
                      {t('megabytes', {
                        size: format.number(one.sizeBytes / 1_048_576, { maximumFractionDigits: 1 }),
                      })}
                    </td>
                    <td>
                      {one.verified === 'bad' ? (
                        <Tag tone="bad" sign="alert">
                          {t('verified.bad')}
                        </Tag>
                      ) : (
                        t(`verified.${one.verified}`)
                      )}
                    </td>
                    <td className="row-action">
                      <Button
                        small
                        isDisabled={one.verified === 'bad'}
                        onPress={() => onRestore(one)}
                        aria-label={t('restoreOf', { time })}
                      >
                        {t('restore')}
                      </Button>
                      <Button
                        small
                        look="quiet"
                        onPress={() => void ask('showBackup', { backupId: one.id })}
                        aria-label={t('showOf', { time })}
                      >
                        {t('show')}
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}
