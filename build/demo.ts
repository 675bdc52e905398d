// npm run demo -- --out DIR: drives the real app through its main path and leaves pictures and documents in DIR.

import path from 'node:path';
import { root } from './paths.ts';
import { prepare } from './prepare.ts';
import { run, runScript } from './run.ts';

/** Prepares the machine as a start does, then runs the demo with these arguments and returns its exit code. */
export async function runDemo(args: readonly string[]): Promise<number> {
  await prepare();
  const script = path.join(root, 'test', 'e2e', 'demo.ts');
  return (await run(process.execPath, [script, ...args], { output: 'inherit' })).code;
}

if (import.meta.main) await runScript(() => runDemo(process.argv.slice(2)));
