import { Paperclip } from 'lucide-react';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceRow, EvidenceTarget } from '../../../electron/contract/evidence.ts';
import { EvidenceDialog } from '../../evidence/evidence-dialog.tsx';
import { UploadList } from '../../evidence/upload-list.tsx';
import { useTaking } from '../../evidence/use-taking.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { go } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { useOpenedParts } from '../../stores/derived.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { loadEvidence, useEvidence } from '../../stores/evidence.ts';
import { usePapersOf } from '../../stores/given-papers.ts';
import { useLocked } from '../../stores/locked.ts';
import { useShownRows } from '../../stores/shown-evidence.ts';
import { tell } from '../../stores/told.ts';
import { pickFiles } from '../../stores/uploads.ts';
import { useSayFault } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { EvidenceFilters } from './evidence-filters.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { FileCheck } from './file-check.tsx';
import { filterEvidence, noFilter } from './filter-evidence.ts';
import { LackingQuestions } from './lacking-questions.tsx';

/** The evidence of an enterprise, seen from one of its assessments; of a closed version that of its closing day. */
export function AssessmentEvidence({
  route,
}: {
  readonly route: Extract<Route, { screen: 'evidence' }>;
}): ReactNode {
  const open = useOpenedParts('enterpriseId', 'frozen');
  const rows = useShownRows();
  const locked = useLocked();
  if (open === null) return null;
  const asClosed = open.frozen !== null;
  const base: Route = { screen: 'evidence', assessmentId: route.assessmentId };
  return (
    <EvidenceList
      enterpriseId={open.enterpriseId}
      rows={rows}
      locked={locked}
      asClosed={asClosed}
      shown={route.evidence}
      at={base}
    >
      <LackingQuestions />
    </EvidenceList>
  );
}

/** The same without an assessment on the desk. */
export function EnterpriseEvidence({
  route,
}: {
  readonly route: Extract<Route, { screen: 'enterprise-evidence' }>;
}): ReactNode {
  const t = useTranslations('evidence');
  const { enterpriseId } = route;
  const enterprise = useEnterprise(enterpriseId);
  const rows = useEvidence((state) => state.rows);
  // Evidence belongs to the enterprise: a closed assessment does not stop new files from coming in here.
  const locked = useReadOnlyFault() !== null;
  if (enterprise === undefined) return <p className="loading">{t('loading')}</p>;
  if (enterprise === null) return <LostScreen />;
  const base: Route = { screen: 'enterprise-evidence', enterpriseId };
  const list = { enterpriseId, rows, locked, asClosed: false };
  return <EvidenceList {...list} shown={route.evidence} at={base} />;
}

interface Props {
  readonly enterpriseId: string;
  readonly rows: readonly EvidenceRow[];
  /** Whether nothing can be added or binned here. */
  readonly locked: boolean;
  /** Whether the rows are those of a closed version. */
  readonly asClosed: boolean;
  /** The one whose details are open. */
  readonly shown: string | undefined;
  /** This place without details. */
  readonly at: Extract<Route, { screen: 'evidence' | 'enterprise-evidence' }>;
  readonly children?: ReactNode;
}

function EvidenceList({ enterpriseId, rows, locked, asClosed, shown, at, children }: Props): ReactNode {
  const t = useTranslations('evidence');
  const tList = useTranslations('evidenceList');
  const sayFault = useSayFault();
  const kind = useEvidence((state) => state.kind);
  const fault = useEvidence((state) => state.fault);
  const whose = useEvidence((state) => state.enterpriseId);
  const [filter, setFilter] = useState(noFilter);
  const papersOf = usePapersOf();
  const found = useMemo(
    () => filterEvidence(rows, filter, (row) => row.links.length > 0 || papersOf(row).length > 0),
    [rows, filter, papersOf],
  );
  const target: EvidenceTarget = { enterpriseId };
  const over = useTaking(() => (document.querySelector('[role="dialog"]') === null ? target : null), locked);

  useEffect(() => void loadEvidence(enterpriseId), [enterpriseId]);

  const pick = async (): Promise<void> => {
    const failed = await pickFiles(target);
    if (failed !== null) tell({ kind: 'failed', fault: failed });
  };

  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      focusHeading={shown === undefined}
      actions={
        <Button look="primary" onPress={() => void pick()} isDisabled={locked}>
          <Paperclip size={16} aria-hidden />
          {t('add')}
        </Button>
      }
    >
      {asClosed && (
        <p>
          {tList('asClosed')}{' '}
          <RouteLink to={{ screen: 'enterprise-evidence', enterpriseId }}>{tList('toEnterprise')}</RouteLink>
        </p>
      )}
      {over !== null && <p className="drop-veil page">{t('dropPage')}</p>}
      {kind === 'failed' && fault !== null && (
        <Notice
          tone="bad"
          role="alert"
          title={t('failed')}
          actions={<Button onPress={() => void loadEvidence(enterpriseId)}>{t('retry')}</Button>}
        >
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <UploadList of={(upload) => upload.target.enterpriseId === enterpriseId} />
      {(kind === 'loading' || whose !== enterpriseId) && <p className="loading">{t('loading')}</p>}
      {kind === 'ready' && whose === enterpriseId && rows.length === 0 && (
        <p className="card pad">{tList(asClosed ? 'emptyThen' : 'empty')}</p>
      )}
      {whose === enterpriseId && rows.length > 0 && (
        <>
          <EvidenceFilters filter={filter} change={setFilter} rows={rows} />
          <p className="quiet-text" role="status">
            {filter === noFilter
              ? tList('count', { count: rows.length })
              : tList('shown', { shown: found.length, count: rows.length })}
            {!locked && filter === noFilter && ` · ${t('howtoPage')}`}
          </p>
          {found.length === 0 ? (
            <p className="card pad">{tList('nothing')}</p>
          ) : (
            <EvidenceTable
              rows={found}
              all={rows}
              locked={locked}
              show={(id) => go({ ...at, evidence: id })}
            />
          )}
          {!asClosed && <FileCheck />}
        </>
      )}
      {children}
      {shown !== undefined && (
        <EvidenceDialog
          evidenceId={shown}
          ofEnterprise={at.screen === 'enterprise-evidence'}
          onClose={() => go(at)}
        />
      )}
    </Page>
  );
}
