// npm run release:check: walks everything a release needs and tells of each line whether it is done, open, or cannot be
// done on this machine. `--dist DIR`: where the packages lie, dist/ when left out. Fails while a line is open.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { findElectron } from './electron-runtime.ts';
import { recordNativeParts } from './native-parts.ts';
import { outFolder, root } from './paths.ts';
import { artefactLines } from './release/artefact-lines.ts';
import { walk, type Verdict } from './release/line.ts';
import { sourceLines } from './release/source-lines.ts';
import { report, run, runScript } from './run.ts';

const marks: Readonly<Record<Verdict['state'], string>> = {
  done: 'done    ',
  open: 'OPEN    ',
  'not-here': 'not here',
};

await runScript(async () => {
  const { values } = parseArgs({ options: { dist: { type: 'string' } } });
  const [runtime] = await Promise.all([findElectron(), bundle()]);
  recordNativeParts(outFolder);
  const place = {
    root,
    built: outFolder,
    dist: path.resolve(values.dist ?? path.join(root, 'dist')),
    env: process.env,
    runtime,
    run,
  };
  const verdicts = await walk([...sourceLines, ...artefactLines], place, (asks, { state, says }) =>
    process.stdout.write(`${marks[state]}  ${asks}: ${says}\n`),
  );
  const count = (state: Verdict['state']): number => verdicts.filter((one) => one.state === state).length;
  report(
    `${count('done')} done, ${count('open')} open, ${count('not-here')} cannot be done on this machine.`,
  );
  return count('open') > 0 ? 1 : 0;
});
