import type { Fault } from '../../assessments/text/fault.ts';
import type { PortfolioQuery } from '../../assessments/portfolio/list-query.ts';
import type { PortfolioView } from '../../electron/contract/portfolio.ts';
import { ask } from '../desk.ts';
import { askPortfolio, usePortfolio } from './portfolio.ts';
import { tell, useTold, type Happening, type ViewsChanged } from './told.ts';

/** A whole way of looking at the list. */
export interface Look {
  readonly query: PortfolioQuery;
  /** Ids of the columns after the name; null: those one begins with. */
  readonly columns: readonly string[] | null;
}

/** A look that can be taken, by a key no other has. */
export interface KeyedLook extends Look {
  readonly key: string;
}

/** What a view kept under a name looks like. */
export function lookOf({ name, query, columns }: PortfolioView): KeyedLook {
  return { key: `own ${name}`, query, columns: columns.length === 0 ? null : columns };
}

/** Looks at the list so: what it is narrowed to, order, groups and columns. */
export function takeLook({ key, query, columns }: KeyedLook): void {
  usePortfolio.setState({ columns, taken: key });
  askPortfolio(query);
}

/**
 * The key of the one look that is what is shown; null when none of them is. Of several that are the same: the one taken
 * last, else the first.
 */
export function chosenLook(looks: readonly KeyedLook[], shown: Look, taken: string | null): string | null {
  const fitting = looks.filter((one) => formOf(one) === formOf(shown));
  return (fitting.find(({ key }) => key === taken) ?? fitting[0])?.key ?? null;
}

function formOf({ query: { filter, sort, group }, columns }: Look): string {
  const conditions = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([conditions, sort.by, sort.descending, group, columns?.toSorted() ?? null]);
}

export async function loadViews(): Promise<void> {
  const reply = await ask('listPortfolioViews', {});
  if (reply.ok) usePortfolio.setState({ views: reply.value });
}

/** Keeps what is shown under a name, in the place of the view that has it. Null when it is kept, else why not. */
export async function saveView(view: PortfolioView): Promise<Fault | null> {
  const { views } = usePortfolio.getState();
  const replaced = views.some(({ name }) => name === view.name);
  const after = replaced ? views.map((one) => (one.name === view.name ? view : one)) : [...views, view];
  const fault = await changeViews(replaced ? 'replaced' : 'saved', view.name, after);
  if (fault === null) usePortfolio.setState({ taken: lookOf(view).key });
  return fault;
}

/** True when the view is gone; why it is not is told. */
export async function removeView(name: string): Promise<boolean> {
  const after = usePortfolio.getState().views.filter((one) => one.name !== name);
  const fault = await changeViews('removed', name, after);
  if (fault !== null) tell({ kind: 'failed', fault });
  return fault === null;
}

async function changeViews(
  did: ViewsChanged['did'],
  name: string,
  after: readonly PortfolioView[],
): Promise<Fault | null> {
  const { views: before } = usePortfolio.getState();
  const fault = await keepViews(after);
  if (fault === null) tell({ kind: 'views-changed', did, name, before, after, undone: false });
  return fault;
}

/** Takes a change of the views back, or makes it again when it was taken back. */
export async function turnViews(change: ViewsChanged): Promise<void> {
  const fault = await keepViews(change.undone ? change.after : change.before);
  tell(fault === null ? { ...change, undone: !change.undone } : { kind: 'failed', fault });
}

async function keepViews(views: readonly PortfolioView[]): Promise<Fault | null> {
  const reply = await ask('savePortfolioViews', { views });
  if (!reply.ok) return reply.fault;
  usePortfolio.setState({ views: reply.value });
  return null;
}

/** The change of the views that undo or redo would turn now: the last thing done, as long as it is said. */
export function viewsToTurn(which: 'undo' | 'redo', happening: Happening | null): ViewsChanged | null {
  return happening?.kind === 'views-changed' && happening.undone === (which === 'redo') ? happening : null;
}

/** Something else has been done, or one has gone elsewhere: what undo takes back is no change of views any more. */
export function forgetViewsChange(): void {
  if (useTold.getState().happening?.kind === 'views-changed') useTold.setState({ happening: null });
}
