import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { dropFolder, newFolder } from '../e2e/desk.ts';
import { within, type Measurement } from './measure.ts';

/** Of two the slower one counts. */
const runs = 2;

/**
 * A dossier of some 300 pages, 200 of them annexes, written and read back by a process of its own as the app has one:
 * how long it takes from the model to the checked file, and the most memory the process holds meanwhile.
 */
export async function measureLargeExport(): Promise<readonly Measurement[]> {
  const script = path.join(import.meta.dirname, 'write-large.ts');
  const times: number[] = [];
  const held: number[] = [];
  let pages = 0;
  for (let run = 0; run < runs; run += 1) {
    const folder = newFolder();
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
      const said = JSON.parse(stdout) as { ms: number; pages: number; megabytes: number };
      ({ pages } = said);
      times.push(said.ms);
      held.push(said.megabytes);
    } finally {
      dropFolder(folder);
    }
  }
  if (pages < 300) throw new Error(`the dossier has ${pages} pages only`);
  const what = `a dossier of ${pages} pages, 200 of them annexes, is written`;
  return [
    within(what, times, 30_000, 'ms'),
    within(`${what}: the most memory its process holds`, held, 1000, 'MB'),
  ];
}
