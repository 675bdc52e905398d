/** What one gate tried and found: see `tell` in test/fixtures/soak.ts. */
export interface GateCounts {
  readonly gate: string;
  readonly counts: Readonly<Record<string, number | string>>;
}

/** One test of a soak. */
export interface SoakTest {
  readonly name: string;
  /** `passed`, `failed`, or another word where it did not run. */
  readonly status: string;
  readonly seconds: number;
}

/** What one suite found in its full size. */
export interface SoakSuite {
  /** The test file, from the root of the project. */
  readonly file: string;
  readonly startedAt: string;
  readonly seconds: number;
  /** The commit it was run on, with `-dirty` where files differed from it; null outside of git. */
  readonly commit: string | null;
  readonly machine: string;
  /** None where the suite could not be loaded. */
  readonly tests: readonly SoakTest[];
  readonly gates: readonly GateCounts[];
}

/**
 * The report of a soak as Markdown: when, on what and on which commit each suite ran, what each gate counted and how
 * each test ended. `missing`: suites that have a full size and were not run yet.
 */
export function soakReport(suites: readonly SoakSuite[], missing: readonly string[]): string {
  const tests = suites.flatMap((suite) => suite.tests);
  const ended = [...Map.groupBy(tests, ({ status }) => status)].map(
    ([status, some]) => `${some.length} ${status}`,
  );
  const seconds = suites.reduce((sum, one) => sum + one.seconds, 0);
  return [
    '# The last full soak',
    '',
    'Written by `npm run soak`. A gate named “seeded fault” must find something; every other must find nothing.',
    '',
    `- ${suites.length} suites, ${duration(seconds)} in all; tests: ${ended.join(', ')}`,
    ...distinct(suites.map(({ machine }) => machine)).map((machine) => `- ${machine}`),
    ...missing.map((file) => `- **Not run yet:** ${file}`),
    '',
    '## What was counted',
    '',
    '| Gate | Counts |',
    '|---|---|',
    ...suites.flatMap(({ gates }) =>
      gates.map(({ gate, counts }) => `| ${cell(gate)} | ${cell(inWords(counts))} |`),
    ),
    '',
    '## Tests',
    '',
    '| Test | Result | Took |',
    '|---|---|---|',
    ...suites.flatMap((suite) => [
      `| **${suite.file}**, ${suite.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${suite.commit ?? 'no commit'} | ${
        suite.tests.length === 0 ? 'could not be loaded' : ''
      } | ${duration(suite.seconds)} |`,
      ...suite.tests.map((one) => `| ${cell(one.name)} | ${one.status} | ${duration(one.seconds)} |`),
    ]),
    '',
  ].join('\n');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function inWords(counts: GateCounts['counts']): string {
  return Object.entries(counts)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toLocaleString('en-GB') : value}`)
    .join(', ');
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
