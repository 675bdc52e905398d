import { figuresOfQuestion } from '../../assessments/answering/progress.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { toExact } from '../../assessments/scoring/exact.ts';
import { optionsOf, pointsPossible } from '../../assessments/scoring/score-question.ts';
import { say } from '../../assessments/text/say.ts';
import { hashOf } from '../db/canonical.ts';
import { summarise } from '../services/pack-library.ts';
import { cliTexts } from './cli-texts.ts';
import { readPackContext } from './content.ts';

/** Every questionnaire: as a list to read, or complete as JSON. */
export function printPacks(input: { json: boolean; language: Language }): string {
  const { packs, figures } = readPackContext();
  if (input.json) return JSON.stringify({ packs: packs.map(packAsJson), figures }, null, 2);
  return packs
    .map((pack) => {
      const { questions, minutes } = summarise(pack);
      const size = say(cliTexts.questions, input.language, { count: questions, minutes });
      return `${pack.id} ${pack.edition}  ${pack.title[input.language]}\n  ${size}`;
    })
    .join('\n');
}

/** The questionnaire as it is, its questions completed by what else defines them. */
function packAsJson(pack: Pack): unknown {
  const sections = pack.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => questionAsJson(question, pack)),
  }));
  return { ...pack, sections, sha256: hashOf(pack) };
}

/** `options` with the scale looked up, the most points there are, and the raw figures the answer is computed from. */
function questionAsJson(question: Question, pack: Pack): unknown {
  const options = optionsOf(question, pack);
  return {
    ...question,
    ...(options.length > 0 ? { options } : {}),
    maxPoints: toExact(pointsPossible(question, pack)),
    inputs: figuresOfQuestion(question),
  };
}
