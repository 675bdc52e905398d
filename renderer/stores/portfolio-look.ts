import { ask } from '../desk.ts';
import { usePortfolio } from './portfolio.ts';

let reading: Promise<void> | null = null;

/** Looks at the list as it was looked at when the app ended: order, groups, columns. From then on it is kept. */
export function readLook(): Promise<void> {
  reading ??= readAndFollow();
  return reading;
}

async function readAndFollow(): Promise<void> {
  const reply = await ask('getPortfolioLook', {});
  if (reply.ok && reply.value !== null) {
    const { sort, group, columns } = reply.value;
    usePortfolio.setState(({ query }) => ({ query: { ...query, sort, group }, columns }));
  }
  usePortfolio.subscribe(({ query, columns }, before) => {
    const { sort, group } = query;
    const same = sort === before.query.sort && group === before.query.group && columns === before.columns;
    // A habit of looking: where it cannot be kept, as in a store that can only be read, nothing is lost.
    if (!same) void ask('savePortfolioLook', { look: { sort, group, columns } });
  });
}
