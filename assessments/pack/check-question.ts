import type { FigureCatalogue } from '../figures/figure.ts';
import { exact } from '../scoring/exact.ts';
import { checkCondition, checkFigures } from './check-condition.ts';
import { checkSource } from './report.ts';
import type { Report } from './report.ts';
import type { Pack } from './pack.ts';
import type { Option, Question } from './question.ts';

/** Checks one question: what it refers to exists, and a better answer never earns less. */
export function checkQuestion(
  question: Question,
  pack: Pack,
  figures: FigureCatalogue,
  report: Report,
): void {
  checkSource(question.provenance.source, pack, ['provenance', 'source'], report);
  if (question.pointsProvenance !== undefined)
    checkSource(question.pointsProvenance.source, pack, ['pointsProvenance', 'source'], report);
  if (question.appliesWhen !== undefined)
    checkCondition(question, question.appliesWhen, pack, figures, report);
  switch (question.kind) {
    case 'one-of':
      checkOneOf(question, pack, report);
      break;
    case 'several-of':
      checkOptionIds(question.options, ['options'], report);
      question.options.forEach((option, place) => needEffort(option.effort, ['options', place], report));
      break;
    case 'rate':
      reachable(
        question.bands.map((band) => band.upTo),
        0,
        Infinity,
        'bands',
        report,
      );
      checkFigures([question.numerator, question.denominator], figures, ['numerator'], report);
      ascending(
        question.bands.map((band) => band.upTo),
        ['bands'],
        report,
      );
      neverLess(
        question.bands.map((band) => band.points),
        ['bands'],
        report,
      );
      question.bands.slice(1).forEach((band, place) => needEffort(band.effort, ['bands', place + 1], report));
      break;
    case 'trend':
      checkFigures([question.before, question.after], figures, ['before'], report);
      neverLess([question.points.worse, question.points.same, question.points.better], ['points'], report);
      break;
    case 'graded':
      ascending(
        question.grades.map((grade) => grade.grade),
        ['grades'],
        report,
      );
      checkOptionIds(
        question.grades.flatMap((grade) => grade.statements),
        ['grades'],
        report,
      );
      question.grades.forEach((grade, place) => needEffort(grade.effort, ['grades', place], report));
      break;
    case 'yes-partly-no':
      if (question.points !== undefined)
        neverLess([question.points.no, question.points.partly, question.points.yes], ['points'], report);
      break;
    case 'number':
      reachable(
        (question.steps ?? []).map((step) => step.atLeast),
        question.min ?? -Infinity,
        question.max ?? Infinity,
        'steps',
        report,
      );
      ascending(
        (question.steps ?? []).map((step) => step.atLeast),
        ['steps'],
        report,
      );
      neverLess(
        (question.steps ?? []).map((step) => step.points),
        ['steps'],
        report,
      );
      break;
    case 'text':
      break;
  }
}

function checkOneOf(question: Extract<Question, { kind: 'one-of' }>, pack: Pack, report: Report): void {
  if ((question.options === undefined) === (question.scale === undefined)) {
    report(['options'], '选项和 scale 要写且只写一个', 'Give either options or a scale, not both');
    return;
  }
  const options = question.options ?? pack.scales?.[question.scale ?? ''];
  if (options === undefined) {
    report(['scale'], `没有量表“${question.scale ?? ''}”`, `There is no scale “${question.scale ?? ''}”`);
    return;
  }
  if (question.options === undefined) return;
  checkOptionIds(options, ['options'], report);
  neverLess(
    options.map((option) => option.points ?? 0),
    ['options'],
    report,
  );
  neverLess(
    options.map((option) => option.grade ?? 0),
    ['options'],
    report,
  );
  options.slice(1).forEach((option, place) => needEffort(option.effort, ['options', place + 1], report));
}

function checkOptionIds(
  options: readonly Pick<Option, 'id' | 'expects'>[],
  path: readonly PropertyKey[],
  report: Report,
): void {
  const ids = options.map((option) => option.id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) report(path, `选项编号“${twice}”重复`, `The option id “${twice}” is used twice`);
  for (const unknown of options.flatMap((option) => option.expects ?? []).filter((id) => !ids.includes(id)))
    report(path, `没有选项“${unknown}”`, `There is no option “${unknown}”`);
}

function needEffort(effort: unknown, path: readonly PropertyKey[], report: Report): void {
  if (effort === undefined)
    report(path, '缺少参考费用和工期（effort）', 'The reference cost and time (effort) are missing');
}

function ascending(numbers: readonly number[], path: readonly PropertyKey[], report: Report): void {
  if (numbers.some((one, place) => place > 0 && exact(one).lte(exact(numbers[place - 1] ?? 0))))
    report(path, '数值要从小到大排列，不能重复', 'The numbers must ascend without repeats');
}

function neverLess(points: readonly number[], path: readonly PropertyKey[], report: Report): void {
  if (points.some((one, place) => place > 0 && exact(one).lt(exact(points[place - 1] ?? 0))))
    report(path, '更好的答案得分更低了', 'A better answer would earn less');
}

/** Every band and step must be one an answer can fall into. */
function reachable(
  numbers: readonly number[],
  least: number,
  most: number,
  path: string,
  report: Report,
): void {
  if (numbers.some((one) => one < least || one > most))
    report([path], '有一档没有答案能够落入', 'One step can be reached by no answer');
}
