import type { ReactNode } from 'react';
import { figuresNeeded } from '../../../assessments/answering/progress.ts';
import { factFromCosts } from '../../../assessments/programmes/fact-from-costs.ts';
import { factSlot, type Fact } from '../../../assessments/programmes/fact.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { FigureInput } from '../../questions/figure-input.tsx';
import { useOpened } from '../../stores/derived.ts';
import type { AskedBy } from './asked-by.ts';
import { FactInput } from './fact-input.tsx';

interface Props {
  readonly programme: Programme;
  readonly asked: AskedBy | undefined;
}

/** Those of some facts of a programme that are asked: not what the lines of the cost table have said. */
export function useFactsAsked(programme: Programme, ids: readonly string[]): readonly Fact[] {
  const { costs, answers } = useOpened('costs', 'answers');
  // The condition says where it is from.
  const told = (fact: Fact): boolean =>
    (answers[factSlot(programme.id, fact)]?.response ?? null) === null &&
    factFromCosts(fact, programme, costs) !== null;
  return programme.facts.filter((fact) => ids.includes(fact.id) && !told(fact));
}

/** The facts a rule looks at, to be answered here, and those raw figures no questionnaire asks for. */
export function AskedInputs({ programme, asked }: Props): ReactNode {
  const { packs, figures } = useOpened('packs', 'figures');
  const facts = useFactsAsked(programme, asked?.facts ?? []);
  const elsewhere = figuresNeeded(packs, figures).map((one) => one.id);
  const own = figures.figures.filter(
    ({ id, fromProfile }) =>
      asked?.figures.includes(id) === true && fromProfile === undefined && !elsewhere.includes(id),
  );
  if (facts.length + own.length === 0) return null;
  return (
    <div className="asked">
      {facts.map((fact) => (
        <FactInput key={fact.id} fact={fact} slot={factSlot(programme.id, fact)} />
      ))}
      {own.map((figure) => (
        <FigureInput key={figure.id} figure={figure} />
      ))}
    </div>
  );
}
