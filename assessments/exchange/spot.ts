import type { ChangeKind } from '../history/change-kind.ts';
import type { PassedLine } from './passed-file.ts';

/**
 * What a change is about, as one value that two desks can change apart from each other: an answer, a field of the
 * profile, a part, a piece of evidence, a link, a title, a figure keyed in. `editions` and `versions` are sequences
 * of events, not values.
 */
export type Spot =
  | { readonly kind: 'answer' | 'part' | 'evidence' | 'link' | 'override' | 'profile'; readonly name: string }
  | { readonly kind: 'title' | 'whole-profile' | 'editions' | 'versions' };

type Place = 'enterprise' | 'assessment' | 'desk' | 'not-passed';

/** Where the lines of each kind stand in an assessment file; the compiler keeps the list complete. */
const placeOf: Readonly<Record<ChangeKind, Place>> = {
  'enterprise-created': 'enterprise',
  'profile-saved': 'enterprise',
  'profile-imported': 'enterprise',
  'enterprise-part-saved': 'enterprise',
  'enterprise-part-imported': 'enterprise',
  'evidence-added': 'enterprise',
  'evidence-imported': 'enterprise',
  'evidence-saved': 'enterprise',
  'assessment-started': 'assessment',
  'assessment-renamed': 'assessment',
  'answer-saved': 'assessment',
  'answer-imported': 'assessment',
  'part-saved': 'assessment',
  'part-imported': 'assessment',
  'edition-moved': 'assessment',
  'edition-restored': 'assessment',
  'pack-added': 'assessment',
  'pack-taken-away': 'assessment',
  'earlier-imported': 'assessment',
  'evidence-linked': 'assessment',
  'evidence-unlinked': 'assessment',
  closed: 'assessment',
  reopened: 'assessment',
  'override-saved': 'desk',
  // What lies in the bin does not travel, and what a desk offers is its own affair.
  binned: 'not-passed',
  unbinned: 'not-passed',
  purged: 'not-passed',
  'pack-installed': 'not-passed',
  'pack-removed': 'not-passed',
  'file-imported': 'not-passed',
};

/** Whether lines of this kind belong to an enterprise itself, to an assessment, to the desk, or are not passed on. */
export function placeOfKind(kind: ChangeKind): Place {
  return placeOf[kind];
}

/** What a line is about; null for lines that are not passed on. */
export function spotOf(line: Pick<PassedLine, 'kind' | 'subject'>): Spot | null {
  switch (line.kind) {
    case 'enterprise-created':
      return { kind: 'whole-profile' };
    case 'profile-saved':
    case 'profile-imported':
      return { kind: 'profile', name: line.subject };
    case 'part-saved':
    case 'part-imported':
    case 'enterprise-part-saved':
    case 'enterprise-part-imported':
      return { kind: 'part', name: line.subject };
    case 'evidence-added':
    case 'evidence-imported':
    case 'evidence-saved':
      return { kind: 'evidence', name: line.subject };
    case 'evidence-linked':
    case 'evidence-unlinked':
      return { kind: 'link', name: line.subject };
    case 'assessment-started':
    case 'assessment-renamed':
      return { kind: 'title' };
    case 'answer-saved':
    case 'answer-imported':
      return { kind: 'answer', name: line.subject };
    case 'edition-moved':
    case 'edition-restored':
    case 'pack-added':
    case 'pack-taken-away':
    case 'earlier-imported':
      return { kind: 'editions' };
    case 'closed':
    case 'reopened':
      return { kind: 'versions' };
    case 'override-saved':
      return { kind: 'override', name: line.subject };
    case 'binned':
    case 'unbinned':
    case 'purged':
    case 'pack-installed':
    case 'pack-removed':
    case 'file-imported':
      return null;
  }
}

/** A spot as one text, to be compared and sorted. */
export function spotKey(spot: Spot): string {
  return 'name' in spot ? `${spot.kind}:${spot.name}` : spot.kind;
}
