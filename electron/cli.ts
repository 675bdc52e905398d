import { parseArgs } from 'node:util';
import type { Language } from '../assessments/pack/localized.ts';
import { languages } from '../assessments/pack/localized.ts';
import { DeskError } from '../assessments/text/fault.ts';
import { say, sayFault } from '../assessments/text/say.ts';
import { cliTexts } from './cli/cli-texts.ts';
import { printPacks } from './cli/print-packs.ts';
import { printSample } from './cli/print-sample.ts';
import { printScore } from './cli/print-score.ts';
import { languageOf } from './services/settings.ts';

// The services without a window: reads assessment files, never the database. Exit codes: 0 done, 1 a fault of
// ours, 2 something is wrong with the command or with a file it names.

/** What the user asked for is not a command. */
class UsageError extends Error {}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may stop early, as `head` does.
  if (error.code !== 'EPIPE') throw error;
});

const asked = readArguments(process.argv.slice(2));
process.exitCode = await run();

async function run(): Promise<number> {
  const { language } = asked;
  try {
    if (asked.problem !== null) throw new UsageError(asked.problem);
    await carryOut();
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n\n${say(cliTexts.help, language)}\n`);
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
  const { command, file, language, json, out, help } = asked;
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  if (help || command === undefined) return print(say(cliTexts.help, language));
  switch (command) {
    case 'packs':
      return print(printPacks({ json, language }));
    case 'sample':
      return print(printSample(language));
    case 'score':
      return print(printScore({ file: required(file, 'FILE'), json, language }));
    case 'dossier': {
      const input = { file: required(file, 'FILE'), out: required(out, '--out'), language };
      // The PDF library takes longer to load than any other command takes to run.
      const { writeDossierFile } = await import('./cli/write-dossier-file.ts');
      return print(await writeDossierFile(input));
    }
    default:
      throw new UsageError(say(cliTexts.unknownCommand, language, { command }));
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new UsageError(say(cliTexts.missing, asked.language, { name }));
  return value;
}

interface Asked {
  readonly command: string | undefined;
  readonly file: string | undefined;
  readonly language: Language;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly help: boolean;
  /** What is wrong with the command line, or null. */
  readonly problem: string | null;
}

function readArguments(args: string[]): Asked {
  const fallback = systemLanguage(process.env);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, file, ...rest] = positionals;
    const language = languages.find((one) => one === values.lang);
    const wrongLanguage = values.lang !== undefined && language === undefined;
    const problem = wrongLanguage
      ? say(cliTexts.unknownLanguage, fallback, { language: values.lang ?? '' })
      : rest[0] === undefined
        ? null
        : say(cliTexts.tooMany, fallback, { argument: rest[0] });
    return {
      command,
      file,
      language: language ?? fallback,
      json: values.json,
      out: values.out,
      help: values.help,
      problem,
    };
  } catch {
    const problem = say(cliTexts.unknownOption, fallback, { options: args.join(' ') });
    return {
      command: undefined,
      file: undefined,
      language: fallback,
      json: false,
      out: undefined,
      help: false,
      problem,
    };
  }
}

/** The language of the terminal, by the variables every Unix program goes by; Windows sets none of them. */
function systemLanguage(env: NodeJS.ProcessEnv): Language {
  return languageOf(
    env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || new Intl.DateTimeFormat().resolvedOptions().locale,
  );
}
