import type { Pack } from '../../assessments/pack/pack.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { renameAssessment } from '../../electron/services/rename-assessment.ts';
import { putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { moveToEdition } from '../../electron/services/editions.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { addEvidence, saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { addPack, takePackAway } from '../../electron/services/packs-of-assessment.ts';
import { saveOverride } from '../../electron/services/overrides.ts';
import { createPackPreviews, installPack } from '../../electron/services/pack-folder.ts';
import { purge } from '../../electron/services/purge.ts';
import { undo } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { both, tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { choice, newAssessment, number } from '../services/place.ts';

type Ids = { readonly enterpriseId: string; readonly assessmentId: string };

const sound = () => 'sound' as const;

/** What there is before: an enterprise with an answered assessment, and another that will be purged. */
export function startEverything(place: Workplace): { kept: Ids; purged: Ids } {
  const [kept, purged] = [newAssessment(place), newAssessment(place)];
  for (const { assessmentId } of [kept, purged]) {
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('low', 'early') });
  }
  return { kept, purged };
}

/** The library the place needs for it: the questionnaire in its first edition, and one programme. */
startEverything.library = [[tinyPack], [tiny()]] as [Pack[], Programme[]];

/** Makes every kind of change there is, one or more of each. */
export function changeEverything(
  place: Workplace,
  { kept, purged }: ReturnType<typeof startEverything>,
): void {
  const { enterpriseId, assessmentId } = kept;
  const previews = createPackPreviews(place.newId);
  const install = (pack: Pack): void => void installPack(place, previews, { token: previews.keep(pack) });

  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', 'later 𠮷') });
  saveAnswer(place, { assessmentId, slot: 'f:all', answer: number('84') });
  saveProfileField(place, { enterpriseId, field: 'staff', value: 42 });
  saveHandling(place, { enterpriseId, handling: { consultant: '李顾问', tags: ['试点'] } });
  saveHandling(place, { enterpriseId: purged.enterpriseId, handling: { consultant: '无', tags: [] } });
  saveAnswer(place, {
    assessmentId,
    slot: 'q:tiny/several',
    answer: {
      response: { kind: 'choices', options: ['a'] },
      note: '',
      flagged: true,
      basis: 'shown',
      saidBy: '设备科 刘工',
    },
  });
  savePlan(place, { assessmentId, plan: { items: [] } });
  renameAssessment(place, { assessmentId, title: '新的标题' });
  saveOverride(place, {
    programmeId: 'tiny',
    parameterId: 'rate',
    override: { value: '40', source: '通知', documentNumber: '', date: null },
  });

  const file = (content: string) => ({
    sha256: content.repeat(64),
    sizeBytes: 3,
    mediaType: 'text/plain' as const,
  });
  const add = (of: Ids, content: string): string =>
    addEvidence(place, sound, {
      file: file(content),
      name: `${content}.txt`,
      target: { enterpriseId: of.enterpriseId, link: { assessmentId: of.assessmentId, slot: 'f:all' } },
    }).evidence.id;
  const evidenceId = add(kept, 'a');
  const other = add(kept, 'b');
  saveEvidenceField(place, { evidenceId, field: 'note', value: '原件在财务' });
  unlinkEvidence(place, sound, { assessmentId, slot: 'f:all', evidenceId: other });

  install({ ...tinyPack, id: 'mine', title: both('Mine') });
  undo(place, {});
  install({ ...tinyPack, edition: '2' });
  moveToEdition(place, { assessmentId, packId: 'tiny' });
  undo(place, {});
  moveToEdition(place, { assessmentId, packId: 'tiny' });

  install({ ...tinyPack, id: 'more', title: both('More') });
  addPack(place, { assessmentId, packId: 'more' });
  takePackAway(place, { assessmentId, packId: 'more' });
  addPack(place, { assessmentId, packId: 'more' });

  closeAssessment(place, { assessmentId, appVersion: '1' });
  reopenAssessment(place, { assessmentId, reason: '补一张发票' });
  saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('high', 'after reopening') });
  closeAssessment(place, { assessmentId, appVersion: '1' });

  putInBin(place, { kind: 'evidence', id: evidenceId });
  takeOutOfBin(place, { kind: 'evidence', id: evidenceId });
  putInBin(place, { kind: 'evidence', id: other });
  purge(place, { kind: 'evidence', id: other });
  add(purged, 'c');
  putInBin(place, { kind: 'enterprise', id: purged.enterpriseId });
  purge(place, { kind: 'enterprise', id: purged.enterpriseId });
  newAssessment(place);
}
