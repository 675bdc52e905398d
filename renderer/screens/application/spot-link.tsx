import { use, type ReactNode } from 'react';
import type { FindingPlace } from '../../../assessments/application/x-ray/finding.ts';
import { RouteLink } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { SpotsContext } from './spots.ts';

interface Props {
  readonly place: FindingPlace;
  /** Said in place of the words shown, where these alone say too little. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The way to where something is put right: a link to another page, or a button to the place on this one. */
export function SpotLink({ place, label, children }: Props): ReactNode {
  const spots = use(SpotsContext);
  if (spots === null) throw new Error('A way to a spot stands outside the page of an application.');
  const spot = spots.spotOf(place);
  const named = label === undefined ? {} : { 'aria-label': label };
  if (spot.kind === 'route')
    return (
      <RouteLink to={spot.route} {...named}>
        {children}
      </RouteLink>
    );
  return (
    <button type="button" className="link bare" onClick={() => focusField(spot.field)} {...named}>
      {children}
    </button>
  );
}
