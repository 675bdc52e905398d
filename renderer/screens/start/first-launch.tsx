import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  /** The button that begins with an enterprise of one's own. */
  readonly own: ReactNode;
  readonly sample: ReactNode;
  readonly tour: ReactNode;
  /** Ways in for those who bring something along. */
  readonly others: ReactNode;
}

/** The empty desk: what this is in three sentences, and two ways to begin. Nothing has to be set up. */
export function FirstLaunch({ own, sample, tour, others }: Props): ReactNode {
  const t = useTranslations('firstLaunch');
  return (
    <div className="first-launch">
      <div className="first-words">
        <p>{t('one')}</p>
        <p>{t('two')}</p>
        <p>{t('three')}</p>
      </div>
      <div className="first-ways">
        <section className="card pad first-way first-own" aria-labelledby="first-own">
          <h2 id="first-own">{t('own')}</h2>
          <p className="quiet-text">{t('ownDetail')}</p>
          <div className="row">{own}</div>
        </section>
        <section className="card pad first-way" aria-labelledby="first-sample">
          <h2 id="first-sample">{t('sample')}</h2>
          <p className="quiet-text">{t('sampleDetail')}</p>
          <div className="row">
            {sample}
            {tour}
          </div>
        </section>
      </div>
      <p className="quiet-text first-others">
        {t('otherWays')} {others}
      </p>
    </div>
  );
}
