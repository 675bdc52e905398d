import type { ReactNode } from 'react';
import type { Contract } from '../../../electron/contract.ts';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { programmeGroup, type FigureGroup } from './figure-group.ts';
import { FigureGroupsPage } from './figure-groups.tsx';

/** Every rate, cap and date the user has keyed in, in one place, whatever assessment it was keyed in at. */
export function OwnFiguresScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'own-figures' }>;
}): ReactNode {
  return (
    <FigureGroupsPage
      words="ownFigures"
      groupsOf={groupsOf}
      chosen={route.programme ?? null}
      choose={(programme) => goInstead({ screen: 'own-figures', programme })}
    />
  );
}

const groupsOf = ({ programmes }: Contract['readOwnFigures']['output']): readonly FigureGroup[] =>
  programmes.map(programmeGroup);
