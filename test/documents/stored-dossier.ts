import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Slot } from '../../assessments/answering/answer.ts';
import { toDossier } from '../../electron/documents/dossier-source.ts';
import { inTransaction } from '../../electron/db/database.ts';
import { storeAnswer } from '../../electron/services/answers.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { chooseProgrammes, saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { inputOf, type StatedInput } from '../../electron/services/dossier-model.ts';
import { readStated } from '../../electron/services/dossier.ts';
import { addEnterprise } from '../../electron/services/enterprises.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import type { Given } from './any-dossier.ts';

/**
 * Puts everything given into the store as the window would, and makes the dossier of what the store then has. The check
 * before an export is left out: what it lets through is tested elsewhere.
 */
export function storedDossier(
  place: Workplace,
  given: Given,
): { readonly model: DossierDocument; readonly input: StatedInput } {
  const { profile, packs, programme } = given;
  const enterprise = inTransaction(place.store.db, () =>
    addEnterprise(place, place.store.db, { profile, sample: false }),
  );
  const { id: assessmentId } = startAssessment(place, {
    enterpriseId: enterprise.id,
    title: given.title,
    packIds: packs.map(({ id }) => id),
  });
  const assessment = { id: assessmentId, enterpriseId: enterprise.id };
  inTransaction(place.store.db, () => {
    for (const [slot, answer] of Object.entries(given.answers))
      storeAnswer(place, place.store.db, { assessment, slot: slot as Slot, answer, kind: 'answer-saved' });
  });
  savePlan(place, { assessmentId, plan: given.plan });
  saveCosts(place, { assessmentId, costs: given.costs });
  if (programme !== null) {
    chooseProgrammes(place, { assessmentId, programmeIds: [programme.id] });
    saveApplication(place, { assessmentId, programmeId: programme.id, application: given.application });
  }
  const { open, made } = readStated(place, {
    assessmentId,
    programmeId: programme?.id,
    appVersion: '0.1.0',
  });
  const input = inputOf(open, made);
  return { model: toDossier({ ...input, language: given.language }), input };
}
