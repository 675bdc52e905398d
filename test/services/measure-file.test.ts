import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { measureFile } from '../../electron/services/measure-file.ts';
import { newFolder, removeFolders } from './place.ts';

afterEach(removeFolders);

test('an installer is measured as it lies there; one that is gone is named', async () => {
  const file = path.join(newFolder(), '安装程序.exe');
  const content = Buffer.alloc(300_000, 'x');
  writeFileSync(file, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(await measureFile(file)).toEqual({ name: '安装程序.exe', sizeBytes: 300_000, sha256 });
  await expect(measureFile(`${file}.gone`)).rejects.toMatchObject({ fault: { code: 'file.unreadable' } });
});
