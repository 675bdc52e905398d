import type { EarlierAssessment } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { choicesIn } from '../../assessments/programmes/choice-slot.ts';
import { DeskError } from '../../assessments/text/fault.ts';
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

/**
 * The dossier of an assessment as the database has it at this moment; with `compareWith` it also says what has
 * changed since that earlier assessment of the same enterprise.
 */
export function readDossier(
  place: Workplace,
  input: { assessmentId: string; language: Language; compareWith?: string | undefined; appVersion: string },
): DossierDocument {
  const open = openAssessment(place, input);
  const { assessment, enterprise, packs, figures, answers, seq, plan, costs, overrides } = open;
  const programmes = followed(open.chosen, open.programmes);
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
    programmes,
    choices: Object.fromEntries(programmes.map((one) => [one.id, choicesIn(one, answers)])),
    earlier: input.compareWith === undefined ? null : readEarlier(place, input.compareWith, enterprise.id),
  });
}

/** An earlier assessment to compare with. Refused when it is another enterprise's: those never meet. */
function readEarlier(place: Workplace, assessmentId: string, enterpriseId: string): EarlierAssessment {
  const { assessment, enterprise, packs, figures, answers } = openAssessment(place, { assessmentId });
  if (enterprise.id !== enterpriseId) throw new DeskError('store.other-enterprise');
  return {
    title: assessment.title,
    createdAt: assessment.createdAt,
    packs,
    situation: { profile: enterprise.profile, figures, answers },
  };
}
