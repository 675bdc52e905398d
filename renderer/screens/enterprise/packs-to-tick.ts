import { useEffect, useState } from 'react';
import { ask } from '../../desk.ts';

/**
 * The questionnaires that are ticked until somebody changes it. In: the ids of those offered, and of those an
 * assessment that is copied holds, null where none is. Out: those of the copy; all, where there is none or of its own
 * none is offered any more.
 */
export function packsToTick(offered: readonly string[], copied: readonly string[] | null): readonly string[] {
  const own = offered.filter((id) => copied?.includes(id) === true);
  return own.length === 0 ? offered : own;
}

/** The ids of the questionnaires an assessment holds; undefined while they are read, null where there is nothing to read. */
export function usePacksHeld(assessmentId: string | null): readonly string[] | null | undefined {
  const [read, setRead] = useState<{ readonly of: string; readonly ids: readonly string[] | null } | null>(
    null,
  );
  useEffect(() => {
    if (assessmentId === null) return;
    let wanted = true;
    void ask('openAssessment', { assessmentId }).then((reply) => {
      if (wanted) setRead({ of: assessmentId, ids: reply.ok ? reply.value.packs.map(({ id }) => id) : null });
    });
    return () => {
      wanted = false;
    };
  }, [assessmentId]);
  if (assessmentId === null) return null;
  return read?.of === assessmentId ? read.ids : undefined;
}
