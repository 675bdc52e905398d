import { createContext, useMemo } from 'react';
import { figuresNeeded } from '../../../assessments/answering/progress.ts';
import type { FindingPlace } from '../../../assessments/application/x-ray/finding.ts';
import { choiceSlot } from '../../../assessments/programmes/choice-slot.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { Route } from '../../routing/route.ts';
import { routeToPack } from '../../shell/assessment-links.tsx';
import type { OpenedAssessment } from '../../stores/assessment.ts';
import { progressOf, situationNow, useOpened } from '../../stores/derived.ts';

/** Where something is put right: another page, or a place on this one by the mark that takes the focus. */
export type Spot =
  { readonly kind: 'route'; readonly route: Route } | { readonly kind: 'here'; readonly field: string };

/** The ways from the page of one application. */
export interface Spots {
  readonly spotOf: (place: FindingPlace) => Spot;
  /** Raw figures the form asks for that no questionnaire of this assessment asks: they are given on this page. */
  readonly figuresHere: readonly string[];
}

/** Worked out once for the page: each of its many links needs them. */
export const SpotsContext = createContext<Spots | null>(null);

/** Marks of the places on this page that take the focus. */
export const tableSpot = (table: 'budget' | 'targets'): string => `table:${table}`;
export const findingSpot = (key: string): string => `finding:${key}`;
export const paperSpot = (attachmentId: string): string => `paper:${attachmentId}`;

/** The ways from the page of an application for a programme. */
export function useSpots(programme: Programme): Spots {
  const { id, enterpriseId, packs, figures } = useOpened('id', 'enterpriseId', 'packs', 'figures');
  return useMemo(
    () => spotsOf(programme, { id, enterpriseId, packs, figures }),
    [programme, id, enterpriseId, packs, figures],
  );
}

type Asking = Pick<OpenedAssessment, 'id' | 'enterpriseId' | 'packs' | 'figures'>;

function spotsOf(programme: Programme, { id: assessmentId, enterpriseId, packs, figures }: Asking): Spots {
  const asked = figuresNeeded(packs, figures).map(({ id }) => id);
  const figuresHere = programme.form.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.kind === 'figure' &&
      !asked.includes(field.figure) &&
      figures.figures.some(({ id, fromProfile }) => id === field.figure && fromProfile === undefined)
        ? [field.figure]
        : [],
    ),
  );
  const here = (field: string): Spot => ({ kind: 'here', field });
  const at = (route: Route): Spot => ({ kind: 'route', route });
  const atProgramme = (field?: string): Spot =>
    at({
      screen: 'programme',
      assessmentId,
      programmeId: programme.id,
      ...(field === undefined ? {} : { field }),
    });
  const spotOf = (place: FindingPlace): Spot => {
    switch (place.kind) {
      case 'profile':
        return at({ screen: 'assessment-profile', assessmentId, field: place.field });
      case 'figure':
        if (figuresHere.includes(place.figure)) return here(place.figure);
        return asked.includes(place.figure)
          ? at({ screen: 'figures', assessmentId, figure: place.figure })
          : atProgramme(place.figure);
      case 'fact': {
        const inForm = programme.form.some(({ fields }) =>
          fields.some((field) => field.kind === 'fact' && field.fact === place.fact),
        );
        return inForm ? here(place.slot) : atProgramme(place.slot);
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
        // An assessment keeps the questionnaires it began with: another one is begun from this one's answers.
        if (pack === undefined) return at({ screen: 'new-assessment', enterpriseId, copyFrom: assessmentId });
        return at(routeToPack(assessmentId, pack, progressOf(pack, situationNow()), place));
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
      case 'assessment':
        return at({ screen: 'assessment', assessmentId });
      case 'plan':
        return at({ screen: 'plan', assessmentId });
      case 'own-costs':
        return at({ screen: 'own-costs', pack: place.pack });
      case 'reason':
        return here(findingSpot(place.key));
      case 'table':
        if (place.table === 'costs') return at({ screen: 'costs', assessmentId });
        return here(tableSpot(place.table));
      case 'attachment':
        return here(paperSpot(place.attachment));
    }
  };
  return { spotOf, figuresHere };
}
