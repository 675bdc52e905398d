import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { walk, type ReleasePlace } from '../../build/release/line.ts';
import { sourceLines } from '../../build/release/source-lines.ts';
import { run, runOrThrow, type Finished } from '../../build/run.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const soaked = { file: 'a.test.ts', tests: [{ name: 'a', status: 'passed', seconds: 1 }], gates: [] };

/** A small project of which everything is as it must be; git is real, npm and the questionnaires are not asked. */
async function project(): Promise<ReleasePlace> {
  const root = mkdtempSync(path.join(tmpdir(), 'readiness-release-'));
  folders.push(root);
  const write = (name: string, text: string): void => writeFileSync(path.join(root, name), text);
  for (const folder of ['assessments', 'electron', 'renderer', 'build', 'test/faults'])
    mkdirSync(path.join(root, folder), { recursive: true });
  write('package.json', '{"version":"1.2.3"}');
  write('package-lock.json', '{"packages":{"node_modules/electron-winstaller":{"hasInstallScript":true}}}');
  write('.npmrc', 'ignore-scripts=true\n');
  write('CHANGELOG.md', '# Changelog\n\n## 1.2.3\n');
  write('electron/main.ts', 'export {};\n');
  await commit(root);
  const at = (await runOrThrow('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })).trim();
  write('test/faults/last-soak.json', JSON.stringify([{ ...soaked, commit: at }]));
  write('test/faults/last-soak.md', '# The last full soak\n');
  await commit(root);
  const good: Finished = { code: 0, output: 'good', timedOut: false };
  return {
    root,
    built: path.join(root, 'out'),
    dist: path.join(root, 'dist'),
    env: { READINESS_PUBLISHER: '某公司 <post@example.org>', READINESS_HOMEPAGE: 'https://example.org/' },
    runtime: { kind: 'official', executable: '', distFolder: '', version: '45.4.1', sqliteBindings: null },
    run: (command, args, options) =>
      command === 'git' ? run(command, args, options) : Promise.resolve(good),
  };
}

async function commit(root: string): Promise<void> {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@t.invalid'];
  await runOrThrow('git', ['init', '-q'], { cwd: root });
  await runOrThrow('git', ['add', '-A'], { cwd: root });
  await runOrThrow('git', [...who, 'commit', '-q', '-m', 'x'], { cwd: root });
}

/** The lines that are open, by what they ask. */
async function openLines(place: ReleasePlace): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(sourceLines, place, (asks, { state }) => {
    if (state === 'open') found.push(asks);
  });
  return found;
}

test('where everything is as it must be no line is open; what cannot be signed here is said', async () => {
  const place = await project();
  const said: string[] = [];
  await walk(sourceLines, place, (_, { state, says }) => said.push(`${state}: ${says}`));
  expect(said.filter((one) => one.startsWith('open'))).toEqual([]);
  expect(said.at(-1)).toMatch(/^not-here: Windows is not signed.*macOS is not notarised/);
});

const faults: readonly (readonly [string, RegExp, (place: ReleasePlace) => Promise<void> | void])[] = [
  [
    'a file that is not committed',
    /^Nothing lies about/,
    ({ root }) => writeFileSync(path.join(root, 'notes.txt'), ''),
  ],
  [
    'a version nobody has described',
    /CHANGELOG/,
    async ({ root }) => {
      writeFileSync(path.join(root, 'CHANGELOG.md'), '# Changelog\n\n## 1.2.2\n');
      await commit(root);
    },
  ],
  [
    'a version that was released already',
    /CHANGELOG/,
    async ({ root }) => void (await runOrThrow('git', ['tag', 'v1.2.3', 'HEAD~1'], { cwd: root })),
  ],
  [
    'a package that wants to run a script',
    /^No package runs a script/,
    async ({ root }) => {
      writeFileSync(
        path.join(root, 'package-lock.json'),
        '{"packages":{"node_modules/strange":{"hasInstallScript":true}}}',
      );
      await commit(root);
    },
  ],
  [
    'sources that changed since they were soaked',
    /^The full soak/,
    async ({ root }) => {
      appendFileSync(path.join(root, 'electron', 'main.ts'), '// changed\n');
      await commit(root);
    },
  ],
  [
    'a suite that was never run in full',
    /^The full soak/,
    async ({ root }) => {
      appendFileSync(path.join(root, 'test', 'faults', 'last-soak.md'), '- **Not run yet:** b.test.ts\n');
      await commit(root);
    },
  ],
  ['a publisher without a name', /^The publisher/, ({ env }) => void delete env['READINESS_PUBLISHER']],
];

test.each(faults)('%s keeps its line open', async (_, line, spoil) => {
  const place = await project();
  await spoil(place);
  expect(await openLines(place)).toContainEqual(expect.stringMatching(line));
});

test('a line that cannot even be looked at is open, with the reason', async () => {
  const place = await project();
  rmSync(path.join(place.root, 'package-lock.json'));
  const [verdict] = await walk(
    sourceLines.filter(({ asks }) => asks.startsWith('No package')),
    place,
    () => undefined,
  );
  expect(verdict).toMatchObject({
    state: 'open',
    says: expect.stringContaining('package-lock.json') as string,
  });
});
