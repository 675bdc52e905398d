// npm run dist: packs the app into dist/ as everything of a release that this machine can build, and says what it
// cannot. `--dir` leaves it at the unpacked app; `--out DIR` packs elsewhere; `--for-tests` makes an app tests can
// drive, which nobody must get: it is unpacked only, and named so in its package.json (see electron/obeys-tests.ts).

import { parseArgs } from 'node:util';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { findElectron } from './electron-runtime.ts';
import { pack } from './pack.ts';
import { root } from './paths.ts';
import { publisherIn } from './publisher.ts';
import { report, runScript } from './run.ts';

// electron-builder ends the process by itself when nothing is left to do, and then with success whatever came before.
process.once('exit', () => {
  if (!finished) process.exitCode = 1;
});
let finished = false;

await runScript(async () => {
  const { values } = parseArgs({
    options: { dir: { type: 'boolean' }, out: { type: 'string' }, 'for-tests': { type: 'boolean' } },
  });
  const forTests = values['for-tests'] === true;
  const [runtime] = await Promise.all([findElectron(), bundle()]);
  if (runtime.kind === 'registry') {
    report(
      `Packing with Electron ${runtime.version} from the npm registry: for this machine, not for users.`,
    );
  }
  const publisher = publisherIn(process.env);
  for (const line of publisher.skipped) report(`Left out – ${line}`);
  const out = path.resolve(values.out ?? path.join(root, 'dist'));
  const packed = await pack({
    runtime,
    publisher,
    out,
    unpackedOnly: values.dir === true || forTests,
    forTests,
  });
  for (const file of packed.files) report(`Built: ${path.relative(root, file)}`);
  for (const line of packed.notHere) report(`Not built here, its configuration checked – ${line}`);
  finished = true;
});
