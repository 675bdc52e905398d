import { setImmediate } from 'node:timers/promises';
import { built, type DossierSource } from './dossier-source.ts';
import type { FontFiles } from './fonts.ts';
import { checkSealOf } from './sealed/check-seal.ts';
import { checkText } from './read-back.ts';
import { makePdf, type DossierJob } from './write-dossier.ts';

/** After so many pages most of what runs often is compiled, and a dossier takes about half as long as the first one. */
const enoughPages = 140;

/**
 * Makes a dossier as it will be asked for and reads it back, in memory only and more than once if it is short: code that has run is compiled, so that the
 * one that counts is there at once. Annexes are left out. Ends where it is when `signal` is aborted, and wherever the
 * dossier cannot be made; whoever asks for it in earnest is told why.
 */
export async function rehearse(
  { source, fonts }: { readonly source: DossierSource; readonly fonts: FontFiles },
  signal: AbortSignal,
): Promise<void> {
  const pause = async (): Promise<void> => {
    await setImmediate();
    signal.throwIfAborted();
  };
  for (let pages = 0; pages < enoughPages;) {
    await pause();
    const job = built<DossierJob>({ source, wishes: {}, target: '', fonts });
    const { bytes, model } = await makePdf(job, pause, signal);
    await pause();
    pages += await checkText(bytes, model);
    await pause();
    await checkSealOf(bytes, model);
  }
}
