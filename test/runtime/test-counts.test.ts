import { expect, test } from 'vitest';
import { addCounts, countTests, countsLine } from '../../build/test-counts.ts';

function vitestReport(passed: number, failed: number, files: object[] = [], pending = 0): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: 0,
    testResults: files,
  });
}

test('passed, failed and skipped tests are counted as vitest counts them', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  expect(countTests(vitestReport(4, 1, [file], 2), 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('a file that could not be loaded counts as a failure, though none of its tests failed', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(countTests(vitestReport(4, 0, [broken]), 1)).toMatchObject({ passed: 4, failed: 1 });
});

test.each([
  ['no report was written', null, 0],
  ['no test ran', vitestReport(0, 0), 0],
  ['vitest failed outside of any test', vitestReport(4, 0), 1],
])('it is a failure when %s', (_case, json, exitCode) => {
  expect(countTests(json, exitCode).failed).toBe(1);
});

test('the line names skipped tests only when there are some', () => {
  const sum = addCounts({ passed: 6, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 });
  expect(countsLine(sum)).toBe('10 passed, 1 failed');
  expect(countsLine({ ...sum, skipped: 2 })).toBe('10 passed, 1 failed, 2 skipped');
});
