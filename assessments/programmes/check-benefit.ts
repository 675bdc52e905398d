import { exact } from '../scoring/exact.ts';
import type { Report } from '../pack/report.ts';
import type { BenefitRule } from './benefit-rule.ts';
import type { ParameterRef } from './parameter.ts';
import { parametersOf } from './parameter.ts';
import type { Programme } from './programme.ts';

/** Whether the benefit can be computed and can be more than nothing. */
export function checkBenefit(programme: Programme, report: Report): void {
  checkCounted(programme, report);
  const { benefit } = programme;
  if (benefit === undefined) return;
  const usesTable = benefit.parts.some((part) => part.kind === 'rate' || part.kind === 'slices');
  if (usesTable && programme.counted === undefined)
    report(
      ['benefit', 'parts'],
      '按费用计算，却没有写哪些费用计入（counted）',
      'The benefit rests on costs, but no costs count (counted)',
    );
  if (!usesTable && programme.counted !== undefined && !benefit.minimum)
    report(['counted'], '费用计入规则没有用到', 'No part of the benefit uses the counted costs');
  benefit.parts.forEach((part, place) => {
    const path = ['benefit', 'parts', place];
    checkOnly(part.only, benefit, [...path, 'only'], report);
    if (part.kind === 'rate') checkRate(part.rate, programme, [...path, 'rate'], report);
    if (part.kind === 'flat') never(part.amount, programme, [...path, 'amount'], report);
    if (part.kind === 'slices') checkSlices(part.steps, programme, [...path, 'steps'], report);
  });
  benefit.caps?.forEach((cap, place) => {
    const path = ['benefit', 'caps', place];
    checkOnly(cap.only, benefit, [...path, 'only'], report);
    never(cap.amount, programme, [...path, 'amount'], report);
    for (const id of cap.of ?? [])
      if (!benefit.parts.some((part) => part.id === id))
        report([...path, 'of'], `没有补助项“${id}”`, `There is no part “${id}”`);
  });
  checkOptions(benefit, report);
}

function checkCounted({ counted, parameters }: Programme, report: Report): void {
  if (counted === undefined) return;
  const both = counted.excludes?.classes.filter((one) => counted.counts.classes.includes(one)) ?? [];
  if (both.length > 0)
    report(
      ['counted', 'excludes'],
      `既计入又排除：${both.join('、')}`,
      `Counted and excluded at once: ${both.join(', ')}`,
    );
  counted.windows?.forEach((window, place) => {
    const value = (id: string | undefined) => parameters.find((one) => one.id === id)?.value;
    const [from, to] = [value(window.from), value(window.to)];
    if (typeof from === 'string' && typeof to === 'string' && from > to)
      report(
        ['counted', 'windows', place],
        '时间窗口开始晚于结束，什么都不会计入',
        'The window ends before it begins; nothing can ever count',
      );
    if (counted.windows?.findIndex((other) => other.of === window.of) !== place)
      report(
        ['counted', 'windows', place, 'of'],
        `“${window.of}”的时间窗口写了两次`,
        `There are two windows of “${window.of}”`,
      );
    if (window.from === undefined && window.to === undefined)
      report(['counted', 'windows', place], '时间窗口两头都没有写', 'The window has neither end');
  });
}

function checkRate(
  rate: Extract<BenefitRule['parts'][number], { kind: 'rate' }>['rate'],
  programme: Programme,
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (typeof rate === 'string' || 'by' in rate) {
    never(rate, programme, path, report);
    return;
  }
  const ids = Object.values('byClass' in rate ? rate.byClass : rate.byDepth);
  for (const id of new Set(ids)) never(id, programme, path, report);
  if (!('byClass' in rate)) return;
  const counted = programme.counted?.counts.classes ?? [];
  for (const one of counted.filter((costClass) => rate.byClass[costClass] === undefined))
    report(path, `计入的“${one}”没有比例`, `“${one}” counts but has no rate`);
  for (const one of Object.keys(rate.byClass).filter((name) => !counted.some((other) => other === name)))
    report(path, `“${one}”有比例却不计入`, `“${one}” has a rate but does not count`);
}

function checkSlices(
  steps: readonly { readonly above?: string | undefined; readonly rate: string }[],
  programme: Programme,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const floors = steps.map((step) => programme.parameters.find((one) => one.id === step.above)?.value ?? 0);
  floors.forEach((floor, place) => {
    const before = floors[place - 1];
    if (typeof floor === 'number' && typeof before === 'number' && !exact(floor).gt(exact(before)))
      report([...path, place], '分段要从低到高，不能重复', 'The slices must ascend without repeats');
  });
}

/** A rate, sum or cap of nothing makes its benefit unreachable. */
function never(ref: ParameterRef, programme: Programme, path: readonly PropertyKey[], report: Report): void {
  for (const id of parametersOf(ref))
    if (programme.parameters.find((one) => one.id === id)?.value === 0)
      report(path, `“${id}”为 0，永远得不到`, `“${id}” is 0; the benefit can never be reached`);
}

function checkOnly(
  only: { readonly choice: string; readonly in: readonly string[] } | undefined,
  benefit: BenefitRule,
  path: readonly PropertyKey[],
  report: Report,
): void {
  if (only === undefined) return;
  const choice = benefit.choices?.find((one) => one.id === only.choice);
  if (choice === undefined)
    report([...path, 'choice'], `没有选择项“${only.choice}”`, `There is no choice “${only.choice}”`);
  for (const id of only.in)
    if (choice !== undefined && !choice.options.some((option) => option.id === id))
      report([...path, 'in'], `选择项里没有“${id}”`, `The choice has no option “${id}”`);
}

/** Whatever is chosen, some part must be able to give something. */
function checkOptions(benefit: BenefitRule, report: Report): void {
  benefit.choices?.forEach((choice, c) =>
    choice.options.forEach((option, o) => {
      const gives = benefit.parts.some(
        ({ only }) => only === undefined || only.choice !== choice.id || only.in.includes(option.id),
      );
      if (!gives)
        report(
          ['benefit', 'choices', c, 'options', o],
          `选“${option.id}”什么也得不到`,
          `Choosing “${option.id}” gives nothing`,
        );
    }),
  );
}
