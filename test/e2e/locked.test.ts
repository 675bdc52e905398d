import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../electron/contract.ts';
import { methods } from '../../electron/methods.ts';
import { dropFolder, openDesk } from './desk.ts';
import type { OpenDesk } from './desk.ts';
import { openSample, stored } from './steps.ts';

describe('the window is locked', () => {
  let desk: OpenDesk;
  let assessmentId = '';

  beforeAll(async () => {
    desk = await openDesk();
    assessmentId = await openSample(desk.page);
  });
  afterAll(async () => {
    await desk.app.close();
    dropFolder(desk.folder);
  });

  test('it has no Node, and of ours only the methods of the contract as plain functions', async () => {
    const seen = await desk.page.evaluate(() => {
      const world = window as unknown as Record<string, unknown>;
      return {
        node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
          (name) => name in world,
        ),
        ours: Object.entries(world['desk'] as Record<string, unknown>).map(([name, one]) => [
          name,
          typeof one,
        ]),
      };
    });
    expect(seen.node).toEqual([]);
    expect(Object.fromEntries(seen.ours)).toEqual(
      Object.fromEntries(methods.map((name) => [name, 'function'])),
    );
    expect(seen.ours).toHaveLength(methods.length);
  });

  test.each([
    ['another site', 'https://example.com/'],
    ['a look-alike of our own', 'https://desk.example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a page of data', 'data:text/html,<h1>x</h1>'],
    ['our scheme with another host', 'app://other/index.html'],
  ])('it does not go to %s', async (_, address) => {
    const { page } = desk;
    const before = page.url();
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await page.evaluate((url) => window.open(url), address);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(before);
    expect(desk.app.windows()).toHaveLength(1);
  });

  test.each([
    ['a site', 'https://example.com/x'],
    ['an address on this machine', 'http://127.0.0.1:9/'],
    ['a file', 'file:///etc/passwd'],
  ])('it fetches nothing from %s', async (_, address) => {
    const outcome = await desk.page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
  });

  test('an inline script does not run', async () => {
    const ran = await desk.page.evaluate(async () => {
      const world = window as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'window.hostile = true';
      document.head.append(script);
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.hostile = true</script>';
      document.body.append(frame);
      await new Promise((done) => setTimeout(done, 200));
      script.remove();
      frame.remove();
      return world['hostile'] === true;
    });
    expect(ran).toBe(false);
  });

  test('every permission is denied', async () => {
    const states = await desk.page.evaluate(() =>
      Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => state,
            () => 'denied',
          ),
        ),
      ),
    );
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('malformed calls are answered as refused and change nothing', { timeout: 120_000 }, async () => {
    const { page } = desk;
    const fingerprint = async () =>
      createHash('sha256')
        .update(JSON.stringify(await stored(page, assessmentId)))
        .digest('hex');
    const before = await fingerprint();
    // Calls that would wait, close the window or ask the user are left to the unit tests of the door.
    const quiet = methods.filter(
      (name) => !/^(await|ready|export|import|show|cancel|readPack|install)/.test(name),
    );
    const inputs: readonly string[] = fc.sample(fc.json({ maxDepth: 3 }), 50);
    for (const name of quiet) {
      const replies = await page.evaluate(
        async ([method, all]) => {
          const desk = (window as unknown as { desk: Desk }).desk as unknown as Record<
            string,
            (input: unknown) => Promise<{ ok: boolean }>
          >;
          return Promise.all(
            (all as string[]).map(
              async (json) =>
                (await desk[method as string]?.({ input: JSON.parse(json), extra: 1 }))?.ok ?? true,
            ),
          );
        },
        [name, inputs] as const,
      );
      expect([name, replies.every((ok) => !ok)]).toEqual([name, true]);
    }
    expect(await fingerprint()).toBe(before);
  });
});
