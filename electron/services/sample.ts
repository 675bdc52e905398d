import type { Slot } from '../../assessments/answering/answer.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { listAssessments } from '../db/assessments.ts';
import { findSampleEnterprise } from '../db/enterprises.ts';
import { storeAnswer } from './answers.ts';
import { addAssessment } from './assessments.ts';
import { addEnterprise } from './enterprises.ts';
import { readStore, writeStore, type Workplace } from './workplace.ts';

/** The ids of the sample enterprise and of its assessment. */
export interface SampleIds {
  readonly enterpriseId: string;
  readonly assessmentId: string;
}

/** The sample as it was found or made just now. */
export interface OpenedSample extends SampleIds {
  /** True when there was none and it was created. */
  readonly made: boolean;
}

/** Finds the sample enterprise, or creates it with its filled assessment, titled in the language given. */
export function openSample(place: Workplace, input: { language: Language }): OpenedSample {
  const found = readStore(place, () => findSample(place));
  return found === null ? { ...createSample(place, input.language), made: true } : { ...found, made: false };
}

function findSample(place: Workplace): SampleIds | null {
  const enterprise = findSampleEnterprise(place.store.db);
  const assessment = enterprise === null ? undefined : listAssessments(place.store.db, enterprise.id).at(-1);
  if (enterprise === null || assessment === undefined) return null;
  return { enterpriseId: enterprise.id, assessmentId: assessment.id };
}

function createSample(place: Workplace, language: Language): SampleIds {
  const { sample } = place;
  if (sample === null) throw new DeskError('store.no-sample');
  return writeStore(place, (db) => {
    const enterprise = addEnterprise(place, db, { profile: sample.profile, sample: true });
    const assessment = addAssessment(place, db, {
      enterpriseId: enterprise.id,
      title: sample.title[language],
      startedAt: place.now(),
      packs: place.library.packs,
    });
    for (const [slot, answer] of Object.entries(sample.answers)) {
      storeAnswer(place, db, { assessment, slot: slot as Slot, answer, kind: 'answer-imported' });
    }
    return { enterpriseId: enterprise.id, assessmentId: assessment.id };
  });
}
