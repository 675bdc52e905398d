import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Route } from '../routing/route.ts';
import { useOpened } from '../stores/derived.ts';
import { ApplicationLinks } from './application-links.tsx';
import { placeIcons, RailLink } from './rail-link.tsx';

/** The programmes and the cost table they share; each is marked on the pages below it as well. */
export function ProgrammeLinks({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('programmePlaces');
  const { id: assessmentId, chosen, costs } = useOpened('id', 'chosen', 'costs');
  const programmes = { screen: 'programmes', assessmentId } as const;
  const table = { screen: 'costs', assessmentId } as const;
  return (
    <>
      <RailLink
        to={programmes}
        route={route.screen === 'programme' ? programmes : route}
        Icon={placeIcons.programmes}
        label={t('programmes')}
        {...counted(chosen.length, t('followed', { count: chosen.length }))}
      >
        <ApplicationLinks route={route} />
      </RailLink>
      <RailLink
        to={table}
        route={route.screen === 'cost-line' ? table : route}
        Icon={placeIcons.costs}
        label={t('costs')}
        {...counted(costs.lines.length, t('lines', { count: costs.lines.length }))}
      />
    </>
  );
}

function counted(count: number, countLabel: string): { count?: string; countLabel?: string } {
  return count === 0 ? {} : { count: String(count), countLabel };
}
