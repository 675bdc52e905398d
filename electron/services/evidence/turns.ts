/** Work that waits for the work before it: what takes a file in and what removes files never run at once. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Makes a row of turns of its own, empty at first. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
