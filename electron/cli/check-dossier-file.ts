import path from 'node:path';
import { sayChecked } from '../../assessments/dossier/say-checked.ts';
import { fieldsOf, textOf } from '../../assessments/dossier/agreement/stated-units.ts';
import type { JsonValue } from '../../assessments/dossier/canonical-json.ts';
import type { CheckedFile } from '../../assessments/dossier/checked-file.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { say } from '../../assessments/text/say.ts';
import { checkFile } from '../documents/bundle/check-file.ts';
import { cliTexts } from './cli-texts.ts';

/** What a check came to: what is printed, and whether the file is as it was exported. */
export interface CheckPrinted {
  readonly text: string;
  readonly intact: boolean;
}

/**
 * Holds an exported dossier against its own seal and names everything that is not as it was exported; the store is
 * not asked. `json`: everything that was found, for programs. Throws a DeskError for what is no dossier.
 */
export async function checkDossierFile(input: {
  file: string;
  json: boolean;
  language: Language;
}): Promise<CheckPrinted> {
  const { language } = input;
  const checked = await checkFile(path.resolve(input.file), () => undefined);
  const intact = checked.differences.length === 0;
  if (input.json) {
    const { canonical, ...found } = checked;
    const dossier = canonical === null ? null : (JSON.parse(canonical.text) as JsonValue);
    return { text: JSON.stringify({ intact, ...found, dossier }, null, 2), intact };
  }
  const lines = [
    ...describe(checked, language),
    say(intact ? cliTexts.checkIntact : cliTexts.checkChanged, language, {
      count: intact ? checked.compared : checked.differences.length,
    }),
    ...checked.differences.map((one) => `  ${sayChecked(one, language)}`),
  ];
  return { text: lines.join('\n'), intact };
}

function describe({ canonical, seal, sha256 }: CheckedFile, language: Language): string[] {
  if (canonical === null && seal === null) throw new DeskError('dossier-check.foreign');
  const data = canonical === null ? null : fieldsOf(JSON.parse(canonical.text) as JsonValue);
  return [
    ...(data === null
      ? []
      : [`${textOf(fieldsOf(data['profile'])['name'])}  ${textOf(fieldsOf(data['assessment'])['title'])}`]),
    ...(seal === null
      ? []
      : [say(cliTexts.checkMade, language, { date: seal.generatedOn, version: seal.appVersion })]),
    `SHA-256 ${sha256}`,
  ];
}
