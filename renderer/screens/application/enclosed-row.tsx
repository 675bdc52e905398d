import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EnclosedPaper } from '../../../assessments/application/papers.ts';
import { evidenceKinds } from '../../../assessments/evidence/evidence.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { useSayDetails } from '../../evidence/say-evidence.ts';
import { Thumbnail } from '../../evidence/thumbnail.tsx';
import { Button } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { dropPaper, movePaper } from '../../stores/application.ts';
import { useShownRows } from '../../stores/shown-evidence.ts';
import { useLocked } from '../../stores/locked.ts';
import { dragPaper } from './paper-drag.ts';

interface Props {
  readonly programme: Programme;
  readonly attachmentId: string;
  readonly enclosed: EnclosedPaper;
  /** The n of 附件 n; null where it has none. */
  readonly number: number | null;
  readonly first: boolean;
  readonly last: boolean;
  /** Opens what is said about the file; null where that cannot be changed any more. */
  readonly show: (() => void) | null;
  readonly afterRemoving: () => void;
}

/** One file enclosed, with its number, what is said about it, and whether its date fits. */
export function EnclosedRow(props: Props): ReactNode {
  const { programme, attachmentId, enclosed, number, show } = props;
  const t = useTranslations('applicationPapers');
  const evidence = useTranslations('evidence');
  const sayDetails = useSayDetails();
  const locked = useLocked();
  const { paper, window } = enclosed;
  const row = useShownRows().find(({ id }) => id === paper.id);
  const name = paper.name.trim() || t('unnamed');
  const kind = evidenceKinds.find((one) => one === paper.kind);
  const { date, amountFen } = paper;
  const said = sayDetails({ number: paper.number, date, amountFen, ...(kind === undefined ? {} : { kind }) });
  return (
    // What dragging does, the buttons do as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className="enclosed-row"
      draggable={!locked}
      onDragStart={(event) => dragPaper(event.dataTransfer, { evidenceId: paper.id, from: attachmentId })}
    >
      {row !== undefined && <Thumbnail evidence={row} />}
      <div className="evidence-words">
        <p>
          {number !== null && <span className="attachment">{evidence('number', { number })}</span>}{' '}
          {show === null ? (
            <span className="breakable">{name}</span>
          ) : (
            <button
              type="button"
              className="link bare breakable"
              aria-label={evidence('details', { name })}
              onClick={show}
            >
              {name}
            </button>
          )}{' '}
          {paper.state !== 'sound' && (
            <Tag tone="bad" sign="alert">
              {evidence(`fileStates.${paper.state}`)}
            </Tag>
          )}
          {(window === 'before' || window === 'after') && (
            <Tag tone="warn" sign="alert">
              {t(`windows.${window}`)}
            </Tag>
          )}
        </p>
        <p className="quiet-text breakable">{said.join(' · ')}</p>
      </div>
      {!locked && (
        <span className="sheet-ways">
          <Button
            look="quiet"
            small
            isDisabled={props.first}
            aria-label={t('upOf', { name })}
            onPress={() => movePaper(programme.id, attachmentId, paper.id, -1)}
          >
            <ArrowUp size={15} aria-hidden />
          </Button>
          <Button
            look="quiet"
            small
            isDisabled={props.last}
            aria-label={t('downOf', { name })}
            onPress={() => movePaper(programme.id, attachmentId, paper.id, 1)}
          >
            <ArrowDown size={15} aria-hidden />
          </Button>
          <Button
            look="quiet"
            small
            aria-label={t('removeOf', { name })}
            onPress={() => {
              dropPaper(programme.id, attachmentId, paper.id);
              props.afterRemoving();
            }}
          >
            <X size={15} aria-hidden />
          </Button>
        </span>
      )}
    </li>
  );
}
