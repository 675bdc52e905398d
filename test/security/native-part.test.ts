import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { openVirtualDisplay, hasDisplay } from '../../build/display.ts';
import { bindingVariables } from '../../build/electron-runtime.ts';
import { bindingIn } from '../../build/sqlite-binding.ts';
import {
  checkedNativePart,
  nativePartsFile,
  sqliteEditions,
  type SqliteEdition,
} from '../../electron/native-part.ts';
import { leaveGround, makeApp, ownFolder, prepareGround, type Ground } from './made-app.ts';

describe('the native part is one the app was built with', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-native-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'x.node');
  const list = (text: string): void => writeFileSync(path.join(folder, nativePartsFile), text);
  const code = (): string => {
    try {
      return checkedNativePart(folder, 'better-sqlite3', file) === file ? 'taken' : 'another';
    } catch (error) {
      return error instanceof DeskError ? error.fault.code : 'unexpected';
    }
  };
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

  test('it is taken as it was built, and refused with a byte more, without a list or with another one', () => {
    expect(code()).toBe('native.unreadable');
    writeFileSync(file, 'native');
    expect(code()).toBe('native.unreadable');
    for (const text of ['[]', '{}', 'nonsense', `["${sha('other')}"]`, `"${sha('native')}"`]) {
      list(text);
      expect(code()).toBe('native.changed');
    }
    list(JSON.stringify([sha('other'), sha('native')]));
    expect(code()).toBe('taken');
    appendFileSync(file, '\0');
    expect(code()).toBe('native.changed');
  });
});

describe('in the real app', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await prepareGround();
  });
  afterAll(() => leaveGround(ground));

  test.each(sqliteEditions)(
    'a changed native part of $edition stops the start before any data is touched',
    async ({ edition, variable }) => {
      const refused = await startWithChanged(await makeApp(ground), edition, variable);
      expect(refused).toEqual({ code: 1, said: 'DeskError', data: false });
    },
  );

  test('without the check it would run', async () => {
    const weak = await makeApp(ground, {
      says: 'nobody looks at the native part',
      changes: [
        {
          file: 'main.js',
          from: 'throw new DeskError("native.changed", { file });',
          to: ';',
        },
      ],
    });
    expect(await startWithChanged(weak, 'better-sqlite3', 'READINESS_SQLITE_BINDING')).toMatchObject({
      code: null,
      data: true,
    });
  });

  /** Starts the app as its user would, with a byte more in its native part; null: it was running until it was ended. */
  async function startWithChanged(
    appFolder: string,
    edition: SqliteEdition,
    variable: string,
  ): Promise<{ code: number | null; said: string; data: boolean }> {
    const home = await ownFolder(ground, 'home');
    const shipped = path.join(
      appFolder,
      `node_modules/${edition}/prebuilds/${process.platform}-${process.arch}.node`,
    );
    const changed = path.join(home, 'changed.node');
    copyFileSync(
      ground.sqliteBindings === null ? shipped : bindingIn(ground.sqliteBindings, edition),
      changed,
    );
    appendFileSync(changed, '\0');
    if (ground.sqliteBindings === null) {
      rmSync(shipped);
      copyFileSync(changed, shipped);
    }
    const display = hasDisplay() ? null : await openVirtualDisplay();
    const data = path.join(home, 'data');
    const sandbox = ground.user === null && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      ground.executable,
      [...sandbox, '--disable-gpu', `--user-data-dir=${path.join(home, 'profile')}`, appFolder],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          ...(display === null ? {} : { DISPLAY: display.name }),
          HOME: home,
          READINESS_TEST: '1',
          READINESS_DATA: data,
          ...bindingVariables(ground.sqliteBindings),
          ...(ground.sqliteBindings === null ? {} : { [variable]: changed }),
        },
      },
    );
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const file = path.join(data, 'readiness-desk.sqlite');
    const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    const running = (async (): Promise<null> => {
      for (const end = Date.now() + 20_000; Date.now() < end && !existsSync(file);)
        await new Promise((done) => setTimeout(done, 100));
      return null;
    })();
    const code = await Promise.race([exit, running]);
    child.kill('SIGKILL');
    await exit;
    await display?.close();
    const said = /^DeskError$/m.test(errors) ? 'DeskError' : errors;
    return { code, said, data: existsSync(file) };
  }
});
