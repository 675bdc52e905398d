import type {
  BinnedRow,
  HistoryCalls,
  HistoryEntry,
  Undone,
  UndoState,
  UndoStep,
  VersionRow,
} from '../../../electron/contract/history.ts';
import type { AssessmentRow, OpenAssessment } from '../../../electron/contract.ts';
import type { TopicHandlers } from './fake-evidence.ts';

/** What the history of a fake desk needs from the rest of it. */
interface Around {
  readonly rowOf: (assessmentId: string) => AssessmentRow;
  readonly changeRow: (assessmentId: string, change: Partial<AssessmentRow>) => AssessmentRow;
  readonly open: (assessmentId: string) => OpenAssessment;
}

/** History, undo, bin and versions in memory. What a test may turn is public. */
export class FakeHistory {
  entries: HistoryEntry[] = [];
  state: UndoState = { undo: null, redo: null };
  binned: BinnedRow[] = [];
  readonly versions = new Map<string, VersionRow[]>();
  private readonly around: Around;

  constructor(around: Around) {
    this.around = around;
  }

  /** Writes a line, oldest first. */
  write(entry: Partial<HistoryEntry>): void {
    this.entries.push({
      seq: this.entries.length + 1,
      at: new Date(Date.UTC(2026, 10, 20, 8, this.entries.length)).toISOString(),
      who: '王工',
      kind: 'answer-saved',
      enterpriseId: null,
      assessmentId: null,
      subject: '',
      old: null,
      new: null,
      restorable: true,
      ...entry,
    });
  }

  /** Something that can be undone. */
  step(step: Partial<UndoStep>): UndoStep {
    return {
      kind: 'answer-saved',
      subject: '',
      enterpriseId: null,
      assessmentId: null,
      enterpriseName: null,
      assessmentTitle: null,
      changes: 1,
      at: new Date().toISOString(),
      refused: null,
      ...step,
    };
  }

  private undone(step: UndoStep | null, state: UndoState): Undone {
    if (step === null) throw new Error('there is nothing to undo');
    this.state = state;
    return { step, seq: 1, state };
  }

  readonly handlers: TopicHandlers<HistoryCalls> = {
    listHistory: ({ about, before = Infinity, limit }) => {
      const found = this.entries
        .filter((one) =>
          about.kind === 'assessment'
            ? one.assessmentId === about.assessmentId
            : one.enterpriseId === about.enterpriseId && one.assessmentId === null,
        )
        .filter((one) => about.subject === undefined || one.subject === about.subject)
        .filter((one) => one.seq < before)
        .toReversed();
      return { entries: found.slice(0, limit), more: found.length > limit };
    },
    undoState: () => this.state,
    undo: () => this.undone(this.state.undo, { undo: null, redo: this.state.undo }),
    redo: () => this.undone(this.state.redo, { undo: this.state.redo, redo: null }),
    restoreValue: ({ seq }) => {
      const entry = this.entries.find((one) => one.seq === seq);
      const step =
        entry === undefined
          ? null
          : this.step({ kind: entry.kind, subject: entry.subject, assessmentId: entry.assessmentId });
      return this.undone(step, { undo: step, redo: null });
    },
    putInBin: ({ kind, id }) => {
      const name = kind === 'assessment' ? this.around.rowOf(id).title : id;
      this.binned.unshift({
        kind,
        id,
        name,
        enterpriseName: '赣州示例精密电机有限公司',
        binnedAt: new Date().toISOString(),
        who: '王工',
        holds: { assessments: 0, answers: 12, evidence: 0 },
      });
      return null;
    },
    listBin: () => this.binned,
    takeOutOfBin: ({ kind, id }) => {
      this.binned = this.binned.filter((one) => one.kind !== kind || one.id !== id);
      return null;
    },
    purge: ({ kind, id }) => {
      this.binned = this.binned.filter((one) => one.kind !== kind || one.id !== id);
      return { inBackups: true, inClosedVersions: 1 };
    },
    closeAssessment: ({ assessmentId }) => {
      const { version } = this.around.rowOf(assessmentId);
      const closed = { version, at: new Date().toISOString(), who: '王工' };
      this.versions.set(assessmentId, [
        { version, closed: { ...closed, sha256: '0f'.repeat(32) }, reopened: null, stood: null },
        ...(this.versions.get(assessmentId) ?? []),
      ]);
      return this.around.changeRow(assessmentId, { closed });
    },
    reopenAssessment: ({ assessmentId, reason }) => {
      const { version } = this.around.rowOf(assessmentId);
      const reopened = { at: new Date().toISOString(), who: '李顾问', reason };
      this.versions.set(
        assessmentId,
        (this.versions.get(assessmentId) ?? []).map((one) =>
          one.version === version ? { ...one, reopened } : one,
        ),
      );
      return this.around.changeRow(assessmentId, { closed: null, version: version + 1 });
    },
    listVersions: ({ assessmentId }) => {
      const { version, closed } = this.around.rowOf(assessmentId);
      const now = closed === null ? [{ version, closed: null, reopened: null, stood: null }] : [];
      return [...now, ...(this.versions.get(assessmentId) ?? [])];
    },
    openVersion: ({ assessmentId }) => ({ ...this.around.open(assessmentId), evidence: [] }),
    renameAssessment: ({ assessmentId, title }) => this.around.changeRow(assessmentId, { title }),
  };
}
