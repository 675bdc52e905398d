import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { limit, size, tell } from '../fixtures/soak.ts';
import { newFolder, removeFolders } from '../services/place.ts';
import type { Sweep } from './fail-each-call.ts';
import { failing, hasShim, withoutShim } from './io-shim.ts';

afterEach(removeFolders);

const sweeper = path.join(import.meta.dirname, 'fail-each-call.ts');

/** Lets the calls a scenario makes fail one after the other, in every way there is; `most` calls for each way. */
function sweeps(scenario: string, most: number): Sweep[] {
  const root = newFolder();
  const control = path.join(newFolder(), 'control');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [sweeper, root, control, scenario, `${most}`, '7'],
    { env: failing(root, control), encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Sweep[];
}

describe.skipIf(!hasShim)(`when a single call to the disk fails${withoutShim}`, () => {
  const scenarios = [
    'open',
    'save',
    'close',
    'open, locked',
    'save, locked',
    'close, locked',
    'import',
    'set aside',
    'migrate',
    'backup',
    'restore',
    'evidence',
    'pass on',
    'take in',
  ];

  test.each(scenarios)(
    '%s says so cleanly, changes nothing by halves and works again',
    limit(60_000),
    (scenario) => {
      const outcomes = sweeps(scenario, size({ slice: 3, full: 0 }));
      for (const { failure, calls, tried, refused, completed, problems } of outcomes)
        tell(`D5 ${scenario}, ${failure}`, { calls, tried, refused, completed, problems: problems.length });
      expect(outcomes.flatMap((one) => one.problems)).toEqual([]);
      for (const { failure, tried } of outcomes)
        expect(tried, `${failure} never happened`).toBeGreaterThan(0);
    },
  );

  test('the same sweep notices an error that is swallowed', () => {
    const [eio] = sweeps('save, hiding that it failed', 20);
    tell('D5 seeded fault: an error is swallowed', {
      tried: eio?.tried ?? 0,
      problems: eio?.problems.length ?? 0,
    });
    expect(eio?.problems.length).toBeGreaterThan(0);
  });
});
