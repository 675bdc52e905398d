import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import { loadOwnFigures, useOwnFigures } from '../../stores/own-figures.ts';

/** How many figures of programmes the user has keyed in, and the way to them. */
export function OwnFiguresCard(): ReactNode {
  const t = useTranslations('ownFigures');
  const figures = useOwnFigures();
  useEffect(() => void loadOwnFigures(), []);
  const count =
    figures.kind === 'ready'
      ? figures.programmes.reduce(
          (sum, { id, parameters }) =>
            sum + parameters.filter((one) => figures.overrides[id]?.[one.id] !== undefined).length,
          0,
        )
      : null;
  return (
    <section className="card pad stack" aria-labelledby="settings-figures">
      <h2 id="settings-figures">{t('card')}</h2>
      <p className="quiet-text">{t('cardLead')}</p>
      {count !== null && <p>{t('count', { count })}</p>}
      <p>
        <RouteLink to={{ screen: 'own-figures' }}>{t('open')}</RouteLink>
      </p>
    </section>
  );
}
