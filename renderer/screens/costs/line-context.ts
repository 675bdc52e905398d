import { createContext, useContext } from 'react';
import type { CostLine } from '../../../assessments/programmes/cost-line.ts';
import { changeCostLine, costKey } from '../../stores/costs.ts';
import { useOpened } from '../../stores/derived.ts';
import { useLocked } from '../../stores/locked.ts';

/** The line of the cost table a form works on. */
export const LineContext = createContext<CostLine | null>(null);

/** The line, how to change one of its fields, and the key under which typed text of a field waits. */
export function useLine(): {
  readonly line: CostLine;
  readonly change: (to: (line: CostLine) => CostLine, how: 'typed' | 'chosen') => void;
  readonly keyOf: (field: string) => string;
  readonly readOnly: boolean;
} {
  const line = useContext(LineContext);
  const { id: assessmentId } = useOpened('id');
  const readOnly = useLocked();
  if (line === null) throw new Error('A field of a cost stands outside its form.');
  return {
    line,
    change: (to, how) => changeCostLine(line.id, to, how),
    keyOf: (field) => costKey(assessmentId, line.id) + field,
    readOnly,
  };
}
