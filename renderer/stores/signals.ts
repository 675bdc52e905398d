import type { Unstored } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { loadApp, takeSettings } from './app.ts';
import { evidenceChecked } from './evidence.ts';
import { keepingChanged } from './keeping.ts';
import { lockNow } from './lock.ts';
import { saveQueue } from './saving.ts';
import { takeOpened } from './take-in.ts';
import { sayUnreadable } from './unreadable.ts';
import { hasUploads } from './uploads.ts';

const pauseAfterFaultMs = 2_000;

/** Listens to the main process as long as the window lives: settings changed elsewhere, and the wish to close. */
export async function listenForSignals(): Promise<never> {
  let after = 0;
  for (;;) {
    const reply = await ask('awaitSignals', { after });
    if (!reply.ok) {
      await new Promise((resolve) => setTimeout(resolve, pauseAfterFaultMs));
      continue;
    }
    after = reply.value.last;
    for (const signal of reply.value.signals) {
      if (signal.kind === 'settings') takeSettings(signal.settings);
      else if (signal.kind === 'keeping') keepingChanged();
      else if (signal.kind === 'store') await loadApp();
      else if (signal.kind === 'evidence') evidenceChecked();
      else if (signal.kind === 'opened') void takeOpened();
      else if (signal.kind === 'left') await saveQueue.flush();
      else if (signal.kind === 'lock') await lockNow();
      else if (signal.kind === 'closing') await ask('readyToClose', await storeWhatCanBe());
    }
  }
}

/** Stores what is pending. Gives what closing would still lose: nothing when all is in the store. */
async function storeWhatCanBe(): Promise<{
  readonly unstored: readonly Unstored[];
  readonly typed: readonly string[];
}> {
  const stored = await saveQueue.flush();
  const unstored: Unstored[] = [];
  if (!stored) unstored.push('changes');
  const typed = sayUnreadable();
  if (typed.length > 0) unstored.push('typed');
  // A file that is half there would be lost, and one that failed is only in this window's list.
  if (hasUploads()) unstored.push('uploads');
  return { unstored, typed };
}
