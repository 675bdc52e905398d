import { bareApp, moment } from '../bare-page.ts';
import { unlike, type Proof } from './breach.ts';

/** Item 6: origins are kept apart. A frame without an origin of its own is out of reach, and no address can be forged. */
export const originsApart: Proof = {
  says: 'origins are kept apart',
  breaches: async ({ page }) => {
    const found = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', '');
      document.body.append(frame);
      const reached = frame.contentDocument !== null;
      frame.remove();
      const here = location.href;
      let forged = true;
      try {
        history.replaceState(null, '', 'app://other/index.html');
      } catch {
        forged = false;
      }
      if (forged) history.replaceState(null, '', here);
      return { 'a frame of no origin': reached, 'the address of another origin': forged };
    });
    return unlike(found, false);
  },
};

/** Item 8: with every outer lock taken away, the window still runs no script that comes unprotected. */
export const noMixedContent: Proof = {
  says: 'nothing unprotected is mixed into the page',
  bare: true,
  breaches: async (desk) => {
    const heard: string[] = [];
    const listen = (message: { text: () => string }): void => void heard.push(message.text());
    desk.page.on('console', listen);
    // By name, not by number: what lies on this machine counts as safe in itself. And in the window of the app, but
    // at an https address: Chromium asks this of no other scheme.
    const body = '<!doctype html><title>-</title><script src="http://insecure.example/x.js"></script>';
    await bareApp(desk, { '/bare.html': { body } }, 'https://secure.example/bare.html');
    await moment(400);
    desk.page.off('console', listen);
    const blocked = heard.some((text) => /Mixed Content/.test(text) && /has been blocked/.test(text));
    return blocked ? [] : [`an unprotected script was asked for: ${heard.join(' | ')}`];
  },
};

/** Items 9 and 10: the window knows exactly the features that a window of this Electron knows by itself. */
export const plainFeatures: Proof = {
  says: 'no feature is switched on that is not on by itself',
  bare: true,
  breaches: async (desk) => {
    await bareApp(desk, { '/bare.html': { body: '<!doctype html><title>-</title>' } });
    const { ours, plain, experimental } = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const names = `(() => {
        const found = new Set();
        for (const name of Object.getOwnPropertyNames(globalThis)) {
          found.add(name);
          const one = globalThis[name];
          const own = typeof one === 'function' && one.prototype ? Object.getOwnPropertyNames(one.prototype) : [];
          for (const part of own) found.add(name + '.' + part);
        }
        return [...found];
      })()`;
      const namesIn = async (window: InstanceType<typeof BrowserWindow>): Promise<string[]> =>
        (await window.webContents.executeJavaScript(names)) as string[];
      const own = BrowserWindow.getAllWindows()[0];
      if (own === undefined) throw new Error('The window is gone.');
      const look = async (experimentalFeatures: boolean): Promise<string[]> => {
        const window = new BrowserWindow({ show: false, webPreferences: { experimentalFeatures } });
        await window.loadURL('app://desk/bare.html');
        const found = await namesIn(window);
        window.destroy();
        return found;
      };
      return { ours: await namesIn(own), plain: await look(false), experimental: await look(true) };
    });
    const more = ours.filter((name) => !plain.includes(name) && name !== 'desk');
    // The comparison must be able to see something.
    const blind = experimental.every((name) => plain.includes(name));
    return [...more.map((name) => `the window knows ${name}`), ...(blind ? ['nothing to compare with'] : [])];
  },
};

/** Nobody can open the tools that look into a page and change it. */
export const noTools: Proof = {
  says: 'the developer tools do not open',
  breaches: async ({ app }) => {
    const opened = await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined) throw new Error('The window is gone.');
      const opening = new Promise<boolean>((resolve) => {
        contents.once('devtools-opened', () => resolve(true));
        setTimeout(() => resolve(contents.isDevToolsOpened()), 1_500);
      });
      contents.openDevTools({ mode: 'detach', activate: false });
      const found = await opening;
      contents.closeDevTools();
      return found;
    });
    return opened ? ['the developer tools have opened'] : [];
  },
};

/** Nothing a page leaves behind outlives it, and the window that draws strangers' files shares nothing with ours. */
export const sessions: Proof = {
  says: 'no cookies, and strangers’ files are drawn in a session of their own that is not on the disk',
  breaches: async ({ app, page }) => {
    const cookies = await page.evaluate(async () => {
      document.cookie = 'planted=1';
      await new Promise((done) => setTimeout(done, 50));
      return document.cookie;
    });
    const found = await app.evaluate(async ({ session, BrowserWindow }) => {
      const drawing = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().startsWith('thumbnail:'),
      );
      return {
        cookies: (await session.defaultSession.cookies.get({})).length,
        shared: drawing !== undefined && drawing.webContents.session === session.defaultSession,
        kept: drawing?.webContents.session.storagePath ?? null,
      };
    });
    return [
      ...(cookies === '' && found.cookies === 0 ? [] : ['a cookie was kept']),
      ...(found.shared ? ['strangers’ files share the session of the app'] : []),
      ...(found.kept === null ? [] : ['strangers’ files have a session on the disk']),
    ];
  },
};
