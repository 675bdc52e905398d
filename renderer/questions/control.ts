import type { Response, Slot } from '../../assessments/answering/answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import type { Choosable } from './choosing.ts';

/** What every kind of question gets to draw its answer with. */
export interface ControlProps {
  readonly question: Question;
  readonly pack: Pack;
  readonly slot: Slot;
  readonly response: Response | null;
  readonly choices: readonly Choosable[];
  readonly choose: (id: string) => void;
  /** Stores a typed answer. */
  readonly give: (response: Response | null) => void;
  /** Goes to the next field or question; for the Enter key in a field of one line. */
  readonly goOn: () => void;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
}
