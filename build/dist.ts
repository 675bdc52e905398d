// npm run dist: packs the app for this platform into dist/. With --installer it makes the platform's installer, too,
// for which electron-builder downloads tools of its own.

import { build, type CliOptions } from 'electron-builder';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { packagingConfig } from './electron-builder.ts';
import { findElectron } from './electron-runtime.ts';
import { recordNativeParts } from './native-parts.ts';
import { outFolder, root } from './paths.ts';
import { report, runScript } from './run.ts';

await runScript(async () => {
  const installer = process.argv.includes('--installer');
  const [runtime] = await Promise.all([findElectron(), bundle()]);
  recordNativeParts(outFolder);
  if (runtime.kind === 'registry') {
    report(
      `Packing with Electron ${runtime.version} from the npm registry: for this machine, not for users.`,
    );
  }
  const options: CliOptions = { projectDir: root, config: packagingConfig(runtime), dir: !installer };
  await build(options);
  report(`The packed app is in ${path.join(root, 'dist')}.`);
});
