import { parseArgs } from 'node:util';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import { say } from '../../assessments/text/say.ts';
import { languageOf } from '../services/settings.ts';
import { cliTexts } from './cli-texts.ts';

/** What was asked for on the command line. */
export interface Asked {
  readonly command: string | undefined;
  /** What stands behind the command, options left out. */
  readonly words: readonly string[];
  readonly language: Language;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly help: boolean;
  /** What is wrong with the command line, or null. */
  readonly problem: string | null;
}

/** Reads a command line; it always answers, so that a wrong one is told in the right language. */
export function readArguments(args: string[]): Asked {
  const fallback = systemLanguage(process.env);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        out: { type: 'string' },
        id: { type: 'string' },
        title: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [command, ...words] = positionals;
    const language = languages.find((one) => one === values.lang);
    const wrongLanguage = values.lang !== undefined && language === undefined;
    const problem = wrongLanguage
      ? say(cliTexts.unknownLanguage, fallback, { language: values.lang ?? '' })
      : null;
    return {
      command,
      words,
      language: language ?? fallback,
      json: values.json,
      out: values.out,
      id: values.id,
      title: values.title,
      help: values.help,
      problem,
    };
  } catch {
    const problem = say(cliTexts.unknownOption, fallback, { options: args.join(' ') });
    return {
      command: undefined,
      words: [],
      language: fallback,
      json: false,
      out: undefined,
      id: undefined,
      title: undefined,
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
