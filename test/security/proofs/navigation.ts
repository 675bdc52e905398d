import { soaking } from '../../fixtures/soak.ts';
import type { Shut } from '../start.ts';
import { bareApp, moment } from '../bare-page.ts';
import { hostileAddresses } from '../hostile-addresses.ts';
import type { Proof } from './breach.ts';

/** Sixty addresses on every road a page knows, from the app's own page with all its locks. */
export const navigation: Proof = {
  says: 'the window stays where it is, whatever a page tries',
  breaches: (desk) => attack(desk, hostileAddresses),
};

/** The same with content policy and cancelled requests taken away: what is left are Electron's own events. */
export const bareNavigation: Proof = {
  says: 'navigation is refused without the other locks, too',
  bare: true,
  breaches: async (desk) => {
    const body = '<!doctype html><title>bare</title><h1>bare</h1>';
    await bareApp(desk, { '/index.html': { body } }, 'app://desk/index.html');
    // Without a content policy these run in the page they stand in; that is item 7.
    return attack(
      desk,
      hostileAddresses.filter((address) => !/script:/i.test(address.replace(/\s/g, ''))),
    );
  },
};

/** An address of our own that answers with another one leads nowhere. */
export const redirects: Proof = {
  says: 'no redirect is followed',
  bare: true,
  breaches: async (desk) => {
    const targets = ['app://desk/second.html', 'app://other/x', 'https://example.com/', 'data:text/html,x'];
    if (soaking) targets.push(...hostileAddresses.filter(fitsHeader));
    const away = Object.fromEntries(
      targets.map((location, index) => [`/away/${index}`, { status: 302, headers: { location } }]),
    );
    await bareApp(desk, {
      '/bare.html': { body: '<!doctype html><title>bare</title>' },
      '/second.html': { body: '<!doctype html><title>second</title>' },
      ...away,
    });
    const breaches: string[] = [];
    for (const [index, location] of targets.entries()) {
      const landed = await desk.app.evaluate(async ({ BrowserWindow }, address) => {
        const contents = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)[0]
          ?.webContents;
        const failed = await contents?.loadURL(address).then(
          () => 'loaded',
          (error: unknown) => (error as { code?: string }).code ?? 'failed',
        );
        return `${failed} ${contents?.getTitle()}`;
      }, `app://desk/away/${index}`);
      // A window that is sent on while it still turns from the last address sometimes takes the old Electron with it.
      await moment(100);
      if (!landed.startsWith('ERR_')) breaches.push(`redirected to ${location}: ${landed}`);
    }
    return breaches;
  },
};

/** Whether an address can stand in the head of an answer at all, and be read as one there. */
function fitsHeader(location: string): boolean {
  try {
    return new Headers({ location }).get('location') === location && URL.canParse(location);
  } catch {
    return false;
  }
}

/** Item 14 has a road of its own; the others are here: what a click, a form, a frame and a script can try. */
async function attack(desk: Shut, addresses: readonly string[]): Promise<string[]> {
  const { app, page } = desk;
  await app.evaluate(({ shell, BrowserWindow, app: own }) => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    for (const name of ['openExternal', 'openPath', 'showItemInFolder'] as const) {
      shell[name] = (address: string) => {
        noted.push(`${name} ${address}`);
        return Promise.resolve('') as never;
      };
    }
    own.on('browser-window-created', () => noted.push('a new window'));
    const contents = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)[0]
      ?.webContents;
    contents?.on('did-frame-navigate', (_, url) => noted.push(`shown ${url}`));
    contents?.on('did-fail-load', (_, code, __, url) => {
      // Refused before it began (-3), or by the content policy (-30).
      if (code !== -3 && code !== -30) noted.push(`tried (${code}) ${url}`);
    });
  });
  const mark = (): Promise<unknown> => page.evaluate(() => void Object.assign(window, { alive: true }));
  // A page that is just being replaced cannot be marked.
  await mark().catch(() => moment(500).then(mark));
  for (const address of addresses) {
    // A page that was led away cannot answer any more: the address after it then tells.
    await page.evaluate(tryEveryRoad, address).catch(() => undefined);
  }
  await moment(400);
  await page
    .getByRole('heading', { level: 1 })
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  const noted = await app
    .evaluate(() => (globalThis as unknown as { noted: string[] }).noted)
    .catch(() => ['the app has ended']);
  const state = await page
    .evaluate(() => ({ alive: 'alive' in window, hostile: 'hostile' in window }))
    .catch(() => ({ alive: false, hostile: false }));
  const windows = app.windows().filter((one) => !one.url().startsWith('thumbnail:')).length;
  // Chromium itself turns some addresses into an empty page, which no event announces; the app comes back from it.
  const emptied = noted.includes('shown about:blank#blocked');
  return [
    ...new Set(noted.filter((line) => !harmless.has(line))),
    ...(page.url().startsWith('app://desk/index.html') ? [] : [`the window shows ${page.url()}`]),
    ...(state.alive || emptied ? [] : ['the page was replaced']),
    ...(state.hostile ? ['a script of an address has run'] : []),
    ...(windows === 1 ? [] : [`${windows} windows`]),
    ...desk.outside.asked.map((line) => `the outside was asked: ${line}`),
  ];
}

const harmless = new Set([
  'shown about:blank',
  'shown about:blank#blocked',
  'shown app://desk/index.html',
  'shown app://desk/bare.html',
]);

/** Runs in the page. */
async function tryEveryRoad(address: string): Promise<void> {
  const added: Element[] = [];
  const put = <Found extends HTMLElement>(element: Found): Found => {
    document.body.append(element);
    added.push(element);
    return element;
  };
  const attempts: (() => void)[] = [
    () => Object.assign(put(document.createElement('a')), { href: address, textContent: 'x' }).click(),
    ...(['_blank', '_top', 'named'] as const).map((target) => () => {
      Object.assign(put(document.createElement('a')), { href: address, target }).click();
    }),
    ...[{ ctrlKey: true }, { shiftKey: true }, { button: 1 }, { metaKey: true }].map((keys) => () => {
      const link = Object.assign(put(document.createElement('a')), { href: address });
      link.dispatchEvent(
        new MouseEvent(keys.button === 1 ? 'auxclick' : 'click', { bubbles: true, ...keys }),
      );
    }),
    () => void window.open(address),
    () => void window.open(address, 'named', 'popup,noopener'),
    () => Object.assign(put(document.createElement('form')), { action: address }).submit(),
    () => {
      const form = Object.assign(put(document.createElement('form')), { action: address, method: 'post' });
      form.target = '_blank';
      form.requestSubmit();
    },
    () => void Object.assign(put(document.createElement('iframe')), { src: address }),
    () => void Object.assign(put(document.createElement('object')), { data: address }),
    () => void Object.assign(put(document.createElement('embed')), { src: address }),
    () => {
      const meta = put(document.createElement('meta'));
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${address}`;
    },
    () => {
      const link = put(document.createElement('link'));
      Object.assign(link, { rel: 'prerender', href: address });
    },
    () => location.assign(address),
    () => location.replace(address),
    () => {
      const frame = put(document.createElement('iframe'));
      frame.contentWindow?.location.assign(address);
    },
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {
      // Some addresses are none, and say so.
    }
  }
  await new Promise((done) => setTimeout(done, 5));
  for (const element of added) element.remove();
}
