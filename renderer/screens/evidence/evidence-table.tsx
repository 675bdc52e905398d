import { ExternalLink, Trash2 } from 'lucide-react';
import { memo, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatFen } from '../../../assessments/programmes/money.ts';
import type { EvidenceRow } from '../../../electron/contract/evidence.ts';
import { openEvidence } from '../../evidence/open-evidence.ts';
import { Thumbnail } from '../../evidence/thumbnail.tsx';
import { UsedAt } from '../../evidence/used-at.tsx';
import { Button } from '../../parts/button.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { Tag } from '../../parts/tag.tsx';
import { useOpenedParts } from '../../stores/derived.ts';
import { putInBin } from '../../stores/bin.ts';
import { evidenceOf } from '../../stores/evidence.ts';
import { sayDay } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { useShowName } from '../../evidence/say-evidence.ts';

const step = 100;

interface Props {
  readonly rows: readonly EvidenceRow[];
  /** All there are, of which `rows` are shown: by them the annexes are numbered. */
  readonly all: readonly EvidenceRow[];
  readonly locked: boolean;
  readonly show: (evidenceId: string) => void;
}

/** Evidence a line each. Of very many the next hundred come as one scrolls to them, or with a button. */
export function EvidenceTable({ rows, all, locked, show }: Props): ReactNode {
  const t = useTranslations('evidence');
  const tList = useTranslations('evidenceList');
  const [most, setMost] = useState(step);
  const open = useOpenedParts('id', 'packs');
  const numbers = open !== null ? evidenceOf(all, open.packs, open.id) : null;
  const left = rows.length - most;
  return (
    <>
      <div className="card table-card">
        <table className="evidence-table">
          <caption className="unseen">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{tList('file')}</th>
              <th scope="col">{tList('kind')}</th>
              <th scope="col">{tList('number')}</th>
              <th scope="col">{tList('date')}</th>
              <th scope="col" className="number">
                {tList('amount')}
              </th>
              <th scope="col">{tList('use')}</th>
              <th scope="col">
                <span className="unseen">{tList('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <Row
                key={row.id}
                row={row}
                number={numbers?.numberOf(row.id) ?? null}
                locked={locked}
                show={show}
              />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <More label={tList('more', { count: Math.min(left, step) })} more={() => setMost(most + step)} />
      )}
    </>
  );
}

interface RowProps {
  readonly row: EvidenceRow;
  readonly number: number | null;
  readonly locked: boolean;
  readonly show: (evidenceId: string) => void;
}

const Row = memo(
  function Row({ row, number, locked, show }: RowProps): ReactNode {
    const t = useTranslations('evidence');
    const tList = useTranslations('evidenceList');
    const showName = useShowName();
    const language = useLanguage();
    const { id, details, fileState } = row;
    const name = showName(details.name);
    return (
      <tr data-evidence={id}>
        <th scope="row">
          <span className="evidence-name">
            <Thumbnail evidence={row} />
            <span>
              {number !== null && <span className="attachment">{tList('numberOfOwn', { number })}</span>}{' '}
              <button
                type="button"
                className="link bare breakable"
                aria-label={t('details', { name })}
                onClick={() => show(id)}
              >
                {name}
              </button>
              {fileState !== 'sound' && (
                <>
                  {' '}
                  <Tag tone="bad" sign="alert">
                    {t(`fileStates.${fileState}`)}
                  </Tag>
                </>
              )}
              {details.note.trim() !== '' && (
                <span className="quiet-text block breakable clipped">{details.note}</span>
              )}
            </span>
          </span>
        </th>
        <td>{t(`kinds.${details.kind}`)}</td>
        <td className="breakable">{details.number}</td>
        <td className="day">{details.date === null ? '' : sayDay(details.date, language, 'short')}</td>
        <td className="number">{details.amountFen === null ? '' : formatFen(details.amountFen, language)}</td>
        <td>
          <UsedAt evidence={row} most={2} />
        </td>
        <td className="row-action">
          <Button
            look="quiet"
            small
            isDisabled={fileState === 'missing'}
            onPress={() => void openEvidence(row)}
            aria-label={t('openOf', { name })}
          >
            <ExternalLink size={16} aria-hidden />
          </Button>
          <Button
            look="quiet"
            small
            isDisabled={locked}
            onPress={() => {
              void putInBin('evidence', id, name).then(focusPage);
            }}
            aria-label={t('binOf', { name })}
          >
            <Trash2 size={16} aria-hidden />
          </Button>
        </td>
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row && before.number === after.number && before.locked === after.locked,
);

/** Asks for more when it comes into sight, and with a press for who does not scroll. */
function More({ label, more }: { readonly label: string; readonly more: () => void }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const askMore = useEffectEvent(more);
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((one) => one.isIntersecting)) askMore();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [label]);
  return (
    <div ref={box} className="row">
      <Button onPress={more}>{label}</Button>
    </div>
  );
}
