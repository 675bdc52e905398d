// npm test: everything. The last line it prints is the count.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkGroups, runChecks } from './check.ts';
import { prepare } from './prepare.ts';
import { packageScript, report, run, runScript } from './run.ts';
import { addCounts, countTests, countsLine, noCounts, type Counts } from './test-counts.ts';

await runScript(async () => {
  const prepared = await prepareToTest();
  // The architecture tests run with all other tests below.
  const checks = await runChecks(checkGroups.filter((group) => group !== 'architecture'));
  const tests = await runTests();
  const counts = addCounts(prepared, { ...noCounts, ...checks }, tests);
  process.stdout.write(`${countsLine(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
});

/** Getting the app built counts as one test: without it the tests that start the app cannot pass. */
async function prepareToTest(): Promise<Counts> {
  try {
    await prepare({ tests: true });
    report('ok     the app is built');
    return { ...noCounts, passed: 1 };
  } catch (error) {
    report(`FAILED the app could not be built: ${error instanceof Error ? error.message : String(error)}`);
    return { ...noCounts, failed: 1 };
  }
}

async function runTests(): Promise<Counts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const vitest = [packageScript('vitest'), ...args, ...process.argv.slice(2)];
    const { code } = await run(process.execPath, vitest, { output: 'inherit' });
    return countTests(existsSync(file) ? readFileSync(file, 'utf8') : null, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
