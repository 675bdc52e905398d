import { beforeEach, describe, expect, it } from 'vitest';
import type { Reply, Saved } from '../../electron/contract.ts';
import { createSaveQueue, type SaveQueue, type Unsaved } from '../../renderer/stores/save-queue.ts';

/** Time that moves only when told, in the way of setTimeout. */
function handTimer() {
  let now = 0;
  let last = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  return {
    start: (run: () => void, ms: number) => {
      last += 1;
      timers.set(last, { at: now + ms, run });
      return last;
    },
    stop: (id: number) => void timers.delete(id),
    async pass(ms: number) {
      now += ms;
      for (const [id, timer] of [...timers].filter(([, one]) => one.at <= now)) {
        timers.delete(id);
        timer.run();
      }
      await settle();
    },
  };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const full: Reply<'saveAnswer'> = { ok: false, fault: { code: 'store.disk-full', values: { file: 'x' } } };

describe('the line of changes to the database', () => {
  let timer: ReturnType<typeof handTimer>;
  let queue: SaveQueue;
  let unsaved: ReadonlyMap<string, Unsaved>;
  let acknowledged: string[];
  let sent: string[];
  let screen: Record<string, string>;
  let answer: (value: string) => Promise<Reply<'saveAnswer'>>;

  const saved = (value: string): Reply<'saveAnswer'> => ({
    ok: true,
    value: { seq: sent.length, savedAt: '2026-11-22T10:42:00Z', hash: value } satisfies Saved,
  });

  const put = (key: string, value: string, delayMs = 300, beside: readonly string[] = []): void => {
    const before = screen[key] ?? '';
    screen[key] = value;
    queue.put(key, {
      send: () => {
        sent.push(value);
        return answer(value);
      },
      undo: () => (screen[key] = before),
      delayMs,
      with: beside,
    });
  };

  beforeEach(() => {
    timer = handTimer();
    unsaved = new Map();
    acknowledged = [];
    sent = [];
    screen = {};
    answer = (value) => Promise.resolve(saved(value));
    queue = createSaveQueue(timer, {
      changed: (now) => (unsaved = now),
      saved: (_key, one) => acknowledged.push(one.hash),
    });
  });

  it('sends every two seconds while somebody types without a pause', async () => {
    for (let key = 1; key <= 25; key += 1) {
      put('note', '字'.repeat(key));
      await timer.pass(200);
    }
    // After 2 and 4 seconds; the rest waits for the pause.
    expect(sent.map((text) => text.length)).toEqual([10, 20]);
    await timer.pass(100);
    expect(sent.map((text) => text.length)).toEqual([10, 20, 25]);
    expect(unsaved.size).toBe(0);
    await timer.pass(10_000);
    expect(sent).toHaveLength(3);
  });

  it('waits for a pause in typing and then sends only the newest text', async () => {
    put('name', '赣');
    await timer.pass(200);
    put('name', '赣州');
    await timer.pass(200);
    expect(sent).toEqual([]);
    await timer.pass(100);
    expect(sent).toEqual(['赣州']);
    expect(unsaved.size).toBe(0);
  });

  it('counts a change as unsaved until its acknowledgement is back', async () => {
    let acknowledge: (reply: Reply<'saveAnswer'>) => void = () => undefined;
    answer = () => new Promise((resolve) => (acknowledge = resolve));
    put('a', '1', 0);
    await timer.pass(0);
    expect(unsaved.get('a')?.phase).toBe('sending');
    expect(acknowledged).toEqual([]);
    acknowledge(saved('1'));
    await settle();
    expect(unsaved.size).toBe(0);
    expect(acknowledged).toEqual(['1']);
  });

  it('sends one change at a time, in the order they came due', async () => {
    const acknowledge: (() => void)[] = [];
    answer = (value) => new Promise((resolve) => acknowledge.push(() => resolve(saved(value))));
    put('total', '84', 0);
    put('digital', '31', 0);
    await timer.pass(0);
    expect(sent).toEqual(['84']);
    acknowledge[0]?.();
    await settle();
    expect(sent).toEqual(['84', '31']);
  });

  it('keeps a value typed while the older one is under way, and sends it after', async () => {
    let acknowledge: () => void = () => undefined;
    answer = (value) => new Promise((resolve) => (acknowledge = () => resolve(saved(value))));
    put('note', 'old', 0);
    await timer.pass(0);
    put('note', 'new');
    acknowledge();
    await settle();
    expect(unsaved.get('note')?.phase).toBe('waiting');
    await timer.pass(300);
    acknowledge();
    await settle();
    expect(sent).toEqual(['old', 'new']);
    expect(unsaved.size).toBe(0);
  });

  it('says why a save failed, keeps the value, and tries again after 1, 2 and 4 seconds', async () => {
    answer = () => Promise.resolve(full);
    put('a', '1', 0);
    await timer.pass(0);
    expect(unsaved.get('a')).toEqual({ phase: 'failed', fault: full.ok ? null : full.fault });
    for (const ms of [1_000, 2_000, 4_000]) {
      const attempts = sent.length;
      await timer.pass(ms - 1);
      expect(sent).toHaveLength(attempts);
      await timer.pass(1);
      expect(sent).toHaveLength(attempts + 1);
    }
    answer = (value) => Promise.resolve(saved(value));
    await timer.pass(8_000);
    expect(acknowledged).toEqual(['1']);
    expect(unsaved.size).toBe(0);
  });

  it('lets other changes pass while one keeps failing', async () => {
    answer = (value) => Promise.resolve(value === 'bad' ? full : saved(value));
    put('a', 'bad', 0);
    put('b', 'good', 0);
    await timer.pass(0);
    expect(acknowledged).toEqual(['good']);
    expect([...unsaved.keys()]).toEqual(['a']);
  });

  it('flushes what still waits, and says whether everything arrived', async () => {
    put('a', '1');
    expect(await queue.flush()).toBe(true);
    expect(sent).toEqual(['1']);
    answer = () => Promise.resolve(full);
    put('b', '2');
    expect(await queue.flush()).toBe(false);
    expect(unsaved.get('b')?.fault?.code).toBe('store.disk-full');
    answer = (value) => Promise.resolve(saved(value));
    expect(await queue.flush()).toBe(true);
  });

  it.each([
    ['before the first is stored', 250, ['15', '20']],
    ['when the first comes due', 310, ['1', '20', '15']],
  ])(
    'sends together what was found right together, in the order it was put: a second key %s',
    async (_, ms, order) => {
      put('part', '1', 300, ['whole']);
      put('whole', '20', 305, ['part']);
      await timer.pass(ms);
      put('part', '15', 300, ['whole']);
      await timer.pass(60);
      expect(sent).toEqual(order.slice(0, 2));
      await timer.pass(1_000);
      expect(sent).toEqual(order);
      expect(unsaved.size).toBe(0);
    },
  );

  it('sends the newer value of what is under way before what was found right beside it', async () => {
    const acknowledge: (() => void)[] = [];
    answer = (value) => new Promise((resolve) => acknowledge.push(() => resolve(saved(value))));
    put('part', '35', 0);
    await timer.pass(0);
    put('part', '15');
    put('whole', '20', 0, ['part']);
    await timer.pass(0);
    for (const _ of [1, 2, 3]) {
      acknowledge.shift()?.();
      await settle();
    }
    expect(sent).toEqual(['35', '15', '20']);
  });

  it('takes back a value that was never sent, on the screen as well', async () => {
    screen['staff'] = '186';
    put('staff', '1');
    put('staff', '12');
    queue.withdraw('staff');
    await timer.pass(1_000);
    expect(sent).toEqual([]);
    expect(screen['staff']).toBe('186');
    expect(unsaved.size).toBe(0);
  });

  it('goes back to the value under way when only a newer one is taken back', async () => {
    let acknowledge: () => void = () => undefined;
    answer = (value) => new Promise((resolve) => (acknowledge = () => resolve(saved(value))));
    put('staff', '1', 0);
    await timer.pass(0);
    put('staff', '12');
    queue.withdraw('staff');
    acknowledge();
    await settle();
    await timer.pass(1_000);
    expect(sent).toEqual(['1']);
    expect(screen['staff']).toBe('1');
    expect(unsaved.size).toBe(0);
  });
});
