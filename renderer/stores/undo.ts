import { create } from 'zustand';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { Reply } from '../../electron/contract.ts';
import type { Undone, UndoScope, UndoState, UndoStep } from '../../electron/contract/history.ts';
import { ask } from '../desk.ts';
import { routeOf } from '../routing/route.ts';
import { answerKey, openAgain, useAssessment } from './assessment.ts';
import { dropDraft, dropDraftsUnder } from './drafts.ts';
import { loadEnterprises } from './enterprises.ts';
import { loadEvidence, useEvidence } from './evidence.ts';
import { forgetViewsChange, turnViews, viewsToTurn } from './portfolio-views.ts';
import { storeFirst, useSaving } from './saving.ts';
import { tell, useTold } from './told.ts';

interface Undo extends UndoState {
  readonly busy: boolean;
}

/** What undo and redo would do now. */
export const useUndo = create<Undo>(() => ({ undo: null, redo: null, busy: false }));

/** Inside an enterprise nothing of another one is taken back: that would change something out of sight. */
function scopeHere(): UndoScope | undefined {
  const route = routeOf(window.location.hash);
  if ('enterpriseId' in route) return { kind: 'enterprise', enterpriseId: route.enterpriseId };
  return 'assessmentId' in route ? { kind: 'assessment', assessmentId: route.assessmentId } : undefined;
}

let asked = 0;

/** Asks anew what can be undone at the place one is at. */
export async function refreshUndo(): Promise<void> {
  asked += 1;
  const number = asked;
  const reply = await ask('undoState', { scope: scopeHere() });
  // Only the answer to the newest question counts.
  if (number === asked)
    useUndo.setState(
      reply.ok ? { undo: reply.value.undo, redo: reply.value.redo } : { undo: null, redo: null },
    );
}

/** Takes back what was done last, or does it again, and shows what there is then. */
export async function stepBack(which: 'undo' | 'redo'): Promise<void> {
  if (useUndo.getState().busy) return;
  useUndo.setState({ busy: true });
  const views = viewsToTurn(which, useTold.getState().happening);
  if (views !== null) {
    await turnViews(views);
    return useUndo.setState({ busy: false });
  }
  // What is on its way is part of what was done: without it something else would be taken back.
  const unsaved = await storeFirst();
  if (unsaved === null) {
    await refreshUndo();
    const reply = useUndo.getState()[which] === null ? null : await ask(which, { scope: scopeHere() });
    if (reply !== null) await showUndone(reply, which === 'undo' ? 'undone' : 'redone');
  } else {
    tell({ kind: 'failed', fault: unsaved });
  }
  useUndo.setState({ busy: false });
}

/** Takes back files that were just taken in, each a step of its own; stops where something else comes first. */
export async function undoAdded(count: number): Promise<void> {
  for (let left = count; left > 0 && useUndo.getState().undo?.kind === 'evidence-added'; left -= 1)
    await stepBack('undo');
}

/** Puts the old value of a line of the history in its place again. */
export async function restoreValue(seq: number): Promise<boolean> {
  const unsaved = await storeFirst();
  if (unsaved !== null) {
    tell({ kind: 'failed', fault: unsaved });
    return false;
  }
  const reply = await ask('restoreValue', { seq });
  await showUndone(reply, 'restored');
  return reply.ok;
}

async function showUndone(
  reply: Reply<'undo' | 'redo' | 'restoreValue'>,
  kind: 'undone' | 'redone' | 'restored',
): Promise<void> {
  if (reply.ok) {
    const undone: Undone = reply.value;
    forgetTyped(undone.step);
    await showAnew(undone.step.enterpriseId, undone.step.assessmentId);
    tell({ kind, step: undone.step });
  } else {
    tell({ kind: 'failed', fault: reply.fault });
  }
  await refreshUndo();
}

/** Shows what the store has now of an enterprise and an assessment, wherever they are shown. */
export async function showAnew(enterpriseId: string | null, assessmentId: string | null): Promise<void> {
  await loadEnterprises();
  const { open } = useAssessment.getState();
  const concerned =
    open.kind !== 'none' &&
    (open.id === assessmentId ||
      enterpriseId === null ||
      // Of one that could not be opened nobody knows whose it is: what was taken back may have been the reason.
      open.kind === 'failed' ||
      (open.kind === 'open' && open.enterpriseId === enterpriseId));
  if (concerned) await openAgain();
  const shown = useEvidence.getState().enterpriseId;
  if (shown !== null && (enterpriseId === null || shown === enterpriseId)) await loadEvidence(shown);
}

/** Typed text that could not be stored goes with what is taken back, or it would hide the value that came back. */
function forgetTyped({ kind, subject, enterpriseId, assessmentId }: UndoStep): void {
  // The subject of an answer is its slot.
  if (kind === 'answer-saved' && assessmentId !== null) dropDraft(answerKey(assessmentId, subject as Slot));
  if (kind === 'profile-saved' && enterpriseId !== null) dropDraft(`profile:${enterpriseId}/${subject}`);
  if (kind === 'part-saved' && assessmentId !== null) {
    dropDraftsUnder(`costs:${assessmentId}/`);
    dropDraftsUnder(`application:${assessmentId}/`);
  }
  if (kind === 'evidence-saved') dropDraftsUnder(`evidence:${subject}/`);
}

/** Keeps the two up to date: whenever something was stored, and wherever one goes. */
export function watchUndo(): void {
  useSaving.subscribe((now, before) => {
    if (now.saves === before.saves) return;
    forgetViewsChange();
    void refreshUndo();
  });
  useAssessment.subscribe((now, before) => {
    if (now.open.kind !== before.open.kind) void refreshUndo();
  });
  window.addEventListener('hashchange', () => {
    forgetViewsChange();
    void refreshUndo();
  });
  void refreshUndo();
}
