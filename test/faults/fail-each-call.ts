// Run as another process whose calls to the disk can be made to fail (io-shim.c): carries a scenario out again and
// again, each time with another call failing, and prints what was wrong about each outcome.
//
// Arguments: the folder below which calls fail, the control file, the scenario, how many calls to try at most
// (0: every one), and the seed by which those are chosen.

import { mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../assessments/text/fault.ts';
import { chance } from './chance.ts';
import { scenarios } from './io-scenarios.ts';
import { controlBytes, failures, type Failure } from './io-shim.ts';
import type { Trial } from './io-trial.ts';

/** What came of letting the calls of a scenario fail one after the other, in one way. */
export interface Sweep {
  readonly failure: Failure;
  /** Calls the scenario makes that can fail in this way. */
  readonly calls: number;
  readonly tried: number;
  /** How often the scenario was refused with a fault, and how often it could be completed all the same. */
  readonly refused: number;
  readonly completed: number;
  readonly problems: readonly string[];
}

const [root = '', controlFile = '', scenarioName = '', most = '0', seed = '1'] = process.argv.slice(2);
const scenario = scenarios[scenarioName];
if (scenario === undefined) throw new Error(`There is no scenario ${scenarioName}.`);
const control = openSync(controlFile, 'r+');

/** Lets call number `nth` fail; 0 only counts. */
function arm(nth: number, name: Failure): void {
  const failure = failures[name];
  const state = Buffer.alloc(controlBytes);
  for (const [index, value] of [nth, failure.error, 0, failure.calls].entries())
    state.writeInt32LE(value, index * 4);
  writeSync(control, state, 0, controlBytes, 0);
}

function disarm(): { seen: number; fired: boolean; call: string } {
  const state = Buffer.alloc(controlBytes);
  readSync(control, state, 0, controlBytes, 0);
  writeSync(control, Buffer.alloc(controlBytes), 0, controlBytes, 0);
  const name = state.subarray(24);
  return {
    seen: state.readInt32LE(16),
    fired: state.readInt32LE(20) > 0,
    call: name.toString('latin1', 0, name.indexOf(0)),
  };
}

let rounds = 0;

interface Attempt {
  readonly seen: number;
  readonly fired: boolean;
  readonly done: boolean;
  readonly problem: string | null;
}

/** One trial in a folder of its own, with call `nth` failing. */
async function attempt(nth: number, failure: Failure): Promise<Attempt> {
  const folder = path.join(root, `${(rounds += 1)}`);
  mkdirSync(folder);
  const trial: Trial = (await scenario?.(folder)) ?? { act: () => undefined, check: () => null };
  arm(nth, failure);
  let refusal: unknown = null;
  try {
    await trial.act();
  } catch (error) {
    refusal = error;
  }
  const { seen, fired, call } = disarm();
  const problem = await problemOf(trial, refusal);
  rmSync(folder, { recursive: true, force: true });
  const code = refusal instanceof DeskError ? refusal.fault.code : 'completed';
  const place = `${scenarioName}, call ${nth} (${call}) with ${failure}, ${code}`;
  return { seen, fired, done: refusal === null, problem: problem === null ? null : `${place}: ${problem}` };
}

async function problemOf(trial: Trial, refusal: unknown): Promise<string | null> {
  if (refusal !== null && !(refusal instanceof DeskError))
    return `an error nobody understands: ${stackOf(refusal)}`;
  try {
    return await trial.check(refusal === null);
  } catch (error) {
    return stackOf(error);
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : typeof error;
}

async function sweep(failure: Failure): Promise<Sweep> {
  const sound = await attempt(0, failure);
  if (sound.problem !== null || !sound.done) throw new Error(`Without a failure: ${sound.problem}`);
  const all = Array.from({ length: sound.seen }, (_, index) => index + 1);
  const next = chance(Number(seed));
  const chosen =
    Number(most) === 0 || all.length <= Number(most)
      ? all
      : Array.from({ length: Number(most) }, () => all.splice(next(all.length), 1)[0] ?? 1);
  let [tried, refused] = [0, 0];
  const problems: string[] = [];
  for (const nth of chosen) {
    const { fired, done, problem } = await attempt(nth, failure);
    if (!fired) continue;
    tried += 1;
    if (!done) refused += 1;
    if (problem !== null) problems.push(problem);
  }
  return { failure, calls: sound.seen, tried, refused, completed: tried - refused, problems };
}

const sweeps: Sweep[] = [];
for (const failure of Object.keys(failures) as Failure[]) sweeps.push(await sweep(failure));
process.stdout.write(JSON.stringify(sweeps));
