import type { Change, Weakness } from './made-app.ts';
import type { Proof } from './proofs/breach.ts';
import { bundlePaths } from './proofs/bundle-paths.ts';
import { contentPolicy, headers, noCodeFromText } from './proofs/content-policy.ts';
import { fuzzedDoor, wrongSenders } from './proofs/door.ts';
import { noDownloads } from './proofs/downloads.ts';
import { exposed } from './proofs/exposed.ts';
import { bareNavigation, navigation, redirects } from './proofs/navigation.ts';
import { openingEvidence } from './proofs/opening.ts';
import { permissions } from './proofs/permissions.ts';
import { isolated, noNode, sandboxed } from './proofs/process.ts';
import { nothingRemote } from './proofs/remote.ts';
import { noMixedContent, originsApart, plainFeatures, sessions } from './proofs/web-rules.ts';
import { noAttachment, noWebview } from './proofs/webview.ts';

/** One line of the list: an item, a proof that attacks the running app, and the weaknesses that turn it red. */
export interface Line {
  /** Number in Electron's own list (docs/tutorial/security.md, 20 items); null: what the list does not have. */
  readonly item: number | null;
  readonly proof: Proof;
  /** The first is in the slice of `npm test` when `slice` is set. */
  readonly faults: readonly Weakness[];
  readonly slice?: boolean;
}

/** A setting of the app's own window, not of the one that draws thumbnails. */
const setting = (from: string, to: string): Change => ({
  file: 'main.js',
  near: 'preload: input.preload,',
  from,
  to,
});
const main = (from: string, to: string): Change => ({ file: 'main.js', from, to });

const noSandboxForAll = main('app.enableSandbox();', ';');
const noSandboxHere = setting('sandbox: true', 'sandbox: false');
/** Without isolation there is no bridge; an app of that time would have put its functions straight on the window. */
const noIsolation: readonly Change[] = [
  setting('contextIsolation: true', 'contextIsolation: false'),
  {
    file: 'preload.cjs',
    from: 'electron.contextBridge.exposeInMainWorld("desk",',
    to: '((name, all) => { globalThis[name] = all; })("desk",',
  },
];

/** Items 16 and 19 are about what is shipped, not about the running window: electron-shipped.test.ts. */
export const checklist: readonly Line[] = [
  {
    item: 1,
    proof: nothingRemote,
    slice: true,
    faults: [
      {
        says: 'requests are not cancelled',
        changes: [main('cancel: !isOwn(details.url)', 'cancel: false')],
      },
      {
        says: 'names are looked up',
        changes: [main('app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");', '')],
      },
      {
        says: 'browsers may call one another',
        changes: [main('contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");', '')],
      },
    ],
  },
  {
    item: 2,
    proof: noNode,
    faults: [
      {
        says: 'a window as it was opened years ago',
        changes: [
          noSandboxForAll,
          noSandboxHere,
          ...noIsolation,
          setting('nodeIntegration: false', 'nodeIntegration: true'),
        ],
      },
      {
        says: 'Node in workers',
        changes: [
          noSandboxForAll,
          noSandboxHere,
          setting('nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'),
        ],
      },
    ],
  },
  { item: 3, proof: isolated, faults: [{ says: 'one world for preload and page', changes: noIsolation }] },
  {
    item: 4,
    proof: sandboxed,
    slice: true,
    faults: [
      { says: 'no sandbox for the window', changes: [noSandboxForAll, noSandboxHere] },
      { says: 'a sandbox only where a window asks for it', changes: [noSandboxForAll] },
    ],
  },
  {
    item: 5,
    proof: permissions,
    faults: [
      {
        says: 'Electron’s own default: every request is granted',
        changes: [main('(_contents, _permission, decide) => decide(false)', 'null')],
      },
      {
        says: 'every check is answered with yes',
        changes: [main('session.setPermissionCheckHandler(() => false);', '')],
      },
      {
        says: 'one permission too many',
        changes: [
          main(
            '(_contents, _permission, decide) => decide(false)',
            '(_contents, permission, decide) => decide(permission === "notifications")',
          ),
        ],
      },
    ],
  },
  {
    item: 6,
    proof: originsApart,
    faults: [{ says: 'no web security', changes: [setting('webSecurity: true', 'webSecurity: false')] }],
  },
  {
    item: 7,
    proof: contentPolicy,
    slice: true,
    faults: [
      {
        says: 'inline scripts are allowed',
        changes: [main(`"script-src 'self'",`, `"script-src 'self' 'unsafe-inline'",`)],
      },
      {
        says: 'no policy at all',
        changes: [main('"Content-Security-Policy": [\n\t\t"default-src', '"X-Nothing": [\n\t\t"default-src')],
      },
      {
        says: 'scripts from addresses with content in them',
        changes: [main(`"script-src 'self'",`, `"script-src 'self' data: blob:",`)],
      },
    ],
  },
  {
    item: 7,
    proof: noCodeFromText,
    faults: [
      {
        says: 'text may become code',
        changes: [main(`"script-src 'self'",`, `"script-src 'self' 'unsafe-eval'",`)],
      },
    ],
  },
  {
    item: 7,
    proof: headers,
    faults: [
      {
        says: 'frames are allowed',
        changes: [main(`"frame-ancestors 'none'"\n\t].join`, `"frame-src *"].join`)],
      },
    ],
  },
  {
    item: 8,
    proof: noMixedContent,
    faults: [
      {
        says: 'unprotected content is run',
        changes: [setting('allowRunningInsecureContent: false', 'allowRunningInsecureContent: true')],
      },
    ],
  },
  {
    item: 9,
    proof: plainFeatures,
    faults: [
      {
        says: 'experimental features',
        changes: [setting('experimentalFeatures: false', 'experimentalFeatures: true')],
      },
    ],
  },
  {
    item: 10,
    proof: plainFeatures,
    faults: [
      {
        says: 'a feature of Blink switched on',
        changes: [
          setting(
            'experimentalFeatures: false',
            'experimentalFeatures: false, enableBlinkFeatures: "FileSystemObserver,WebNFC,ForceEagerMeasureMemory"',
          ),
        ],
      },
    ],
  },
  {
    item: 11,
    proof: noWebview,
    faults: [{ says: '<webview> is known', changes: [setting('webviewTag: false', 'webviewTag: true')] }],
  },
  {
    item: 12,
    proof: noAttachment,
    faults: [
      { says: '<webview> is not watched', changes: [main('contents.on("will-attach-webview", deny);', '')] },
    ],
  },
  {
    item: 13,
    proof: navigation,
    faults: [
      {
        says: 'addresses are compared by how they begin',
        changes: [
          main(
            'const deny = (event) => event.preventDefault();',
            'const deny = (event) => { if (!event.url.startsWith("app://desk")) event.preventDefault(); };',
          ),
        ],
      },
      {
        says: 'no way back from an empty page',
        changes: [main('window.webContents.on("did-navigate", (_, address) => {', '((_, address) => {')],
      },
    ],
  },
  {
    item: 13,
    proof: bareNavigation,
    faults: [
      {
        says: 'frames may go anywhere',
        changes: [
          main(
            'contents.on("will-frame-navigate", deny);',
            'contents.on("will-frame-navigate", (event) => { if (event.isMainFrame) deny(event); });',
          ),
        ],
      },
      {
        says: 'the window may go anywhere',
        changes: [
          main('contents.on("will-navigate", deny);', ''),
          main(
            'contents.on("will-frame-navigate", deny);',
            'contents.on("will-frame-navigate", (event) => { if (!event.isMainFrame) deny(event); });',
          ),
        ],
      },
    ],
  },
  {
    item: 13,
    proof: redirects,
    faults: [{ says: 'redirects are followed', changes: [main('contents.on("will-redirect", deny);', '')] }],
  },
  {
    item: 14,
    proof: navigation,
    faults: [
      {
        says: 'new windows open',
        changes: [
          main(
            'setWindowOpenHandler(() => ({ action: "deny" }))',
            'setWindowOpenHandler(() => ({ action: "allow" }))',
          ),
        ],
      },
    ],
  },
  {
    item: 15,
    proof: navigation,
    faults: [
      {
        says: 'links are handed to the system',
        changes: [
          main(
            'setWindowOpenHandler(() => ({ action: "deny" }))',
            'setWindowOpenHandler(({ url }) => { void shell.openExternal(url); return { action: "deny" }; })',
          ),
        ],
      },
    ],
  },
  {
    item: 15,
    proof: openingEvidence,
    faults: [
      {
        says: 'evidence is opened whatever it is',
        changes: [
          main(
            'function mayOpen(name, mediaType) {',
            'function mayOpen(name, mediaType) {\n\tif (name) return "open";',
          ),
        ],
      },
      {
        says: 'only the last ending is looked at',
        changes: [main('parts.slice(-2).some(', 'parts.slice(-1).some(')],
      },
    ],
  },
  {
    item: 17,
    proof: wrongSenders,
    slice: true,
    faults: [
      {
        says: 'nobody asks who sends',
        changes: [main('if (!isOwnPage(event)) return', 'if (false) return')],
      },
      {
        says: 'origins are compared by how they begin',
        changes: [
          main(
            'return frame.origin === "app://desk" && frame.url.startsWith(`app://desk/`);',
            'return frame.origin.startsWith("app://desk");',
          ),
        ],
      },
      {
        says: 'frames in the page may ask',
        changes: [
          main(
            'if (frame === null || frame !== event.sender.mainFrame) return false;',
            'if (frame === null) return false;',
          ),
        ],
      },
      {
        says: 'a frame that is gone may ask',
        changes: [
          main(
            'if (frame === null || frame !== event.sender.mainFrame) return false;',
            'if (frame === null) return true; if (frame !== event.sender.mainFrame) return false;',
          ),
        ],
      },
      {
        says: 'a second door',
        changes: [
          main(
            'ipcMain.handle(callChannel,',
            'ipcMain.handle("version", () => process.versions);\n\tipcMain.handle(callChannel,',
          ),
        ],
      },
    ],
  },
  {
    item: 17,
    proof: fuzzedDoor,
    faults: [
      {
        says: 'the input of one method is not looked at',
        changes: [
          main(
            'const parsed = callSchemas[method].safeParse(input);\n\tif (!parsed.success) throw new DeskError("call.refused"',
            'const parsed = method === "saveAnswer" ? { success: true, data: input } : callSchemas[method].safeParse(input);\n\tif (!parsed.success) throw new DeskError("call.refused"',
          ),
        ],
      },
      {
        says: 'maps and dates count as objects without fields',
        changes: [main('if (!isPlainObject(input)) throw new DeskError("call.refused");', '')],
      },
    ],
  },
  {
    item: 18,
    proof: bundlePaths,
    faults: [
      {
        says: 'the address is joined to the folder as it comes',
        changes: [
          main(
            'if (!URL.canParse(address)) return null;\n\tconst url',
            'return { file: path.join(folders.renderer, decodeURIComponent(address.slice(11))), type: "text/plain" };\n\tconst url',
          ),
        ],
      },
      {
        says: 'links lead outside',
        changes: [main(' || !file.startsWith(home + path.sep)) return null;', ') return null;')],
      },
      {
        says: 'every type is served',
        changes: [
          main('if (type === void 0) return null;\n\tconst file = realPath', 'const file = realPath'),
        ],
      },
    ],
  },
  {
    item: 20,
    proof: exposed,
    faults: [
      {
        says: 'Electron’s own messages are handed to the page',
        changes: [
          {
            file: 'preload.cjs',
            from: 'electron.contextBridge.exposeInMainWorld("desk",',
            to: 'electron.contextBridge.exposeInMainWorld("ipc", { send: (...all) => electron.ipcRenderer.invoke(...all) });\nelectron.contextBridge.exposeInMainWorld("desk",',
          },
        ],
      },
      {
        says: 'the page may listen',
        changes: [
          {
            file: 'preload.cjs',
            from: 'Object.fromEntries(methods.map(',
            to: '((all) => ({ ...all, on: (channel, heard) => electron.ipcRenderer.on(channel, heard) }))(Object.fromEntries(methods.map(',
          },
          {
            file: 'preload.cjs',
            from: 'invoke(callChannel, method, input)])));',
            to: 'invoke(callChannel, method, input)]))));',
          },
        ],
      },
    ],
  },
  {
    item: null,
    proof: noDownloads,
    faults: [
      {
        says: 'pages may save',
        changes: [main('session.on("will-download", (event) => event.preventDefault());', '')],
      },
    ],
  },
  {
    item: null,
    proof: sessions,
    faults: [
      {
        says: 'strangers’ files share the session of the app',
        changes: [{ file: 'main.js', near: 'function hiddenWindow(', from: 'session: own,', to: '' }],
      },
      {
        says: 'strangers’ files have a session on the disk',
        changes: [main('session.fromPartition("thumbnails"', 'session.fromPartition("persist:thumbnails"')],
      },
    ],
  },
];
