import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { When } from '../../parts/when.tsx';
import { useOpened, usePack } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';

/** What a questionnaire came to in the editions the assessment has moved on from. Nothing when there are none. */
export function EarlierResults({ packId }: { readonly packId: string }): ReactNode {
  const t = useTranslations('editions');
  const tFar = useTranslations('howFar');
  const pack = usePack(packId);
  // Without points and levels nothing can be told from what was recorded.
  const gives = pack?.scoring !== undefined || (pack?.ladders ?? []).length > 0;
  const pick = usePick();
  const language = useLanguage();
  const earlier = useOpened('earlier').earlier.filter((one) => one.packId === packId);
  if (earlier.length === 0) return null;
  const id = `earlier-results-${packId}`;
  return (
    <section className="card pad stack tight" aria-labelledby={id}>
      <h2 id={id}>{t('earlierTitle')}</h2>
      <p className="quiet-text">{t('earlierNote')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('edition')}</th>
            <th scope="col" className="number">
              {t('points')}
            </th>
            <th scope="col">{t('levels')}</th>
            <th scope="col">{t('at')}</th>
          </tr>
        </thead>
        <tbody>
          {earlier.map(({ edition, at, score, levels }) => (
            <tr key={`${edition} ${at}`}>
              <th scope="row">{t('earlierRow', { edition })}</th>
              <td className="number">
                {score === null
                  ? levels.length === 0 && gives
                    ? tFar('notAnswered')
                    : t('noPoints')
                  : t('pointsOf', {
                      earned: sayPoints(score.earned, language),
                      possible: sayPoints(score.possible, language),
                    })}
              </td>
              <td>
                {levels.map((one) => (
                  <p key={one.ladder.en}>
                    {t('level', { ladder: pick(one.ladder), level: pick(one.level) })}
                  </p>
                ))}
              </td>
              <td>
                <When at={at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
