import type { ChangeKind } from '../../../assessments/history/change-kind.ts';
import { editionInverse } from './edition-inverse.ts';
import type { Inverse } from './inverse.ts';
import { binInverse, creationInverse, packInverse } from './life-inverses.ts';
import { pinnedPackInverse } from './pinned-pack-inverse.ts';
import {
  answerInverse,
  enterprisePartInverse,
  evidenceInverse,
  linkInverse,
  overrideInverse,
  partInverse,
  profileInverse,
  titleInverse,
} from './value-inverses.ts';

/** How each kind of change is taken back. The compiler keeps the table complete. */
export const inverses: Readonly<Record<ChangeKind, Inverse>> = {
  'enterprise-created': creationInverse('enterprise'),
  'profile-saved': profileInverse,
  'profile-imported': profileInverse,
  'enterprise-part-saved': enterprisePartInverse,
  'enterprise-part-imported': enterprisePartInverse,
  'assessment-started': creationInverse('assessment'),
  'assessment-renamed': titleInverse,
  'answer-saved': answerInverse,
  'answer-imported': answerInverse,
  'part-saved': partInverse,
  'part-imported': partInverse,
  'edition-moved': editionInverse,
  'pack-added': pinnedPackInverse,
  'pack-taken-away': pinnedPackInverse,
  'override-saved': overrideInverse,
  'pack-installed': packInverse,
  'pack-removed': packInverse,
  'evidence-added': evidenceInverse,
  'evidence-imported': evidenceInverse,
  'evidence-saved': evidenceInverse,
  'evidence-linked': linkInverse,
  'evidence-unlinked': linkInverse,
  binned: binInverse,
  unbinned: binInverse,
  // What a result was in an edition left before stays true; and that a file was taken in is only said.
  'earlier-imported': { kind: 'record' },
  'file-imported': { kind: 'record' },
  // Written by undo alone, which takes it back by moving again.
  'edition-restored': { kind: 'record' },
  closed: {
    kind: 'not-undoable',
    why: {
      'zh-CN': '评估已经定稿。需要修改时，请“重新打开”并说明原因，会在旧版本旁产生新版本。',
      en: 'the assessment was closed. To change it, reopen it and say why; that begins a new version beside the closed one.',
    },
  },
  reopened: {
    kind: 'not-undoable',
    why: {
      'zh-CN': '评估已经重新打开。修改完成后，请再次定稿。',
      en: 'the assessment was reopened. When the changes are made, please close it again.',
    },
  },
  purged: {
    kind: 'not-undoable',
    why: {
      'zh-CN': '内容已经永久删除。此前的备份里可能还有。',
      en: 'it was deleted for good. Backups made before may still hold it.',
    },
  },
};
