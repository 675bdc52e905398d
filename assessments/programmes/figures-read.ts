import type { Figure, FigureCatalogue } from '../figures/figure.ts';
import { quantitiesOf } from './check-quantities.ts';
import type { Programme } from './programme.ts';

/** The raw figures the conditions and sums of a programme are computed from, by id; those of the profile among them. */
export function figuresJudged(programme: Programme): readonly string[] {
  return quantitiesOf(programme).flatMap(([quantity]) => ('figure' in quantity ? [quantity.figure] : []));
}

/** The raw figures the form of a programme is filled with, by id. */
export function figuresInForm({ form }: Pick<Programme, 'form'>): readonly string[] {
  return form.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'figure' ? [field.figure] : [])),
  );
}

/** The figures with these ids in the order of the catalogue, each once; those of the profile left out. */
export function figuresNamed(ids: readonly string[], catalogue: FigureCatalogue): readonly Figure[] {
  const named = new Set(ids);
  return catalogue.figures.filter((figure) => named.has(figure.id) && figure.fromProfile === undefined);
}
