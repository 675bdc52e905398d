import { create } from 'zustand';
import type { DossierCheck, DossierToCheck } from '../../electron/contract/dossiers.ts';
import type { JobState } from '../../electron/contract.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { followJob } from './follow-job.ts';
import { storeFirst } from './saving.ts';

/** How far checking a file has come. It goes on while other pages are shown. */
export type Checking =
  | { readonly step: 'choose' }
  | { readonly step: 'receiving'; readonly name: string; readonly sent: number; readonly size: number }
  | {
      readonly step: 'reading';
      readonly name: string;
      readonly jobId: string | null;
      readonly job: JobState | null;
    }
  | { readonly step: 'done'; readonly check: DossierCheck };

interface State {
  readonly now: Checking;
  /** Why the last file came to nothing. */
  readonly fault: Fault | null;
}

export const useCheckDossier = create<State>(() => ({ now: { step: 'choose' }, fault: null }));

const show = (now: Checking): void => useCheckDossier.setState({ now, fault: null });
const fail = (fault: Fault | null): void => useCheckDossier.setState({ now: { step: 'choose' }, fault });

const partBytes = 2 * 1024 * 1024;

/** Whether a file is being received or read, so that another one has to wait. */
export function isChecking(): boolean {
  const { step } = useCheckDossier.getState().now;
  return step === 'receiving' || step === 'reading';
}

/** Asks for a file and checks it. */
export async function chooseDossier(): Promise<void> {
  const reply = await ask('chooseDossier', {});
  if (!reply.ok) return fail(reply.fault);
  if (reply.value !== null) await check(reply.value);
}

/** Checks a file that was dropped: its bytes are sent, since the window knows no path. */
export async function checkDropped(file: File): Promise<void> {
  const { name, size } = file;
  show({ step: 'receiving', name, sent: 0, size });
  const begun = await ask('beginDossier', { name, sizeBytes: size });
  if (!begun.ok) return fail(begun.fault);
  const { token } = begun.value;
  for (let offset = 0; offset < size; offset += partBytes) {
    const bytes = await file
      .slice(offset, offset + partBytes)
      .arrayBuffer()
      .catch(() => null);
    const reply =
      bytes === null
        ? ({ ok: false, fault: { code: 'dossier-check.unreadable', values: {} } } as const)
        : await ask('sendDossierPart', { token, offset, bytes: new Uint8Array(bytes) });
    if (!reply.ok) {
      await ask('dropDossier', { token });
      return fail(reply.fault);
    }
    show({ step: 'receiving', name, sent: Math.min(size, offset + partBytes), size });
  }
  await check(begun.value);
}

async function check({ token, name }: DossierToCheck): Promise<void> {
  show({ step: 'reading', name, jobId: null, job: null });
  const reply = await ask('checkDossier', { token });
  if (!reply.ok) return fail(reply.fault);
  const { jobId } = reply.value;
  const end = await followJob(jobId, (job) => show({ step: 'reading', name, jobId, job }));
  if (end.kind === 'failed') return fail(end.fault);
  if (end.kind !== 'done') return fail(null);
  // It is held against the database: what is on its way must arrive there first.
  const unsaved = await storeFirst();
  if (unsaved !== null) return fail(unsaved);
  const found = await ask('dossierCheck', { token });
  if (!found.ok) return fail(found.fault);
  show({ step: 'done', check: found.value });
  await ask('dropDossier', { token });
}
