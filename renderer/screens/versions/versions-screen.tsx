import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { VersionRow, VersionStanding } from '../../../electron/contract/history.ts';
import { ask } from '../../desk.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { useOpened } from '../../stores/derived.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { CloseDialog } from './close-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { useSayAt } from './say-at.ts';
import { useSayStanding } from './use-say-standing.ts';
import { WhatIsFrozen } from './what-is-frozen.tsx';

/** Closing an assessment, reopening it, and every version there was. */
export function VersionsScreen(): ReactNode {
  const t = useTranslations('versions');
  const { row } = useOpened('row');
  const readOnly = useReadOnlyFault() !== null;
  const [asking, setAsking] = useState<'close' | 'reopen' | null>(null);
  const closed = row.closed !== null;
  return (
    <Page title={t('title')} lead={t(closed ? 'leadClosed' : 'leadOpen')}>
      <section className="card next" aria-label={t('now')}>
        <div>
          <p className="quiet-text">{t('now')}</p>
          <h2>{t(closed ? 'closedNow' : 'working', { version: row.version })}</h2>
        </div>
        {closed ? (
          <Button onPress={() => setAsking('reopen')} isDisabled={readOnly}>
            {t('reopen')}
          </Button>
        ) : (
          <Button look="primary" onPress={() => setAsking('close')} isDisabled={readOnly}>
            {t('close')}
          </Button>
        )}
      </section>
      {!closed && <WhatIsFrozen />}
      <VersionList />
      {asking === 'close' && <CloseDialog onClose={() => setAsking(null)} />}
      {asking === 'reopen' && <ReopenDialog onClose={() => setAsking(null)} />}
    </Page>
  );
}

type Read =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'ready'; readonly rows: readonly VersionRow[] };

function VersionList(): ReactNode {
  const t = useTranslations('versions');
  const sayFault = useSayFault();
  const { id: assessmentId, row } = useOpened('id', 'row');
  const [read, setRead] = useState<Read>({ kind: 'loading' });
  useEffect(() => {
    void ask('listVersions', { assessmentId }).then((reply) =>
      setRead(reply.ok ? { kind: 'ready', rows: reply.value } : { kind: 'failed', fault: reply.fault }),
    );
  }, [assessmentId, row]);
  if (read.kind === 'loading') return <p className="loading">{t('loading')}</p>;
  if (read.kind === 'failed')
    return (
      <Notice tone="bad" role="alert" title={t('failed')}>
        <p>{sayFault(read.fault)}</p>
      </Notice>
    );
  const done = read.rows.filter((one) => one.closed !== null);
  if (done.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="group-title">
        {t('list')}
      </h2>
      <ol className="card versions">
        {done.map((version) => (
          <Version key={version.version} version={version} assessmentId={assessmentId} />
        ))}
      </ol>
    </section>
  );
}

function Version({
  version: { version, closed, reopened, stood },
  assessmentId,
}: {
  readonly version: VersionRow;
  readonly assessmentId: string;
}): ReactNode {
  const t = useTranslations('versions');
  const sayAt = useSayAt();
  if (closed === null) return null;
  return (
    <li className="version">
      <div>
        <h3>
          {t('tagVersion', { version })} <Tag sign="done">{t('tag')}</Tag>
        </h3>
        <p>{t('closedAt', sayAt(closed))}</p>
        {stood !== null && <Stood stood={stood} />}
        {reopened !== null && (
          <p className="breakable">{t('reopened', { ...sayAt(reopened), reason: reopened.reason })}</p>
        )}
        <p className="quiet-text breakable" title={t('fingerprintHint')}>
          {t('fingerprint')} <span className="mono">{closed.sha256}</span>
        </p>
      </div>
      <RouteLink
        to={{ screen: 'version', assessmentId, version }}
        look="plain"
        small
        aria-label={t('lookOf', { version })}
      >
        {t('look')}
      </RouteLink>
    </li>
  );
}

/** What each questionnaire came to in a closed version, and how much was answered otherwise than in the one before. */
function Stood({ stood: { packs, changed } }: { readonly stood: VersionStanding }): ReactNode {
  const t = useTranslations('versions');
  const pick = usePick();
  const sayStanding = useSayStanding();
  return (
    <>
      <ul className="frozen">
        {packs.map((pack) => (
          <li key={pack.packId}>
            {pick(pack.title)}
            <span className="quiet-text block">{sayStanding(pack).join(t('comma'))}</span>
          </li>
        ))}
      </ul>
      {changed !== null && <p>{t('changedSince', changed)}</p>}
    </>
  );
}
