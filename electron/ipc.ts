import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { answerCall, type Handlers } from './answer-call.ts';
import { appOrigin } from './app-path.ts';
import type { Method, Reply } from './contract.ts';
import { callChannel } from './methods.ts';

/**
 * Opens the one door: every call is checked for sender, method and input, and always answered. `handlers`: those of the
 * moment, which are others while the desk is locked.
 */
export function openDoor(handlers: () => Handlers, report: (error: unknown) => void): void {
  ipcMain.handle(callChannel, (event, method: unknown, input: unknown): Promise<Reply<Method>> => {
    if (!isOwnPage(event)) {
      return Promise.resolve({ ok: false, fault: { code: 'call.refused', values: {}, path: 'sender' } });
    }
    return answerCall(handlers(), method, input, report);
  });
}

/** Only the top frame of a window showing the app's own page may ask; a frame that is gone may not. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame) return false;
  // An empty page has the origin of the page that led to it, but is not ours.
  return frame.origin === appOrigin && frame.url.startsWith(`${appOrigin}/`);
}
