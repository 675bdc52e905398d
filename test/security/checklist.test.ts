import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { checklist, type Line } from './checklist.ts';
import { hostileAddresses } from './hostile-addresses.ts';
import {
  builtFile,
  changed,
  leaveGround,
  makeApp,
  prepareGround,
  type Ground,
  type Weakness,
} from './made-app.ts';
import { scriptPayloads } from './payloads.ts';
import type { Proof } from './proofs/breach.ts';
import { disguised } from './proofs/opening.ts';
import { userOf } from './proofs/process.ts';
import { startShut, type Shut } from './start.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => leaveGround(ground));

const proofs = [...new Set(checklist.map(({ proof }) => proof))];
const faults = checklist.flatMap((line) => line.faults.map((fault) => ({ line, fault })));

describe('the app as it is, in the hands of an ordinary user, in the real sandbox', () => {
  let desk: Shut;
  let started: readonly string[];
  beforeAll(async () => {
    desk = await startShut(ground, { appFolder: await makeApp(ground) });
    started = [...desk.complaints];
  });
  afterAll(async () => {
    await desk.end();
  });

  test('it does not run as root, and Electron has nothing to warn of', () => {
    expect(userOf(desk)).not.toBe(0);
    expect(started).toEqual([]);
  });

  // What takes the app's own page away comes last.
  test.each([
    ...proofs.filter(({ bare }) => bare === undefined),
    ...proofs.filter(({ bare }) => bare === true),
    ...proofs.filter(({ bare }) => bare === 'last'),
  ])('$says', limit(120_000), async (proof) => {
    expect(await proof.breaches(desk)).toEqual([]);
  });
});

describe('one deliberate weakness turns the proof red', () => {
  const tried = soaking
    ? faults
    : faults.filter(({ line, fault }) => line.slice === true && fault === line.faults[0]);

  test.each(tried.map(({ line, fault }) => [line.item ?? 'more', fault.says, line, fault] as const))(
    '%s: %s',
    limit(120_000),
    async (_, __, line, fault) => {
      expect(await breachesWith(fault, line.proof)).not.toEqual([]);
    },
  );

  test('every fault still finds the lock it breaks', async () => {
    const app = await makeApp(ground, { says: 'nothing is changed yet', changes: [] });
    for (const change of faults.flatMap(({ fault }) => fault.changes)) {
      const built = readFileSync(await builtFile(path.join(app, 'out'), change.file), 'utf8');
      expect(changed(built, change)).not.toBe(built);
    }
  });
});

async function breachesWith(fault: Weakness, proof: Proof): Promise<readonly string[]> {
  const desk = await startShut(ground, { appFolder: await makeApp(ground, fault) });
  try {
    return await proof.breaches(desk);
  } finally {
    await desk.end();
  }
}

test('the list is whole: twenty items, each attacked and each attack seen to be able to fail', () => {
  const shipped = [16, 19];
  const proven = new Set(checklist.map(({ item }) => item));
  const items = Array.from({ length: 20 }, (_, index) => index + 1).filter((item) => !shipped.includes(item));
  expect(items.filter((item) => !proven.has(item))).toEqual([]);
  const unproven = (line: Line): boolean => line.item !== null && line.faults.length === 0;
  expect(checklist.filter(unproven)).toEqual([]);
  expect(faults.length).toBeGreaterThanOrEqual(25);
  expect(new Set(hostileAddresses).size).toBe(60);
  expect(new Set(scriptPayloads).size).toBe(40);
  expect(disguised.length).toBeGreaterThanOrEqual(30);
  tell('Electron checklist', { proofs: proofs.length, faults: faults.length, addresses: 60, payloads: 40 });
});
