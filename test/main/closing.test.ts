import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languages } from '../../assessments/pack/localized.ts';
import { closeWords } from '../../electron/close-words.ts';
import { createClosing, type Closing, type WhyNotClose } from '../../electron/closing.ts';
import { createSignals, type Signals } from '../../electron/services/signals.ts';

/** A window that can only be closed. */
class PlainWindow {
  open = true;
  private listener: (event: { preventDefault(): void }) => void = () => undefined;
  on(_: 'close', listener: (event: { preventDefault(): void }) => void): void {
    this.listener = listener;
  }
  isDestroyed(): boolean {
    return !this.open;
  }
  destroy(): void {
    this.open = false;
  }
  /** As its user does; what is not prevented closes it. */
  close(): void {
    let prevented = false;
    this.listener({ preventDefault: () => (prevented = true) });
    if (!prevented) this.open = false;
  }
}

describe('closing the window', () => {
  let window: PlainWindow;
  let signals: Signals;
  let closing: Closing;
  let asked: WhyNotClose[];
  let yes: boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    window = new PlainWindow();
    signals = createSignals(10_000);
    asked = [];
    yes = false;
    closing = createClosing(signals, (why) => {
      asked.push(why);
      return Promise.resolve(yes);
    });
    closing.watch(window);
  });
  afterEach(() => void vi.useRealTimers());

  const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  test('tells the page first, and asks nothing when everything is stored', async () => {
    window.close();
    expect(window.open).toBe(true);
    expect((await signals.await(0)).signals).toEqual([{ kind: 'closing' }]);
    await pass(7_000);
    closing.readyToClose([], []);
    await pass(0);
    expect(window.open).toBe(false);
    expect(asked).toEqual([]);
  });

  test('asks when something could not be stored, names it, and stays open unless told otherwise', async () => {
    window.close();
    closing.readyToClose(['changes', 'uploads'], []);
    await pass(0);
    expect(asked).toEqual([{ kind: 'unstored', unstored: ['changes', 'uploads'], typed: [] }]);
    expect(window.open).toBe(true);
    yes = true;
    window.close();
    closing.readyToClose(['changes'], []);
    await pass(0);
    expect(window.open).toBe(false);
  });

  test('never takes silence for "all is stored": after ten seconds the user decides', async () => {
    window.close();
    await pass(9_900);
    expect({ open: window.open, asked }).toEqual({ open: true, asked: [] });
    await pass(200);
    expect(asked).toEqual([{ kind: 'silent' }]);
    expect(window.open).toBe(true);
    // An answer that comes too late closes nothing by itself.
    closing.readyToClose([], []);
    await pass(0);
    expect(window.open).toBe(true);
    yes = true;
    window.close();
    await pass(10_100);
    expect(window.open).toBe(false);
  });

  test('asks once however often the window is closed meanwhile', async () => {
    window.close();
    window.close();
    await pass(10_100);
    expect(asked).toHaveLength(1);
  });
});

describe('the question at closing', () => {
  test.each(languages)(
    'says what would be lost, and of a silent window only that it may be: %s',
    (language) => {
      const detailOf = (why: WhyNotClose): string => closeWords(why, language).detail;
      const [changes, typed, uploads] = (['changes', 'typed', 'uploads'] as const).map((one) =>
        detailOf({ kind: 'unstored', unstored: [one], typed: [] }),
      );
      expect(new Set([changes, typed, uploads, detailOf({ kind: 'silent' })]).size).toBe(4);
      const named = '企业概况 · 成立日期：2011-02-30';
      const where = detailOf({ kind: 'unstored', unstored: ['typed'], typed: [named] }).split('\n');
      expect(where).toHaveLength(3);
      expect(where[1]).toBe(named);
      const both = detailOf({ kind: 'unstored', unstored: ['typed', 'uploads'], typed: [] }).split('\n');
      expect(both).toHaveLength(3);
      expect(both[0]).toBe(typed?.split('\n')[0]);
      expect(both[1]).toBe(uploads?.split('\n')[0]);
    },
  );
});
