import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { howFar } from '../../../assessments/answering/how-far.ts';
import { drawTrend } from '../../../assessments/charts/trend.ts';
import type { TrendStanding } from '../../../assessments/portfolio/trend.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useRoom } from '../../parts/use-room.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { useSayLocalDay, useSayMoment } from '../../text/use-dates.ts';
import { DrawingView } from '../result/drawing-view.tsx';
import { chartOf, type PackTrend } from './trend-columns.ts';
import { TrendTable } from './trend-table.tsx';

/** Points of the drawing an assessment takes, and those the scale may take; and pixels a point. */
const columnWidth = 64;
const scaleWidth = 70;
const pixels = 1.5;

/** One questionnaire over the years: a chart where there is something to draw, and everything as a table. */
export function TrendPack({ pack }: { readonly pack: PackTrend }): ReactNode {
  const t = useTranslations('trend');
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const language = useLanguage();
  const day = useSayLocalDay('short');
  const moment = useSayMoment('short');
  const [room, watch] = useRoom<HTMLDivElement>();
  const title = pick(pack.newest.shortTitle);
  const id = `trend-${pack.packId}`;
  const drawing = useMemo(() => {
    const level = ({ reached, words }: TrendStanding): string => {
      const levels = pack.words[words]?.levels ?? null;
      return levels === null || reached === null ? '' : pick(levels.steps[reached] ?? levels.none);
    };
    const { levels } = pack.newest;
    const say = {
      day,
      moment,
      points: (exact: string) => sayPoints(exact, language),
      level,
      edition: (edition: string) => t('edition', { edition }),
      provisional: (words: string) => tFar('provisional', { words }),
      levels: levels === null ? [] : [levels.none, ...levels.steps].map(pick),
    };
    const chart =
      chartOf(pack, 'points', { ...say, title: t('chartPoints', { pack: title }) }) ??
      chartOf(pack, 'level', { ...say, title: t('chartLevels', { pack: title }) });
    return chart === null
      ? null
      : drawTrend(
          chart,
          Math.max(Math.floor(room / pixels), scaleWidth + columnWidth * Math.max(3, chart.columns.length)),
        );
  }, [pack, title, room, day, moment, language, pick, t, tFar]);
  const unmeasured = pack.newest.levels === null && pack.newest.axes.length === 0;
  const marked = pack.columns.some(
    ({ standing }, place) =>
      (standing === null && place > 0) || (standing !== null && howFar(standing) === 'part'),
  );
  return (
    <section className="card pad stack tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {pack.editions.length > 1 && !unmeasured && (
        <p className="quiet-text">{t('editions', { editions: pack.editions.join(t('comma')) })}</p>
      )}
      {unmeasured && <p className="quiet-text">{t('advice')}</p>}
      {drawing !== null && (
        <div ref={watch}>
          <ScrollX key={pack.columns.length} label={t('chartRegion', { pack: title })}>
            <DrawingView drawing={drawing} pixels={pixels} />
          </ScrollX>
          {marked && <p className="quiet-text">{t('legend')}</p>}
        </div>
      )}
      <TrendTable pack={pack} title={title} />
    </section>
  );
}
