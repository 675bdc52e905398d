import { expect, test } from 'vitest';
import { createFaultLog } from '../../electron/services/fault-log.ts';

const log = () => createFaultLog(() => '2026-03-02T01:00:00.000Z');

test('a fault is noted by kind and place, without its message and without folders', () => {
  const faults = log();
  const said =
    '江西某某厂 口令 hunter2\n    at 江西某某厂 (/home/wang/secret.js:1:2)\n    at hunter2 (hunter2.js:3:4)';
  faults.note(Object.assign(new TypeError(said), { code: 'SQLITE_FULL' }));
  faults.note(Object.assign(new Error('x'), { name: '江西某某厂', code: 'hunter2 hunter2' }));
  faults.note('hunter2');
  const noted = faults.newest();
  expect(noted.map(({ kind }) => kind)).toEqual(['TypeError SQLITE_FULL', 'Error', 'string']);
  expect(noted[0]?.places[0]).toMatch(/fault-log\.test\.ts:\d+:\d+\)$/);
  const text = JSON.stringify(noted);
  for (const mark of ['江西', 'hunter2', '/home', 'secret', 'wang', 'work']) expect(text).not.toContain(mark);
});

test('the oldest of many are forgotten', () => {
  const faults = log();
  for (let count = 0; count < 60; count += 1) faults.note(count);
  expect(faults.newest()).toHaveLength(50);
});
