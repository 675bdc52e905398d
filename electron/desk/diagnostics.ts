import type { HandlersOf } from '../answer-call.ts';
import type { DiagnosticsCalls } from '../contract/diagnostics.ts';
import type { Surroundings } from '../desk.ts';
import { writeAside } from '../documents/write-aside.ts';
import { diagnosticsFileName, diagnosticsText } from '../services/diagnostics.ts';
import type { Workplace } from '../services/workplace.ts';

/** What the window may ask about the file for whoever helps. */
export function diagnosticsHandlers(place: Workplace, around: Surroundings): HandlersOf<DiagnosticsCalls> {
  let shown: string | null = null;
  const read = (): string =>
    diagnosticsText(place, {
      appVersion: around.version,
      settings: around.settings.current(),
      machine: around.machine,
      faults: around.faults.newest(),
    });
  return {
    noteWindowFault: ({ kind, places }) => {
      around.faults.noteTold({ kind: `window ${kind}`, places });
      return null;
    },
    readDiagnostics: () => {
      shown = read();
      return { text: shown };
    },
    saveDiagnostics: async () => {
      const { language } = around.settings.current();
      // Word for word what was shown: the user has read that, and nothing newer.
      const text = shown ?? read();
      const name = diagnosticsFileName(place.now(), language);
      const file = await around.chooseTarget({ kind: 'diagnostics', name, language });
      if (file === null) return null;
      await writeAside(file, Buffer.from(text, 'utf8'), () => Promise.resolve());
      return { file };
    },
  };
}
