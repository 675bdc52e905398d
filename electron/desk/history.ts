import type { HandlersOf } from '../answer-call.ts';
import type { HistoryCalls } from '../contract/history.ts';
import type { Surroundings } from '../desk.ts';
import { fileStates } from '../evidence/file-state.ts';
import { listBin, putInBin, takeOutOfBin } from '../services/bin.ts';
import { closeAssessment, reopenAssessment } from '../services/closing/close-assessment.ts';
import { listVersions, openVersion } from '../services/closing/versions.ts';
import { listHistory } from '../services/list-history.ts';
import { purge } from '../services/purge.ts';
import { renameAssessment } from '../services/rename-assessment.ts';
import { restoreValue } from '../services/undo/restore-value.ts';
import { redo, undo, undoState } from '../services/undo/undo.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about what was changed, by whom; undo and redo; the bin; closing and reopening. */
export function historyHandlers(place: Workplace, around: Surroundings): HandlersOf<HistoryCalls> {
  return {
    listHistory: (input) => listHistory(place, input),
    undoState: (input) => undoState(place, input),
    undo: (input) => undo(place, input),
    redo: (input) => redo(place, input),
    restoreValue: (input) => restoreValue(place, input),
    putInBin: (input) => putInBin(place, input),
    listBin: () => listBin(place),
    takeOutOfBin: (input) => takeOutOfBin(place, input),
    purge: (input) => purge(place, input),
    closeAssessment: async (input) => {
      // Nothing is frozen for good out of a store that is not as it was written.
      await around.keeping.checked();
      return closeAssessment(place, {
        ...input,
        appVersion: around.version,
        stateOf: fileStates(around.dataFolder),
      });
    },
    reopenAssessment: (input) => reopenAssessment(place, input),
    listVersions: (input) => listVersions(place, input),
    openVersion: (input) => openVersion(place, input),
    renameAssessment: (input) => renameAssessment(place, input),
  };
}
