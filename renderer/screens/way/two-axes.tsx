import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { drawRadar } from '../../../assessments/charts/radar.ts';
import { sayShare } from '../../../assessments/scoring/say-score.ts';
import type { ScoreNode } from '../../../assessments/scoring/score.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { DrawingView } from '../result/drawing-view.tsx';
import { shareOf } from '../result/share-of.ts';
import { sayChange } from './say-change.ts';

interface State {
  readonly label: string;
  readonly axes: readonly ScoreNode[];
  /** Ids of the aspects that have no share to show, since they are not answered to their end. */
  readonly open?: readonly string[];
}

interface Props {
  readonly id: string;
  readonly first: State;
  readonly second: State;
  /** False while one of the two is not answered to its end: no change is given then. */
  readonly settled?: boolean;
  /** The one drawn with a full line; the other one is dashed. */
  readonly solid: 'first' | 'second';
  /** The heading's level; 2 unless told otherwise. */
  readonly level?: 2 | 3 | 4;
}

const radarWidth = 250;

/** Two profiles over the same aspects: one radar with a full and a dashed line, and the figures as a table. */
export function TwoAxes({ id, first, second, solid, settled = true, level = 2 }: Props): ReactNode {
  const t = useTranslations('axes');
  const pick = usePick();
  const language = useLanguage();
  const pairs = useMemo(
    () =>
      first.axes.flatMap((one) => {
        const other = second.axes.find((axis) => axis.id === one.id);
        const open = { one: first.open?.includes(one.id), other: second.open?.includes(one.id) };
        return other === undefined ? [] : [{ one, other, open }];
      }),
    [first.axes, first.open, second.axes, second.open],
  );
  // What is open would stand in the drawing as nothing achieved.
  const drawn = useMemo(() => pairs.filter(({ open }) => open.one !== true && open.other !== true), [pairs]);
  const share = useCallback(
    (node: ScoreNode): string => (node.counts ? sayShare(node, language) : null) ?? t('none'),
    [language, t],
  );
  const differ = pairs.length < Math.max(first.axes.length, second.axes.length);
  const drawing = useMemo(() => {
    const full = solid === 'first' ? first.label : second.label;
    const dashed = solid === 'first' ? second.label : first.label;
    const rows = drawn.map(({ one, other }) => {
      const [line, dash] = solid === 'first' ? [one, other] : [other, one];
      const said = { line: share(line), dash: share(dash) };
      return { label: pick(one.title), line: shareOf(line), dash: shareOf(dash), said };
    });
    const said = rows.map((row) => `${row.label} ${full} ${row.said.line}, ${dashed} ${row.said.dash}`);
    return drawRadar(
      {
        kind: 'radar',
        title: t('title'),
        description: said.join('; '),
        axes: rows.map((row) => ({ label: row.label, percent: row.line, met: true })),
        other: { percents: rows.map((row) => row.dash), label: dashed, mainLabel: full },
        threshold: null,
      },
      radarWidth,
    );
  }, [drawn, solid, first.label, second.label, pick, share, t]);

  const Heading = ({ 2: 'h2', 3: 'h3', 4: 'h4' } as const)[level];
  return (
    <>
      <Heading id={id}>{t('title')}</Heading>
      {differ && <p className="quiet-text">{t('notComparable')}</p>}
      {drawn.length >= 3 && <DrawingView drawing={drawing} />}
      <ScrollX label={t('tableCaption')}>
        <table className="axes">
          <caption className="unseen">{t('tableCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('aspect')}</th>
              <th scope="col" className="number">
                {t('share', { which: first.label })}
              </th>
              <th scope="col" className="number">
                {t('share', { which: second.label })}
              </th>
              <th scope="col" className="number">
                {t('change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ one, other, open }) => (
              <tr key={one.id}>
                <th scope="row">{pick(one.title)}</th>
                <td className="number">{open.one === true ? t('open') : share(one)}</td>
                <td className="number">{open.other === true ? t('open') : share(other)}</td>
                <td className="number">
                  {settled && one.possible === other.possible
                    ? sayChange(one.earned, other.earned, language)
                    : t('none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}
