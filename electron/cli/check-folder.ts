import { readProgrammes } from '../../assessments/programmes/read-programme.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { say } from '../../assessments/text/say.ts';
import { findUnreadable } from '../exchange/find-unreadable.ts';
import { readPackFolder } from '../exchange/read-pack-folder.ts';
import { readYamlFolder } from '../exchange/read-yaml-folder.ts';
import { summarise } from '../services/pack-library.ts';
import { cliTexts } from './cli-texts.ts';
import { readFigureCatalogue, readPackContext } from './content.ts';
import { ContentProblems } from './problem-lines.ts';

/** Checks a questionnaire folder and says what it holds. Throws ContentProblems, or a DeskError for the folder. */
export function checkPackFolder(input: { folder: string; language: Language }): string {
  const read = readPackFolder(input.folder, readFigureCatalogue());
  if (read.kind === 'problems') throw new ContentProblems(read.problems);
  const { questions } = summarise(read.pack);
  const { id, edition, title } = read.pack;
  const good = say(cliTexts.packGood, input.language, { id, edition, title, questions });
  const unused = read.unused.map((file) => say(cliTexts.unused, input.language, { file }));
  return [good, ...unused].join('\n');
}

/** Checks a folder of programmes and names them. Throws ContentProblems, or a DeskError for the folder. */
export function checkProgrammeFolder(input: { folder: string; language: Language }): string {
  const found = readYamlFolder(input.folder);
  if (found.kind === 'problems') throw new ContentProblems(found.problems);
  const unreadable = findUnreadable(found.files);
  if (unreadable.length > 0) throw new ContentProblems(unreadable);
  const read = readProgrammes(found.files, readPackContext());
  if (read.kind === 'problems') throw new ContentProblems(read.problems);
  const lines = read.programmes.map(({ id, edition, title }) => `${id} ${edition}  ${title[input.language]}`);
  const good = say(cliTexts.programmesGood, input.language, { count: read.programmes.length });
  return [...lines, good].join('\n');
}
