import { ChevronDown, ChevronRight, Lock } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { go } from '../../routing/navigation.ts';
import { hrefOf, type Route } from '../../routing/route.ts';
import { tickAt, tickUpTo, usePortfolio } from '../../stores/portfolio.ts';
import type { Column } from './columns.tsx';

/** A place in the grid; the head is line -1, the box to tick column 0. */
export interface Cell {
  readonly line: number;
  readonly column: number;
}

interface Place {
  readonly line: number;
  readonly top: number;
  readonly height: number;
}

interface RowProps extends Place {
  /** Its place among the enterprises of the list, whatever heads of groups stand between. */
  readonly place: number;
  /** Null while it has not come yet. */
  readonly row: PortfolioRow | null;
  readonly columns: readonly Column[];
  /** The column that is in the tab order; null when none of this row is. */
  readonly active: number | null;
  readonly openMenu: (row: PortfolioRow, button: Element) => void;
}

/** Where an enterprise is opened: at its newest assessment, where the work is; without one at its profile. */
function placeOf(row: PortfolioRow): Route {
  return row.newest === null
    ? { screen: 'enterprise', enterpriseId: row.id }
    : { screen: 'assessment', assessmentId: row.newest.id };
}

/**
 * One enterprise. Drawn anew only when something of it has changed: scrolling moves whole rows. Three or four come with
 * each frame of fast scrolling, so it is made of as few elements as it can be.
 */
export const GridRow = memo(function GridRow(props: RowProps): ReactNode {
  const { row, place, columns, line, top, height, active, openMenu } = props;
  const t = useTranslations('portfolio');
  const ticked = usePortfolio((state) => row !== null && state.ticked.has(row.id));
  const common = {
    role: 'row',
    'aria-rowindex': line + 2,
    className: ticked ? 'grid-row ticked' : 'grid-row',
    style: { blockSize: height, transform: `translateY(${top}px)` },
  };
  const cell = (column: number) => ({
    role: 'gridcell',
    'data-cell': `${line}:${column}`,
  });
  const inOrder = (column: number): 0 | -1 => (active === column ? 0 : -1);

  if (row === null)
    return (
      <div {...common} aria-busy>
        {[...columns, null, null].map((_, column) => (
          <span key={column} {...cell(column)} tabIndex={inOrder(column)} className="grid-cell mixed">
            {column === 1 && <span className="grid-wait" aria-hidden />}
          </span>
        ))}
      </div>
    );
  const name = row.name === '' ? t('column.name') : row.name;
  /** With Shift all up to here are ticked, and never a tick taken away. */
  const tickThis = (on: boolean, shift: boolean): void => {
    if (shift) void tickUpTo(place);
    else tickAt(place, row.id, on);
  };
  return (
    // It has a role: that of a row.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      {...common}
      aria-selected={ticked}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLButtonElement) return;
        if (event.key === ' ') {
          event.preventDefault();
          tickThis(!ticked, event.shiftKey);
        }
        if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement)) go(placeOf(row));
      }}
    >
      <span {...cell(0)} className="grid-cell mixed ticking">
        <input
          type="checkbox"
          className="grid-tick"
          aria-label={t('tick', { name })}
          checked={ticked}
          tabIndex={inOrder(0)}
          onChange={({ target, nativeEvent }) =>
            tickThis(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </span>
      {columns.map((column, place) => {
        const said = column.text(row);
        const mixed = column.id === 'name' || column.cell !== undefined;
        return (
          <span
            key={column.id}
            {...cell(place + 1)}
            className={`grid-cell${mixed ? ' mixed' : ''}${column.end === true ? ' end' : ''}`}
            title={said}
            {...(column.said === true ? { 'aria-label': said } : {})}
            {...(column.id === 'name' ? {} : { tabIndex: inOrder(place + 1) })}
          >
            {column.id === 'name' ? (
              <>
                <a className="grid-name" href={hrefOf(placeOf(row))} tabIndex={inOrder(place + 1)}>
                  <bdi>{row.name === '' ? '—' : row.name}</bdi>
                </a>
                {row.sample && <span className="tag">{t('sample')}</span>}
                {/* A sign, not a second word: the name needs the room. */}
                {row.newest?.closed === true && (
                  <span className="grid-closed" title={t('closed')}>
                    <Lock size={14} aria-hidden />
                    <span className="unseen">{t('closed')}</span>
                  </span>
                )}
              </>
            ) : (
              (column.cell?.(row) ?? (mixed ? null : (column.shown?.(row) ?? said)))
            )}
          </span>
        );
      })}
      <span {...cell(columns.length + 1)} className="grid-cell mixed">
        <button
          type="button"
          className="button quiet icon-only small grid-more"
          aria-label={t('menu', { name })}
          aria-haspopup="menu"
          tabIndex={inOrder(columns.length + 1)}
          onClick={(event) => openMenu(row, event.currentTarget)}
        />
      </span>
    </div>
  );
});

interface GroupProps extends Place {
  readonly name: string;
  readonly folded: boolean;
  readonly onFold: () => void;
  readonly active: boolean;
  /** The column one came from, to go on in below. */
  readonly column: number;
  readonly width: number;
}

/** The head of a group, which folds it away. */
export function GroupRow(props: GroupProps): ReactNode {
  const { name, folded, onFold, line, top, height, active, column, width } = props;
  const Icon = folded ? ChevronRight : ChevronDown;
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className="grid-row grid-group"
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" aria-colspan={width} className="grid-cell mixed" data-cell={`${line}:${column}`}>
        <button
          type="button"
          className="grid-fold"
          aria-expanded={!folded}
          tabIndex={active ? 0 : -1}
          onClick={onFold}
        >
          <Icon size={16} aria-hidden />
          {name}
        </button>
      </span>
    </div>
  );
}
