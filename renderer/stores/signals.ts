import { ask } from '../desk.ts';
import { loadApp, takeSettings } from './app.ts';
import { evidenceChecked } from './evidence.ts';
import { keepingChanged } from './keeping.ts';
import { saveQueue } from './saving.ts';
import { isUploading } from './uploads.ts';

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
      else if (signal.kind === 'closing')
        // A file that is half there would be lost as well.
        await ask('readyToClose', { blocked: !(await saveQueue.flush()) || isUploading() });
    }
  }
}
