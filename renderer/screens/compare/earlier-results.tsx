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
      <ul className="changes">
        {earlier.map((one) => {
          const pack = packs.find(({ id }) => id === one.packId);
          const score =
            one.score === null
              ? t('noPoints')
              : t('scoreOf', {
                  earned: formatExact(one.score.earned, language),
                  possible: formatExact(one.score.possible, language),
                });
          const levels = one.levels.map(({ ladder, level }) =>
            t('levelOf', { ladder: pick(ladder), level: pick(level) }),
          );
          return (
            <li key={`${one.packId} ${one.edition}`} className="change">
              <h3>
                {t('editionOf', {
                  pack: pack === undefined ? one.packId : pick(pack.title),
                  edition: one.edition,
                })}
              </h3>
              <p>{[...levels, score].join(' · ')}</p>
              <p className="quiet-text">
                {t('moved')} <When at={one.at} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
