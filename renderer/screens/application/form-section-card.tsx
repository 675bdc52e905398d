import { memo, use, type ReactNode } from 'react';
import type { FilledField, FilledSection } from '../../../assessments/application/fill-form.ts';
import { isAsked } from '../../../assessments/application/field-slot.ts';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { FigureInput } from '../../questions/figure-input.tsx';
import { useAssessment } from '../../stores/assessment.ts';
import { usePick } from '../../text/language.ts';
import { FactInput } from '../programmes/fact-input.tsx';
import { SharedNote } from '../programmes/shared-note.tsx';
import { AskedInput } from './asked-input.tsx';
import { titleAsked } from './both-titles.ts';
import { BudgetTables } from './budget-tables.tsx';
import { CostsTable } from './costs-table.tsx';
import { KnownField } from './known-field.tsx';
import { SpotsContext } from './spots.ts';
import { TargetsTable } from './targets-table.tsx';

interface Props {
  readonly programme: Programme;
  readonly filled: FilledSection;
  readonly benefit: BenefitResult | null;
}

/** One section of the form: what is known is shown with the way to where it is kept, what is asked is edited here. */
export const FormSectionCard = memo(function FormSectionCard(props: Props): ReactNode {
  const { programme, filled, benefit } = props;
  const pick = usePick();
  const { section, fields } = filled;
  const figuresHere = use(SpotsContext)?.figuresHere ?? [];
  const isHere = ({ field }: FilledField): boolean =>
    isAsked(field) ||
    field.kind === 'fact' ||
    (field.kind === 'figure' && figuresHere.includes(field.figure));
  const known = fields.filter((one) => one.field.kind !== 'table' && !isHere(one));
  const here = fields.filter(isHere);
  const tables = fields.flatMap(({ field }) => (field.kind === 'table' ? [field.table] : []));
  const heading = `form-${section.id}`;
  return (
    <section className="card pad stack tight" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {pick(section.title)}
      </h2>
      {section.hint !== undefined && <p className="quiet-text">{pick(section.hint)}</p>}
      {known.length > 0 && (
        <dl className="known-fields">
          {known.map((one) => (
            <KnownField key={one.field.id} filled={one} />
          ))}
        </dl>
      )}
      <SharedNote
        programme={programme}
        facts={fields.flatMap(({ field }) => (field.kind === 'fact' ? [field.fact] : []))}
      />
      {here.length > 0 && (
        <div className="fields asked-fields">
          {here.map((one) => (
            <FieldHere key={one.field.id} programme={programme} filled={one} />
          ))}
        </div>
      )}
      {tables.includes('costs') && <CostsTable benefit={benefit} />}
      {tables.includes('budget') && <BudgetTables programmeId={programme.id} />}
      {tables.includes('targets') && <TargetsTable programmeId={programme.id} />}
    </section>
  );
});

interface HereProps {
  readonly programme: Programme;
  readonly filled: FilledField;
}

function FieldHere({ programme, filled }: HereProps): ReactNode {
  const figure = useAssessment(({ open }) =>
    open.kind === 'open' && filled.field.kind === 'figure'
      ? open.figures.figures.find(({ id }) => filled.field.kind === 'figure' && id === filled.field.figure)
      : undefined,
  );
  const { field, place } = filled;
  if (isAsked(field)) return place.kind === 'field' && <AskedInput field={field} slot={place.slot} />;
  // The form names the calendar year; elsewhere it is “last year”.
  const title = titleAsked(filled.title, field.required);
  if (field.kind === 'fact' && place.kind === 'fact') {
    const fact = programme.facts.find(({ id }) => id === field.fact);
    return fact !== undefined && <FactInput fact={{ ...fact, title }} slot={place.slot} />;
  }
  return figure !== undefined && <FigureInput figure={{ ...figure, title }} />;
}
