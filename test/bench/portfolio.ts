import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../../build/compile-packs.ts';
import type { PortfolioQuery, SortKey } from '../../assessments/portfolio/list-query.ts';
import { closeStore, openStore, type Store } from '../../electron/db/open-store.ts';
import { createPinnedPacks } from '../../electron/services/pinned-packs.ts';
import { createDerived } from '../../electron/services/portfolio/derived.ts';
import { createPortfolio } from '../../electron/services/portfolio/query.ts';
import { searchEverything } from '../../electron/services/portfolio/search.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import type { Page } from 'playwright-core';
import type { Desk } from '../../electron/contract.ts';
import { endDesk, openDesk } from '../e2e/desk.ts';
import { goTo } from '../e2e/steps.ts';
import { fillWithEnterprises } from '../fixtures/many-enterprises.ts';
import { byTail, compare, timed, within, type Measurement } from './measure.ts';
import { narrowList, openList, searchAll, sortList } from './painted.ts';

/** The policy's own aim for 2025; READINESS_BENCH_ENTERPRISES takes another number. */
const enterprises = Number(process.env['READINESS_BENCH_ENTERPRISES'] ?? 50_000);
/** What each of opening, sorting, filtering and searching may take. */
const limitMs = 100;
/** What looking at a large store may add to the start of the app. */
const startLimitMs = 500;
/** A frame that comes later than this after the one before was dropped, at sixty a second. */
const frameLimitMs = 25;
/** The proportional share of memory all processes of the app may hold together. */
const limitMegabytes = 400;

const plain: PortfolioQuery = { filter: {}, sort: { by: 'name', descending: false }, group: null };
const keys: readonly SortKey[] = [
  'name',
  'deadline',
  'staff',
  'progress',
  'division',
  'level:sme-digital-2024',
];
const texts = ['电机', '章贡', '9136', '有限公司', '试点', '赣'];
const sought = ['合同', '设备科', '仓库 上线', 'HT-2026', '赣', '宜春', 'ERP', '是'];

/**
 * Fifty thousand enterprises in the real store: the list opened, sorted, narrowed and searched, by the services and
 * through the real window, scrolled, and the memory it takes while everything is worked out and afterwards.
 */
export async function measurePortfolio(): Promise<readonly Measurement[]> {
  // A folder filled before can be named: filling takes minutes.
  const named = process.env['READINESS_BENCH_FOLDER'];
  const folder = named ?? mkdtempSync(path.join(tmpdir(), 'readiness-portfolio-'));
  const data = path.join(folder, 'data');
  if (named === undefined) fillWithEnterprises(data, enterprises);
  try {
    return [...(await asked(data)), ...(await shown(folder))];
  } finally {
    if (named === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function asked(data: string): Promise<readonly Measurement[]> {
  const { content } = readContent();
  const open = (): Store =>
    openStore({
      file: path.join(data, 'readiness-desk.sqlite'),
      now: new Date().toISOString(),
      keepFolder: data,
      check: 'frame',
    });
  const start = await compare({
    name: `a store of ${enterprises} enterprises is looked at when the app starts`,
    against: `${startLimitMs} ms`,
    aim: 1,
    runs: 5,
    ours: () => timed(() => closeStore(open())),
    peer: () => Promise.resolve(startLimitMs),
  });
  const store = open();
  const place: Workplace = {
    store,
    library: content,
    pinned: createPinnedPacks(),
    sample: null,
    now: () => new Date().toISOString(),
    newId: () => '',
    who: () => '',
  };
  const first = createDerived(place, {});
  await first.finish();
  first.close();
  let turn = 0;
  const next = <Item>(items: readonly Item[]): Item => {
    turn += 1;
    const item = items[turn % items.length];
    if (item === undefined) throw new Error('nothing to take turns with');
    return item;
  };
  const derived = createDerived(place, {});
  const portfolio = createPortfolio(place, derived);
  const part = { from: 0, count: 100 };
  const measure = (name: string, runs: number, ours: () => Promise<number>): Promise<Measurement> =>
    compare({
      name: `${enterprises} enterprises are ${name}`,
      against: `${limitMs} ms`,
      aim: 1,
      runs,
      ours,
      peer: () => Promise.resolve(limitMs),
    });
  try {
    return [
      start,
      await measure('opened', 10, async () => {
        const fresh = createDerived(place, {});
        const took = await timed(() => createPortfolio(place, fresh).query({ ...plain, ...part }));
        fresh.close();
        return took;
      }),
      await measure('sorted', 40, () => {
        const sort = { by: next(keys), descending: turn % 2 === 0 };
        return timed(() => portfolio.query({ ...plain, sort, ...part }));
      }),
      await measure('narrowed by text', 40, () =>
        timed(() => portfolio.query({ ...plain, filter: { text: next(texts) }, ...part })),
      ),
      await measure('grouped', 20, () =>
        timed(() =>
          portfolio.query({
            ...plain,
            group: next(['city', 'size', 'sector', 'consultant'] as const),
            ...part,
          }),
        ),
      ),
      await measure('searched, all texts', 40, () =>
        timed(() =>
          searchEverything(place, derived, {
            text: next(sought),
            language: 'zh-CN',
          }),
        ),
      ),
      await measure('scrolled by a screen', 100, () =>
        timed(() => portfolio.query({ ...plain, from: next([0, 24_900, 49_000, 12_300]), count: 100 })),
      ),
    ];
  } finally {
    derived.close();
    closeStore(store);
  }
}

/** The same through the real window, with the frames of scrolling and the memory of all processes of the app. */
async function shown(folder: string): Promise<readonly Measurement[]> {
  const desk = await openDesk({ folder });
  const { page } = desk;
  const main = desk.app.process().pid ?? 0;
  const working: number[] = [];
  try {
    await page.locator('.grid-row').first().waitFor({ timeout: 120_000 });
    while ((await asks(page, {})).pending > 0) {
      working.push(shareOf(main));
      await page.waitForTimeout(2000);
    }
    const times = async (runs: number, work: (turn: number) => Promise<number>): Promise<number[]> => {
      await work(0);
      const all: number[] = [];
      for (let turn = 1; turn <= runs; turn += 1) all.push(await work(turn));
      return all;
    };
    const take = <Item>(items: readonly Item[], turn: number): Item | undefined => items[turn % items.length];
    const bySort = await times(30, async (turn) => (await asks(page, { by: take(keys, turn) })).ms);
    const opened = await times(30, () => openList(page));
    const sorted = await times(30, () => sortList(page));
    const narrowed = await times(30, (turn) => narrowList(page, take(texts, turn) ?? ''));
    await narrowList(page, '');
    await goTo(page, { screen: 'search' });
    const searched = await times(30, (turn) => searchAll(page, take(sought, turn) ?? ''));
    await goTo(page, { screen: 'start' });
    await page.reload();
    await page.locator('.grid-row').first().waitFor({ timeout: 120_000 });
    const frames = await page.locator('.grid-box').evaluate(scrollThrough);
    // A minute: in its first half everything stored is read in the background, by a process of its own.
    const held: number[] = [];
    while (held.length < 30) {
      await page.waitForTimeout(2000);
      held.push(shareOf(main));
    }
    const many = `${enterprises} enterprises are`;
    return [
      byTail(`${many} sorted by any column, to the answer`, bySort, limitMs),
      byTail(`${many} opened, to the picture`, opened, limitMs),
      byTail(`${many} sorted, to the picture`, sorted, limitMs),
      byTail(`${many} narrowed by text, to the picture`, narrowed, limitMs),
      byTail(`${many} searched, all texts, to the picture`, searched, limitMs),
      byTail(`${many} scrolled: between two frames`, frames, frameLimitMs),
      within(`${many} worked out: memory (proportional share)`, working, limitMegabytes, 'MB'),
      within(`${many} held in memory (proportional share)`, held, limitMegabytes, 'MB'),
    ];
  } finally {
    await endDesk(desk);
  }
}

/** Asks for the list through the window's own door; with the milliseconds it took. */
async function asks(
  page: Page,
  asked: { readonly by?: SortKey | undefined; readonly text?: string | undefined },
): Promise<{ readonly ms: number; readonly pending: number }> {
  return page.evaluate(async ({ by, text }) => {
    const begun = performance.now();
    const { desk } = window as unknown as { readonly desk: Desk };
    const reply = await desk.queryPortfolio({
      filter: text === undefined ? {} : { text },
      sort: { by: by ?? 'name', descending: false },
      group: null,
      from: 0,
      count: 100,
    });
    return { ms: performance.now() - begun, pending: reply.ok ? reply.value.pending : 0 };
  }, asked);
}

/** Scrolls the list for three seconds as a turned wheel would; the milliseconds between the frames drawn meanwhile. */
function scrollThrough(box: Element): Promise<number[]> {
  return new Promise((resolve) => {
    const frames: number[] = [];
    let before = performance.now();
    const begun = before;
    const step = (now: number): void => {
      frames.push(now - before);
      before = now;
      box.scrollBy(0, 120);
      if (now - begun < 3000) requestAnimationFrame(step);
      else resolve(frames.slice(2));
    };
    requestAnimationFrame(step);
  });
}

/** Proportional set size of a process and all below it, in megabytes; 0 where the system does not tell. */
function shareOf(root: number): number {
  if (process.platform !== 'linux') return 0;
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const family = [...parents.keys()].filter((pid) => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  });
  const kilobytes = family.reduce((sum, pid) => {
    try {
      const told = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
      return sum + Number(told?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
  return Math.round(kilobytes / 102.4) / 10;
}
