import {
  memo,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PortfolioQuery } from '../../../assessments/portfolio/list-query.ts';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { fold, left, showRows, sortBy, usePortfolio } from '../../stores/portfolio.ts';
import type { Column } from './columns.tsx';
import { GridRow, GroupRow, type Cell } from './grid-rows.tsx';
import type { Layout } from './layout.ts';
import { moveCell } from './move-cell.ts';
import { useEdges } from './use-edges.ts';
import { useListWindow } from './use-window.ts';

interface Props {
  readonly columns: readonly Column[];
  readonly layout: Layout;
  readonly sort: PortfolioQuery['sort'];
  readonly sayGroup: (key: string | number | null) => string;
  readonly openMenu: (row: PortfolioRow, button: Element) => void;
  /** How wide it can be, in pixels. */
  readonly room: number;
}

/** The columns before and after those of the list: the box to tick, and what else can be done. In pixels. */
const [boxWidth, menuWidth] = [38, 40];
export const widthOfEnds = boxWidth + menuWidth;

/** Scrolled sideways the names stay in sight where they leave at least so much of the room to the rest. */
const leastBeside = 0.6;

/**
 * The list of all enterprises: a grid of which only the lines in sight are drawn. One cell is in the tab order; the
 * arrows move from cell to cell, as the ARIA practices have it for grids.
 */
export function PortfolioGrid({ columns, layout, sort, sayGroup, openMenu, room }: Props): ReactNode {
  const t = useTranslations('portfolio');
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const { first, last, lineHeight } = useListWindow(box, layout.count);
  const edges = useEdges(box);
  const rows = usePortfolio((state) => state.rows);
  const [active, setActive] = useState<Cell>({ line: left.row, column: left.column });
  /** True when the keyboard has moved: then the cell takes the focus. */
  const moved = useRef(false);
  const line = Math.min(active.line, layout.count - 1);

  useEffect(() => {
    const places = [layout.at(first), layout.at(last)].map((one) => (one?.kind === 'row' ? one.place : null));
    const known = places.filter((one) => one !== null);
    if (layout.count > 0) showRows(known[0] ?? 0, known.at(-1) ?? known[0] ?? 0);
  }, [first, last, layout]);

  const goTo = useCallback(
    (cell: Cell): void => {
      const { current } = box;
      left.row = cell.line;
      left.column = cell.column;
      moved.current = true;
      setActive(cell);
      if (current === null || cell.line < 0) return;
      const top = cell.line * lineHeight;
      const room = current.clientHeight - lineHeight * 2;
      if (top < current.scrollTop) current.scrollTop = top;
      else if (top > current.scrollTop + room) current.scrollTop = top - room;
    },
    [lineHeight],
  );

  useLayoutEffect(() => {
    if (!moved.current) return;
    const cell = box.current?.querySelector<HTMLElement>(`[data-cell="${line}:${active.column}"]`);
    const target = cell?.querySelector<HTMLElement>('a, button, input') ?? cell;
    if (target === null || target === undefined) return;
    const { activeElement } = document;
    const elsewhere = activeElement !== document.body && box.current?.contains(activeElement) === false;
    // A row that has not come yet is drawn anew when it comes; the focus is given to it again then.
    moved.current = !elsewhere && target.closest('[aria-busy="true"]') !== null;
    if (elsewhere) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / lineHeight) - 2);
    const next = moveCell(event, active, {
      lines: layout.count,
      columns: columns.length + 2,
      page,
      wide: (one) => layout.at(one)?.kind === 'group',
    });
    if (next === null) return;
    event.preventDefault();
    goTo(next);
  };

  // One for all cells: whichever the focus comes into is the active one.
  const onFocus = ({ target }: FocusEvent): void => {
    const [at, column] = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']?.split(':') ?? [];
    if (at !== undefined && column !== undefined) setActive({ line: Number(at), column: Number(column) });
  };

  const drawn: number[] = [];
  for (let at = first; at <= last; at += 1) drawn.push(at);
  // The cell with the focus stays there, however far the list is scrolled.
  if (line >= 0 && (line < first || line > last)) drawn.push(line);
  const template = [`${boxWidth}px`, ...columns.map(({ width }) => width), `${menuWidth}px`].join(' ');
  const least = columns.reduce((sum, one) => sum + one.least, widthOfEnds);
  const namesWidth = boxWidth + (columns[0]?.least ?? 0);
  const namesStay = least > room && room - namesWidth >= room * leastBeside;
  // Said once for all lines, which are the cheaper to draw for it.
  const shape = {
    minInlineSize: least,
    '--columns': template,
    '--line-height': `${lineHeight}px`,
    '--box-width': `${boxWidth}px`,
  };

  return (
    <div
      ref={box}
      className="grid-box card"
      // Its height is said and not left to what is inside: else every line that comes would lay out the whole page.
      style={{
        blockSize: edges + layout.count * lineHeight,
        minBlockSize: Math.min(10, layout.count + 1) * lineHeight,
        // What takes the focus comes out from under the names.
        scrollPaddingInlineStart: namesStay ? namesWidth : 0,
      }}
    >
      <p id={hint} className="unseen">
        {t('gridHint')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its active cell is what has the focus */}
      <div
        role="grid"
        aria-label={t('grid')}
        aria-describedby={hint}
        aria-rowcount={layout.count + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable
        className={namesStay ? 'grid names-stay' : 'grid'}
        style={shape as CSSProperties}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <div role="row" aria-rowindex={1} data-head className="grid-head">
          <span role="columnheader" className="grid-cell mixed">
            <span className="unseen">{t('ticked', { count: usePortfolio.getState().ticked.size })}</span>
          </span>
          {columns.map((column, place) => (
            <HeadCell
              key={column.id}
              column={column}
              sort={sort}
              place={place + 1}
              active={active.line === -1 && active.column === place + 1}
            />
          ))}
          <span role="columnheader" className="grid-cell mixed">
            <span className="unseen">{t('menuColumn')}</span>
          </span>
        </div>
        <div role="rowgroup" className="grid-body" style={{ blockSize: layout.count * lineHeight }}>
          {drawn.map((at) => {
            const what = layout.at(at);
            if (what === null) return null;
            const common = { line: at, top: at * lineHeight, height: lineHeight };
            const column = at === line ? active.column : null;
            return what.kind === 'group' ? (
              <GroupRow
                key={`group ${what.key}`}
                {...common}
                name={t('ofGroup', { name: sayGroup(what.group.key), count: what.group.count })}
                folded={what.folded}
                onFold={() => fold(what.key, !what.folded)}
                active={at === line}
                column={active.column}
                width={columns.length + 2}
              />
            ) : (
              <GridRow
                key={what.place}
                {...common}
                place={what.place}
                row={rows.get(what.place) ?? null}
                columns={columns}
                active={column}
                openMenu={openMenu}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly column: Column;
  readonly sort: PortfolioQuery['sort'];
  /** Which column of the grid it heads. */
  readonly place: number;
  readonly active: boolean;
}

const HeadCell = memo(function HeadCell({ column, sort, place, active }: HeadProps): ReactNode {
  const t = useTranslations('portfolio');
  const { id, title, end = false } = column;
  const sorted = column.sort !== null && column.sort === sort.by;
  // Words begin at their first letter; figures, days and levels are looked for from the top.
  const words = ['name', 'division', 'industry', 'consultant', 'deadline'].includes(id);
  const descending = sorted ? !sort.descending : !words;
  const Icon = sort.descending ? ArrowDown : ArrowUp;
  const attributes = {
    role: 'columnheader',
    className: end ? 'grid-cell mixed end' : 'grid-cell mixed',
    'data-cell': `-1:${place}`,
    ...(sorted ? { 'aria-sort': sort.descending ? ('descending' as const) : ('ascending' as const) } : {}),
  };
  if (column.sort === null)
    return (
      // A cell of a grid takes the focus, whatever it holds.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      <span {...attributes} tabIndex={active ? 0 : -1}>
        <span className="grid-title">{title}</span>
      </span>
    );
  const by = column.sort;
  return (
    <span {...attributes}>
      <button
        type="button"
        className="grid-sort"
        tabIndex={active ? 0 : -1}
        aria-label={title}
        title={t(descending ? 'sortDescending' : 'sortAscending', { column: title })}
        onClick={() => sortBy(by, descending)}
      >
        <span className="grid-title">{title}</span>
        {sorted && <Icon size={14} aria-hidden />}
      </button>
    </span>
  );
});
