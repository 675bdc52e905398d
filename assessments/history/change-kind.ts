/**
 * What a line of the history is about. Beside each: its subject, and what `old` and `new` hold (canonical JSON, or
 * null where there is none). Every kind has its inverse in `electron/services/undo/inverses.ts`.
 */
export const changeKinds = [
  /** The enterprise's id. new: its profile. */
  'enterprise-created',
  /** A file was taken in; what it brought follows. The file's name. new: what the import says of itself. */
  'file-imported',
  /** The field of the profile. old, new: its value. */
  'profile-saved',
  'profile-imported',
  /** The part's name. old, new: its state. */
  'enterprise-part-saved',
  'enterprise-part-imported',
  /** The assessment's id. new: title, packs, what it was copied from. */
  'assessment-started',
  /** The assessment's id. old, new: the title. */
  'assessment-renamed',
  /** The slot. old: the answer, null where nothing was ever said; new: the answer. */
  'answer-saved',
  'answer-imported',
  /** The part's name. old, new: its state. */
  'part-saved',
  'part-imported',
  /** The questionnaire. old: the result in the edition left; new: `EditionMove`, what is pinned now. */
  'edition-moved',
  /** The questionnaire. A move to another edition is taken back. old: what the move said in `new`; new: { moved: its seq }. */
  'edition-restored',
  /** The questionnaire. new: `PinnedPack`, one more that the assessment holds. */
  'pack-added',
  /** The questionnaire, without answers. old: `PinnedPack`; new: null. */
  'pack-taken-away',
  /** The questionnaire. old: a result in an edition left before; new: null. */
  'earlier-imported',
  /** `programme/parameter`. old, new: the figure keyed in, or JSON null. */
  'override-saved',
  /** The hash of the questionnaire. new: { id, edition }. */
  'pack-installed',
  /** The hash of the questionnaire, offered no longer. old: { id, edition }. */
  'pack-removed',
  /** The id of the evidence. new: its state, whole: file and details. */
  'evidence-added',
  /** The same; old: the state before, or null. */
  'evidence-imported',
  /** The same; old: the state before. */
  'evidence-saved',
  /** `slot id-of-evidence`, one space between. old: null; new: { slot, evidenceId }. */
  'evidence-linked',
  /** The same. old: { slot, evidenceId }; new: null. */
  'evidence-unlinked',
  /** `enterprise:ID`, `assessment:ID` or `evidence:ID`. old: null; new: { kind, id }. */
  'binned',
  /** The same. old: { kind, id }; new: null. */
  'unbinned',
  /** The same, gone for good. new: { lines, digest } of the lines of the history that were emptied. */
  'purged',
  /** The assessment's id. new: { version, content: hash of what was frozen }. */
  'closed',
  /** The assessment's id. old: { version } of the closing; new: { version, reason }, the version begun. */
  'reopened',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
