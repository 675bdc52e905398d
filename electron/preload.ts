import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, methods } from './methods.ts';

// The window gets one plain function for each method of the contract and nothing of Electron's own. Everything is
// checked on the other side: a window that was taken over could send whatever it likes.
contextBridge.exposeInMainWorld(
  'desk',
  Object.fromEntries(
    methods.map((method) => [
      method,
      (input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, method, input),
    ]),
  ),
);
