import type { Language } from '../assessments/pack/localized.ts';
import { idSchema } from '../assessments/pack/question.ts';
import { DeskError } from '../assessments/text/fault.ts';
import { say, sayFault } from '../assessments/text/say.ts';
import { checkPackFolder, checkProgrammeFolder } from './cli/check-folder.ts';
import { cliTexts } from './cli/cli-texts.ts';
import { longestTitle, newPack } from './cli/new-pack.ts';
import { printPacks } from './cli/print-packs.ts';
import { printSample } from './cli/print-sample.ts';
import { printScore } from './cli/print-score.ts';
import { ContentProblems, problemLines } from './cli/problem-lines.ts';
import { readArguments } from './cli/read-arguments.ts';

// The services without a window: reads assessment files and folders, never the database. Exit codes: 0 done, 1 a fault of
// ours, 2 something is wrong with the command or with a file it names.

/** What the user asked for is not a command. */
class UsageError extends Error {}

/** A check found that a file is not as it was exported; everything has been said. */
class Changed extends Error {}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop early, as `head` does.
  if (error.code !== 'EPIPE') throw error;
});

/** How many words may follow each command. */
const mostWords: Readonly<Record<string, number>> = {
  packs: 0,
  sample: 0,
  score: 1,
  dossier: 1,
  check: 1,
  pack: 2,
  programme: 2,
};

const asked = readArguments(process.argv.slice(2));
process.exitCode = await run();

async function run(): Promise<number> {
  const { language } = asked;
  try {
    if (asked.problem !== null) throw new UsageError(asked.problem);
    await carryOut();
    return 0;
  } catch (error) {
    if (error instanceof Changed) return 2;
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${say(cliTexts.help, language)}\n`);
      return 2;
    }
    if (error instanceof ContentProblems) {
      process.stderr.write(`${problemLines(error.problems, language)}\n`);
      return 2;
    }
    if (error instanceof DeskError) {
      process.stderr.write(`${sayFault(error.fault, language)}\n`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}

async function carryOut(): Promise<void> {
  const { command, words, language, json, out, help } = asked;
  const [file] = words;
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  if (help || command === undefined) return print(say(cliTexts.help, language));
  const takes = mostWords[command] ?? 0;
  const extra = words[takes];
  if (command in mostWords && extra !== undefined)
    throw new UsageError(say(cliTexts.tooMany, language, { argument: extra }));
  switch (command) {
    case 'packs':
      return print(printPacks({ json, language }));
    case 'sample':
      return print(printSample(language));
    case 'score':
      return print(await printScore({ file: required(file, 'FILE'), json, language }));
    case 'dossier': {
      const input = { file: required(file, 'FILE'), out: required(out, '--out'), language };
      // The PDF library takes longer to load than any other command takes to run.
      const { writeDossierFile } = await import('./cli/write-dossier-file.ts');
      return print(await writeDossierFile(input));
    }
    case 'check': {
      const { checkDossierFile } = await import('./cli/check-dossier-file.ts');
      const { text, intact } = await checkDossierFile({ file: required(file, 'FILE'), json, language });
      print(text);
      if (!intact) throw new Changed();
      return;
    }
    case 'pack':
      return print(carryOutPack(words, language));
    case 'programme':
      if (file !== 'check') throw unknownCommand(command, file);
      return print(checkProgrammeFolder({ folder: required(words[1], 'DIR'), language }));
    default:
      throw unknownCommand(command);
  }
}

function carryOutPack([what, folder]: readonly string[], language: Language): string {
  if (what === 'check') return checkPackFolder({ folder: required(folder, 'DIR'), language });
  if (what !== 'new') throw unknownCommand('pack', what);
  const input = { folder: required(folder, 'DIR'), id: required(asked.id, '--id') };
  const title = required(asked.title, '--title').trim();
  if (!idSchema.safeParse(input.id).success || input.id.length > 80)
    throw new UsageError(say(cliTexts.wrongId, language, { id: input.id }));
  if (title === '' || title.length > longestTitle || !title.isWellFormed())
    throw new UsageError(say(cliTexts.wrongTitle, language, { most: longestTitle }));
  return newPack({ ...input, title, language });
}

function unknownCommand(...words: readonly (string | undefined)[]): UsageError {
  const command = words.filter((word) => word !== undefined).join(' ');
  return new UsageError(say(cliTexts.unknownCommand, asked.language, { command }));
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(say(cliTexts.missing, asked.language, { name }));
  return value;
}
