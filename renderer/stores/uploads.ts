import { create } from 'zustand';
import type { Fault } from '../../assessments/text/fault.ts';
import type { AddedEvidence, EvidenceTarget } from '../../electron/contract/evidence.ts';
import type { Reply } from '../../electron/contract.ts';
import { ask } from '../desk.ts';
import { isNewLink, keepSuggestion, takeEvidence } from './evidence.ts';
import { tell } from './told.ts';
import { refreshUndo } from './undo.ts';

/** A file on its way into the store. One that has arrived is no longer listed. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly sentBytes: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly fault: Fault | null;
  readonly target: EvidenceTarget;
  /** What is done with a file once it is there, and the place that asked for it; null where nothing is. */
  readonly arrival: Arrival | null;
}

/** What follows the arrival of a file. */
export interface Arrival {
  /** Names the place that shows the file on its way. */
  readonly place: string;
  readonly arrived: (evidence: AddedEvidence['evidence']) => void;
}

/** Files being taken in, in the order they were given, and those that could not be. */
export const useUploads = create<{ readonly list: readonly Upload[] }>(() => ({ list: [] }));

/** Where the bytes come from: the window has those that were dropped or pasted, the main process the picked ones. */
type Origin =
  { readonly kind: 'given'; readonly file: File } | { readonly kind: 'chosen'; readonly token: string };

const partBytes = 2 * 1024 * 1024;
const origins = new Map<string, Origin>();
let running: Promise<void> | null = null;

/** Takes in files that were dropped or pasted. */
export function addFiles(
  files: readonly File[],
  target: EvidenceTarget,
  arrival: Arrival | null = null,
): void {
  for (const file of files) enqueue(file.name, file.size, { kind: 'given', file }, target, arrival);
  start();
}

/** Asks for files and takes them in. The fault when the system's dialog could not be shown. */
export async function pickFiles(
  target: EvidenceTarget,
  arrival: Arrival | null = null,
): Promise<Fault | null> {
  const reply = await ask('chooseEvidenceFiles', {});
  if (!reply.ok) return reply.fault;
  // Only one file can take the place of another.
  const chosen = target.replaces === undefined ? (reply.value ?? []) : (reply.value ?? []).slice(0, 1);
  for (const { name, sizeBytes, token } of chosen)
    enqueue(name, sizeBytes, { kind: 'chosen', token }, target, arrival);
  start();
  return null;
}

/** Whether a file is on its way, waits its turn, or could not be stored and is still listed. */
export function hasUploads(): boolean {
  return useUploads.getState().list.length > 0;
}

/** Stops a file that is on its way, or takes one that could not be stored off the list. */
export function dropUpload(id: string): void {
  origins.delete(id);
  useUploads.setState(({ list }) => ({ list: list.filter((one) => one.id !== id) }));
}

/** Tries a file again that could not be stored. */
export function retryUpload(id: string): void {
  change(id, { state: 'waiting', fault: null, sentBytes: 0 });
  start();
}

function enqueue(
  name: string,
  sizeBytes: number,
  origin: Origin,
  target: EvidenceTarget,
  arrival: Arrival | null,
): void {
  const id = crypto.randomUUID();
  origins.set(id, origin);
  const upload: Upload = {
    id,
    name,
    sizeBytes,
    sentBytes: 0,
    state: 'waiting',
    fault: null,
    target,
    arrival,
  };
  useUploads.setState(({ list }) => ({ list: [...list, upload] }));
}

function start(): void {
  running ??= run().finally(() => {
    running = null;
    if (nextOne() !== undefined) start();
  });
}

const nextOne = (): Upload | undefined => useUploads.getState().list.find((one) => one.state === 'waiting');

/** One after the other: so a hundred photos need the memory of one. */
async function run(): Promise<void> {
  await Promise.resolve();
  let added = 0;
  let already = 0;
  let linked = 0;
  let last: AddedEvidence | null = null;
  for (let upload = nextOne(); upload !== undefined; upload = nextOne()) {
    const { id } = upload;
    change(id, { state: 'sending' });
    const reply = await send(upload);
    if (reply === 'stopped') continue;
    if (!reply.ok) {
      change(id, { state: 'failed', fault: reply.fault });
      continue;
    }
    last = reply.value;
    if (last.already && isNewLink(upload.target, last.evidence.id)) linked += 1;
    takeEvidence([last.evidence]);
    upload.arrival?.arrived(last.evidence);
    if (last.already) already += 1;
    else added += 1;
    if (!last.already && Object.keys(last.suggestion).length > 0)
      keepSuggestion(last.evidence.id, last.suggestion);
    dropUpload(id);
  }
  if (last === null) return;
  tell({ kind: 'evidence-added', added, already, linked, name: last.evidence.details.name });
  await refreshUndo();
}

async function send(upload: Upload): Promise<Reply<'finishEvidence'> | 'stopped'> {
  const { id, target } = upload;
  const origin = origins.get(id);
  if (origin === undefined) return 'stopped';
  if (origin.kind === 'chosen') return ask('addChosenEvidence', { token: origin.token, target });
  const { file } = origin;
  const begun = await ask('beginEvidence', { name: file.name, sizeBytes: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let offset = 0; offset < file.size; offset += partBytes) {
    if (!origins.has(id)) {
      await ask('cancelEvidence', { uploadId });
      return 'stopped';
    }
    const bytes = await readPart(file, offset);
    const reply =
      bytes instanceof Uint8Array
        ? await ask('sendEvidencePart', { uploadId, offset, bytes })
        : ({
            ok: false,
            fault: { code: 'evidence.not-readable', values: { name: file.name, detail: bytes.detail } },
          } as const);
    if (!reply.ok) {
      await ask('cancelEvidence', { uploadId });
      return reply;
    }
    change(id, { sentBytes: Math.min(file.size, offset + partBytes) });
  }
  return ask('finishEvidence', { uploadId, target });
}

/** A part of a file, or why the system does not let it be read: it is locked, or gone meanwhile. */
async function readPart(file: File, offset: number): Promise<Uint8Array | { readonly detail: string }> {
  try {
    return new Uint8Array(await file.slice(offset, offset + partBytes).arrayBuffer());
  } catch (error) {
    return { detail: error instanceof DOMException ? error.name : '' };
  }
}

function change(id: string, changed: Partial<Upload>): void {
  useUploads.setState(({ list }) => ({
    list: list.map((one) => (one.id === id ? { ...one, ...changed } : one)),
  }));
}
