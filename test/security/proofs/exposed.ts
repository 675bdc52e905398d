import { methods } from '../../../electron/methods.ts';
import type { Proof } from './breach.ts';

/** Item 20: what the page has from us are plain functions of data: nothing of Electron, and nothing that can be led astray. */
export const exposed: Proof = {
  says: 'the page has plain functions of data from us and nothing else',
  breaches: async ({ app, page }) => {
    const ours = await page.evaluate(
      async ({ names }) => {
        const found: string[] = [];
        const walk = (value: unknown, at: string, depth: number): void => {
          if (depth > 3) return;
          const plain = [Object.prototype, Function.prototype, null] as unknown[];
          if (typeof value === 'object' && value !== null && !plain.includes(Object.getPrototypeOf(value)))
            found.push(`${at} is no plain object`);
          if (typeof value !== 'object' && typeof value !== 'function')
            return (found.push(`${at} is ${typeof value}`), undefined);
          for (const key of Reflect.ownKeys(value ?? {})) {
            const name = String(key);
            if (
              typeof value === 'function' &&
              ['length', 'name', 'prototype', 'arguments', 'caller'].includes(name)
            )
              continue;
            walk((value as Record<PropertyKey, unknown>)[key], `${at}.${name}`, depth + 1);
          }
        };
        const desk = (window as unknown as { desk: Record<string, unknown> }).desk;
        walk(desk, 'desk', 0);
        for (const name of Object.keys(desk))
          if (!names.includes(name)) found.push(`desk.${name} is no method`);
        for (const name of names)
          if (typeof desk[name] !== 'function') found.push(`desk.${name} is no function`);
        // What a method gives back is data, and a function handed in does not come through to anybody.
        const state = await (desk['getApp'] as (input: unknown) => Promise<unknown>)({});
        const isData = (value: unknown): boolean =>
          value === null ||
          ['string', 'number', 'boolean', 'undefined'].includes(typeof value) ||
          (typeof value === 'object' && Object.values(value).every(isData));
        if (!isData(state)) found.push('an answer is more than data');
        let called = false;
        await (desk['getApp'] as (input: unknown) => Promise<unknown>)({
          listener: () => {
            called = true;
          },
        }).catch(() => undefined);
        if (called) found.push('a function of the page was called');
        try {
          Object.assign(desk, { getApp: () => 'taken over' });
        } catch {
          // Frozen.
        }
        if (typeof (desk['getApp'] as () => unknown)() === 'string') found.push('a method was replaced');
        return found;
      },
      { names: [...methods] as string[] },
    );
    const strange = await app.evaluate(async ({ BrowserWindow }) => {
      const names = 'Object.getOwnPropertyNames(globalThis)';
      const plain = new BrowserWindow({ show: false });
      await plain.loadURL('app://desk/index.html');
      const usual = (await plain.webContents.executeJavaScript(names)) as string[];
      plain.destroy();
      const own = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('app:'));
      const seen = ((await own?.webContents.executeJavaScript(names)) ?? []) as string[];
      return seen.filter((name) => !usual.includes(name));
    });
    const known = new Set(['desk', 'alive', 'hostile', 'codeFromText']);
    return [
      ...ours,
      ...strange
        .filter((name) => !known.has(name) && !name.startsWith('__playwright'))
        .map((name) => `the page knows ${name}`),
    ];
  },
};
