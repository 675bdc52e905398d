// npm run soak -- [FILTER …]: every suite that has a full size, in that size (hours may pass). Without a filter its
// report replaces test/faults/last-soak.md, which is committed.

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { root } from './paths.ts';
import { prepare } from './prepare.ts';
import { packageScript, report, run, runScript } from './run.ts';
import { soakReport, type GateCounts, type SoakTest } from './soak-report.ts';
import { countTests, countsLine } from './test-counts.ts';

const lastReport = path.join(root, 'test', 'faults', 'last-soak.md');

await runScript(async () => {
  const filters = process.argv.slice(2);
  await prepare({ tests: true, soak: true });
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-soak-'));
  try {
    const [results, counts] = ['results.json', 'counts.jsonl'].map((name) => path.join(folder, name));
    if (results === undefined || counts === undefined) return 1;
    const startedAt = new Date();
    const projects = ['--project', 'unit', '--project', 'faults'];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    const files = suitesWithFullSizes().filter((file) => filters.every((one) => file.includes(one)));
    const { code } = await run(
      process.execPath,
      [packageScript('vitest'), 'run', ...projects, ...reporters, ...files],
      { output: 'inherit', env: { ...process.env, READINESS_SOAK: '1', READINESS_SOAK_COUNTS: counts } },
    );
    const json = existsSync(results) ? readFileSync(results, 'utf8') : null;
    const { failed, passed, skipped } = countTests(json, code);
    const text = soakReport({
      startedAt,
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      machine: machine(),
      line: countsLine({ failed, passed, skipped }),
      tests: json === null ? [] : testsIn(json),
      gates: existsSync(counts) ? gatesIn(readFileSync(counts, 'utf8')) : [],
    });
    if (filters.length === 0) writeFileSync(lastReport, text);
    process.stdout.write(`${text}\n${countsLine({ failed, passed, skipped })}\n`);
    if (filters.length === 0) report(`The report is ${path.relative(root, lastReport)}.`);
    return failed > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The test files that ask for their size, or for whether this is a soak. */
function suitesWithFullSizes(): string[] {
  return globSync('test/**/*.test.{ts,tsx}', { cwd: root })
    .filter((file) => /fixtures\/soak\.ts|READINESS_SOAK/.test(readFileSync(path.join(root, file), 'utf8')))
    .toSorted();
}

/** What the numbers depend on. The name of the machine is nobody's business. */
function machine(): string[] {
  const sqlite = new Database(':memory:');
  const version = sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '?';
  sqlite.close();
  const [first] = cpus();
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${process.platform} ${process.arch}, kernel ${release().split('.').slice(0, 2).join('.')}`,
    `Node ${process.versions.node}, SQLite ${version}`,
  ];
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
    }[];
  }[];
}

function testsIn(json: string): SoakTest[] {
  return (JSON.parse(json) as VitestReport).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((one) => ({
      file: path.relative(root, name).replaceAll('\\', '/'),
      name: one.fullName.trim(),
      status: one.status,
      seconds: (one.duration ?? 0) / 1000,
    })),
  );
}

function gatesIn(lines: string): GateCounts[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GateCounts);
}
