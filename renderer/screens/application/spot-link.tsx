import type { ReactNode } from 'react';
import { figuresNeeded } from '../../../assessments/answering/progress.ts';
import type { FindingPlace } from '../../../assessments/application/x-ray/finding.ts';
import { choiceSlot } from '../../../assessments/programmes/choice-slot.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { RouteLink } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import type { Route } from '../../routing/route.ts';
import { nextSection } from '../../shell/assessment-links.tsx';
import { progressOf, useOpened, useSituation } from '../../stores/derived.ts';

interface Props {
  readonly programme: Programme;
  readonly place: FindingPlace;
  /** Said in place of the words shown, where these alone say too little. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The way to where something is put right: a link to another page, or a button to the place on this one. */
export function SpotLink({ programme, place, label, children }: Props): ReactNode {
  const spot = useSpot(programme, place);
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

type Spot =
  { readonly kind: 'route'; readonly route: Route } | { readonly kind: 'here'; readonly field: string };

/** Marks of the places on this page that take the focus. */
export const tableSpot = (table: 'budget' | 'targets'): string => `table:${table}`;
export const paperSpot = (attachmentId: string): string => `paper:${attachmentId}`;

/** Raw figures the form asks for that no questionnaire of this assessment asks: they are given on this page. */
export function useFiguresHere(programme: Programme): readonly string[] {
  const { packs, figures } = useOpened();
  const elsewhere = figuresNeeded(packs, figures).map(({ id }) => id);
  return programme.form.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.kind === 'figure' &&
      !elsewhere.includes(field.figure) &&
      figures.figures.some(({ id, fromProfile }) => id === field.figure && fromProfile === undefined)
        ? [field.figure]
        : [],
    ),
  );
}

function useSpot(programme: Programme, place: FindingPlace): Spot {
  const { id: assessmentId, packs, figures } = useOpened();
  const situation = useSituation();
  const figuresHere = useFiguresHere(programme);
  const here = (field: string): Spot => ({ kind: 'here', field });
  const at = (route: Route): Spot => ({ kind: 'route', route });
  const atProgramme = (field?: string): Spot =>
    at({
      screen: 'programme',
      assessmentId,
      programmeId: programme.id,
      ...(field === undefined ? {} : { field }),
    });
  switch (place.kind) {
    case 'profile':
      return at({ screen: 'assessment-profile', assessmentId, field: place.field });
    case 'figure':
      if (figuresHere.includes(place.figure)) return here(place.figure);
      return figuresNeeded(packs, figures).some(({ id }) => id === place.figure)
        ? at({ screen: 'figures', assessmentId, figure: place.figure })
        : atProgramme(place.figure);
    case 'fact': {
      const asked = programme.form.some(({ fields }) =>
        fields.some((field) => field.kind === 'fact' && field.fact === place.fact),
      );
      return asked ? here(place.slot) : atProgramme(place.slot);
    }
    case 'choice':
      return atProgramme(choiceSlot(place.programme, place.choice));
    case 'parameter':
    case 'eligibility':
    case 'benefit':
      return atProgramme();
    case 'cost-line':
      return at({ screen: 'cost-line', assessmentId, lineId: place.line, field: place.field });
    case 'pack': {
      const pack = packs.find((one) => one.id === place.pack);
      if (pack === undefined) return atProgramme();
      const sectionId = nextSection(pack, progressOf(pack, situation));
      return at({ screen: 'section', assessmentId, packId: pack.id, sectionId });
    }
    case 'question': {
      const section = packs
        .find((one) => one.id === place.pack)
        ?.sections.find(({ questions }) => questions.some(({ id }) => id === place.question));
      return at({
        screen: 'section',
        assessmentId,
        packId: place.pack,
        sectionId: section?.id ?? '',
        question: place.question,
      });
    }
    case 'evidence':
      return at({ screen: 'evidence', assessmentId, evidence: place.evidence });
    case 'field':
      return here(place.slot);
    case 'table':
      if (place.table === 'costs') return at({ screen: 'costs', assessmentId });
      return here(tableSpot(place.table));
    case 'attachment':
      return here(paperSpot(place.attachment));
  }
}
