import { create } from 'zustand';
import { scannable } from '../../assessments/pack/order-packs.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { go } from '../routing/navigation.ts';
import type { Route } from '../routing/route.ts';
import { useAssessment } from './assessment.ts';
import { putInBin } from './bin.ts';
import { loadEnterprises, useEnterprises } from './enterprises.ts';

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
      /** The sample made for this tour alone, which goes into the bin when the tour ends; null when it stays. */
      readonly borrowed: { readonly enterpriseId: string; readonly name: string } | null;
    };

export const useTour = create<{ readonly tour: Tour }>(() => ({ tour: { kind: 'off' } }));

/** What becomes of a sample that had to be made for the tour. */
export type SampleAfterwards = 'keep' | 'to-bin';

/**
 * Starts the tour through the sample, which is made if it is not there: among the user's own enterprises only when
 * that was asked for. Null, or the fault that kept it from starting.
 */
export async function startTour(afterwards: SampleAfterwards): Promise<Fault | null> {
  const reply = await ask('openSample', {});
  if (!reply.ok) return reply.fault;
  await loadEnterprises();
  const { assessmentId, enterpriseId, made } = reply.value;
  const from = window.location.hash;
  const name = useEnterprises.getState().rows.find(({ id }) => id === enterpriseId)?.profile.name ?? '';
  const borrowed = made && afterwards === 'to-bin' ? { enterpriseId, name } : null;
  useTour.setState({ tour: { kind: 'on', stop: 'home', assessmentId, from, borrowed } });
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

/** Leaves the tour and goes back to where it was started; a sample made for it alone goes into the bin. */
export function leaveTour(): void {
  const { tour } = useTour.getState();
  if (tour.kind === 'off') return;
  useTour.setState({ tour: { kind: 'off' } });
  window.location.hash = tour.from;
  if (tour.borrowed !== null) void putInBin('enterprise', tour.borrowed.enterpriseId, tour.borrowed.name);
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
