import type { Unstored } from './contract.ts';
import type { Signals } from './services/signals.ts';

/**
 * How long the window has to store what is pending before the user is asked: a slow disk stores what was typed
 * last well within it, and nobody should have to answer a question that answers itself.
 */
const patienceMs = 10_000;

/** Why a window is not closed at once: it named what would be lost, or has not answered. */
export type WhyNotClose =
  | {
      readonly kind: 'unstored';
      readonly unstored: readonly Unstored[];
      /** The fields whose text cannot be stored, in words. */
      readonly typed: readonly string[];
    }
  | { readonly kind: 'silent' };

/** What of a window closing needs. */
interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown;
  isDestroyed(): boolean;
  destroy(): void;
}

/** Sees to it that nothing typed is lost when the window closes. */
export interface Closing {
  /** Takes over the closing of a window. */
  readonly watch: (window: ClosingWindow) => void;
  /** The window's answer: what could not be stored; nothing when all is. */
  readonly readyToClose: (unstored: readonly Unstored[], typed: readonly string[]) => void;
}

/**
 * Closing happens in two steps: the window is told, stores what is pending and says so; then it is closed. Only a
 * window that says everything is stored closes by itself. With one that could not store something, or does not
 * answer within ten seconds, the user decides: silence is no word that all is well.
 */
export function createClosing(
  signals: Pick<Signals, 'send'>,
  askToClose: (why: WhyNotClose) => Promise<boolean>,
): Closing {
  let answered: ((unstored: readonly Unstored[], typed: readonly string[]) => void) | null = null;

  const askWindow = async (): Promise<WhyNotClose> => {
    const why = await new Promise<WhyNotClose>((resolve) => {
      const timer = setTimeout(() => resolve({ kind: 'silent' }), patienceMs);
      answered = (unstored, typed) => {
        clearTimeout(timer);
        resolve({ kind: 'unstored', unstored, typed });
      };
      signals.send({ kind: 'closing' });
    });
    answered = null;
    return why;
  };

  const mayClose = async (): Promise<boolean> => {
    const why = await askWindow();
    return (why.kind === 'unstored' && why.unstored.length === 0) || askToClose(why);
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
    readyToClose: (unstored, typed) => answered?.(unstored, typed),
  };
}
