import { useEffect, useState } from 'react';
import type { PortfolioPage, PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import type { ChosenAssessments } from './choose-enterprises.tsx';

/** So many are shown; who looks for another one types a part of its name. */
const mostShown = 100;

/** As many as are asked for at once. */
const atOnce = 200;

/** What one run may hold. */
const mostChosen = 5_000;

/** How long the user must pause in typing. */
const pauseMs = 150;

/** The enterprises in whose name, code, consultant or tags the typed words stand; null until they are known. */
export function useFound(
  typed: string,
): { readonly total: number; readonly rows: readonly PortfolioRow[] } | null {
  const [found, setFound] = useState<PortfolioPage | null>(null);
  useEffect(() => {
    let over = false;
    const timer = setTimeout(
      () =>
        void page(typed, 0, mostShown).then((one) => {
          if (!over && one !== null) setFound(one);
        }),
      found === null ? 0 : pauseMs,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // Asked again for other words, not for what was found.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed]);
  return found;
}

/** All of them that have an assessment, shown or not, with the newest of each. */
export async function everyFound(typed: string): Promise<ChosenAssessments> {
  const chosen: Record<string, string> = {};
  for (let from = 0; from < mostChosen; from += atOnce) {
    const one = await page(typed, from, atOnce);
    for (const { id, newest } of one?.rows ?? []) if (newest !== null) chosen[id] = newest.id;
    if (one === null || from + one.rows.length >= one.total || one.rows.length === 0) break;
  }
  return chosen;
}

/** The enterprises ticked elsewhere that have an assessment, with the newest of each. */
export async function ofTicked(ids: readonly string[]): Promise<ChosenAssessments> {
  const chosen: Record<string, string> = {};
  for (let from = 0; from < ids.length; from += atOnce) {
    const reply = await ask('getEnterprises', { ids: ids.slice(from, from + atOnce) });
    if (!reply.ok) break;
    for (const { id, assessments } of reply.value) {
      const [newest] = assessments.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
      if (newest !== undefined) chosen[id] = newest.id;
    }
  }
  return chosen;
}

async function page(typed: string, from: number, count: number): Promise<PortfolioPage | null> {
  const text = typed.trim();
  const reply = await ask('queryPortfolio', {
    filter: text === '' ? {} : { text },
    sort: { by: 'name', descending: false },
    group: null,
    from,
    count,
  });
  return reply.ok ? reply.value : null;
}
