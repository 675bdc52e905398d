import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../assessments/pack/localized.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { say } from '../../assessments/text/say.ts';
import { toWriteFault } from '../exchange/file-fault.ts';
import { cliTexts } from './cli-texts.ts';
import { packHeadTemplate, sectionTemplate } from './pack-template.ts';

/** The most characters a title may have in Chinese, and a short title; the pack check holds to the same. */
export const longestTitle = 40;
const longestShortTitle = 16;

/**
 * Writes a small complete questionnaire into an empty or new folder and says so. Throws a DeskError, with nothing
 * written, when the folder holds anything.
 */
export function newPack(input: { folder: string; id: string; title: string; language: Language }): string {
  const folder = path.resolve(input.folder);
  const made = makeFolder(folder);
  const title = input.title.trim();
  const scalars = { title: JSON.stringify(title), shortTitle: JSON.stringify(shortened(title)) };
  const files = {
    'pack.yaml': packHeadTemplate({ id: input.id, ...scalars }),
    '01-workshop.yaml': sectionTemplate,
  };
  const written: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, name);
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    }
  } catch (error) {
    for (const file of written) rmSync(file, { force: true });
    if (made) rmSync(folder, { recursive: true, force: true });
    throw toWriteFault(error, folder);
  }
  return say(cliTexts.packWritten, input.language, { folder, files: Object.keys(files).join(', ') });
}

/** Whether the folder had to be made. Its parent must be there, as for every other file the user names. */
function makeFolder(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) {
    try {
      mkdirSync(folder);
    } catch (error) {
      throw toWriteFault(error, folder);
    }
    return true;
  }
  if (!found.isDirectory()) throw new DeskError('folder.not-a-folder', { folder });
  if (readdirSync(folder).length > 0) throw new DeskError('folder.not-empty', { folder });
  return false;
}

/** The start of a title, cut between characters and, where there are words, between words. */
function shortened(title: string): string {
  if (title.length <= longestShortTitle) return title;
  let start = '';
  for (const character of title) {
    if (start.length + character.length > longestShortTitle) break;
    start += character;
  }
  if (title[start.length] === ' ') return start.trim();
  const words = start.slice(0, start.lastIndexOf(' '));
  return (words.length >= longestShortTitle / 2 ? words : start).trim();
}
