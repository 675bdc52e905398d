import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import { Button, RouteLink } from '../parts/button.tsx';
import { When } from '../parts/when.tsx';
import { useEnterprise } from '../stores/enterprises.ts';
import { useAssessment } from '../stores/assessment.ts';
import { useLocked } from '../stores/locked.ts';
import { restoreValue } from '../stores/undo.ts';
import { useRouteOfChange, useSayChange, type ChangeAbout } from './use-say-step.ts';
import { useSayValues, type ChangedValue } from './use-say-values.ts';

interface Props {
  readonly entries: readonly HistoryEntry[];
  /** Whether each line says what it is about; not where all are about the same. */
  readonly headed: boolean;
}

/** Lines of the history: who, when, what, and from what to what. */
export function ChangeList({ entries, headed }: Props): ReactNode {
  if (entries.length === 0) return null;
  return (
    <ol className="changes">
      {entries.map((entry) => (
        <ChangeRow key={entry.seq} entry={entry} headed={headed} />
      ))}
    </ol>
  );
}

function ChangeRow({ entry, headed }: { readonly entry: HistoryEntry; readonly headed: boolean }): ReactNode {
  const t = useTranslations('historyList');
  const tChanges = useTranslations('changes');
  const locked = useLocked();
  const about = useNamed(entry);
  const sayChange = useSayChange();
  const sayValues = useSayValues();
  const routeOf = useRouteOfChange();
  const words = sayChange(about);
  const to = headed ? routeOf(about) : null;
  return (
    <li className="change" data-seq={entry.seq}>
      <p className="change-who">
        <When at={entry.at} /> <span className="breakable">{entry.who.trim() || tChanges('nobody')}</span>
      </p>
      <div className="change-what">
        {headed && (
          <p className="change-title breakable">
            {to === null ? (
              words
            ) : (
              <RouteLink to={to} aria-label={t('openOf', { what: words })}>
                {words}
              </RouteLink>
            )}
          </p>
        )}
        {sayValues(entry).map((value) => (
          <ValueLine key={JSON.stringify(value)} value={value} />
        ))}
      </div>
      {entry.restorable && (
        <Button
          look="quiet"
          small
          isDisabled={locked}
          onPress={() => void restoreValue(entry.seq)}
          aria-label={t('restoreOf', { what: words })}
        >
          <RotateCcw size={15} aria-hidden />
          {t('restore')}
        </Button>
      )}
    </li>
  );
}

/** Old and new one below the other: answers are sentences, and two sentences in one line are hard to compare. */
function ValueLine({ value }: { readonly value: ChangedValue }): ReactNode {
  const t = useTranslations('changes');
  if (value.kind === 'said') return <p className="keep-lines breakable">{value.text}</p>;
  const { label, was, now } = value;
  return (
    <div className="change-value">
      {label !== null && <p className="change-label">{label}</p>}
      <dl>
        <dt>{t('was')}</dt>
        <dd className={was === null ? 'quiet-text' : 'old keep-lines breakable'}>{was ?? t('nothing')}</dd>
        <dt>{t('became')}</dt>
        <dd className={now === null ? 'quiet-text' : 'keep-lines breakable'}>{now ?? t('nothing')}</dd>
      </dl>
    </div>
  );
}

/** The line with the names of what it belongs to, as they are now. */
function useNamed(entry: HistoryEntry): ChangeAbout {
  const enterprise = useEnterprise(entry.enterpriseId);
  const openTitle = useAssessment(({ open }) =>
    open.kind === 'open' && open.id === entry.assessmentId ? open.row.title : null,
  );
  const listed = enterprise?.assessments.find((one) => one.id === entry.assessmentId)?.title;
  return {
    ...entry,
    enterpriseName: enterprise?.profile.name ?? null,
    assessmentTitle: openTitle ?? listed ?? null,
  };
}
