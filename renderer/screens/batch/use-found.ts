import { useEffect, useState } from 'react';
import type { EnterpriseRow } from '../../../electron/contract.ts';
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

/** What was found: how many there are, and the first of them. */
export interface Found<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/**
 * The enterprises in whose name, code, consultant or tags the typed words stand; null until they are known. `read`,
 * always the same, makes of the lines of the list what is shown.
 */
export function useFound<Row>(
  typed: string,
  read: (rows: readonly PortfolioRow[]) => Promise<readonly Row[]>,
): Found<Row> | null {
  const [found, setFound] = useState<Found<Row> | null>(null);
  useEffect(() => {
    let over = false;
    const look = async (): Promise<void> => {
      const one = await page(typed, 0, mostShown);
      const rows = one === null ? [] : await read(one.rows);
      if (!over && one !== null) setFound({ total: one.total, rows });
    };
    const timer = setTimeout(() => void look(), found === null ? 0 : pauseMs);
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // Asked again for other words, not for what was found.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed]);
  return found;
}

/** All that are found, shown or not, as the list has them. */
export async function everyFound(typed: string): Promise<readonly PortfolioRow[]> {
  const found: PortfolioRow[] = [];
  while (found.length < mostChosen) {
    const one = await page(typed, found.length, atOnce);
    found.push(...(one?.rows ?? []));
    if (one === null || one.rows.length === 0 || found.length >= one.total) break;
  }
  return found;
}

/** The enterprises named with all of their assessments; those that are gone are left out. */
export async function rowsOf(ids: readonly string[]): Promise<readonly EnterpriseRow[]> {
  const rows: EnterpriseRow[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const reply = await ask('getEnterprises', { ids: ids.slice(from, from + atOnce) });
    if (!reply.ok) break;
    rows.push(...reply.value);
  }
  return rows;
}

/** The enterprises ticked elsewhere that have an assessment, with the newest of each. */
export async function ofTicked(ids: readonly string[]): Promise<ChosenAssessments> {
  const chosen: Record<string, string> = {};
  for (const { id, assessments } of await rowsOf(ids)) {
    const [newest] = assessments.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    if (newest !== undefined) chosen[id] = newest.id;
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
