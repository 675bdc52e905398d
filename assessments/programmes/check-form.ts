import type { Report } from '../pack/report.ts';
import { conditionsIn } from './condition.ts';
import { quantitiesOf } from './check-quantities.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeContext } from './context.ts';

/** Every field of the form can be filled from something that exists, and no fact is asked for nothing. */
export function checkForm(programme: Programme, context: ProgrammeContext, report: Report): void {
  programme.form.forEach((section, s) =>
    section.fields.forEach((field, f) => {
      const path = ['form', s, 'fields', f];
      if (field.kind === 'figure' && !context.figures.figures.some((one) => one.id === field.figure))
        report(
          [...path, 'figure'],
          `没有原始数据“${field.figure}”`,
          `There is no raw figure “${field.figure}”`,
        );
      if (field.kind === 'fact' && !programme.facts.some((one) => one.id === field.fact))
        report([...path, 'fact'], `没有填报项“${field.fact}”`, `There is no fact “${field.fact}”`);
      if (field.kind === 'level') {
        const pack = context.packs.find((one) => one.id === field.pack);
        if (pack?.ladders?.some((one) => one.id === field.ladder) !== true)
          report(
            [...path, 'ladder'],
            `没有等级“${field.pack}/${field.ladder}”`,
            `There is no ladder “${field.pack}/${field.ladder}”`,
          );
      }
    }),
  );
  const used = factsUsed(programme);
  programme.facts.forEach((fact, place) => {
    if (!used.has(fact.id))
      report(['facts', place, 'id'], `填报项“${fact.id}”没有用到`, `The fact “${fact.id}” is not used`);
  });
}

function factsUsed(programme: Programme): ReadonlySet<string> {
  const trees = [
    programme.eligibility,
    programme.acceptance,
    ...(programme.benefit?.parts ?? []).map((part) => part.when),
  ];
  return new Set([
    ...trees.flatMap((tree) =>
      tree === undefined
        ? []
        : conditionsIn(tree).flatMap(([one]) => (one.kind === 'statement' ? [one.fact] : [])),
    ),
    ...quantitiesOf(programme).flatMap(([one]) => ('fact' in one ? [one.fact] : [])),
    ...programme.form.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.kind === 'fact' ? [field.fact] : [])),
    ),
  ]);
}
