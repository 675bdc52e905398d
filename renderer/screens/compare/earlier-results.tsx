import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { When } from '../../parts/when.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';

/** What this assessment came to in editions it has been moved on from, as it was recorded then. */
export function EarlierResults(): ReactNode {
  const t = useTranslations('compare');
  const pick = usePick();
  const language = useLanguage();
  const { earlier, packs } = useOpened();
  if (earlier.length === 0) return null;
  return (
    <section className="card pad stack tight" aria-labelledby="earlier">
      <h2 id="earlier">{t('earlier')}</h2>
      <p className="quiet-text">{t('earlierNote')}</p>
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('pack')}</th>
              <th scope="col">{t('edition')}</th>
              <th scope="col">{t('moved')}</th>
              <th scope="col" className="number">
                {t('score')}
              </th>
              <th scope="col">{t('level')}</th>
            </tr>
          </thead>
          <tbody>
            {earlier.map((one) => {
              const pack = packs.find(({ id }) => id === one.packId);
              return (
                <tr key={`${one.packId} ${one.edition}`}>
                  <th scope="row">{pack === undefined ? one.packId : pick(pack.title)}</th>
                  <td>{one.edition}</td>
                  <td>
                    <When at={one.at} />
                  </td>
                  <td className="number">
                    {one.score === null
                      ? t('noPoints')
                      : t('scoreOf', {
                          earned: formatExact(one.score.earned, language),
                          possible: formatExact(one.score.possible, language),
                        })}
                  </td>
                  <td>
                    {one.levels.map(({ ladder, level }) => (
                      <p key={ladder.en}>{t('levelOf', { ladder: pick(ladder), level: pick(level) })}</p>
                    ))}
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
