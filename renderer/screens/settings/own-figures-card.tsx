import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import type { Route } from '../../routing/route.ts';
import { loadOwnFigures, useOwnFigures } from '../../stores/own-figures.ts';
import { costGroup, programmeGroup, type FigureGroup } from './figure-group.ts';

/** How many figures of programmes and costs of steps the user has keyed in, and the way to them. */
export function OwnFiguresCards(): ReactNode {
  const figures = useOwnFigures();
  useEffect(() => void loadOwnFigures(), []);
  const count = (groups: readonly FigureGroup[]): number =>
    groups.reduce(
      (sum, { key, parameters }) =>
        sum +
        parameters.filter((one) => figures.kind === 'ready' && figures.overrides[key]?.[one.id] !== undefined)
          .length,
      0,
    );
  const ready = figures.kind === 'ready' ? figures : null;
  return (
    <>
      <Card
        words="ownCosts"
        to={{ screen: 'own-costs' }}
        count={ready === null ? null : count(ready.costs.map(costGroup))}
      />
      <Card
        words="ownFigures"
        to={{ screen: 'own-figures' }}
        count={ready === null ? null : count(ready.programmes.map(programmeGroup))}
      />
    </>
  );
}

function Card({
  words,
  to,
  count,
}: {
  readonly words: FigureGroup['words'];
  readonly to: Route;
  readonly count: number | null;
}): ReactNode {
  const t = useTranslations(words);
  const id = `settings-${words}`;
  return (
    <section className="card pad stack" aria-labelledby={id}>
      <h2 id={id}>{t('card')}</h2>
      <p className="quiet-text">{t('cardLead')}</p>
      {count !== null && <p>{t('count', { count })}</p>}
      <p>
        <RouteLink to={to}>{t('open')}</RouteLink>
      </p>
    </section>
  );
}
