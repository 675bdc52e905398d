import { exact } from '../scoring/exact.ts';
import type { Report } from '../pack/report.ts';
import { conditionsIn } from './condition.ts';
import { constantOf } from './constant.ts';
import { parametersOf } from './parameter.ts';
import type { Programme } from './programme.ts';
import { partsOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { ProgrammeContext } from './context.ts';

/** Every quantity the rules compute, with the way to it. */
export function quantitiesOf(programme: Programme): readonly (readonly [Quantity, readonly PropertyKey[]])[] {
  const conditions = [
    ...conditionsIn(programme.eligibility, ['eligibility']),
    ...(programme.acceptance === undefined ? [] : conditionsIn(programme.acceptance, ['acceptance'])),
    ...(programme.benefit?.parts ?? []).flatMap((part, place) =>
      part.when === undefined ? [] : conditionsIn(part.when, ['benefit', 'parts', place, 'when']),
    ),
  ];
  const tops: readonly (readonly [Quantity, readonly PropertyKey[]])[] = [
    ...programme.values.map((one, place) => [one.is, ['values', place, 'is']] as const),
    ...conditions.flatMap(([one, path]) =>
      one.kind === 'compare'
        ? ([
            [one.left, [...path, 'left']],
            [one.right, [...path, 'right']],
          ] as const)
        : [],
    ),
    ...(programme.benefit?.parts ?? []).flatMap((part, place) =>
      part.kind === 'computed' ? [[part.amount, ['benefit', 'parts', place, 'amount']] as const] : [],
    ),
  ];
  return tops.flatMap(([quantity, path]) => inside(quantity, path));
}

/** Those its form shows, which decide nothing. */
function formQuantities({ form }: Programme): readonly (readonly [Quantity, readonly PropertyKey[]])[] {
  return form.flatMap(({ fields }, section) =>
    fields.flatMap((field, place) =>
      field.kind === 'share' ? inside(field.is, ['form', section, 'fields', place, 'is']) : [],
    ),
  );
}

function inside(
  quantity: Quantity,
  path: readonly PropertyKey[],
): readonly (readonly [Quantity, readonly PropertyKey[]])[] {
  return [[quantity, path], ...partsOf(quantity).flatMap(([part, way]) => inside(part, [...path, ...way]))];
}

/** Everything a quantity names exists, nothing divides by zero, no value leads back to itself, every band can be reached. */
export function checkQuantities(programme: Programme, context: ProgrammeContext, report: Report): void {
  for (const [quantity, path] of [...quantitiesOf(programme), ...formQuantities(programme)])
    checkOne(quantity, path, programme, context, report);
  programme.values.forEach((value, place) => {
    if (leadsTo(value.id, value.is, programme, new Set()))
      report(
        ['values', place, 'is'],
        `“${value.id}”绕一圈又用到自己`,
        `“${value.id}” is computed from itself`,
      );
  });
}

function checkOne(
  quantity: Quantity,
  path: readonly PropertyKey[],
  programme: Programme,
  context: ProgrammeContext,
  report: Report,
): void {
  if ('figure' in quantity && !context.figures.figures.some((one) => one.id === quantity.figure))
    report(
      [...path, 'figure'],
      `没有原始数据“${quantity.figure}”`,
      `There is no raw figure “${quantity.figure}”`,
    );
  if ('fact' in quantity) {
    const fact = programme.facts.find((one) => one.id === quantity.fact);
    if (fact === undefined)
      report([...path, 'fact'], `没有填报项“${quantity.fact}”`, `There is no fact “${quantity.fact}”`);
    else if (fact.kind === 'yes-no')
      report(
        [...path, 'fact'],
        `“${quantity.fact}”是判断题，不能参加计算`,
        `“${quantity.fact}” is answered yes or no and cannot be computed with`,
      );
  }
  if ('value' in quantity && !programme.values.some((one) => one.id === quantity.value))
    report([...path, 'value'], `没有计算项“${quantity.value}”`, `There is no value “${quantity.value}”`);
  if ('parameter' in quantity)
    for (const id of parametersOf(quantity.parameter)) {
      if (programme.parameters.find((one) => one.id === id)?.kind === 'date')
        report([...path, 'parameter'], `“${id}”是日期，不能参加计算`, `“${id}” is a date, not a number`);
    }
  if ('divide' in quantity && constantOf(quantity.divide[1], programme)?.equals(0) === true)
    report([...path, 'divide', 1], '除数是 0', 'The divisor is 0');
  if ('bands' in quantity) checkBands(quantity.bands.steps, [...path, 'bands', 'steps'], report);
}

/** The first step that holds is taken, so lower bounds must fall and upper bounds must rise, and the two do not mix. */
function checkBands(
  steps: Extract<Quantity, { bands: unknown }>['bands']['steps'],
  path: readonly PropertyKey[],
  report: Report,
): void {
  steps.forEach((step, place) => {
    const before = steps[place - 1];
    if (before === undefined) return;
    const reached =
      'atLeast' in step && 'atLeast' in before
        ? exact(step.atLeast).lt(exact(before.atLeast))
        : 'atMost' in step && 'atMost' in before && exact(step.atMost).gt(exact(before.atMost));
    if (!reached) report([...path, place], '这一档永远轮不到', 'This step is never reached');
  });
}

function leadsTo(
  target: string,
  quantity: Quantity,
  programme: Programme,
  passed: ReadonlySet<string>,
): boolean {
  if ('value' in quantity) {
    if (quantity.value === target) return true;
    if (passed.has(quantity.value)) return false;
    const next = programme.values.find((one) => one.id === quantity.value);
    return next !== undefined && leadsTo(target, next.is, programme, new Set([...passed, quantity.value]));
  }
  return partsOf(quantity).some(([part]) => leadsTo(target, part, programme, passed));
}
