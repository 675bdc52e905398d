import type { PortfolioLook, PortfolioView } from '../../contract/portfolio.ts';
import { findSetting, upsertSetting } from '../../db/settings.ts';
import { portfolioLookSchema, portfolioViewsSchema } from './query-schema.ts';
import { readStore, writeStore, type Workplace } from '../workplace.ts';

/** The views somebody has kept, in their order. What cannot be read counts as none. */
export function listPortfolioViews(place: Workplace): readonly PortfolioView[] {
  const stored = portfolioViewsSchema.safeParse(
    readStore(place, (db) => findSetting(db, 'portfolio-views')) ?? [],
  );
  return stored.success ? stored.data : [];
}

/** Keeps these views in the place of those before. A view is a habit of looking: no history speaks of it. */
export function savePortfolioViews(
  place: Workplace,
  input: { views: readonly PortfolioView[] },
): readonly PortfolioView[] {
  writeStore(place, (db) => upsertSetting(db, 'portfolio-views', input.views));
  return input.views;
}

/** How the list was looked at last; null where nothing was kept, and where it cannot be read. */
export function getPortfolioLook(place: Workplace): PortfolioLook | null {
  const stored = portfolioLookSchema.safeParse(readStore(place, (db) => findSetting(db, 'portfolio-look')));
  return stored.success ? stored.data : null;
}

/** Keeps how the list is looked at for the next start. */
export function savePortfolioLook(place: Workplace, { look }: { look: PortfolioLook }): PortfolioLook {
  writeStore(place, (db) => upsertSetting(db, 'portfolio-look', look));
  return look;
}
