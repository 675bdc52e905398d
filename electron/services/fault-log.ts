import { tellFault, type ToldFault } from '../../assessments/text/fault-places.ts';

/** A fault of ours and when it was noted. */
export interface NotedFault extends ToldFault {
  readonly at: string;
}

/** The faults of ours since the app was started; nothing of it is written anywhere. */
export interface FaultLog {
  readonly note: (error: unknown) => NotedFault;
  /** One that another process has put into the words that may be told. */
  readonly noteTold: (told: ToldFault) => NotedFault;
  readonly newest: () => readonly NotedFault[];
}

const kept = 50;

/** `now`: the present instant, ISO. The oldest of more than fifty are forgotten. */
export function createFaultLog(now: () => string): FaultLog {
  const noted: NotedFault[] = [];
  const noteTold = ({ kind, places }: ToldFault): NotedFault => {
    const one = { at: now(), kind, places };
    noted.push(one);
    if (noted.length > kept) noted.shift();
    return one;
  };
  return {
    note: (error) => noteTold(tellFault(error)),
    noteTold,
    newest: () => [...noted],
  };
}
