// npm run check [-- STEP …]: the compiler, the linter, the formatter and the architecture tests.

import { packageScript, report, run, runScript } from './run.ts';

/** One thing `npm run check` looks at. */
export interface CheckStep {
  readonly name: string;
  readonly group: 'types' | 'lint' | 'format' | 'architecture';
  readonly script: string;
  readonly args: readonly string[];
}

const typedFolders = ['assessments', 'electron', 'renderer', 'build', 'test'] as const;

const steps: readonly CheckStep[] = [
  ...typedFolders.map((folder) => ({
    name: `types of ${folder}/`,
    group: 'types' as const,
    script: packageScript('typescript', 'tsc'),
    args: ['-p', folder],
  })),
  // Type-aware rules are switched on in .oxlintrc.json.
  { name: 'lint', group: 'lint', script: packageScript('oxlint'), args: ['--deny-warnings'] },
  { name: 'format', group: 'format', script: packageScript('prettier'), args: ['--check', '.'] },
  {
    name: 'architecture',
    group: 'architecture',
    script: packageScript('vitest'),
    args: ['run', '--project', 'unit', 'test/architecture'],
  },
];

/** Runs the steps of these groups, prints a line for each, and the output of those that failed. */
export async function runChecks(groups: readonly string[]): Promise<{ passed: number; failed: number }> {
  let passed = 0;
  let failed = 0;
  for (const step of steps.filter(({ group }) => groups.includes(group))) {
    const { code, output } = await run(process.execPath, [step.script, ...step.args]);
    report(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name}`);
    if (code === 0) passed += 1;
    else {
      failed += 1;
      report(output.trimEnd());
    }
  }
  return { passed, failed };
}

/** Every group of steps there is. */
export const checkGroups: readonly string[] = [...new Set(steps.map(({ group }) => group))];

if (import.meta.main) {
  await runScript(async () => {
    const asked = process.argv.slice(2);
    const unknown = asked.filter((group) => !checkGroups.includes(group));
    if (unknown.length > 0)
      throw new Error(`No such check: ${unknown.join(', ')}. There are: ${checkGroups.join(', ')}.`);
    const { failed } = await runChecks(asked.length > 0 ? asked : checkGroups);
    return failed > 0 ? 1 : 0;
  });
}
