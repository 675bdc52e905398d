import type { Language } from '../../assessments/pack/localized.ts';
import { assessmentFileText, toAssessmentFile } from '../exchange/assessment-file.ts';
import { appVersion } from './app-version.ts';
import { readPackContext, readSampleContent } from './content.ts';

/** When the sample's assessment is said to have been started: fixed, so that the same app writes the same file. */
const startedAt = '2026-03-02T01:00:00.000Z';

/** A filled assessment file of the sample enterprise, without the last line feed. */
export function printSample(language: Language): string {
  const library = readPackContext();
  const sample = readSampleContent(library);
  const file = toAssessmentFile({
    appVersion: appVersion(),
    sample: true,
    profile: sample.profile,
    title: sample.title[language],
    startedAt,
    ...library,
    // The sample answers questionnaires only; no programme is needed to tell its answers apart.
    programmes: [],
    answers: sample.answers,
    parts: { plan: { items: [] }, costs: { lines: [] }, programmes: [], applications: {} },
    earlier: [],
  });
  return assessmentFileText(file).trimEnd();
}
