import { useEffect } from 'react';
import { create } from 'zustand';
import type { AssessmentRow, EnterpriseRow, Reply } from '../../electron/contract.ts';
import type { Profile, ProfileField } from '../../assessments/enterprise/profile.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { saveQueue, storeFirst, typingDelayMs } from './saving.ts';

interface Enterprises {
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly rows: readonly EnterpriseRow[];
  /** Ids that were asked for and are not there. */
  readonly gone: ReadonlySet<string>;
}

/**
 * The enterprises this window has to do with: all where they are few; else those changed last and those that were
 * asked for. The list of all of them is the portfolio. Profiles are edited here and nowhere else.
 */
export const useEnterprises = create<Enterprises>(() => ({
  kind: 'loading',
  fault: null,
  rows: [],
  gone: new Set(),
}));

/** As many as are asked for at once. */
const atOnce = 200;

/** Reads the list afresh. Changes still on their way are stored first, so an old value never comes back. */
export async function loadEnterprises(): Promise<void> {
  const stored = await saveQueue.flush();
  // What could not be stored is on the screen only, and stays there.
  if (!stored && useEnterprises.getState().kind === 'ready') return;
  const reply = await ask('listEnterprises', {});
  if (!reply.ok) return useEnterprises.setState({ kind: 'failed', fault: reply.fault });
  const listed = new Set(reply.value.map(({ id }) => id));
  const others = useEnterprises.getState().rows.flatMap(({ id }) => (listed.has(id) ? [] : [id]));
  const known = others.length === 0 ? null : await ask('getEnterprises', { ids: others.slice(0, atOnce) });
  const rows = known?.ok === true ? [...reply.value, ...known.value] : reply.value;
  useEnterprises.setState({ kind: 'ready', fault: null, rows, gone: new Set() });
}

const asked = new Set<string>();

/** Asks for one that is not in the list yet. */
async function meetEnterprise(id: string): Promise<void> {
  if (asked.has(id)) return;
  asked.add(id);
  const reply = await ask('getEnterprises', { ids: [id] });
  asked.delete(id);
  const [row] = reply.ok ? reply.value : [];
  if (row !== undefined) takeEnterprise(row);
  else useEnterprises.setState(({ gone }) => ({ gone: new Set([...gone, id]) }));
}

/** One enterprise; undefined while it is being read, null when it is not there. */
export function useEnterprise(id: string | null): EnterpriseRow | null | undefined {
  const row = useEnterprises(({ kind, rows, gone }) => {
    const found = rows.find((one) => one.id === id);
    if (found !== undefined || id === null) return found ?? null;
    return kind === 'failed' || gone.has(id) ? null : undefined;
  });
  const unmet = useEnterprises(({ kind }) => kind === 'ready') && row === undefined;
  useEffect(() => {
    if (unmet && id !== null) void meetEnterprise(id);
  }, [unmet, id]);
  return row;
}

/** Puts an enterprise into the list, or a newer state of one that is there. */
export function takeEnterprise(row: EnterpriseRow): void {
  useEnterprises.setState(({ rows }) => ({
    rows: rows.some((one) => one.id === row.id)
      ? rows.map((one) => (one.id === row.id ? row : one))
      : [row, ...rows],
  }));
}

export async function createEnterprise(name: string): Promise<Reply<'createEnterprise'>> {
  const reply = await ask('createEnterprise', { name });
  if (reply.ok) takeEnterprise(reply.value);
  return reply;
}

export async function startAssessment(
  enterpriseId: string,
  title: string,
  packIds: readonly string[],
  /** An assessment of the same enterprise whose answers are taken over as a start. */
  copyFrom?: string,
): Promise<Reply<'startAssessment'>> {
  // It may begin with the answers of another one: those on their way belong to them.
  const unsaved = await storeFirst();
  if (unsaved !== null) return { ok: false, fault: unsaved };
  const reply = await ask('startAssessment', { enterpriseId, title, packIds, copyFrom });
  if (reply.ok) addAssessment(enterpriseId, reply.value);
  return reply;
}

function addAssessment(enterpriseId: string, assessment: AssessmentRow): void {
  useEnterprises.setState(({ rows }) => ({
    rows: rows.map((row) =>
      row.id === enterpriseId ? { ...row, assessments: [assessment, ...row.assessments] } : row,
    ),
  }));
}

/** The key under which a profile field waits to be stored. */
export function profileKey(enterpriseId: string, field: ProfileField): string {
  return `profile:${enterpriseId}/${field}`;
}

/** Changes one field on the screen at once and stores it; typed text waits for a pause in typing. */
export function changeProfileField<F extends ProfileField>(
  enterpriseId: string,
  field: F,
  value: Profile[F],
  how: 'typed' | 'chosen',
): void {
  const before = useEnterprises.getState().rows.find((row) => row.id === enterpriseId)?.profile[field];
  if (before === undefined || before === value) return;
  showProfileField(enterpriseId, field, value);
  saveQueue.put(profileKey(enterpriseId, field), {
    send: () => ask('saveProfileField', { enterpriseId, field, value }),
    undo: () => showProfileField(enterpriseId, field, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

function showProfileField<F extends ProfileField>(enterpriseId: string, field: F, value: Profile[F]): void {
  useEnterprises.setState(({ rows }) => ({
    rows: rows.map((row) =>
      row.id === enterpriseId ? { ...row, profile: { ...row.profile, [field]: value } } : row,
    ),
  }));
}
