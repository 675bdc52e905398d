import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { HistoryAbout, HistoryEntry } from '../../../electron/contract/history.ts';
import { askedAt, useSayAsked } from '../../changes/asked-at.ts';
import { ChangeList } from '../../changes/change-list.tsx';
import { useChanges } from '../../changes/use-changes.ts';
import { useSayChange } from '../../changes/use-say-step.ts';
import { useSayValues } from '../../changes/use-say-values.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Route } from '../../routing/route.ts';
import { useOpened } from '../../stores/derived.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { useSayFault } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { groupOf, groups, type Group } from './change-groups.ts';

/** Every change of an assessment, or of one answer in it. */
export function AssessmentHistory({
  route,
}: {
  readonly route: Extract<Route, { screen: 'history' }>;
}): ReactNode {
  const t = useTranslations('historyList');
  const sayAsked = useSayAsked();
  const opened = useOpened('id', 'packs', 'figures', 'programmes', 'chosen', 'applications');
  const { assessmentId, slot } = route;
  const about: HistoryAbout = { kind: 'assessment', assessmentId, subject: slot };
  return (
    <Page
      title={t('title')}
      lead={slot === undefined ? t('lead') : t('ofOne', { what: sayAsked(askedAt(slot, opened)).full })}
      actions={
        slot === undefined ? undefined : (
          <RouteLink to={{ screen: 'history', assessmentId }} look="plain">
            {t('showAll')}
          </RouteLink>
        )
      }
    >
      <Changes about={about} headed={slot === undefined} />
    </Page>
  );
}

/** Every change of what belongs to the enterprise itself. */
export function EnterpriseHistory({ enterpriseId }: { readonly enterpriseId: string }): ReactNode {
  const t = useTranslations('historyList');
  const enterprise = useEnterprise(enterpriseId);
  if (enterprise === undefined) return <p className="loading">{t('loading')}</p>;
  if (enterprise === null) return <LostScreen />;
  return (
    <Page title={t('enterpriseTitle')} lead={t('enterpriseLead')}>
      <Changes about={{ kind: 'enterprise', enterpriseId }} headed />
    </Page>
  );
}

const pageSize = 100;

function Changes({ about, headed }: { readonly about: HistoryAbout; readonly headed: boolean }): ReactNode {
  const t = useTranslations('historyList');
  const sayFault = useSayFault();
  const { kind, fault, entries, more, readMore, again } = useChanges(about, pageSize);
  const [group, setGroup] = useState<Group>('all');
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const holds = useHolds();
  const found = entries.filter(
    (one) => (group === 'all' || groupOf(one.kind) === group) && holds(one, typed),
  );
  const kinds = groups(about.kind);

  return (
    <>
      {headed && (
        <div className="filters">
          <Select<Group>
            label={t('filter')}
            value={group}
            choices={kinds.map((id) => ({ id, label: t(`groups.${id}`) }))}
            onChange={setGroup}
            placeholder={t('filter')}
          />
          <TextField label={t('search')} value={typed} onChange={setTyped} placeholder={t('searchHint')} />
        </div>
      )}
      {kind === 'loading' && <p className="loading">{t('loading')}</p>}
      {fault !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={t('failed')}
          actions={<Button onPress={() => void again()}>{t('retry')}</Button>}
        >
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {kind === 'ready' && entries.length === 0 && <p className="card pad">{t('empty')}</p>}
      {entries.length > 0 && (
        <p className="quiet-text" role="status">
          {found.length === 0 ? t('nothing', { count: entries.length }) : t('shown', { shown: found.length })}
        </p>
      )}
      {found.length > 0 && (
        <div className="card">
          <ChangeList entries={found} headed={headed} />
        </div>
      )}
      {more && (
        <div className="row">
          <Button
            busy={busy}
            onPress={() => {
              setBusy(true);
              void readMore().finally(() => setBusy(false));
            }}
          >
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether a line says every word typed, as it stands on the screen. */
function useHolds(): (entry: HistoryEntry, typed: string) => boolean {
  const sayChange = useSayChange();
  const sayValues = useSayValues();
  return (entry, typed) => {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    if (words.length === 0) return true;
    const values = sayValues(entry).flatMap((one) =>
      one.kind === 'said' ? [one.text] : [one.label, one.was, one.now],
    );
    const text = plain([entry.who, sayChange(entry), ...values].join('\n'));
    return words.every((word) => text.includes(word));
  };
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
