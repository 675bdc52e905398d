// npm run bench -- [--json FILE]: measures the app against something plain in the same run, as ratios.

import { parseArgs } from 'node:util';
import path from 'node:path';
import { root } from './paths.ts';
import { prepare } from './prepare.ts';
import { run, runScript } from './run.ts';

await runScript(async () => {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
  await prepare();
  const script = path.join(root, 'test', 'bench', 'bench.ts');
  const args = [
    ...(values.json === undefined ? [] : ['--json', path.resolve(values.json)]),
    ...(values.only === undefined ? [] : ['--only', values.only]),
  ];
  return (await run(process.execPath, [script, ...args], { output: 'inherit' })).code;
});
