import { create } from 'zustand';
import { scannable } from '../../assessments/pack/order-packs.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { go } from '../routing/navigation.ts';
import type { Route } from '../routing/route.ts';
import { useAssessment } from './assessment.ts';
import { loadEnterprises } from './enterprises.ts';

/** The places the tour leads to, in order. */
export const stops = ['home', 'scan', 'question', 'result', 'programmes', 'dossier'] as const;
export type Stop = (typeof stops)[number];

type Tour =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      readonly stop: Stop;
      /** The sample's assessment, through which it leads. */
      readonly assessmentId: string;
      /** The address it was started at; leaving goes back there. */
      readonly from: string;
    };

export const useTour = create<{ readonly tour: Tour }>(() => ({ tour: { kind: 'off' } }));

/** Starts the tour through the sample, which is made if it is not there. Null, or the fault that kept it from starting. */
export async function startTour(): Promise<Fault | null> {
  const reply = await ask('openSample', {});
  if (!reply.ok) return reply.fault;
  await loadEnterprises();
  const { assessmentId } = reply.value;
  const from = window.location.hash;
  useTour.setState({ tour: { kind: 'on', stop: 'home', assessmentId, from } });
  go({ screen: 'assessment', assessmentId });
  return null;
}

/** Goes so many stops on or back; beyond the last one the tour ends. */
export function moveTour(by: 1 | -1): void {
  const { tour } = useTour.getState();
  if (tour.kind === 'off') return;
  const stop = stops[stops.indexOf(tour.stop) + by];
  if (stop === undefined) return leaveTour();
  useTour.setState({ tour: { ...tour, stop } });
  go(routeOfStop(stop, tour.assessmentId));
}

/** Leaves the tour and goes back to where it was started. */
export function leaveTour(): void {
  const { tour } = useTour.getState();
  if (tour.kind === 'off') return;
  useTour.setState({ tour: { kind: 'off' } });
  window.location.hash = tour.from;
}

/** Where a stop is. The questionnaire shown is the one whose quick scan comes first. */
function routeOfStop(stop: Stop, assessmentId: string): Route {
  const { open } = useAssessment.getState();
  const packs = open.kind === 'open' && open.id === assessmentId ? open.packs : [];
  const pack = scannable(packs)[0] ?? packs[0];
  const section = pack?.sections[0];
  if (pack === undefined || section === undefined) return { screen: 'assessment', assessmentId };
  const place = { assessmentId, packId: pack.id };
  switch (stop) {
    case 'home':
      return { screen: 'assessment', assessmentId };
    case 'scan':
      return pack.quickScan === undefined
        ? { screen: 'check', ...place }
        : { screen: 'quick-scan', ...place };
    case 'question':
      return { screen: 'section', ...place, sectionId: section.id };
    case 'result':
      return { screen: 'result', ...place };
    case 'programmes':
      return { screen: 'programmes', assessmentId };
    case 'dossier':
      return { screen: 'dossier', assessmentId };
  }
}
