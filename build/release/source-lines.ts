import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askingForScripts, mayAskForScripts } from '../install-scripts.ts';
import { publisherIn } from '../publisher.ts';
import type { SoakSuite } from '../soak-report.ts';
import { done, notHere, open, type ReleaseLine, type ReleasePlace } from './line.ts';

/** What a release is made of. A change of the record of the last soak changes nothing of it. */
const releasedFolders = ['assessments', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];

/** What can be said from the sources alone. */
export const sourceLines: readonly ReleaseLine[] = [
  {
    asks: 'Nothing lies about that is not committed',
    look: async (place) => {
      const left = (await git(place, ['status', '--porcelain'])).split('\n').filter((line) => line !== '');
      return left.length === 0
        ? done(`commit ${(await git(place, ['rev-parse', '--short', 'HEAD'])).trim()}`)
        : open(`${left.length} files differ from the commit, ${left[0]?.slice(3)} first`);
    },
  },
  {
    asks: 'The version has its entry in CHANGELOG.md and belongs to no other commit',
    look: async (place) => {
      const version = versionOf(place);
      const log = path.join(place.root, 'CHANGELOG.md');
      const entry = existsSync(log) && readFileSync(log, 'utf8').includes(`\n## ${version}`);
      if (!entry) return open(`CHANGELOG.md says nothing of ${version}`);
      const elsewhere = await place.run('git', ['rev-list', '-n', '1', `v${version}`], { cwd: place.root });
      const head = (await git(place, ['rev-parse', 'HEAD'])).trim();
      if (elsewhere.code === 0 && elsewhere.output.trim() !== head)
        return open(`v${version} is the tag of another commit: raise the version`);
      return done(version);
    },
  },
  {
    asks: 'Every questionnaire and programme passes its check',
    look: async (place) => {
      const script = path.join(place.root, 'build', 'check-packs.ts');
      const { code, output } = await place.run(process.execPath, [script], { cwd: place.root });
      const lines = output.trim().split('\n');
      return code === 0 ? done(`${lines.length} questionnaires`) : open(lines.at(-1) ?? '');
    },
  },
  {
    asks: 'npm ci accepts the lock file',
    look: async (place) => {
      const args = ['ci', '--dry-run', '--ignore-scripts', '--silent'];
      const { code, output } = await place.run('npm', args, { cwd: place.root });
      return code === 0 ? done('as it is') : open(output.trim().split('\n')[0] ?? 'it does not');
    },
  },
  {
    asks: 'No package runs a script while it is installed, and whoever wants to is known',
    look: ({ root }) => {
      if (!/^ignore-scripts=true$/m.test(readFileSync(path.join(root, '.npmrc'), 'utf8')))
        return open('.npmrc does not forbid scripts');
      const strangers = askingForScripts(root).filter((name) => !mayAskForScripts.includes(name));
      return strangers.length === 0
        ? done(`${mayAskForScripts.length} known, none allowed`)
        : open(`not on the list: ${strangers.join(', ')}`);
    },
  },
  {
    asks: 'The full soak has passed on what is released',
    look: async (place) => {
      const record = path.join(place.root, 'test', 'faults', 'last-soak.json');
      const suites = JSON.parse(readFileSync(record, 'utf8')) as SoakSuite[];
      const failed = suites.filter(
        ({ tests }) => tests.length === 0 || tests.some(({ status }) => status === 'failed'),
      );
      if (failed.length > 0) return open(`failed: ${failed.map(({ file }) => file).join(', ')}`);
      const report = readFileSync(record.replace(/json$/, 'md'), 'utf8');
      const missing = report.match(/^- \*\*Not run yet:\*\* .*$/gm) ?? [];
      if (missing.length > 0) return open(`${missing.length} suites were never run in full`);
      const commits = [...new Set(suites.map(({ commit }) => commit ?? 'no commit'))];
      const outdated: string[] = [];
      for (const commit of commits) if (!(await isTheSame(place, commit))) outdated.push(commit);
      return outdated.length === 0
        ? done(`${suites.length} suites`)
        : open(`run on other sources: ${outdated.join(', ')}`);
    },
  },
  {
    asks: 'The publisher is named, and signs',
    look: ({ env }) => {
      const { named, name, skipped } = publisherIn(env);
      if (!named) return open(skipped[0] ?? '');
      return skipped.length === 0 ? done(name) : notHere(skipped.join(' '));
    },
  },
];

/** Whether what a release is made of is the same at a commit and now. */
async function isTheSame(place: ReleasePlace, commit: string): Promise<boolean> {
  if (!/^[0-9a-f]{7,40}$/.test(commit)) return false;
  const args = ['diff', '--quiet', commit, '--', ...releasedFolders];
  return (await place.run('git', args, { cwd: place.root })).code === 0;
}

/** The version in package.json. */
export function versionOf({ root }: Pick<ReleasePlace, 'root'>): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

async function git(place: ReleasePlace, args: readonly string[]): Promise<string> {
  const { code, output } = await place.run('git', args, { cwd: place.root });
  if (code !== 0) throw new Error(output.trim().split('\n')[0] ?? 'git failed');
  return output;
}
