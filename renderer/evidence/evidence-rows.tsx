import { ExternalLink, Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { Button } from '../parts/button.tsx';
import { Tag } from '../parts/tag.tsx';
import { useSayDetails, useShowName } from './say-evidence.ts';
import { Thumbnail } from './thumbnail.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly EvidenceRow[];
  readonly numberOf: (evidenceId: string) => number | null;
  readonly locked: boolean;
  readonly show: (evidence: EvidenceRow) => void;
  readonly open: (evidence: EvidenceRow) => void;
  readonly unlink: (evidence: EvidenceRow) => void;
}

/** What stands behind one answer, a line each. */
export function EvidenceRows({ label, rows, numberOf, locked, show, open, unlink }: Props): ReactNode {
  const t = useTranslations('evidence');
  const showName = useShowName();
  const sayDetails = useSayDetails();
  return (
    <ul className="evidence-rows" aria-label={label}>
      {rows.map((row) => {
        const name = showName(row.details.name);
        const number = numberOf(row.id);
        return (
          <li key={row.id} className="evidence-row" data-evidence={row.id}>
            <Thumbnail evidence={row} />
            <div className="evidence-words">
              <p>
                {number !== null && <span className="attachment">{t('number', { number })}</span>}{' '}
                <button
                  type="button"
                  className="link bare breakable"
                  aria-label={t('details', { name })}
                  onClick={() => show(row)}
                >
                  {name}
                </button>{' '}
                {row.fileState !== 'sound' && (
                  <Tag tone="bad" sign="alert">
                    {t(`fileStates.${row.fileState}`)}
                  </Tag>
                )}
              </p>
              <p className="quiet-text breakable">
                {[...sayDetails(row.details), row.details.note.trim()]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
            </div>
            <Button look="quiet" small onPress={() => open(row)} aria-label={t('openOf', { name })}>
              <ExternalLink size={15} aria-hidden />
              {t('open')}
            </Button>
            <Button
              look="quiet"
              small
              isDisabled={locked}
              onPress={() => unlink(row)}
              aria-label={t('unlinkOf', { name })}
            >
              <Unlink size={15} aria-hidden />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
