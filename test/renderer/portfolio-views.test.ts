import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PortfolioView } from '../../electron/contract/portfolio.ts';
import { firstQuery, usePortfolio } from '../../renderer/stores/portfolio.ts';
import {
  chosenLook,
  forgetViewsChange,
  lookOf,
  removeView,
  saveView,
  viewsToTurn,
} from '../../renderer/stores/portfolio-views.ts';
import { useTold } from '../../renderer/stores/told.ts';
import { stepBack, useUndo } from '../../renderer/stores/undo.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

const view = (name: string, columns: readonly string[] = []): PortfolioView => ({
  name,
  query: firstQuery,
  columns,
});

describe('which view looks chosen', () => {
  const all = { key: 'all', query: firstQuery, columns: null };
  const own = lookOf(view('mine', ['size', 'tags']));
  const chosen = (shown: Parameters<typeof chosenLook>[1], taken: string | null = null) =>
    chosenLook([all, own], shown, taken);

  it('is the one that is shown, with its order, groups and columns', () => {
    expect(chosen({ query: firstQuery, columns: null })).toBe('all');
    expect(chosen({ query: firstQuery, columns: ['tags', 'size'] })).toBe(own.key);
    for (const shown of [
      { query: firstQuery, columns: ['size'] },
      { query: { ...firstQuery, group: 'size' as const }, columns: null },
      { query: { ...firstQuery, sort: { by: 'name' as const, descending: true } }, columns: null },
      { query: { ...firstQuery, sort: { by: 'changed' as const, descending: false } }, columns: null },
      { query: { ...firstQuery, filter: { text: '厂' } }, columns: null },
    ])
      expect(chosen(shown)).toBeNull();
  });

  it('is one alone where two are the same: the one taken last', () => {
    const same = lookOf(view('same'));
    const looks = [all, same];
    expect(chosenLook(looks, all, null)).toBe('all');
    expect(chosenLook(looks, all, same.key)).toBe(same.key);
  });
});

describe('a change of the views', () => {
  let fake: FakeDesk;
  const names = (): readonly string[] => fake.views.map(({ name }) => name);

  beforeEach(() => {
    fake = new FakeDesk();
    fake.views = [view('a'), view('b'), view('c')];
    vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout, location: { hash: '#/' } });
    usePortfolio.setState({ views: fake.views, taken: null });
    // Something else that undo would take back, were it asked.
    fake.history.state = { undo: fake.history.step({}), redo: null };
    useUndo.setState({ ...fake.history.state, busy: false });
    useTold.setState({ happening: null });
  });

  it('is said, and taken back before anything else is', async () => {
    await removeView('b');
    expect(names()).toEqual(['a', 'c']);
    expect(useTold.getState().happening).toMatchObject({ did: 'removed', name: 'b', undone: false });
    await stepBack('undo');
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(useTold.getState().happening).toMatchObject({ did: 'removed', name: 'b', undone: true });
    await stepBack('redo');
    expect(names()).toEqual(['a', 'c']);
    expect(fake.calls.some(({ method }) => method === 'undo' || method === 'redo')).toBe(false);
  });

  it('once taken back, leaves undo to what was done before', async () => {
    await removeView('b');
    await stepBack('undo');
    await stepBack('undo');
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(fake.calls.filter(({ method }) => method === 'undo')).toHaveLength(1);
  });

  it('puts a view in the place of the one of its name, says so, and brings that one back', async () => {
    expect(await saveView(view('b', ['size']))).toBeNull();
    expect(names()).toEqual(['a', 'b', 'c']);
    expect(fake.views[1]?.columns).toEqual(['size']);
    expect(useTold.getState().happening).toMatchObject({ did: 'replaced', name: 'b' });
    await stepBack('undo');
    expect(fake.views[1]?.columns).toEqual([]);
    await saveView(view('d'));
    expect(useTold.getState().happening).toMatchObject({ did: 'saved', name: 'd' });
    await stepBack('undo');
    expect(names()).toEqual(['a', 'b', 'c']);
  });

  it('is forgotten when something else is done, and says why when it is refused', async () => {
    await removeView('a');
    forgetViewsChange();
    expect(useTold.getState().happening).toBeNull();
    expect(viewsToTurn('undo', useTold.getState().happening)).toBeNull();
    const fault = { code: 'store.read-only', values: {} };
    fake.faults.set('savePortfolioViews', fault);
    await removeView('b');
    expect(useTold.getState().happening).toEqual({ kind: 'failed', fault });
    expect(names()).toEqual(['b', 'c']);
  });
});

it('the last look of the list is there again, without what it was narrowed to, and is kept from then on', async () => {
  const fake = new FakeDesk();
  fake.look = { sort: { by: 'name', descending: false }, group: 'size', columns: ['tags'] };
  vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout, location: { hash: '#/' } });
  const { readLook } = await import('../../renderer/stores/portfolio-look.ts');
  await readLook();
  const { query, columns } = usePortfolio.getState();
  expect({ ...query, columns }).toEqual({ filter: {}, ...fake.look });
  usePortfolio.setState({ columns: null, query: { ...query, filter: { text: '厂' } } });
  await vi.waitFor(() => expect(fake.look?.columns).toBeNull());
  expect(fake.look).toEqual({ sort: { by: 'name', descending: false }, group: 'size', columns: null });
});
