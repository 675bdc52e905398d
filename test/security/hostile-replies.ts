import { scriptPayloads } from './payloads.ts';
import type { Shut } from './start.ts';

/**
 * From now on everything the window is told for people to read (titles, names, answers, notes, questionnaires,
 * programmes, faults) is one of the payloads. What only code reads, ids and numbers and dates, stays. Returns how many
 * texts have been replaced so far.
 */
export async function tellHostile({ app, outside }: Shut): Promise<() => Promise<number>> {
  const payloads = scriptPayloads.map((one) => one.replaceAll('{outside}', outside.origin));
  await app.evaluate(({ ipcMain }, all) => {
    type Answer = (...input: unknown[]) => Promise<unknown>;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Answer> })._invokeHandlers;
    const real = handlers.get('desk');
    if (real === undefined) throw new Error('There is no door.');
    let replaced = 0;
    const spoil = (value: unknown): unknown => {
      // Texts for people are Chinese or hold spaces; dates, ids and kinds are and do not.
      if (typeof value === 'string' && (/[^\x20-\x7e]/.test(value) || /[a-z] [a-zA-Z]/.test(value))) {
        replaced += 1;
        return all[replaced % all.length];
      }
      if (Array.isArray(value)) return value.map(spoil);
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, spoil(item)]));
    };
    handlers.set('desk', async (...input) => spoil(await real(...input)));
    Object.assign(globalThis, { hostileTexts: () => replaced });
  }, payloads);
  return () => app.evaluate(() => (globalThis as unknown as { hostileTexts: () => number }).hostileTexts());
}
