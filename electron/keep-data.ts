import type { BrowserWindow } from 'electron';
import { findMounts } from './find-mounts.ts';
import { keepingProcesses } from './keeping-process.ts';
import { createKeeping, type Keeping, type Timers } from './services/keeping/keeping.ts';
import type { Signals } from './services/signals.ts';
import { storeState, type Workplace } from './services/workplace.ts';
import type { StoreAtWork } from './store-at-work.ts';

/** How long after a restore the page is loaded anew: its answer has reached the window by then. */
const reloadAfterMs = 200;

const timers: Timers = {
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  every: (ms, work) => {
    const timer = setInterval(work, ms);
    return () => clearInterval(timer);
  },
};

/** Backups and checks of the store at work, in processes of their own, told to the window. */
export function keepData(input: {
  readonly place: Workplace;
  readonly atWork: StoreAtWork;
  readonly signals: Signals;
  /** The built file that carries out what takes long. */
  readonly workerFile: string;
  readonly shown: BrowserWindow;
}): Keeping {
  const { place, atWork, signals, shown } = input;
  const { key } = atWork.opening();
  const tellStore = (): void => signals.send({ kind: 'store', store: storeState(place.store) });
  return createKeeping({
    place,
    replace: atWork.replace,
    opening: atWork.opening,
    run: keepingProcesses(input.workerFile, key),
    encrypted: key !== undefined,
    timers,
    nowMs: () => performance.now(),
    mounts: findMounts(),
    changed: () => signals.send({ kind: 'keeping' }),
    wentReadOnly: tellStore,
    restored: () => {
      tellStore();
      setTimeout(() => {
        if (!shown.isDestroyed()) shown.webContents.reload();
      }, reloadAfterMs);
    },
  });
}
