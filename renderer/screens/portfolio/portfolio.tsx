import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { loadPortfolio, narrow, restPortfolio, usePortfolio } from '../../stores/portfolio.ts';
import { readLook } from '../../stores/portfolio-look.ts';
import { loadViews } from '../../stores/portfolio-views.ts';
import { useTold } from '../../stores/told.ts';
import { useSayFault } from '../../text/language.ts';
import { leastName, useColumns } from './columns.tsx';
import { ConditionTags } from './condition-tags.tsx';
import { PortfolioGrid, widthOfEnds } from './grid.tsx';
import { HandlingOfOne } from './handling-of-one.tsx';
import { layOut } from './layout.ts';
import { RowMenu } from './row-menu.tsx';
import { TickedBar } from './ticked-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { useRoom } from '../../parts/use-room.ts';
import { usePortfolioWords } from './use-words.ts';
import { usualColumns } from './usual-columns.ts';
import { Views } from './views.tsx';

/** What the bar to scroll with takes of the width, in pixels. */
const scrollBar = 12;

const nothing = { words: {}, packIds: [], programmes: {} };

/** All enterprises in one table: sorted, narrowed, grouped and looked at in any way one likes. */
export function Portfolio(): ReactNode {
  const t = useTranslations('portfolio');
  const tApp = useTranslations('app');
  const sayFault = useSayFault();
  const [room, watchRoom] = useRoom();
  const say = usePortfolioWords();
  const { kind, fault, page, query, columns: chosen, folded } = usePortfolio();
  const all = useColumns(page ?? nothing, say);
  const [menu, setMenu] = useState<{ readonly row: PortfolioRow; readonly button: Element } | null>(null);
  // One for good: with a new one every line in sight would be drawn anew whenever more of the list has come.
  const openMenu = useCallback((row: PortfolioRow, button: Element) => setMenu({ row, button }), []);
  const [handled, setHandled] = useState<PortfolioRow | null>(null);

  useEffect(() => {
    void loadViews();
    return restPortfolio;
  }, []);
  // What was undone, or taken out of the bin, may stand in the list.
  const happened = useTold(({ number }) => number);
  useEffect(() => void readLook().then(loadPortfolio), [happened]);

  const usual = usualColumns(all, page?.mostUsed ?? [], room, widthOfEnds + leastName + scrollBar);
  const wanted = chosen ?? usual;
  const ids = ` name ${wanted.join(' ')} `;
  const columns = useMemo(() => all.filter(({ id }) => ids.includes(` ${id} `)), [all, ids]);
  const layout = useMemo(
    () => layOut(page?.groups ?? [], query.group !== null, folded),
    [page?.groups, query.group, folded],
  );

  if (kind === 'failed' && fault !== null)
    return (
      <Notice
        tone="bad"
        role="alert"
        actions={<Button onPress={() => void loadPortfolio()}>{t('tryAgain')}</Button>}
      >
        <p>{sayFault(fault)}</p>
      </Notice>
    );
  return (
    <section ref={watchRoom} className="portfolio" aria-label={t('grid')}>
      <div className="views-row">
        <Views />
        <Counted />
      </div>
      <Toolbar columns={all} shown={wanted} usual={usual} />
      <ConditionTags say={say} />
      {page !== null && page.total === 0 && page.pending === 0 ? (
        <div className="card empty">
          <p>{t('none')}</p>
          <p className="quiet-text">{t('noneHint')}</p>
          <Button onPress={() => narrow(noConditions)}>{t('clear')}</Button>
        </div>
      ) : (
        page !== null && (
          <PortfolioGrid
            columns={columns}
            layout={layout}
            sort={query.sort}
            sayGroup={(key) => (query.group === null ? '' : say.group(query.group, key, page.words))}
            openMenu={openMenu}
            room={room}
          />
        )
      )}
      <TickedBar />
      {menu !== null && (
        <RowMenu {...menu} onHandling={() => setHandled(menu.row)} onClose={() => setMenu(null)} />
      )}
      {handled !== null && (
        <HandlingOfOne
          row={handled}
          name={handled.name === '' ? tApp('unnamed') : handled.name}
          onClose={() => setHandled(null)}
        />
      )}
    </section>
  );
}

const noConditions = {
  text: undefined,
  division: undefined,
  sector: undefined,
  size: undefined,
  consultant: undefined,
  tag: undefined,
  progress: undefined,
  lacking: undefined,
  withinDays: undefined,
  level: undefined,
};

/** How many are shown; said aloud when the list has become another. */
function Counted(): ReactNode {
  const t = useTranslations('portfolio');
  const page = usePortfolio((state) => state.page);
  const said =
    page === null
      ? ''
      : page.total === page.all
        ? t('allShown', { all: page.all })
        : t('shown', { total: page.total, all: page.all });
  return (
    <p className="counted quiet-text">
      {/* With nothing left out the heading says the same. */}
      <span role="status" className={page?.total === page?.all ? 'unseen' : undefined}>
        {said}
      </span>
      {page !== null && page.pending > 0 && (
        <span className="counted-pending">{t('pending', { count: page.pending })}</span>
      )}
    </p>
  );
}
