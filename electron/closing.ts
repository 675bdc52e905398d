import type { BrowserWindow } from 'electron';
import type { Signals } from './services/signals.ts';

/** How long the window has to store what is pending before it is closed without an answer. */
const patienceMs = 3000;

/** Sees to it that nothing typed is lost when the window closes. */
export interface Closing {
  /** Takes over the closing of a window. */
  readonly watch: (window: BrowserWindow) => void;
  /** The window's answer: `blocked` when something could not be stored. */
  readonly readyToClose: (blocked: boolean) => void;
}

/**
 * Closing happens in two steps: the window is told, stores what is pending and says so; then it is closed. A
 * window that could not store something keeps open unless the user says otherwise; one that does not answer is
 * closed after three seconds.
 */
export function createClosing(signals: Signals, askToClose: () => Promise<boolean>): Closing {
  let answered: ((blocked: boolean) => void) | null = null;

  const mayClose = async (): Promise<boolean> => {
    const blocked = await new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), patienceMs);
      answered = (value) => {
        clearTimeout(timer);
        resolve(value);
      };
      signals.send({ kind: 'closing' });
    });
    answered = null;
    return !blocked || askToClose();
  };

  return {
    watch: (window) => {
      let asking = false;
      window.on('close', (event) => {
        event.preventDefault();
        if (asking) return;
        asking = true;
        void mayClose().then((yes) => {
          asking = false;
          if (yes && !window.isDestroyed()) window.destroy();
        });
      });
    },
    readyToClose: (blocked) => answered?.(blocked),
  };
}
