import { BrowserWindow, nativeTheme, type App, type Session } from 'electron';
import { appOrigin } from './app-path.ts';

const size = { width: 1366, height: 768, minWidth: 480, minHeight: 480 };

/** The colours of the empty page (`--paper` of the window's styles), so that opening does not flash. */
const background = { light: '#f6f7f9', dark: '#12171d' };

/** Locks that hold for the whole process. Only possible before Electron is ready. */
export function lockProcess(app: App): void {
  // Chromium has no sandbox for root on Linux and does not start if one is demanded.
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Chromium's own errands; none of them is needed, and the requests they make would never leave anyway.
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_, contents) => {
    const deny = (event: { preventDefault: () => void }): void => event.preventDefault();
    contents.on('will-navigate', deny);
    contents.on('will-frame-navigate', deny);
    contents.on('will-redirect', deny);
    contents.on('will-attach-webview', deny);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // Calls between browsers ask neither the content policy nor the session; without a proxy this leaves them no road.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

/** Denies every permission and device, and lets nothing be fetched for the spelling checker or saved unasked. */
export function lockSession(session: Session): void {
  // A session fetches a dictionary from Google as soon as it exists, before it can be told that it needs none. Told in
  // the same moment to look for it in the app, where there is none, and for no language, it asks nobody.
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/none/`);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on('will-download', (event) => event.preventDefault());
}

/** Opens the one window. It shows itself when its first picture is there. */
export function openWindow(input: { preload: string; title: string }): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    show: false,
    title: input.title,
    autoHideMenuBar: true,
    backgroundColor: emptyPageColour(),
    webPreferences: {
      preload: input.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  // Chromium turns some addresses (chrome:, view-source:) into an empty page and asks nobody before.
  window.webContents.on('did-navigate', (_, address) => {
    if (!address.startsWith(`${appOrigin}/`)) void loadApp(window).catch(() => undefined);
  });
  return window;
}

/** The colour of the empty page in the theme in force. */
export function emptyPageColour(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light;
}

/** Loads the app's page. Resolves when it stands; rejects when it cannot be loaded. */
export function loadApp(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${appOrigin}/index.html`);
}
