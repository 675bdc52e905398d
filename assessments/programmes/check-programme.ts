import type { Locate, PackProblem } from '../pack/problem.ts';
import type { Report } from '../pack/report.ts';
import { checkBenefit } from './check-benefit.ts';
import { checkConditions } from './check-conditions.ts';
import { checkForm } from './check-form.ts';
import { checkParameterUse } from './check-parameter-use.ts';
import { checkProvenances } from './check-provenances.ts';
import { checkQuantities } from './check-quantities.ts';
import { checkTexts } from './check-texts.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeContext } from './context.ts';

/**
 * Checks what a programme means, beyond its form: ids unique and known, rules that can be computed, benefits that
 * can be reached, no authority beyond the source's, texts that fit their place.
 */
export function checkProgramme(
  programme: Programme,
  context: ProgrammeContext,
  locate: Locate,
): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const report: Report = (path, zh, en) => {
    problems.push({ ...locate(path), message: { 'zh-CN': zh, en } });
  };
  checkIds(programme, report);
  checkDates(programme, report);
  checkProvenances(programme, report);
  checkQuantities(programme, context, report);
  checkConditions(programme, context, report);
  checkBenefit(programme, report);
  checkParameterUse(programme, report);
  checkForm(programme, context, report);
  checkTexts(programme, report);
  return problems;
}

function checkIds(programme: Programme, report: Report): void {
  const lists = {
    parameters: programme.parameters,
    facts: programme.facts,
    values: programme.values,
    form: programme.form,
    declarations: programme.declarations,
    attachments: programme.attachments,
  };
  for (const [field, list] of Object.entries(lists)) unique(list, [field], report);
  programme.facts.forEach(({ id }, place) => {
    // Slots beginning so belong to the choices and to what was received before.
    if (/^(choice|received)\./.test(id))
      report(
        ['facts', place, 'id'],
        `编号“${id}”不能以 choice. 或 received. 开头`,
        `The id “${id}” must not begin with choice. or received.`,
      );
  });
  unique(programme.filing.steps, ['filing', 'steps'], report);
  unique(programme.benefit?.choices ?? [], ['benefit', 'choices'], report);
  unique(programme.benefit?.parts ?? [], ['benefit', 'parts'], report);
  unique(programme.benefit?.caps ?? [], ['benefit', 'caps'], report);
  programme.benefit?.choices?.forEach((choice, place) =>
    unique(choice.options, ['benefit', 'choices', place, 'options'], report),
  );
  programme.form.forEach((section, place) => unique(section.fields, ['form', place, 'fields'], report));
}

function unique(
  list: readonly { readonly id: string }[],
  path: readonly PropertyKey[],
  report: Report,
): void {
  const ids = list.map((one) => one.id);
  ids.forEach((id, place) => {
    if (ids.indexOf(id) !== place)
      report([...path, place, 'id'], `编号“${id}”重复`, `The id “${id}” is used twice`);
  });
}

function checkDates({ validity }: Programme, report: Report): void {
  if (validity.from !== null && validity.to !== null && validity.from > validity.to)
    report(['validity', 'to'], '截止日期早于开始日期', 'The last day is before the first');
}
