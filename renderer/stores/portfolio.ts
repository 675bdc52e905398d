import { create } from 'zustand';
import type { Fault } from '../../assessments/text/fault.ts';
import type { PortfolioFilter, PortfolioQuery } from '../../assessments/portfolio/list-query.ts';
import type { PortfolioPage, PortfolioRow, PortfolioView } from '../../electron/contract/portfolio.ts';
import { ask } from '../desk.ts';
import { saveQueue } from './saving.ts';
import { tell } from './told.ts';

/** So many rows are asked for at a time: some screens full. */
const partSize = 50;

/** The most rows one answer has. */
const mostRows = 300;

/** How long to wait before what is still being worked out is asked for again: longer while much is left. */
const againAfter = (pending: number): number => (pending > 1000 ? 2000 : 700);

interface Portfolio {
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly query: PortfolioQuery;
  /** Ids of the columns shown after the name; null: those one begins with. */
  readonly columns: readonly string[] | null;
  /** What is known of the list as a whole; null before the first answer. */
  readonly page: Omit<PortfolioPage, 'rows' | 'from'> | null;
  /** The rows that are here, by their place in the list. */
  readonly rows: ReadonlyMap<number, PortfolioRow>;
  /** Ids of the enterprises ticked. */
  readonly ticked: ReadonlySet<string>;
  /** Groups folded away. */
  readonly folded: ReadonlySet<string>;
  readonly views: readonly PortfolioView[];
  /** The view taken last; of two that look the same it is the one that looks chosen. */
  readonly taken: string | null;
}

/** What the list is asked for at first. */
export const firstQuery: PortfolioQuery = {
  filter: {},
  sort: { by: 'changed', descending: true },
  group: null,
};

/** The list of all enterprises as it is looked at; it stays so while one goes elsewhere and comes back. */
export const usePortfolio = create<Portfolio>(() => ({
  kind: 'loading',
  fault: null,
  query: firstQuery,
  columns: null,
  page: null,
  rows: new Map(),
  ticked: new Set(),
  folded: new Set(),
  views: [],
  taken: null,
}));

/** Where the list was scrolled to, and which cell had the focus, when it was left. */
export const left = { scrollTop: 0, row: 0, column: 0 };

let asking = 0;
let shown: { first: number; last: number } = { first: 0, last: partSize };
let again: ReturnType<typeof setTimeout> | null = null;

/** Reads the list afresh around the rows in sight; what is there stays until the answer has come. */
export async function loadPortfolio(): Promise<void> {
  asking += 1;
  const asked = asking;
  if (again !== null) clearTimeout(again);
  again = null;
  const from = Math.max(0, shown.first - (shown.first % partSize));
  // What is still on its way belongs into the list.
  await saveQueue.flush();
  const { query } = usePortfolio.getState();
  const reply = await ask('queryPortfolio', {
    ...query,
    from,
    count: Math.min(mostRows, partSize * Math.ceil((shown.last - from + 1) / partSize)),
  });
  if (asked !== asking) return;
  if (!reply.ok) return usePortfolio.setState({ kind: 'failed', fault: reply.fault });
  const { rows, from: first, ...page } = reply.value;
  usePortfolio.setState({
    kind: 'ready',
    fault: null,
    page,
    rows: new Map(rows.map((row, place) => [first + place, row])),
  });
  wanted.clear();
  if (page.pending > 0) again = setTimeout(() => void loadPortfolio(), againAfter(page.pending));
}

/** No more is asked for by itself: the list is not in sight any more. */
export function restPortfolio(): void {
  if (again !== null) clearTimeout(again);
  again = null;
}

const wanted = new Set<number>();

/**
 * Says which rows are in sight; those that are not here are asked for, and the next ones before they are needed: a line
 * that is drawn before its row has come is drawn twice.
 */
export function showRows(first: number, last: number): void {
  const before = shown.first;
  shown = { first, last };
  const { rows, page } = usePortfolio.getState();
  if (page === null) return;
  const [up, down] = first < before ? [partSize, 0] : [0, partSize];
  for (
    let part = Math.max(0, Math.floor((first - up) / partSize));
    part * partSize <= last + down;
    part += 1
  ) {
    const from = part * partSize;
    if (from < page.total && !rows.has(from) && !wanted.has(from)) void loadPart(from);
  }
}

async function loadPart(from: number): Promise<void> {
  wanted.add(from);
  const asked = asking;
  const reply = await ask('queryPortfolio', {
    ...usePortfolio.getState().query,
    from,
    count: partSize,
  });
  wanted.delete(from);
  // The list has become another one meanwhile.
  if (asked !== asking || !reply.ok) return;
  usePortfolio.setState(({ rows, page }) => ({
    rows: new Map([
      ...[...rows].slice(-1000),
      ...reply.value.rows.map((row, place): [number, PortfolioRow] => [from + place, row]),
    ]),
    page:
      page === null
        ? null
        : {
            ...page,
            words: withNew(page.words, reply.value.words),
            programmes: withNew(page.programmes, reply.value.programmes),
          },
  }));
}

/** Both together; the first itself when the second holds nothing new: every line in sight is drawn by these words. */
function withNew<Value>(known: Readonly<Record<string, Value>>, come: Readonly<Record<string, Value>>) {
  return Object.keys(come).every((key) => key in known) ? known : { ...known, ...come };
}

/** Looks at the list in another way, from its top. */
export function askPortfolio(change: Partial<PortfolioQuery>): void {
  usePortfolio.setState(({ query }) => ({ query: { ...query, ...change }, folded: new Set() }));
  shown = { first: 0, last: partSize };
  left.scrollTop = 0;
  left.row = 0;
  tickedLast = null;
  void loadPortfolio();
}

/** Changes the filter; undefined takes a condition away. */
export function narrow(change: PortfolioFilter): void {
  const merged = { ...usePortfolio.getState().query.filter, ...change };
  const filter = Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== undefined),
  ) as PortfolioFilter;
  askPortfolio({ filter });
}

/** The filters in force by name, without the text looked for, which has a field of its own. */
export function filtersOf(filter: PortfolioFilter): readonly (keyof PortfolioFilter)[] {
  return (Object.keys(filter) as (keyof PortfolioFilter)[]).filter((name) => name !== 'text');
}

/** Takes every filter away; the text looked for stays. */
export function clearFilters(): void {
  const names = filtersOf(usePortfolio.getState().query.filter);
  narrow(Object.fromEntries(names.map((name) => [name, undefined])));
}

/** Sorts by a column; the same column again turns the order round. */
export function sortBy(by: PortfolioQuery['sort']['by'], descending: boolean): void {
  askPortfolio({ sort: { by, descending } });
}

/** The most enterprises that are changed, or ticked, at a time. */
export const mostAtOnce = 1000;

/** The place of the list ticked last, from which Shift goes on; null in another list. */
let tickedLast: number | null = null;

export function tick(id: string, on: boolean): void {
  usePortfolio.setState(({ ticked }) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    return { ticked: next };
  });
}

/** Ticks the enterprise at a place of the list, or takes its tick away. */
export function tickAt(place: number, id: string, on: boolean): void {
  tickedLast = place;
  tick(id, on);
}

/** Ticks all from the enterprise ticked last to this one, as Shift does in any list. */
export function tickUpTo(place: number): Promise<void> {
  const other = tickedLast ?? place;
  tickedLast = place;
  return tickPlaces(Math.min(other, place), Math.max(other, place));
}

/**
 * Ticks the enterprises from one place of the list to another, both among them and `mostAtOnce` of them at the most;
 * which they are is asked for, since only some of the list is here. Nothing is ticked when that fails, which is told, or
 * when the list becomes another meanwhile.
 */
export async function tickPlaces(first: number, last: number): Promise<void> {
  const { query } = usePortfolio.getState();
  const end = Math.min(last + 1, first + mostAtOnce);
  const found: string[] = [];
  for (let from = first; from < end; from += mostRows) {
    const count = Math.min(mostRows, end - from);
    const reply = await ask('queryPortfolio', { ...query, from, count });
    if (usePortfolio.getState().query !== query) return;
    if (!reply.ok) return tell({ kind: 'failed', fault: reply.fault });
    found.push(...reply.value.rows.map(({ id }) => id));
  }
  usePortfolio.setState(({ ticked }) => ({ ticked: new Set([...ticked, ...found]) }));
}

export function untickAll(): void {
  usePortfolio.setState({ ticked: new Set() });
}

export function fold(group: string, away: boolean): void {
  usePortfolio.setState(({ folded }) => {
    const next = new Set(folded);
    if (away) next.add(group);
    else next.delete(group);
    return { folded: next };
  });
}

export function showColumns(columns: readonly string[] | null): void {
  usePortfolio.setState({ columns });
}
