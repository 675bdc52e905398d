import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, runOrThrow } from '../../build/run.ts';
import { thisSystem } from '../../build/system-libraries.ts';
import { soaking, tell } from '../fixtures/soak.ts';
import {
  installPackaged,
  killPackaged,
  removePackaged,
  spawnPackaged,
  type PackagedApp,
} from './packaged-app.ts';
import { packedRelease } from './packed.ts';

const name = 'readiness-desk';
const program = '/opt/Readiness Desk/readiness-desk';
const entry = `/usr/share/applications/${name}.desktop`;
const type = 'application/x-readiness-desk';

const { isDebian, isRoot } = thisSystem();

/** Every path of the system that bears the name of the app, and every line about it in what desktops read. */
async function traces(): Promise<readonly string[]> {
  const places = ['/opt', '/usr', '/etc', '/var/lib/dpkg/alternatives', '/var/lib/dpkg/info'];
  const found = await run('find', [
    ...places,
    '-xdev',
    '-iname',
    '*readiness?desk*',
    '-not',
    '-path',
    '/usr/local/*',
  ]);
  const lists = ['/usr/share/mime/globs2', '/usr/share/applications/mimeinfo.cache'].filter(existsSync);
  const lines = lists.flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  return [...found.output.split('\n'), ...lines.filter((line) => /readiness.desk/i.test(line))].filter(
    (one) => one !== '',
  );
}

/** Every file of a folder with its content. */
function contentOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((one) => {
      const found = lstatSync(path.join(folder, one));
      if (!found.isFile()) return one;
      return `${one} ${createHash('sha256')
        .update(readFileSync(path.join(folder, one)))
        .digest('hex')}`;
    });
}

// Into a real system: only root can, and only dpkg knows how. A desk that is already installed there is left alone.
describe.runIf(soaking && isDebian && isRoot)('the Debian package', () => {
  let app: PackagedApp;
  let deb: string;
  let before: readonly string[];

  beforeAll(async () => {
    const made = await packedRelease();
    deb = made.deb;
    // Its user and home; the program is the one of the package.
    app = { ...(await installPackaged(made.shipped)), executable: '/usr/bin/readiness-desk' };
    before = await traces();
    if (before.length > 0) throw new Error(`A readiness-desk is installed here: ${before.join(', ')}`);
  }, 1_000_000);
  afterAll(async () => {
    if (before.length === 0) await run('dpkg', ['--purge', name]);
    await removePackaged(app);
  });

  const data = (): string => path.join(app.home, '.config', 'Readiness Desk', 'data');
  const start = async (): Promise<void> => {
    const child = spawnPackaged(app, []);
    try {
      await expect
        .poll(() => existsSync(path.join(data(), 'readiness-desk.sqlite')), { timeout: 60_000 })
        .toBe(true);
    } finally {
      await killPackaged(child);
    }
  };

  test('installs, and the desktop knows the program, its icon and its files in both languages', async () => {
    await runOrThrow('dpkg', ['-i', deb], { timeoutMs: 300_000 });
    expect(await runOrThrow('dpkg', ['--verify', name])).toBe('');
    // Whoever looks for traces afterwards looks where they are now.
    expect((await traces()).length).toBeGreaterThan(10);
    expect(realpathSync('/usr/bin/readiness-desk')).toBe(program);
    const said = readFileSync(entry, 'utf8');
    for (const line of [
      'Name=Readiness Desk',
      'Name[zh_CN]=数字化就绪工作台',
      `Exec="${program}" %U`,
      `Icon=${name}`,
      `MimeType=${type};`,
      `StartupWMClass=${name}`,
      'Categories=Office;',
    ])
      expect(said.split('\n')).toContain(line);
    for (const size of [48, 128, 256]) {
      const icon = `/usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`;
      expect(statSync(icon).size, icon).toBeGreaterThan(500);
    }
    expect(readFileSync('/usr/share/mime/globs2', 'utf8')).toContain(`:${type}:*.readiness`);
    const licence = `${path.dirname(program)}/LICENSE.txt`;
    expect(readFileSync(licence, 'utf8')).toContain('Apache License');
  });

  test('what it installed starts for an ordinary user with an empty home', start);

  test('set up once more, as an update is, it leaves what the user has as it is', async () => {
    const had = contentOf(data());
    await runOrThrow('dpkg', ['-i', deb], { timeoutMs: 300_000 });
    expect(contentOf(data())).toEqual(had);
    await start();
  });

  test('removed, nothing of it is left, and everything of the user is', async () => {
    const had = contentOf(app.home);
    await runOrThrow('dpkg', ['--remove', name], { timeoutMs: 300_000 });
    expect(existsSync(path.dirname(program))).toBe(false);
    await runOrThrow('dpkg', ['--purge', name], { timeoutMs: 300_000 });
    expect(await traces()).toEqual([]);
    expect(contentOf(app.home)).toEqual(had);
    expect(had.some((one) => one.includes('readiness-desk.sqlite'))).toBe(true);
    tell('Debian package', { files: had.length, leftInSystem: 0 });
  });
});
