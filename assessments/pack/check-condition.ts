import { productionTypes } from '../enterprise/profile.ts';
import type { FigureCatalogue } from '../figures/figure.ts';
import { optionsOf } from '../scoring/score-question.ts';
import type { Condition } from './condition.ts';
import { figuresOf } from './expression.ts';
import type { Expression } from './expression.ts';
import type { Pack } from './pack.ts';
import type { Question } from './question.ts';
import type { Report } from './report.ts';

/** Checks when a question is asked: what the condition names exists, and it can hold. */
export function checkCondition(
  question: Question,
  condition: Condition,
  pack: Pack,
  figures: FigureCatalogue,
  report: Report,
): void {
  const path = ['appliesWhen'];
  if ('all' in condition)
    condition.all.forEach((one) => checkCondition(question, one, pack, figures, report));
  else if ('any' in condition)
    condition.any.forEach((one) => checkCondition(question, one, pack, figures, report));
  else if ('not' in condition) checkCondition(question, condition.not, pack, figures, report);
  else if ('figure' in condition) checkFigures([{ figure: condition.figure }], figures, path, report);
  else if ('question' in condition) {
    const all = pack.sections.flatMap((section) => section.questions);
    const place = all.findIndex((one) => one.id === condition.question);
    if (place === -1)
      report(path, `没有题目“${condition.question}”`, `There is no question “${condition.question}”`);
    // Only earlier questions may decide: this also makes a cycle impossible.
    else if (place >= all.indexOf(question))
      report(
        path,
        '只能以前面的题目作为条件',
        'Only an earlier question can decide whether this one is asked',
      );
    else checkAnswersNamed(condition.has, all[place], pack, report);
  } else
    for (const value of condition.in.filter((one) => !profileValues[condition.profile].includes(one)))
      report(
        path,
        `没有取值“${value}”，这道题不会被问到`,
        `There is no value “${value}”; it would never be asked`,
      );
}

/** What the enterprise's own facts can say. */
const profileValues: Readonly<Record<'productionType' | 'sizeClass' | 'industrySection', readonly string[]>> =
  {
    productionType: productionTypes,
    sizeClass: ['micro', 'small', 'medium', 'large'],
    industrySection: [...'ABCDEFGHIJKLMNOPQRST'],
  };

/** A condition may only wait for answers the other question can have. */
function checkAnswersNamed(
  named: readonly string[],
  other: Question | undefined,
  pack: Pack,
  report: Report,
): void {
  if (other === undefined) return;
  const possible =
    other.kind === 'yes-partly-no'
      ? ['yes', 'partly', 'no']
      : other.kind === 'graded'
        ? other.grades.flatMap((grade) => grade.statements.map((one) => one.id))
        : optionsOf(other, pack).map((one) => one.id);
  for (const id of named.filter((one) => !possible.includes(one)))
    report(
      ['appliesWhen'],
      `题目“${other.id}”没有选项“${id}”，这道题不会被问到`,
      `The question “${other.id}” has no option “${id}”; this one would never be asked`,
    );
}

/** Every raw figure an expression reads must be in the catalogue. */
export function checkFigures(
  expressions: readonly Expression[],
  figures: FigureCatalogue,
  path: readonly PropertyKey[],
  report: Report,
): void {
  for (const id of expressions.flatMap(figuresOf))
    if (!figures.figures.some((one) => one.id === id))
      report(path, `没有原始数据“${id}”`, `There is no raw figure “${id}”`);
}
