import type { ChangeKind } from '../../../assessments/history/change-kind.ts';

/** What the lines of a history can be narrowed to. */
export type Group = 'all' | 'answers' | 'profile' | 'evidence' | 'plan' | 'other';

/** The groups that occur in the history of an assessment or of an enterprise. */
export function groups(of: 'assessment' | 'enterprise'): readonly Group[] {
  return of === 'assessment'
    ? ['all', 'answers', 'evidence', 'plan', 'other']
    : ['all', 'profile', 'evidence', 'other'];
}

const byKind: Readonly<Record<ChangeKind, Exclude<Group, 'all'>>> = {
  'answer-saved': 'answers',
  'answer-imported': 'answers',
  'profile-saved': 'profile',
  'profile-imported': 'profile',
  'enterprise-part-saved': 'profile',
  'enterprise-part-imported': 'profile',
  'part-saved': 'plan',
  'part-imported': 'plan',
  'override-saved': 'plan',
  'evidence-added': 'evidence',
  'evidence-imported': 'evidence',
  'evidence-saved': 'evidence',
  'evidence-linked': 'evidence',
  'evidence-unlinked': 'evidence',
  'enterprise-created': 'other',
  'assessment-started': 'other',
  'assessment-renamed': 'other',
  'edition-moved': 'other',
  'edition-restored': 'other',
  'pack-added': 'other',
  'pack-taken-away': 'other',
  'earlier-imported': 'other',
  'file-imported': 'other',
  'pack-installed': 'other',
  'pack-removed': 'other',
  binned: 'other',
  unbinned: 'other',
  purged: 'other',
  closed: 'other',
  reopened: 'other',
};

export function groupOf(kind: ChangeKind): Exclude<Group, 'all'> {
  return byKind[kind];
}
