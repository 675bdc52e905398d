import type { Shut } from './start.ts';

/** What a bare page is answered with. */
export interface BareAnswer {
  readonly body?: string;
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Peels off the outer locks to see whether an inner one holds by itself: from now on the app's own address serves
 * these answers, by path, without a content policy, and no request is cancelled on its way out. The window, its
 * preload and everything that listens to it stay as the app made them.
 */
export async function bareApp(
  { app }: Shut,
  answers: Readonly<Record<string, BareAnswer>>,
  address = 'app://desk/bare.html',
): Promise<void> {
  await app.evaluate(
    async ({ session, BrowserWindow }, { pages, first }) => {
      const own = session.defaultSession;
      own.webRequest.onBeforeRequest(null);
      for (const scheme of ['app', 'https']) {
        if (own.protocol.isProtocolHandled(scheme)) own.protocol.unhandle(scheme);
        if (scheme !== new URL(first).protocol.slice(0, -1)) continue;
        own.protocol.handle(scheme, (request) => {
          const found = pages[new URL(request.url).pathname];
          if (found === undefined) return new Response('', { status: 404 });
          return new Response(found.body ?? '', {
            status: found.status ?? 200,
            headers: { 'content-type': found.type ?? 'text/html; charset=utf-8', ...found.headers },
          });
        });
      }
      const window = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)[0];
      if (window === undefined) return;
      const contents = window.webContents;
      // From anywhere but its own address the window would come back at once.
      const wayBack = first.startsWith('app:') ? [] : contents.listeners('did-navigate');
      for (const one of wayBack) contents.off('did-navigate', one as never);
      await window.loadURL(first).catch(() => undefined);
      for (const one of wayBack) contents.on('did-navigate', one as never);
    },
    { pages: answers, first: address },
  );
}

/** Waits until what was started in the window has had its time. */
export function moment(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
