import type { Report } from '../pack/report.ts';
import { quantitiesOf } from './check-quantities.ts';
import { parametersOf } from './parameter.ts';
import type { ParameterKind, ParameterRef } from './parameter.ts';
import type { Programme } from './programme.ts';

interface Use {
  readonly ref: ParameterRef;
  readonly kinds: readonly ParameterKind[];
  readonly path: readonly PropertyKey[];
  /** Options under which the reference is looked at; all when null. */
  readonly only: { readonly choice: string; readonly in: readonly string[] } | null;
}

/** Every parameter named exists, is of the kind its place needs, covers every option of its choice, and none lies idle. */
export function checkParameterUse(programme: Programme, report: Report): void {
  const uses = usesOf(programme);
  for (const { ref, kinds, path, only } of uses) {
    for (const id of parametersOf(ref)) {
      const parameter = programme.parameters.find((one) => one.id === id);
      if (parameter === undefined) report(path, `没有参数“${id}”`, `There is no parameter “${id}”`);
      else if (!kinds.includes(parameter.kind))
        report(
          path,
          `参数“${id}”的类型是 ${parameter.kind}，这里要 ${kinds.join('、')}`,
          `The parameter “${id}” is of kind ${parameter.kind}; ${kinds.join(' or ')} is needed here`,
        );
    }
    if (typeof ref !== 'string') checkChoice(ref, only, programme, path, report);
  }
  const used = new Set(uses.flatMap(({ ref }) => parametersOf(ref)));
  programme.parameters.forEach((parameter, place) => {
    if (!used.has(parameter.id))
      report(
        ['parameters', place, 'id'],
        `参数“${parameter.id}”没有用到`,
        `The parameter “${parameter.id}” is not used`,
      );
  });
  const choosing = new Set([
    ...uses.flatMap(({ ref }) => (typeof ref === 'string' ? [] : [ref.by])),
    ...[...(programme.benefit?.parts ?? []), ...(programme.benefit?.caps ?? [])].flatMap(
      ({ only }) => only?.choice ?? [],
    ),
  ]);
  programme.benefit?.choices?.forEach((choice, place) => {
    if (!choosing.has(choice.id))
      report(
        ['benefit', 'choices', place, 'id'],
        `选择项“${choice.id}”没有用到`,
        `The choice “${choice.id}” is not used`,
      );
  });
}

function checkChoice(
  ref: Exclude<ParameterRef, string>,
  only: Use['only'],
  programme: Programme,
  path: readonly PropertyKey[],
  report: Report,
): void {
  const choice = programme.benefit?.choices?.find((one) => one.id === ref.by);
  if (choice === undefined) {
    report([...path, 'by'], `没有选择项“${ref.by}”`, `There is no choice “${ref.by}”`);
    return;
  }
  const needed = only?.choice === ref.by ? only.in : choice.options.map((option) => option.id);
  for (const id of needed)
    if (ref.of[id] === undefined)
      report([...path, 'of'], `没有写“${id}”用哪个参数`, `No parameter for “${id}”`);
  for (const id of Object.keys(ref.of))
    if (!choice.options.some((option) => option.id === id))
      report([...path, 'of', id], `选择项里没有“${id}”`, `The choice has no option “${id}”`);
}

function usesOf(programme: Programme): readonly Use[] {
  const { counted, benefit } = programme;
  const named = (
    ref: ParameterRef | undefined,
    kind: ParameterKind,
    ...path: readonly PropertyKey[]
  ): readonly Use[] => (ref === undefined ? [] : [{ ref, kinds: [kind], path, only: null }]);
  return [
    ...(counted?.windows ?? []).flatMap(({ from, to }, place) => [
      ...named(from, 'date', 'counted', 'windows', place, 'from'),
      ...named(to, 'date', 'counted', 'windows', place, 'to'),
    ]),
    ...named(counted?.paidRatio?.atLeast, 'rate', 'counted', 'paidRatio', 'atLeast'),
    ...named(counted?.usedMonths?.atLeast, 'months', 'counted', 'usedMonths', 'atLeast'),
    ...named(counted?.unitValue?.atMost, 'money', 'counted', 'unitValue', 'atMost'),
    ...named(benefit?.minimum?.atLeast, 'money', 'benefit', 'minimum', 'atLeast'),
    ...(benefit?.parts ?? []).flatMap((part, place): readonly Use[] => {
      const at = ['benefit', 'parts', place];
      const within = (uses: readonly Use[]) => uses.map((use) => ({ ...use, only: part.only ?? null }));
      if (part.kind === 'flat') return within(named(part.amount, 'money', ...at, 'amount'));
      if (part.kind === 'slices')
        return part.steps.flatMap((step, s) => [
          ...named(step.above, 'money', ...at, 'steps', s, 'above'),
          ...named(step.rate, 'rate', ...at, 'steps', s, 'rate'),
        ]);
      if (part.kind === 'computed') return [];
      const { rate } = part;
      if (typeof rate === 'string' || 'by' in rate) return within(named(rate, 'rate', ...at, 'rate'));
      const [key, ids] = 'byClass' in rate ? ['byClass', rate.byClass] : ['byDepth', rate.byDepth];
      return Object.entries(ids).flatMap(([name, id]) => named(id, 'rate', ...at, 'rate', key, name));
    }),
    ...(benefit?.caps ?? []).flatMap((cap, place) =>
      named(cap.amount, 'money', 'benefit', 'caps', place, 'amount').map((use) => ({
        ...use,
        only: cap.only ?? null,
      })),
    ),
    ...quantitiesOf(programme).flatMap(([quantity, path]): readonly Use[] =>
      'parameter' in quantity
        ? [
            {
              ref: quantity.parameter,
              kinds: ['rate', 'money', 'months'],
              path: [...path, 'parameter'],
              only: null,
            },
          ]
        : [],
    ),
  ];
}
