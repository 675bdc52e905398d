import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BinnedRow } from '../../../electron/contract/history.ts';
import { Button } from '../../parts/button.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { When } from '../../parts/when.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { loadBin, takeOutOfBin, useBin } from '../../stores/bin.ts';
import { useSayFault } from '../../text/language.ts';
import { PurgeDialog } from './purge-dialog.tsx';
import { useSayHolds } from './say-holds.ts';

/** What was moved away: to be taken out again, or deleted for good as a step of its own. */
export function BinScreen(): ReactNode {
  const t = useTranslations('bin');
  const sayFault = useSayFault();
  const { kind, fault, rows } = useBin();
  const [purging, setPurging] = useState<BinnedRow | null>(null);
  useEffect(() => void loadBin(), []);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {kind === 'loading' && <p className="loading">{t('loading')}</p>}
      {kind === 'failed' && fault !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={t('failed')}
          actions={<Button onPress={() => void loadBin()}>{t('retry')}</Button>}
        >
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {kind === 'ready' && rows.length === 0 && <p className="card pad">{t('empty')}</p>}
      {rows.length > 0 && <BinTable rows={rows} purge={setPurging} />}
      {purging !== null && <PurgeDialog row={purging} onClose={() => setPurging(null)} />}
    </Page>
  );
}

interface TableProps {
  readonly rows: readonly BinnedRow[];
  readonly purge: (row: BinnedRow) => void;
}

function BinTable({ rows, purge }: TableProps): ReactNode {
  const t = useTranslations('bin');
  const tChanges = useTranslations('changes');
  const sayHolds = useSayHolds();
  const readOnly = useReadOnlyFault() !== null;
  return (
    <div className="card table-card">
      <table className="bin-table">
        <caption className="unseen">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">
              <span className="unseen">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const name = row.name.trim() || tChanges('unnamed');
            const holds = sayHolds(row);
            return (
              <tr key={`${row.kind} ${row.id}`}>
                <th scope="row">
                  <span className="breakable strong">{name}</span>
                  {row.kind !== 'enterprise' && (
                    <span className="quiet-text block breakable">{row.enterpriseName}</span>
                  )}
                  {holds !== null && <span className="quiet-text block">{t('holds', { what: holds })}</span>}
                </th>
                <td>{t(`kinds.${row.kind}`)}</td>
                <td className="day">
                  <When at={row.binnedAt} />
                </td>
                <td className="breakable">{row.who.trim() || tChanges('nobody')}</td>
                <td className="row-action">
                  <Button
                    small
                    isDisabled={readOnly}
                    onPress={() => {
                      void takeOutOfBin(row.kind, row.id, name).then(focusPage);
                    }}
                    aria-label={t('restoreOf', { name })}
                  >
                    {t('restore')}
                  </Button>
                  <Button
                    look="quiet"
                    small
                    isDisabled={readOnly}
                    onPress={() => purge(row)}
                    aria-label={t('purgeOf', { name })}
                  >
                    {t('purge')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
