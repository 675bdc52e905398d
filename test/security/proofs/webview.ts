import { bareApp } from '../bare-page.ts';
import { unlike, type Proof } from './breach.ts';

const body =
  '<!doctype html><title>-</title><webview id="w" src="data:text/html,x" allowpopups nodeintegration></webview>';

/** Item 11: the element is unknown in the app's window. */
export const noWebview: Proof = {
  says: 'the window has no <webview>',
  bare: true,
  breaches: async (desk) => {
    await bareApp(desk, { '/bare.html': { body } });
    await desk.page.waitForFunction(
      () => location.pathname === '/bare.html' && document.readyState === 'complete',
    );
    const found = await desk.page.evaluate(() => {
      const made = document.createElement('webview') as HTMLElement & { getWebContentsId?: unknown };
      return {
        'an element with powers': typeof made.getWebContentsId !== 'undefined',
        'a page of its own': document.querySelector('#w')?.shadowRoot !== null,
      };
    });
    return unlike(found, false);
  },
};

/** Item 12: where a careless window has one, it is still given no page. */
export const noAttachment: Proof = {
  says: 'no <webview> is ever given a page',
  bare: true,
  breaches: async (desk) => {
    await bareApp(desk, { '/bare.html': { body } });
    const attached = await desk.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const careless = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
      await careless.loadURL('app://desk/bare.html');
      await new Promise((done) => setTimeout(done, 600));
      const found = webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length;
      careless.destroy();
      return found;
    });
    return attached === 0 ? [] : [`${attached} pages in <webview>`];
  },
};
