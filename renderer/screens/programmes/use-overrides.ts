import { useState } from 'react';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { useOpened } from '../../stores/derived.ts';
import { saveOverride } from '../../stores/programmes.ts';
import { isStill } from './is-still.ts';

/** What was done to a figure last, so that it can be undone. */
interface Done {
  readonly parameter: Parameter;
  /** What holds now; null when the user's figure was taken away. */
  readonly now: ParameterOverride | null;
  readonly before: ParameterOverride | null;
}

/** The user's own figures of one programme: which form is open, what was done last, and how to undo it. */
export interface Overrides {
  readonly editing: Parameter | null;
  readonly edit: (parameterId: string | null) => void;
  readonly beforeOf: (parameterId: string) => ParameterOverride | null;
  readonly store: (parameter: Parameter, override: ParameterOverride | null) => Promise<Fault | null>;
  readonly done: Done | null;
  readonly undo: () => Promise<void>;
  /** Why the last change outside the form was not stored. */
  readonly fault: Fault | null;
}

export function useOverrides(programme: Programme): Overrides {
  const { overrides } = useOpened('overrides');
  const [editing, setEditing] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const beforeOf = (parameterId: string) => overrides[programme.id]?.[parameterId] ?? null;

  const store = async (parameter: Parameter, now: ParameterOverride | null): Promise<Fault | null> => {
    const before = beforeOf(parameter.id);
    const refused = await saveOverride(programme.id, parameter.id, now);
    setFault(refused);
    if (refused === null) setDone({ parameter, now, before });
    return refused;
  };

  return {
    editing: programme.parameters.find((one) => one.id === editing) ?? null,
    edit: setEditing,
    beforeOf,
    store,
    done: done !== null && isStill(done.now, beforeOf(done.parameter.id)) ? done : null,
    undo: async () => {
      if (done === null) return;
      const refused = await saveOverride(programme.id, done.parameter.id, done.before);
      setFault(refused);
      if (refused === null) setDone(null);
    },
    fault,
  };
}
