import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { servedFile, type AppFolders } from '../../electron/app-path.ts';
import { newFolder, removeFolders } from '../services/place.ts';

afterEach(removeFolders);

/** A built window with one page, one script and one font, and a secret beside it. */
function built(): { folder: string; folders: AppFolders } {
  const folder = newFolder();
  const folders = { renderer: path.join(folder, 'renderer'), fonts: path.join(folder, 'fonts') };
  mkdirSync(path.join(folders.renderer, 'assets'), { recursive: true });
  mkdirSync(folders.fonts);
  writeFileSync(path.join(folders.renderer, 'index.html'), '');
  writeFileSync(path.join(folders.renderer, 'assets', 'main-B1_x.js'), '');
  writeFileSync(path.join(folders.renderer, 'notes.txt'), '');
  writeFileSync(path.join(folders.fonts, 'NotoSansSC_400Regular.ttf'), '');
  writeFileSync(path.join(folder, 'secret.json'), '');
  writeFileSync(path.join(folder, 'renderer-secret.json'), '');
  return { folder, folders };
}

describe('the window is served', () => {
  test.each([
    ['app://desk/', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['app://desk/index.html?x=1#y', 'renderer/index.html', 'text/html; charset=utf-8'],
    ['app://desk/assets/main-B1_x.js', 'renderer/assets/main-B1_x.js', 'text/javascript; charset=utf-8'],
    ['app://desk/fonts/NotoSansSC_400Regular.ttf', 'fonts/NotoSansSC_400Regular.ttf', 'font/ttf'],
  ])('%s', (address, file, type) => {
    const { folder, folders } = built();
    expect(servedFile(address, folders)).toEqual({ file: path.join(folder, file), type });
  });
});

describe('nothing else is served', () => {
  test.each([
    'app://desk/none.html',
    'app://desk/notes.txt',
    'app://desk/assets',
    'app://desk/assets/',
    'app://desk/fonts/',
    'app://desk/fonts',
    'app://desk//index.html',
    'app://other/index.html',
    'app://desk.evil/index.html',
    'app://desk:80/index.html',
    'app://user@desk/index.html',
    'app:index.html',
    'file:///etc/passwd',
    'http://desk/index.html',
    'app://desk/C:/Windows/win.ini',
    'app://desk/fonts/../../secret.json',
    '',
    'nonsense',
  ])('%s', (address) => {
    expect(servedFile(address, built().folders)).toBeNull();
  });

  test('whatever leads out of the folders, in 4,000 spellings', () => {
    const { folders } = built();
    const ups = [
      '..',
      '%2e%2e',
      '.%2e',
      '%2E.',
      '%252e%252e',
      '..%00',
      '....',
      '..;',
      '..\\',
      '%5c..',
      '%c0%ae%c0%ae',
      '\u2025',
    ];
    const slashes = ['/', '//', '%2f', '%2F', '\\', '%5c', '%252f', '/./'];
    const starts = ['', 'fonts/', 'assets/', 'fonts%2f', './'];
    const ends = [
      'secret.json',
      'renderer-secret.json',
      'secret.json%00.html',
      'SECRET.json',
      'secret.json/',
      '%73ecret.json',
      'renderer/index.html?/../secret.json',
      'secret.json#x.html',
    ];
    let tried = 0;
    for (const start of starts)
      for (const up of ups)
        for (const slash of slashes)
          for (const end of ends) {
            const found = servedFile(`app://desk/${start}${up}${slash}${end}`, folders);
            expect(
              found === null || found.file.startsWith(folders.renderer + path.sep),
              `${start}${up}${slash}${end}`,
            ).toBe(true);
            tried += 1;
          }
    expect(tried).toBeGreaterThan(3800);
  });

  test.skipIf(process.platform === 'win32')('a link that leads out of the folder', () => {
    const { folder, folders } = built();
    symlinkSync(path.join(folder, 'secret.json'), path.join(folders.renderer, 'inside.json'));
    symlinkSync(folder, path.join(folders.renderer, 'up'));
    expect(servedFile('app://desk/inside.json', folders)).toBeNull();
    expect(servedFile('app://desk/up/secret.json', folders)).toBeNull();
  });
});
