import type { EarlierAssessment } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import type { DossierFormat } from '../../assessments/dossier/format.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { openAssessment } from './assessments.ts';
import { openCompared } from './compare-assessments.ts';
import type { StateOf } from './evidence/rows.ts';
import { statedEvidence } from './evidence/stated.ts';
import { findVersion, openVersion } from './closing/versions.ts';
import { buildModel } from './dossier-model.ts';
import { fileName } from './file-name.ts';
import { localDay } from './local-day.ts';
import { readStore, refuseDamaged, type Workplace } from './workplace.ts';

const documentName = { 'zh-CN': '申报材料', en: 'dossier' };
const versionName = {
  'zh-CN': (version: number) => `第${version}版`,
  en: (version: number) => `version ${version}`,
};

/** The name a dossier is offered under. Refused while the store is damaged. */
export function dossierFileName(
  place: Workplace,
  input: {
    assessmentId: string;
    language: Language;
    version?: number | undefined;
    format?: DossierFormat | undefined;
  },
): string {
  refuseDamaged(place);
  const { assessmentId, language, version } = input;
  const { enterprise, assessment } =
    version === undefined
      ? openAssessment(place, { assessmentId })
      : openVersion(place, { assessmentId, version });
  const words = [enterprise.profile.name, assessment.title, documentName[language]];
  if (assessment.closed !== null) words.push(versionName[language](assessment.closed.version));
  return fileName(words, input.format ?? 'pdf');
}

/**
 * The dossier of an assessment as the database has it at this moment; with `compareWith` it also says what has
 * changed since that earlier assessment of the same enterprise. Of a closed version, the newest where none is named
 * and the assessment is closed, it is the one frozen on the closing day; a comparison is added to what was frozen.
 */
export function readDossier(
  place: Workplace,
  input: {
    assessmentId: string;
    language: Language;
    compareWith?: string | undefined;
    version?: number | undefined;
    /** The programme applied for. */
    programmeId?: string | undefined;
    appVersion: string;
    /** Whether the files of evidence are as they were taken in; left out where there are none to look at. */
    stateOf?: StateOf;
  },
): DossierDocument {
  const { assessmentId, language, compareWith, appVersion, programmeId } = input;
  const stateOf = input.stateOf ?? (() => 'sound' as const);
  const version = input.version ?? openAssessment(place, { assessmentId }).assessment.closed?.version;
  const made = {
    language,
    appVersion,
    earlier: compareWith === undefined ? null : readEarlier(place, assessmentId, compareWith, stateOf),
    applyingFor: programmeId ?? null,
  };
  if (version === undefined) {
    const open = openAssessment(place, { assessmentId });
    const ids = { id: assessmentId, enterpriseId: open.enterprise.id };
    const evidence = readStore(place, (db) => statedEvidence(db, ids, stateOf));
    return buildModel(open, { ...made, evidence, today: localDay(place.now()) });
  }
  if (compareWith === undefined && programmeId === undefined)
    return readStore(place, (db) => findVersion(db, { assessmentId, version }).frozen.dossiers[language]);
  const closed = openVersion(place, { assessmentId, version });
  const today = localDay(closed.assessment.closed?.at ?? place.now());
  return buildModel(closed, { ...made, evidence: closed.evidence, today });
}

/** An earlier assessment to compare with, judged by the profile of its own time. */
function readEarlier(
  place: Workplace,
  assessmentId: string,
  otherId: string,
  stateOf: StateOf,
): EarlierAssessment {
  const { other, profileOther } = openCompared(place, { assessmentId, otherId });
  const { assessment, packs, figures, answers } = other;
  return {
    title: assessment.title,
    createdAt: assessment.createdAt,
    packs,
    situation: { profile: profileOther, figures, answers },
    evidence: readStore(place, (db) =>
      statedEvidence(db, { id: otherId, enterpriseId: other.enterprise.id }, stateOf),
    ).filter(({ slots }) => slots.length > 0),
  };
}
