import { useMemo, useState } from 'react';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { stayInPlace } from '../../parts/stay-in-place.ts';
import { addTried, isTried, toggleTried, trialResult, type Trial, type Tried } from './trial.ts';

/** Trying things out on one result page. */
export interface TrialControl {
  /** Null while nothing is tried out and the page shows how it is. */
  readonly trial: Trial | null;
  /** What the page shows: by the trial, else by the answers. */
  readonly shown: PackResult;
  readonly isOn: (tried: Tried) => boolean;
  /** Begins a trial when there is none. */
  readonly toggle: (tried: Tried) => void;
  readonly addAll: (all: readonly Tried[]) => void;
  readonly begin: () => void;
  readonly reset: () => void;
  readonly end: () => void;
}

const nothing: Trial = new Map();

/** Keeps what is tried for as long as the page is shown. */
export function useTrial(pack: Pack, result: PackResult): TrialControl {
  const [trial, setTrial] = useState<Trial | null>(null);
  const shown = useMemo(
    () => (trial === null ? result : trialResult(pack, result, trial)),
    [pack, result, trial],
  );
  // With a trial the page is laid out anew: what was pressed must not be carried out of sight.
  const begun = (change: () => void): void => (trial === null ? stayInPlace(change) : change());
  return {
    trial,
    shown,
    isOn: (tried) => isTried(trial ?? nothing, tried),
    toggle: (tried) => begun(() => setTrial(toggleTried(trial ?? nothing, tried))),
    addAll: (all) => begun(() => setTrial(addTried(trial ?? nothing, all))),
    begin: () => setTrial(trial ?? nothing),
    reset: () => setTrial(nothing),
    end: () => setTrial(null),
  };
}
