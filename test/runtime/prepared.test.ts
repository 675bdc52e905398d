import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../build/lock.ts';
import { prepareOnce } from '../../build/prepared.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'readiness-cache-'));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const silent = (): void => {};

/** Another process, as a second `npm start` would be; it reports on its output. */
function otherProcess(statements: string): ChildProcess {
  const build = JSON.stringify(path.resolve(import.meta.dirname, '../../build'));
  const script = `
    import { appendFileSync, writeFileSync } from 'node:fs';
    const { prepareOnce } = await import(${build} + '/prepared.ts');
    const { withLock } = await import(${build} + '/lock.ts');
    const cache = ${JSON.stringify(cache)};
    ${statements}`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('two processes that need the same folder prepare it once, and both get it whole', async () => {
  const prepare = `
    const folder = await prepareOnce({ cache, name: 'thing-1', report() {}, prepare: async (target) => {
      appendFileSync(cache + '/log', 'prepared\\n');
      writeFileSync(target + '/first', '1');
      await new Promise((resolve) => setTimeout(resolve, 600));
      writeFileSync(target + '/second', '2');
    } });
    const { readdirSync } = await import('node:fs');
    console.log(readdirSync(folder).sort().join());`;
  const processes = [otherProcess(prepare), otherProcess(prepare)];
  const outputs = await Promise.all(
    processes.map(async (child) => {
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await once(child, 'close');
      return output.trim();
    }),
  );
  expect(outputs).toEqual(['first,second', 'first,second']);
  expect(readFileSync(path.join(cache, 'log'), 'utf8')).toBe('prepared\n');
});

test('a process that was killed while it held the lock does not block the next one', async () => {
  const lock = path.join(cache, 'thing.lock');
  const holder = otherProcess(`
    await withLock(cache + '/thing.lock', () => {}, async () => {
      console.log('held');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`);
  if (holder.stdout) await once(holder.stdout, 'data');
  let waited = false;
  const held = withLock(
    lock,
    () => {
      waited = true;
      holder.kill('SIGKILL');
    },
    async () => 'done',
  );
  expect(await held).toBe('done');
  expect(waited).toBe(true);
});

test('a preparation that fails leaves nothing behind, and the next one starts afresh', async () => {
  const failing = prepareOnce({
    cache,
    name: 'thing-1',
    report: silent,
    prepare: async (target) => {
      writeFileSync(path.join(target, 'half'), 'half');
      throw new Error('the network went away');
    },
  });
  await expect(failing).rejects.toThrow('the network went away');
  expect(readdirSync(cache)).toEqual(['thing-1.lock']);

  const folder = await prepareOnce({
    cache,
    name: 'thing-1',
    report: silent,
    prepare: async (target) => writeFileSync(path.join(target, 'whole'), 'whole'),
  });
  expect(readdirSync(folder)).toEqual(['whole']);
});

test('what a killed preparation left in the cache is removed by the next one', async () => {
  const leftover = path.join(cache, 'thing-1.preparing-abc');
  mkdirSync(leftover);
  await prepareOnce({ cache, name: 'thing-1', report: silent, prepare: async () => {} });
  expect(existsSync(leftover)).toBe(false);
});
