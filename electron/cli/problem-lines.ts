import type { Language } from '../../assessments/pack/localized.ts';
import type { PackProblem } from '../../assessments/pack/problem.ts';
import { say } from '../../assessments/text/say.ts';
import { cliTexts } from './cli-texts.ts';

/** What is wrong with content written by others: one line a fault, and how many there are. */
export class ContentProblems extends Error {
  readonly problems: readonly PackProblem[];
  constructor(problems: readonly PackProblem[]) {
    super(`${problems.length} problems`);
    this.name = 'ContentProblems';
    this.problems = problems;
  }
}

/** Every fault with file, line and field, in plain words, and how many there are. */
export function problemLines(problems: readonly PackProblem[], language: Language): string {
  const lines = problems.map((problem) => problemLine(problem, language));
  return [...lines, say(cliTexts.faults, language, { count: problems.length })].join('\n');
}

function problemLine({ file, line, field, message }: PackProblem, language: Language): string {
  const place = [
    file,
    ...(line > 0 ? [say(cliTexts.line, language, { line: String(line) })] : []),
    ...(field === '' ? [] : [field]),
  ].join(language === 'zh-CN' ? ' ' : ', ');
  // What the file says is quoted; it must not move the terminal's cursor.
  return `${place}${language === 'zh-CN' ? '：' : ': '}${message[language]}`.replaceAll(/\p{Cc}/gu, ' ');
}
