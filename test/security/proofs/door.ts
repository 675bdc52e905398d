import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Desk } from '../../../electron/contract.ts';
import { callChannel, methods } from '../../../electron/methods.ts';
import { digests } from '../../db/files.ts';
import { spoilt, type Json } from '../../e2e/malformed.ts';
import { size } from '../../fixtures/soak.ts';
import { wellFormed } from '../../main/well-formed.ts';
import { moment } from '../bare-page.ts';
import type { Shut } from '../start.ts';
import type { Proof } from './breach.ts';

/** What comes back from the main process. */
interface Answered {
  readonly ok?: boolean;
  readonly fault?: { readonly code: string; readonly path?: string };
}

/** A preload that sends whatever it likes, as a window that was taken over could. */
function takenOver(home: string): string {
  const file = path.join(home, 'taken-over.cjs');
  writeFileSync(
    file,
    `const { contextBridge, ipcRenderer } = require('electron');
     const send = (channel, ...all) => ipcRenderer.invoke(channel, ...all).catch((e) => ({ thrown: String(e) }));
     contextBridge.exposeInMainWorld('send', send);`,
  );
  return file;
}

/** Every channel anybody listens on, asked of the running process. */
async function channels({ app }: Shut): Promise<string[]> {
  return app.evaluate(({ ipcMain, webContents }) => {
    const of = (one: unknown, where: string): string[] => {
      const handlers = (one as { _invokeHandlers?: Map<string, unknown> })._invokeHandlers;
      const heard = (one as { eventNames: () => (string | symbol)[] }).eventNames().map(String);
      // Electron itself listens for errors of its own.
      return [...(handlers?.keys() ?? []), ...heard.filter((name) => name !== 'error')].map(
        (name) => `${where}${name}`,
      );
    };
    return [
      ...of(ipcMain, ''),
      ...webContents
        .getAllWebContents()
        .flatMap((one) => [
          ...of(one.ipc, 'contents:'),
          ...one.mainFrame.framesInSubtree.flatMap((frame) => of(frame.ipc, 'frame:')),
        ]),
    ];
  });
}

/** Item 17, first half: whoever is not the app's own page gets a refusal, and nothing happens. */
export const wrongSenders: Proof = {
  says: 'only the top frame of the app’s own page is answered',
  breaches: async (desk) => {
    const open = await channels(desk);
    const preload = takenOver(desk.home);
    const replies = await desk.app.evaluate(
      async ({ BrowserWindow, ipcMain, session }, { file, channel }) => {
        const found: Record<string, string> = {};
        const ask = `send(${JSON.stringify(channel)}, 'createEnterprise', { name: 'hostile' }).then((a) => JSON.stringify(a))`;
        const own = session.fromPartition('hostile');
        for (const scheme of ['app', 'thumbnail'])
          own.protocol.handle(scheme, (request) => {
            const frame = request.url.includes('outer')
              ? '<iframe src="app://desk/inner.html"></iframe>'
              : '';
            return new Response(`<!doctype html><title>-</title>${frame}`, {
              headers: { 'content-type': 'text/html' },
            });
          });
        const places = {
          'another page of nothing': 'about:blank',
          'a look-alike': 'app://desk.example.com/x.html',
          'a look-alike with a port': 'app://deskx/x.html',
          'another host': 'app://other/x.html',
          'the origin of thumbnails': 'thumbnail://page/',
          'a page of data': 'data:text/html,x',
        };
        for (const [name, address] of Object.entries(places)) {
          const window = new BrowserWindow({ show: false, webPreferences: { preload: file, session: own } });
          await window.loadURL(address).catch(() => undefined);
          found[name] = String(await window.webContents.executeJavaScript(ask).catch(String));
          window.destroy();
        }
        const framed = new BrowserWindow({
          show: false,
          webPreferences: { preload: file, session: own, nodeIntegrationInSubFrames: true },
        });
        framed.webContents.removeAllListeners('will-frame-navigate');
        await framed.loadURL('app://desk/outer.html');
        await new Promise((done) => setTimeout(done, 200));
        const inner = framed.webContents.mainFrame.frames[0];
        found['a frame of the same origin'] = String(await inner?.executeJavaScript(ask).catch(String));
        framed.destroy();
        // What no page can be made to do in time: a frame that is gone by the time its message arrives.
        const handler = (
          ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => Promise<unknown>> }
        )._invokeHandlers.get(channel);
        const window = BrowserWindow.getAllWindows().find((one) =>
          one.webContents.getURL().startsWith('app:'),
        );
        const gone = { senderFrame: null, sender: window?.webContents, frameId: 1, processId: 1 };
        found['a frame that is gone'] = JSON.stringify(
          await handler?.(gone, 'createEnterprise', { name: 'hostile' }),
        );
        return found;
      },
      { file: preload, channel: callChannel },
    );
    const made = await desk.page.evaluate(() =>
      (window as unknown as { desk: Desk }).desk.listEnterprises({}),
    );
    return [
      ...open.filter((name) => name !== callChannel).map((name) => `a second door: ${name}`),
      ...(open.includes(callChannel) ? [] : ['there is no door at all']),
      ...Object.entries(replies).flatMap(([who, reply]) =>
        isRefusal(reply) ? [] : [`${who} was answered: ${reply}`],
      ),
      ...(made.ok && made.value.some(({ profile }) => profile.name === 'hostile')
        ? ['something was written']
        : []),
    ];
  },
};

function isRefusal(reply: string): boolean {
  try {
    const parsed = JSON.parse(reply) as Answered | null;
    return parsed?.ok === false && parsed.fault?.code === 'call.refused' && parsed.fault.path === 'sender';
  } catch {
    return false;
  }
}

/** Item 17, second half: a window that was taken over sends nonsense to every method; each is refused, nothing changes. */
export const fuzzedDoor: Proof = {
  says: 'every malformed message is refused, and nothing changes',
  breaches: async (desk) => {
    const preload = takenOver(desk.home);
    await desk.app.evaluate(({ session }, file) => session.defaultSession.setPreloads([file]), preload);
    await desk.page.reload();
    const ids = await sample(desk);
    // What the app writes by itself soon after its start is written now.
    await desk.page.evaluate(() => (window as unknown as { desk: Desk }).desk.backUpNow({}));
    const before = await settledState(desk);
    const each = size({ slice: Math.ceil(1_000 / methods.length), full: 1_000 });
    const breaches: string[] = [];
    let sent = 0;
    for (const method of methods) {
      const calls = malformed(naming(wellFormed[method] as Json, ids), each).map(
        (value) => [method, value] as const,
      );
      sent += calls.length;
      const answers = await send(desk, calls);
      for (const [place, [, value]] of calls.entries()) {
        if (answers[place]?.fault?.code !== 'call.refused')
          breaches.push(`${method} took ${JSON.stringify(value).slice(0, 100)}`);
      }
      const strange = await sendStrange(desk, method);
      breaches.push(...strange.map((name) => `${method} took ${name}`));
    }
    for (const [name, reply] of Object.entries(await noMethods(desk)))
      if (reply.fault?.code !== 'call.refused') breaches.push(`the method ${name} was answered`);
    if (sent < 1_000) breaches.push(`only ${sent} messages were sent`);
    // A copy that is read in the background comes and goes; what a message had changed would stay.
    const after = await settledState(desk);
    if (after !== before) breaches.push(`something has changed: ${firstDifference(before, after)}`);
    await desk.app.evaluate(({ session }) => session.defaultSession.setPreloads([]));
    await desk.page.reload();
    desk.complaints.length = 0;
    return breaches;
  },
};

/** So many inputs that are none of a method's, most of them the template with one thing wrong in it. */
export function malformed(template: Json, count: number): Json[] {
  const numbers = fc.tuple(fc.nat(100_000), fc.nat(100_000));
  const spoiltOnes = fc
    .sample(numbers, { numRuns: Math.ceil(count * 0.7), seed: 1 })
    .map(([a, b]) => spoilt(template, a, b));
  const rest = fc
    .sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: count * 2, seed: 2 })
    .map((value) => value as Json)
    // An empty object is what several methods take.
    .filter((value) => JSON.stringify(value) !== '{}');
  return [...spoiltOnes, ...rest].slice(0, count);
}

async function sample({ page }: Shut): Promise<Readonly<Record<string, string>>> {
  const made = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.openSample({}));
  if (!made.ok) throw new Error(made.fault.code);
  const { enterpriseId, assessmentId } = made.value;
  return { enterpriseId, assessmentId };
}

/** The call made about what is really there: one that got through would change it. */
function naming(call: Json, ids: Readonly<Record<string, string>>): Json {
  if (Array.isArray(call)) return call.map((part: Json) => naming(part, ids));
  if (typeof call !== 'object' || call === null || call instanceof Uint8Array) return call;
  return Object.fromEntries(
    Object.entries(call).map(([name, part]) => [name, ids[name] ?? naming(part, ids)]),
  );
}

/** What could be changed, once it stays the same: what the app works out after its start is there then. */
async function settledState(desk: Shut): Promise<string> {
  for (let before = JSON.stringify(await state(desk)); ;) {
    await moment(500);
    const now = JSON.stringify(await state(desk));
    if (now === before) return now;
    before = now;
  }
}

/** Where two texts begin to differ, with what stands around it in both. */
function firstDifference(before: string, after: string): string {
  const at = [...before].findIndex((sign, place) => sign !== after[place]);
  return [before, after].map((text) => text.slice(Math.max(0, at - 120), at + 60)).join(' | ');
}

/** Everything that could have been changed: the files of the data, the settings, the windows. */
async function state(desk: Shut): Promise<unknown> {
  return {
    files: digests(desk.data),
    settings: await desk.page.evaluate(() => (window as unknown as { desk: Desk }).desk.getApp({})),
    windows: desk.app.windows().length,
  };
}

async function send({ page }: Shut, calls: readonly (readonly [Json, Json])[]): Promise<Answered[]> {
  return page.evaluate(
    ({ text, channel }) => {
      const { send: ask } = window as unknown as { send: (...all: unknown[]) => Promise<Answered> };
      const told = JSON.parse(text, (_, part: { byteValues?: number[] } | null) =>
        part?.byteValues === undefined ? part : Uint8Array.from(part.byteValues),
      ) as [unknown, unknown][];
      return Promise.all(told.map((call) => ask(channel, ...call)));
    },
    {
      text: JSON.stringify(calls, (_, part: unknown) =>
        part instanceof Uint8Array ? { byteValues: [...part] } : part,
      ),
      channel: callChannel,
    },
  );
}

/** Values that pass between processes and are no JSON; the names of those that were taken. */
async function sendStrange({ page }: Shut, method: string): Promise<string[]> {
  return page.evaluate(
    async ({ name, channel }) => {
      const { send: ask } = window as unknown as { send: (...all: unknown[]) => Promise<Answered> };
      const round: Record<string, unknown> = {};
      round['round'] = round;
      const inherited = JSON.parse(
        '{"__proto__": {"assessmentId": "x"}, "constructor": {"prototype": {}}}',
      ) as unknown;
      const deep = JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) as unknown;
      const values: Record<string, unknown> = {
        nothing: undefined,
        null: null,
        'a list': [{}],
        'a map': new Map([['assessmentId', 'x']]),
        'a set': new Set(['x']),
        'a date': new Date(0),
        'a large number': 10n ** 100n,
        bytes: new Uint8Array(100_000),
        'a fault': new Error('x'),
        'an expression': /(a+)+$/,
        'something round': round,
        'something deep': { deep },
        'a long text': { name: 'x'.repeat(1_000_000) },
        'names of the language': inherited,
        'half a sign': { name: '\ud800', title: '\udfff' },
      };
      const taken: string[] = [];
      for (const [what, value] of Object.entries(values)) {
        const reply = await ask(channel, name, value);
        const refused = reply.fault?.code === 'call.refused' || reply.fault?.code === 'store.half-character';
        if (!refused) taken.push(`${what}: ${JSON.stringify(reply).slice(0, 100)}`);
      }
      return taken;
    },
    { name: method, channel: callChannel },
  );
}

async function noMethods(desk: Shut): Promise<Record<string, Answered>> {
  const names: Json[] = [
    '', 'nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'GetApp', 'getApp ', 'getApp\0',
    7, null, {}, ['getApp'], true, -1, 'getApp.call', 'x'.repeat(100_000),
  ]; // prettier-ignore
  const answers = await send(
    desk,
    names.map((name) => [name, {}] as const),
  );
  return Object.fromEntries(
    names.map((name, place) => [JSON.stringify(name).slice(0, 40), answers[place] ?? {}]),
  );
}
