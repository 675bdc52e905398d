import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { fonts as chineseFaces } from '../../electron/documents/word/look.ts';
import { fontFiles } from '../documents/fonts.ts';

/** The program, where this machine has it; READINESS_OFFICE names one that stands elsewhere. */
export const office = [
  process.env['READINESS_OFFICE'] ?? '',
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
].find((one) => existsSync(one));

/** Whether it opens texts as well: Debian has that part in a package of its own (libreoffice-writer-nogui). */
export const opensTexts =
  office !== undefined && existsSync(path.join(path.dirname(realpathSync(office)), 'libswlo.so'));

const folder = mkdtempSync(path.join(tmpdir(), 'readiness-office-'));

// The Chinese faces a Word file names are those of Windows. Which others a machine has instead would decide in which
// order the signs of a line are read back, so those the app ships stand in for them.
const fonts = path.join(folder, 'fonts.conf');
writeFileSync(
  fonts,
  `<fontconfig>
    <include>/etc/fonts/fonts.conf</include>
    <dir>${path.dirname(fontFiles.regular)}</dir><dir>${path.dirname(fontFiles.bold)}</dir>
    ${chineseFaces
      .flatMap(({ name, instead }) => [name, instead])
      .map(
        (name) =>
          `<alias binding="same"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
      )
      .join('')}
  </fontconfig>`,
);

/** Removes everything that was saved and converted. */
export function dropOffice(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts a file where LibreOffice finds it. */
export function save(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** Opens a file in LibreOffice and saves it in another format; the new file. */
export function convert(file: string, format: string): string {
  return convertAll([file], format)[0] ?? '';
}

/** The same with several files at one start of the program, which takes longer than any of them. */
export function convertAll(files: readonly string[], format: string): readonly string[] {
  const home = `-env:UserInstallation=file://${folder}/home`;
  const target = path.join(folder, `as-${format}`);
  const args = ['--headless', home, '--convert-to', format, '--outdir', target, ...files];
  const { status, stderr } = spawnSync(office ?? 'soffice', args, {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return files.map((file) => path.join(target, `${path.parse(file).name}.${format}`));
}
