/** What one gate tried and found: see `tell` in test/fixtures/soak.ts. */
export interface GateCounts {
  readonly gate: string;
  readonly counts: Readonly<Record<string, number | string>>;
}

/** One test of a soak. */
export interface SoakTest {
  readonly file: string;
  readonly name: string;
  /** `passed`, `failed`, or another word where it did not run. */
  readonly status: string;
  readonly seconds: number;
}

/** The report of a soak as Markdown: when and on what, what each gate counted, how each test ended. */
export function soakReport(soak: {
  startedAt: Date;
  seconds: number;
  machine: readonly string[];
  /** The counts of tests in one line. */
  line: string;
  tests: readonly SoakTest[];
  gates: readonly GateCounts[];
}): string {
  const byFile = Map.groupBy(soak.tests, (test) => test.file);
  return [
    '# The last full soak',
    '',
    'Written by `npm run soak`. A gate named “seeded fault” must find something; every other must find nothing.',
    '',
    `- Started ${soak.startedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, took ${duration(soak.seconds)}`,
    ...soak.machine.map((fact) => `- ${fact}`),
    `- Tests: ${soak.line}`,
    '',
    '## What was counted',
    '',
    '| Gate | Counts |',
    '|---|---|',
    ...soak.gates.map(({ gate, counts }) => `| ${cell(gate)} | ${cell(inWords(counts))} |`),
    '',
    '## Tests',
    '',
    '| Test | Result | Took |',
    '|---|---|---|',
    ...[...byFile].flatMap(([file, tests]) => [
      `| **${file}** | | ${duration(tests.reduce((sum, one) => sum + one.seconds, 0))} |`,
      ...tests.map((one) => `| ${cell(one.name)} | ${one.status} | ${duration(one.seconds)} |`),
    ]),
    '',
  ].join('\n');
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
