import { create } from 'zustand';
import type { AssessmentRow, EnterpriseRow, Reply } from '../../electron/contract.ts';
import type { Profile, ProfileField } from '../../assessments/enterprise/profile.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';
import { saveQueue, typingDelayMs } from './saving.ts';

interface Enterprises {
  readonly kind: 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly rows: readonly EnterpriseRow[];
}

/** Every enterprise of this machine with its assessments; profiles are edited here and nowhere else. */
export const useEnterprises = create<Enterprises>(() => ({ kind: 'loading', fault: null, rows: [] }));

/** Reads the list afresh. Changes still on their way are stored first, so an old value never comes back. */
export async function loadEnterprises(): Promise<void> {
  await saveQueue.flush();
  const reply = await ask('listEnterprises', {});
  if (reply.ok) useEnterprises.setState({ kind: 'ready', fault: null, rows: reply.value });
  else useEnterprises.setState({ kind: 'failed', fault: reply.fault });
}

/** One enterprise of the list; undefined while the list is loading, null when it is not there. */
export function useEnterprise(id: string | null): EnterpriseRow | null | undefined {
  return useEnterprises(
    ({ kind, rows }) => rows.find((row) => row.id === id) ?? (kind === 'loading' ? undefined : null),
  );
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
  await saveQueue.flush();
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
