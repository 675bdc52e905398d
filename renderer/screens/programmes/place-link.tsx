import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { figuresNeeded } from '../../../assessments/answering/progress.ts';
import { distinctPlaces, type Place } from '../../../assessments/programmes/place.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayPlace } from '../../../assessments/programmes/say-place.ts';
import { choiceSlot } from '../../../assessments/programmes/choice-slot.ts';
import { RouteLink } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import type { Route } from '../../routing/route.ts';
import { routeToPack } from '../../shell/assessment-links.tsx';
import { progressOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useLanguage } from '../../text/language.ts';

interface Props {
  readonly place: Place;
  readonly programme: Programme;
  /** Opens the form of a parameter. */
  readonly editParameter: (parameterId: string) => void;
}

/** Where something missing is given: a link to another page, or a button to the place on this one. */
export function PlaceLink({ place, programme, editParameter }: Props): ReactNode {
  const t = useTranslations('programme');
  const language = useLanguage();
  const { packs, figures, costs } = useOpened('packs', 'figures', 'costs');
  const target = useTarget(place);
  const words = sayPlace(place, language, programme, { figures, packs }, costs);
  if (target.kind === 'none')
    return (
      <span>
        {words} ({t('packNotUsed')})
      </span>
    );
  if (target.kind === 'route') return <RouteLink to={target.route}>{words}</RouteLink>;
  return (
    <button
      type="button"
      className="link bare"
      onClick={() => (target.kind === 'parameter' ? editParameter(target.id) : focusField(target.id))}
    >
      {words}
    </button>
  );
}

type Target =
  | { readonly kind: 'route'; readonly route: Route }
  | { readonly kind: 'field' | 'parameter'; readonly id: string }
  | { readonly kind: 'none' };

function useTarget(place: Place): Target {
  const { id: assessmentId, packs, figures } = useOpened('id', 'packs', 'figures');
  const situation = useSituation();
  switch (place.kind) {
    case 'profile':
      return { kind: 'route', route: { screen: 'assessment-profile', assessmentId, field: place.field } };
    case 'figure':
      // One no questionnaire asks for stands on this page itself.
      return figuresNeeded(packs, figures).some((one) => one.id === place.figure)
        ? { kind: 'route', route: { screen: 'figures', assessmentId, figure: place.figure } }
        : { kind: 'field', id: place.figure };
    case 'fact':
      return { kind: 'field', id: place.slot };
    case 'choice':
      return { kind: 'field', id: choiceSlot(place.programme, place.choice) };
    case 'parameter':
      return { kind: 'parameter', id: place.parameter };
    case 'cost-line':
      return {
        kind: 'route',
        route: { screen: 'cost-line', assessmentId, lineId: place.line, field: place.field },
      };
    case 'pack': {
      const pack = packs.find((one) => one.id === place.pack);
      if (pack === undefined) return { kind: 'none' };
      return { kind: 'route', route: routeToPack(assessmentId, pack, progressOf(pack, situation), place) };
    }
  }
}

/** What is missing, each with the way to it. */
export function PlaceLinks({
  places,
  lead,
  ...rest
}: Omit<Props, 'place'> & { readonly places: readonly Place[]; readonly lead: string }): ReactNode {
  const distinct = distinctPlaces(places);
  const [only] = distinct;
  if (only === undefined) return null;
  if (distinct.length === 1)
    return (
      <p className="missing-places">
        {lead}
        <PlaceLink place={only} {...rest} />
      </p>
    );
  return (
    <div className="missing-places">
      <p>{lead}</p>
      <ul>
        {distinct.map((place) => (
          <li key={JSON.stringify(place)}>
            <PlaceLink place={place} {...rest} />
          </li>
        ))}
      </ul>
    </div>
  );
}
