import type { ReactNode } from 'react';
import type { Contract } from '../../../electron/contract.ts';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { costGroup, type FigureGroup } from './figure-group.ts';
import { FigureGroupsPage } from './figure-groups.tsx';

/** The steps of the questionnaires with what they cost here, as the user knows it, in the place of the reference. */
export function OwnCostsScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'own-costs' }>;
}): ReactNode {
  return (
    <FigureGroupsPage
      words="ownCosts"
      groupsOf={groupsOf}
      chosen={route.pack ?? null}
      choose={(pack) => goInstead({ screen: 'own-costs', pack })}
    />
  );
}

const groupsOf = ({ costs }: Contract['readOwnFigures']['output']): readonly FigureGroup[] =>
  costs.map(costGroup);
