import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dossierFormats, formatEnding, type DossierFormat } from '../../assessments/dossier/format.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { say } from '../../assessments/text/say.ts';
import type { FontFiles } from '../documents/fonts.ts';
import { writeBundle } from '../documents/bundle/write-bundle.ts';
import { toDossier } from '../documents/dossier-source.ts';
import { stepTexts } from '../documents/protocol.ts';
import { writeDossier } from '../documents/write-dossier.ts';
import { readAnyFile } from '../exchange/read-any-file.ts';
import { builtFonts } from '../font-files.ts';
import { followed } from '../services/dossier-model.ts';
import { localDay } from '../services/local-day.ts';
import { appVersion } from './app-version.ts';
import { cliTexts } from './cli-texts.ts';
import { readLibrary } from './content.ts';

/**
 * Writes the dossier of an assessment file in the format its name ends with, as PDF where it has another ending, and
 * says what was written. Throws a DeskError for a bad file.
 */
export async function writeDossierFile(input: {
  file: string;
  out: string;
  language: Language;
}): Promise<string> {
  const library = readLibrary();
  const [file, ...more] = await readAnyFile(input.file, library);
  if (file === undefined || more.length > 0)
    throw new DeskError('passing-on.one-assessment', { count: file === undefined ? 0 : more.length + 1 });
  const model = toDossier({
    sample: file.sample,
    assessment: { title: file.title, createdAt: file.startedAt },
    packs: file.packs,
    situation: { profile: file.profile, figures: file.figures, answers: file.answers },
    language: input.language,
    today: localDay(new Date().toISOString()),
    appVersion: appVersion(),
    // A file has no history: its content is the first state there is.
    seq: 1,
    plan: file.plan,
    costs: file.costs,
    programmes: followed(file.programmes, library.programmes),
  });
  const target = path.resolve(input.out);
  const ending = path.extname(target).slice(1).toLowerCase();
  if (ending === 'zip') {
    // A file carries no originals of evidence: the bundle holds the dossier and its data.
    const job = { model, target, format: ending, fonts: fonts(), application: false } as const;
    const { pages, sha256 } = await writeBundle(job, (name) => void process.stderr.write(`${name}\n`));
    return say(cliTexts.bundleWritten, input.language, { file: target, pages, sha256 });
  }
  const format = dossierFormats.find((one) => formatEnding(one) === ending) ?? 'pdf';
  const written = await writeDossier({ model, target, format, fonts: fonts() }, (step) => {
    process.stderr.write(`${say(stepTexts[step], input.language)}\n`);
  });
  return say(cliTexts[writtenAs[format]], input.language, {
    file: target,
    pages: written.pages,
    sha256: written.sha256,
  });
}

const writtenAs = {
  pdf: 'written',
  archive: 'written',
  html: 'pageWritten',
  xlsx: 'sheetsWritten',
  docx: 'wordWritten',
} as const satisfies Readonly<Record<DossierFormat, keyof typeof cliTexts>>;

/** In a built app the fonts lie beside it; in the sources they are in the packages they come from. */
function fonts(): FontFiles {
  const folder = path.join(import.meta.dirname, 'fonts');
  if (existsSync(folder)) return builtFonts(folder);
  const require = createRequire(import.meta.url);
  const file = (family: string, weight: string, name: string): string =>
    path.join(path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), weight, name);
  return {
    regular: file('noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'),
    bold: file('noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'),
    title: file('noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'),
  };
}
