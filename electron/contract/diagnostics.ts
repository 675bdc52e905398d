/** A file for whoever helps, which the user reads before it is saved. */
export type DiagnosticsCalls = {
  /** A fault of the window itself goes into the list of faults of this run: its kind and places, never a message. */
  noteWindowFault: { input: { kind: string; places: readonly string[] }; output: null };
  /** What the file would hold, in the language of the window: every line of it, word for word. */
  readDiagnostics: { input: Record<string, never>; output: { text: string } };
  /** Asks where to save (native dialog) and writes what was read last. Null: nothing chosen. */
  saveDiagnostics: { input: Record<string, never>; output: { file: string } | null };
};
