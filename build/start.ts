// npm start: opens the app.

import { runDemo } from './demo.ts';
import { hasDisplay } from './display.ts';
import { runtimeEnv } from './electron-runtime.ts';
import { sandboxArguments } from './launch-electron.ts';
import { root } from './paths.ts';
import { prepare } from './prepare.ts';
import { report, run, runScript } from './run.ts';

await runScript(async () => {
  if (!hasDisplay()) {
    report('There is no display here, so the demo runs on a virtual one instead; its pictures go to demo/.');
    return runDemo(['--out', 'demo']);
  }
  const runtime = await prepare();
  const args = [...sandboxArguments(), root, ...process.argv.slice(2)];
  const { code } = await run(runtime.executable, args, { env: runtimeEnv(runtime), output: 'inherit' });
  return code;
});
