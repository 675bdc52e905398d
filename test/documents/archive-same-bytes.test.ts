import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { dossierFormats } from '../../assessments/dossier/format.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'write-renders.ts');

/** Another process, place, language and day each; run side by side, so that they slow each other down. */
const places = [
  { days: 0, env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } },
  { days: 400, env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
  { days: -9000, env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: '' } },
  { days: 37, env: { TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: '', NODE_OPTIONS: '--max-semi-space-size=1' } },
] as const;

const soak = process.env['READINESS_SOAK'] !== undefined;

// P4: 120 files of each format in full; 6 of each in a slice.
test(
  'the same state gives the same bytes in every format, wherever and whenever it is written',
  { timeout: soak ? 1_200_000 : 120_000 },
  async () => {
    const runs = soak
      ? places.map((place) => ({ ...place, pdfs: 30, others: 30 }))
      : places.slice(0, 2).map((place) => ({ ...place, pdfs: 3, others: 1 }));
    const written = await Promise.all(
      runs.map(async ({ pdfs, others, days, env }) => {
        const { stdout } = await run(process.execPath, [script, ...[pdfs, others, days].map(String)], {
          env: { ...process.env, ...env },
          maxBuffer: 1e8,
        });
        return JSON.parse(stdout) as string[];
      }),
    );
    const isDated = (one: string): boolean => one.startsWith('dated ');
    const files = written.flat().filter((one) => !isDated(one));
    const wanted = runs.reduce(
      (sum, { pdfs, others }) => sum + pdfs + others * (dossierFormats.length - 1),
      0,
    );
    expect(files).toHaveLength(wanted);
    // One hash a format, and no two formats the same file.
    expect(new Set(files).size).toBe(dossierFormats.length);
    // The days really are different ones, and would be seen.
    expect(new Set(written.flat().filter(isDated)).size).toBe(runs.length);
  },
);
