import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContent } from '../../build/compile-packs.ts';
import type { PortfolioQuery, SortKey } from '../../electron/contract/portfolio.ts';
import { closeStore, openStore } from '../../electron/db/open-store.ts';
import { createPinnedPacks } from '../../electron/services/pinned-packs.ts';
import { createDerived } from '../../electron/services/portfolio/derived.ts';
import { createPortfolio } from '../../electron/services/portfolio/query.ts';
import { searchEverything } from '../../electron/services/portfolio/search.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { endDesk, openDesk } from '../e2e/desk.ts';
import { fillWithEnterprises } from '../fixtures/many-enterprises.ts';
import { compare, spread, timed, type Measurement } from './measure.ts';

/** The policy's own aim for 2025; READINESS_BENCH_ENTERPRISES takes another number. */
const enterprises = Number(process.env['READINESS_BENCH_ENTERPRISES'] ?? 50_000);
/** What each of opening, sorting, filtering and searching may take. */
const limitMs = 100;
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

/** Fifty thousand enterprises in the real store: the list opened, sorted, narrowed and searched, and the memory it takes. */
export async function measurePortfolio(): Promise<readonly Measurement[]> {
  // A folder filled before can be named: filling takes minutes.
  const named = process.env['READINESS_BENCH_FOLDER'];
  const folder = named ?? mkdtempSync(path.join(tmpdir(), 'readiness-portfolio-'));
  const data = path.join(folder, 'data');
  if (named === undefined) fillWithEnterprises(data, enterprises);
  try {
    return [...(await asked(data)), await held(folder)];
  } finally {
    if (named === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function asked(data: string): Promise<readonly Measurement[]> {
  const { content } = readContent();
  const store = openStore({
    file: path.join(data, 'readiness-desk.sqlite'),
    now: new Date().toISOString(),
    keepFolder: data,
    check: 'lists',
  });
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
          searchEverything(place, derived, { text: next(['合同', '设备科', '仓库 上线', 'HT-2026', '赣']) }),
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

/** The memory of all processes of the app with the list open and scrolled through; Linux tells it. */
async function held(folder: string): Promise<Measurement> {
  const name = `${enterprises} enterprises are held in memory (megabytes, proportional share)`;
  const megabytes: number[] = [];
  const desk = await openDesk({ folder });
  try {
    await desk.page.locator('.grid-row').first().waitFor({ timeout: 120_000 });
    for (let turn = 0; turn < 40; turn += 1) {
      await desk.page.locator('.grid-box').evaluate((box) => box.scrollBy(0, 40_000));
      await desk.page.waitForTimeout(50);
    }
    await desk.page.waitForTimeout(3000);
    const main = desk.app.process().pid ?? 0;
    megabytes.push(shareOf(main));
  } finally {
    await endDesk(desk);
  }
  const ours = spread(megabytes);
  const peer = spread([limitMegabytes]);
  const ratio = Math.round((ours.median / peer.median) * 100) / 100;
  return { name, ours, peer, against: `${limitMegabytes} MB`, ratio, aim: 1, runs: 1 };
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
