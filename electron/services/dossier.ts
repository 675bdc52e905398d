import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { openAssessment } from './assessments.ts';
import { followed, toDossier } from './dossier-model.ts';
import { fileName } from './file-name.ts';
import { localDay } from './local-day.ts';
import { refuseDamaged, type Workplace } from './workplace.ts';

const documentName = { 'zh-CN': '申报材料', en: 'dossier' };

/** The name a dossier is offered under. Refused while the store is damaged. */
export function dossierFileName(
  place: Workplace,
  input: { assessmentId: string; language: Language },
): string {
  refuseDamaged(place);
  const { enterprise, assessment } = openAssessment(place, input);
  return fileName([enterprise.profile.name, assessment.title, documentName[input.language]], 'pdf');
}

/** The dossier of an assessment as the database has it at this moment. */
export function readDossier(
  place: Workplace,
  input: { assessmentId: string; language: Language; appVersion: string },
): DossierDocument {
  const open = openAssessment(place, input);
  const { assessment, enterprise, packs, figures, answers, seq, plan, costs, overrides } = open;
  return toDossier({
    sample: enterprise.sample,
    assessment,
    packs,
    situation: { profile: enterprise.profile, figures, answers },
    language: input.language,
    today: localDay(place.now()),
    appVersion: input.appVersion,
    seq,
    plan,
    costs,
    overrides,
    programmes: followed(open.chosen, open.programmes),
  });
}
