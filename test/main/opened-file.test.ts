import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fileToOpen, handOver, openedIn } from '../../electron/opened-file.ts';

const folder = path.resolve('/家 目录');
const file = path.join(folder, '评估 一.readiness');

test('the last assessment file an app is started with is the one to open, as a path or as an address', () => {
  expect(fileToOpen(['/opt/app', '评估 一.readiness'], folder)).toBe(file);
  expect(fileToOpen(['/opt/app', pathToFileURL(file).href], path.sep)).toBe(file);
  expect(fileToOpen(['/opt/app', '--flag=a.readiness', 'a.READINESS', file], folder)).toBe(file);
  expect(fileToOpen(['/opt/app', 'a.pdf', '-x.readiness', '.'], folder)).toBeNull();
  expect(fileToOpen(['/opt/app', 'file://%00/%zz.readiness'], folder)).toBeNull();
});

test('what is handed over is plain ASCII without a space and comes out as it went in; anything else is nothing', () => {
  const { opened } = handOver(file);
  expect(opened).toMatch(/^[\x21-\x7e]+$/);
  expect(openedIn({ opened })).toBe(file);
  for (const other of [null, 'x', {}, { opened: 5 }, { opened: '/etc/passwd' }, handOver(null)]) {
    expect(openedIn(other)).toBeNull();
  }
});
