// Stands in for 7-Zip, which electron-builder would fetch from GitHub, for the one thing it is needed for here:
// `a … OUT.gz IN` compresses one file. Everything else is refused.

import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { runScript } from './run.ts';

await runScript(async () => {
  const args = process.argv.slice(2);
  const [out, from] = args.slice(-2);
  if (args[0] !== 'a' || from === undefined || !out?.endsWith('.gz')) {
    throw new Error(`Only one file is compressed here, as gzip; asked for was: ${args.join(' ')}`);
  }
  await pipeline(createReadStream(from), createGzip({ level: 6 }), createWriteStream(out));
});
