import { create } from 'zustand';
import type { JobState } from '../../electron/contract.ts';
import type {
  ChosenFile,
  ConflictChoice,
  ImportChoice,
  ImportOutcome,
  ImportPreview,
} from '../../electron/contract/passing-on.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { go } from '../routing/navigation.ts';
import { followJob } from './follow-job.ts';
import { storeFirst } from './saving.ts';
import { refreshUndo, showAnew } from './undo.ts';

/** How far taking a file in has come. It goes on while other pages are shown. */
export type TakeIn =
  | { readonly step: 'choose' }
  | { readonly step: 'passphrase'; readonly file: ChosenFile; readonly fault: Fault | null }
  | {
      readonly step: 'reading';
      readonly file: ChosenFile;
      readonly jobId: string | null;
      readonly job: JobState | null;
    }
  | {
      readonly step: 'preview';
      readonly file: ChosenFile;
      readonly preview: ImportPreview;
      /** Kept here, not in the page: who looks something up elsewhere in between decides nothing twice. */
      readonly decisions: Decisions;
    }
  | {
      readonly step: 'carrying-out';
      readonly file: ChosenFile;
      readonly jobId: string | null;
      readonly job: JobState | null;
    }
  | { readonly step: 'done'; readonly preview: ImportPreview; readonly outcome: ImportOutcome };

interface State {
  readonly now: TakeIn;
  /** Why the last step came to nothing; the step before it stands again. */
  readonly fault: Fault | null;
  readonly stopped: boolean;
  /** What is here has changed since the file was first looked at, and the comparison with it. */
  readonly renewed: boolean;
}

const calm = { fault: null, stopped: false, renewed: false } as const;
export const useTakeIn = create<State>(() => ({ now: { step: 'choose' }, ...calm }));

const show = (now: TakeIn): void => useTakeIn.setState({ now, ...calm });
const fail = (fault: Fault): Promise<void> => leave({ fault, stopped: false });
const stop = (): Promise<void> => leave({ fault: null, stopped: true });

/** Back to the beginning; what was unpacked of the file is forgotten. */
async function leave(why: Pick<State, 'fault' | 'stopped'>): Promise<void> {
  const { now } = useTakeIn.getState();
  useTakeIn.setState({ now: { step: 'choose' }, ...calm, ...why });
  if ('file' in now) await ask('dropImport', { token: now.file.token });
}

/** How long a file that is looked at stays open while other pages are shown. */
const patienceMs = 10 * 60_000;
let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * The page is shown; call what is answered when it goes. Who looks something up elsewhere finds the file as it was,
 * compared anew: something may have been changed in between. Who does not come back leaves nothing unpacked behind, least of all of an encrypted file.
 */
export function stay(): () => void {
  clearTimeout(leaving);
  const { now } = useTakeIn.getState();
  if (now.step === 'preview') void compareAnew(now);
  return () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      const { step } = useTakeIn.getState().now;
      if (step === 'preview' || step === 'passphrase') void leave({ fault: null, stopped: false });
    }, patienceMs);
  };
}

type Preview = Extract<TakeIn, { step: 'preview' }>;

async function compareAnew(shown: Preview): Promise<void> {
  const waiting: TakeIn = { step: 'reading', file: shown.file, jobId: null, job: null };
  show(waiting);
  const unsaved = await storeFirst();
  const reply = await ask('previewImport', { token: shown.file.token });
  // Another file may have been opened meanwhile.
  if (useTakeIn.getState().now !== waiting) return;
  if (!reply.ok) return fail(reply.fault);
  useTakeIn.setState({ ...calm, ...renewedBy(shown, reply.value), fault: unsaved });
}

/** What was shown with the comparison of now in its place, and whether that is another one. */
function renewedBy(shown: Preview, preview: ImportPreview): Pick<State, 'now' | 'renewed'> {
  const decisions = stillFitting(shown.decisions, shown.preview, preview);
  return { now: { ...shown, preview, decisions }, renewed: !same(shown.preview, preview) };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The decisions that hold after comparing anew: those still offered, and conflicts between the same two values. */
export function stillFitting(decisions: Decisions, before: ImportPreview, after: ImportPreview): Decisions {
  const offered = new Map<string, readonly ImportChoice[]>(
    after.enterprises.flatMap((one) => [
      [one.enterpriseId, one.choices] as const,
      ...one.assessments.map(({ assessmentId, choices }) => [assessmentId, choices] as const),
    ]),
  );
  const earlier = new Map(before.conflicts.map((one) => [one.id, one]));
  const unchanged = new Set(
    after.conflicts.flatMap((one) => (same(one, earlier.get(one.id)) ? [one.id] : [])),
  );
  const fitting = (choices: Readonly<Record<string, ImportChoice>>) =>
    Object.fromEntries(
      Object.entries(choices).filter(([id, choice]) => offered.get(id)?.includes(choice) === true),
    );
  return {
    enterprises: fitting(decisions.enterprises),
    assessments: fitting(decisions.assessments),
    figures: decisions.figures,
    conflicts: Object.fromEntries(Object.entries(decisions.conflicts).filter(([id]) => unchanged.has(id))),
  };
}

/** Asks for a file and reads it; an encrypted one waits for its passphrase. */
export async function chooseFile(): Promise<void> {
  const { now } = useTakeIn.getState();
  const reply = await ask('chooseImport', {});
  if (!reply.ok) return fail(reply.fault);
  if (reply.value !== null) await takeUp(reply.value, now);
}

/**
 * Takes up the file that was opened from outside the window, as if it had been chosen on the page for it, and shows
 * that page. A file that is just being read or taken in is brought to its end before.
 */
export async function takeOpened(): Promise<void> {
  await idle();
  const { now } = useTakeIn.getState();
  const reply = await ask('takeOpened', {});
  if (reply.ok && reply.value === null) return;
  go({ screen: 'take-in' });
  if (!reply.ok) return fail(reply.fault);
  if (reply.value !== null) await takeUp(reply.value, now);
}

/** Reads a file in the place of the one before, or asks for its passphrase first. */
async function takeUp(file: ChosenFile, before: TakeIn): Promise<void> {
  if ('file' in before) await ask('dropImport', { token: before.file.token });
  if (file.encrypted) return show({ step: 'passphrase', file, fault: null });
  await readFile(file, null);
}

const isBusy = ({ now }: State): boolean => now.step === 'reading' || now.step === 'carrying-out';

function idle(): Promise<void> {
  if (!isBusy(useTakeIn.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stopListening = useTakeIn.subscribe((state) => {
      if (isBusy(state)) return;
      stopListening();
      resolve();
    });
  });
}

/** Reads a chosen file. A wrong passphrase may be tried again. */
export async function readFile(file: ChosenFile, passphrase: string | null): Promise<void> {
  show({ step: 'reading', file, jobId: null, job: null });
  const reply = await ask('readImport', { token: file.token, passphrase });
  if (!reply.ok) return fail(reply.fault);
  const { jobId } = reply.value;
  const end = await followJob(jobId, (job) => show({ step: 'reading', file, jobId, job }));
  if (end.kind === 'cancelled') return stop();
  if (end.kind === 'failed') {
    if (end.fault.code === 'passing-on.wrong-passphrase')
      return show({ step: 'passphrase', file, fault: end.fault });
    return fail(end.fault);
  }
  // What is still on its way must count as being here.
  const unsaved = await storeFirst();
  if (unsaved !== null) return fail(unsaved);
  const preview = await ask('previewImport', { token: file.token });
  if (!preview.ok) return fail(preview.fault);
  show({ step: 'preview', file, preview: preview.value, decisions: noDecisions });
}

/** What the user has decided so far; what is not named goes as proposed. */
export interface Decisions {
  readonly enterprises: Readonly<Record<string, ImportChoice>>;
  readonly assessments: Readonly<Record<string, ImportChoice>>;
  /** Whether figures and costs keyed in there come along. */
  readonly figures: boolean;
  readonly conflicts: Readonly<Record<string, ConflictChoice>>;
}

const noDecisions: Decisions = { enterprises: {}, assessments: {}, figures: true, conflicts: {} };

/** Keeps what was decided about the file that is looked at. */
export function decide(decisions: Decisions): void {
  const { now } = useTakeIn.getState();
  if (now.step === 'preview') useTakeIn.setState({ now: { ...now, decisions } });
}

/** The choice for an enterprise, and for each of its assessments, as decided or proposed. */
export function choicesOf(
  preview: ImportPreview,
  decisions: Decisions,
): Pick<Decisions, 'enterprises' | 'assessments'> {
  const enterprises: Record<string, ImportChoice> = {};
  const assessments: Record<string, ImportChoice> = {};
  for (const enterprise of preview.enterprises) {
    const choice = decisions.enterprises[enterprise.enterpriseId] ?? enterprise.choices[0] ?? 'skip';
    enterprises[enterprise.enterpriseId] = choice;
    for (const one of enterprise.assessments) {
      const own = decisions.assessments[one.assessmentId] ?? one.choices[0] ?? 'skip';
      // As new and skipped hold for everything inside.
      assessments[one.assessmentId] = choice === 'as-new' || choice === 'skip' ? choice : own;
    }
  }
  return { enterprises, assessments };
}

/** Carries the import out as decided, unless what is here has changed since: then the new comparison is shown. */
export async function carryOut(
  file: ChosenFile,
  preview: ImportPreview,
  decisions: Decisions,
): Promise<void> {
  show({ step: 'carrying-out', file, jobId: null, job: null });
  const unsaved = await storeFirst();
  // Nothing has begun: what was decided stands, and it can be tried again.
  const shown = { step: 'preview', file, preview, decisions } as const;
  if (unsaved !== null) return useTakeIn.setState({ now: shown, fault: unsaved });
  const fresh = await ask('previewImport', { token: file.token });
  if (!fresh.ok) return fail(fresh.fault);
  const compared = renewedBy(shown, fresh.value);
  // Nobody decided on what has come up since: it is looked at first.
  if (compared.renewed) return useTakeIn.setState({ ...calm, ...compared });
  const choices = {
    ...choicesOf(preview, decisions),
    figures: decisions.figures,
    conflicts: decisions.conflicts,
    otherwise: 'mine' as const,
  };
  const reply = await ask('carryOutImport', { token: file.token, choices });
  if (!reply.ok) return fail(reply.fault);
  const { jobId } = reply.value;
  const end = await followJob(jobId, (job) => show({ step: 'carrying-out', file, jobId, job }));
  if (end.kind === 'cancelled') return stop();
  if (end.kind === 'failed') return fail(end.fault);
  const outcome = await ask('importOutcome', { token: file.token });
  await showAnew(null, null);
  await refreshUndo();
  if (!outcome.ok) return fail(outcome.fault);
  show({ step: 'done', preview, outcome: outcome.value });
  await ask('dropImport', { token: file.token });
}
