import type { EvidenceFile } from '../../../assessments/evidence/evidence.ts';
import type { FileText } from '../../../assessments/portfolio/file-pieces.ts';
import type { FromTexts, ToTexts } from '../../documents/texts/protocol.ts';
import { evidencePath } from '../../evidence/evidence-folder.ts';
import type { Spawn, Worker } from '../process-work.ts';

/** Reads what files of evidence say, in a process of its own: strangers made them. */
export interface FileReader {
  /** What a file says; null where it could not be read now. One at a time. Never rejects. */
  readonly read: (file: EvidenceFile) => Promise<FileText | null>;
  readonly close: () => void;
}

/** How long a process waits for the next file, and how many it reads before a new one takes over. */
const [restMs, mostFiles] = [5_000, 200];

/** `patienceMs`: how long one file may take before its process is ended; it says nothing then. */
export function createFileReader(input: {
  readonly spawn: Spawn<ToTexts, FromTexts>;
  readonly evidenceFolder: string;
  /** Where the tables of characters lie; ends with a separator. */
  readonly tables: string;
  readonly patienceMs: number;
}): FileReader {
  let worker: Worker<ToTexts> | null = null;
  let read = 0;
  let answer: ((said: FileText | null) => void) | null = null;
  let timer: NodeJS.Timeout | null = null;

  const after = (ms: number, act: () => void): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(act, ms);
    timer.unref();
  };
  const drop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    worker?.kill();
    worker = null;
  };
  const say = (said: FileText | null): void => {
    const told = answer;
    answer = null;
    told?.(said);
  };
  const start = (): Worker<ToTexts> => {
    const mine = input.spawn(
      (said) => {
        if (worker !== mine) return;
        after(restMs, drop);
        say(said.kind === 'text' ? said.text : null);
      },
      () => {
        if (worker !== mine) return;
        // Gone in the middle of a file: of the file's own doing, or of the machine's.
        worker = null;
        say(null);
      },
    );
    read = 0;
    return mine;
  };

  return {
    read: (file) =>
      new Promise((resolve) => {
        if (read >= mostFiles) drop();
        worker ??= start();
        read += 1;
        answer = resolve;
        after(input.patienceMs, () => {
          drop();
          say(null);
        });
        worker.tell({
          kind: 'read-text',
          file: evidencePath(input.evidenceFolder, file.sha256),
          mediaType: file.mediaType,
          tables: input.tables,
        });
      }),
    close: () => {
      drop();
      say(null);
    },
  };
}
