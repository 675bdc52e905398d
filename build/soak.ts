// npm run soak -- [FILTER …]: every suite that has a full size, in that size, one after another (hours may pass). What
// each found replaces what is kept of it in test/faults/last-soak.json after each suite, so that a soak may be broken
// off, and a suite run again; test/faults/last-soak.md, for reading, is written from that. Both are committed.

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { root } from './paths.ts';
import { prepare } from './prepare.ts';
import { packageScript, report, run, runScript } from './run.ts';
import { soakReport, type GateCounts, type SoakSuite, type SoakTest } from './soak-report.ts';

const record = path.join(root, 'test', 'faults', 'last-soak.json');

await runScript(async () => {
  const filters = process.argv.slice(2);
  await prepare({ tests: true, soak: true });
  const all = suitesWithFullSizes();
  const files = all.filter((file) => filters.length === 0 || filters.some((one) => file.includes(one)));
  const facts = { commit: await commit(), machine: machine() };
  let failed = 0;
  for (const [index, file] of files.entries()) {
    report(`${file} (${index + 1} of ${files.length}) …`);
    const suite: SoakSuite = { ...(await soak(file)), ...facts };
    keep(suite, all);
    if (suite.tests.length === 0 || suite.tests.some(({ status }) => status === 'failed')) failed += 1;
  }
  report(`${files.length} suites, ${failed} of them failed. The report is test/faults/last-soak.md.`);
  return failed > 0 || files.length === 0 ? 1 : 0;
});

/** Runs one suite in its full size. */
async function soak(file: string): Promise<Omit<SoakSuite, 'commit' | 'machine'>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-soak-'));
  try {
    const results = path.join(folder, 'results.json');
    const counts = path.join(folder, 'counts.jsonl');
    const startedAt = new Date();
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
    await run(process.execPath, [packageScript('vitest'), 'run', ...reporters, file], {
      output: 'inherit',
      env: { ...process.env, READINESS_SOAK: '1', READINESS_SOAK_COUNTS: counts },
    });
    return {
      file,
      startedAt: startedAt.toISOString(),
      seconds: (Date.now() - startedAt.getTime()) / 1000,
      tests: existsSync(results) ? testsIn(readFileSync(results, 'utf8')) : [],
      gates: existsSync(counts) ? gatesIn(readFileSync(counts, 'utf8')) : [],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts what a suite found in the place of what it found before, and forgets suites that are no more. */
function keep(suite: SoakSuite, all: readonly string[]): void {
  const before = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as SoakSuite[]) : [];
  const others = before.filter(({ file }) => file !== suite.file && all.includes(file));
  const suites = [...others, suite].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  writeFileSync(record, `${JSON.stringify(suites, null, 1)}\n`);
  const missing = all.filter((file) => suites.every((one) => one.file !== file));
  writeFileSync(record.replace(/json$/, 'md'), soakReport(suites, missing));
}

/** The test files that ask for their size, or for whether this is a soak. */
function suitesWithFullSizes(): string[] {
  return globSync('test/**/*.test.{ts,tsx}', { cwd: root })
    .filter((file) => /fixtures\/soak\.ts|READINESS_SOAK/.test(readFileSync(path.join(root, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

/** The commit that is tried, with a sign where other files than the record differ from it; null outside of git. */
async function commit(): Promise<string | null> {
  const head = await run('git', ['rev-parse', '--short', 'HEAD'], { cwd: root });
  if (head.code !== 0) return null;
  const others = ['status', '--porcelain', '--untracked-files=no', '--', '.', ':!test/faults/last-soak.*'];
  const changed = await run('git', others, { cwd: root });
  return `${head.output.trim()}${changed.output.trim() === '' ? '' : '-dirty'}`;
}

/** What the numbers depend on. The name of the machine is nobody's business. */
function machine(): string {
  const sqlite = new Database(':memory:');
  const version = sqlite.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '?';
  sqlite.close();
  const [first] = cpus();
  return [
    `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
    `${process.platform} ${process.arch}, kernel ${release().split('.').slice(0, 2).join('.')}`,
    `Node ${process.versions.node}, SQLite ${version}`,
  ].join('; ');
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
    }[];
  }[];
}

function testsIn(json: string): SoakTest[] {
  return (JSON.parse(json) as VitestReport).testResults.flatMap(({ assertionResults }) =>
    assertionResults.map((one) => ({
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
