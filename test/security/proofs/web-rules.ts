import type { Desk } from '../../../electron/contract.ts';
import { png } from '../../evidence/made-files.ts';
import { bareApp, moment } from '../bare-page.ts';
import { unlike, type Proof } from './breach.ts';

/** Item 6: origins are kept apart. A frame without an origin of its own is out of reach, and no address can be forged. */
export const originsApart: Proof = {
  says: 'origins are kept apart',
  breaches: async ({ page }) => {
    const trial = page.evaluate(() => {
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
    // Chromium ends a page that has got away with a forged address; one that was refused lives on.
    const found = await trial.catch((error: unknown) => {
      if (/crashed/.test(String(error))) return { 'ended for what it did': true };
      throw error;
    });
    return unlike(found, false);
  },
};

/** Item 8: with every outer lock taken away, the window still runs no script that comes unprotected. */
export const noMixedContent: Proof = {
  says: 'nothing unprotected is mixed into the page',
  // Another origin is another process, and to the test another window: nothing comes after.
  bare: 'last',
  breaches: async (desk) => {
    await desk.app.evaluate(({ BrowserWindow }) => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const contents = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)[0]
        ?.webContents;
      contents?.on('console-message', (...told: unknown[]) => {
        // Electron 35 puts into one object what was a list of arguments.
        const [first, , text] = told as [{ message?: unknown }, unknown, unknown];
        heard.push(String(first.message ?? text));
      });
    });
    // By name, not by number: what lies on this machine counts as safe in itself. And in the window of the app, but
    // at an https address: Chromium asks this of no other scheme.
    const body = '<!doctype html><title>-</title><script src="http://insecure.example/x.js"></script>';
    await bareApp(desk, { '/bare.html': { body } }, 'https://secure.example/bare.html');
    await moment(1_000);
    const heard = await desk.app.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    const blocked = heard.some((text) => text.includes('Mixed Content') && text.includes('has been blocked'));
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
      const own = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)[0];
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

/** Nothing a page leaves behind outlives it, and the window that draws strangers' files shares nothing with ours. */
export const sessions: Proof = {
  says: 'no cookies, and strangers’ files are drawn in a session of their own that is not on the disk',
  breaches: async ({ app, page }) => {
    await page.evaluate(drawSomething, png(5, 5).toString('base64'));
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
        drawing: drawing !== undefined,
        shared: drawing !== undefined && drawing.webContents.session === session.defaultSession,
        kept: drawing?.webContents.session.storagePath ?? null,
      };
    });
    return [
      ...(cookies === '' && found.cookies === 0 ? [] : ['a cookie was kept']),
      ...(found.drawing ? [] : ['no thumbnail was drawn']),
      ...(found.shared ? ['strangers’ files share the session of the app'] : []),
      ...(found.kept === null ? [] : ['strangers’ files have a session on the disk']),
    ];
  },
};

/** Runs in the page: adds a picture and asks for its thumbnail, so that the window that draws is there. */
async function drawSomething(picture: string): Promise<void> {
  const { desk } = window as unknown as { desk: Desk };
  const made = await desk.createEnterprise({ name: '测试厂' });
  if (!made.ok) return;
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
  const begun = await desk.beginEvidence({ name: '照片.png', sizeBytes: bytes.length });
  if (!begun.ok) return;
  const { uploadId } = begun.value;
  await desk.sendEvidencePart({ uploadId, offset: 0, bytes });
  const added = await desk.finishEvidence({ uploadId, target: { enterpriseId: made.value.id } });
  if (added.ok) await desk.evidenceThumbnail({ evidenceId: added.value.evidence.id });
}
