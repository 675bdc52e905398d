import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { drawRadar } from '../../../assessments/charts/radar.ts';
import { sayPoints, sayShare } from '../../../assessments/scoring/say-score.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { DrawingView } from './drawing-view.tsx';
import type { Explained } from './explained.ts';
import { shareOf } from './share-of.ts';

interface Props {
  readonly result: PackResult;
  readonly explain: (what: Explained) => void;
}

const radarWidth = 250;

/** The aspects of a questionnaire as a picture, and the same figures as a table with bars. */
export function AxesCard({ result, explain }: Props): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const axes = result.axes;
  const drawing = useMemo(
    () =>
      drawRadar(
        {
          kind: 'radar',
          title: t('aspects'),
          description: axes
            .map((axis) => `${pick(axis.title)} ${sayShare(axis, language) ?? '—'}`)
            .join('; '),
          axes: axes.map((axis) => ({ label: pick(axis.title), percent: shareOf(axis), met: true })),
          threshold: null,
        },
        radarWidth,
      ),
    [axes, pick, language, t],
  );

  return (
    <section className="card pad" aria-labelledby="aspects">
      <h2 id="aspects">{t('aspects')}</h2>
      <div className="axes-columns">
        <DrawingView drawing={drawing} />
        <table className="axes">
          <caption className="unseen">{t('aspectsTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('aspect')}</th>
              <th scope="col">
                <span className="unseen">{t('share')}</span>
              </th>
              <th scope="col" className="number">
                {t('share')}
              </th>
              <th scope="col" className="number">
                {t('points')}
              </th>
            </tr>
          </thead>
          <tbody>
            {axes.map((axis) => {
              const percent = shareOf(axis);
              return (
                <tr key={axis.id}>
                  <th scope="row">{pick(axis.title)}</th>
                  <td className="axis-bar" aria-hidden>
                    <span className="bar">
                      <span className="bar-fill" style={{ inlineSize: `${percent}%` }} />
                    </span>
                  </td>
                  <td className="number">
                    {axis.counts ? (sayShare(axis, language) ?? '—') : t('doesNotCount')}
                  </td>
                  <td className="number">
                    <button
                      type="button"
                      className="number-button"
                      aria-label={t('explainNumber', {
                        what: pick(axis.title),
                        number: sayPoints(axis.earned, language),
                      })}
                      onClick={() => explain({ kind: 'node', id: axis.id })}
                    >
                      {sayPoints(axis.earned, language)}
                    </button>
                    <span className="of"> / {sayPoints(axis.possible, language)}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
