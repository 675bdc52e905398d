import { filePieces, type FileText } from '../../../assessments/portfolio/file-pieces.ts';
import type { Spot } from '../../../assessments/portfolio/spots.ts';
import type { Db } from '../../db/database.ts';
import {
  addPieces,
  countWaiting,
  findWaiting,
  forgetPieces,
  isWaiting,
  markFile,
  waitAgain,
  type WaitingFile,
} from '../../db/portfolio/file-texts.ts';
import type { FileReader } from './file-reader.ts';

/** How long texts are taken in at a stretch. */
const onePieceMs = 8;

/** Has the files of evidence read one after another, and takes in what they say. */
export interface ReadFiles {
  /** Does the next piece; false when there is nothing to do before somebody is woken. */
  readonly step: () => boolean;
  /** The enterprise whose files come first. */
  readonly want: (enterpriseId: string | null) => void;
  readonly toRead: () => number;
  readonly close: () => void;
}

interface Arrived {
  readonly waiting: WaitingFile;
  /** Null where the file could not be read. */
  readonly pieces: readonly Spot[] | null;
  readonly done: number;
}

/** `wake` is called when a file was read. */
export function createReadFiles(db: Db, reader: FileReader | null, wake: () => void): ReadFiles {
  let arrived: Arrived | null = null;
  let [reading, closed, begun] = [false, false, false];
  let wanted: string | null = null;

  const takeIn = ({ waiting, pieces, done }: Arrived): Arrived | null => {
    // Purged, or changed, while it was being read.
    if (!isWaiting(db, waiting)) return null;
    // An earlier reading may have been cut off in the middle.
    if (done === 0) forgetPieces(db, waiting.n, waiting.evidenceId);
    const until = performance.now() + onePieceMs;
    let next = done;
    while (pieces !== null && next < pieces.length && performance.now() < until) {
      addPieces(db, waiting.n, pieces.slice(next, next + 1));
      next += 1;
    }
    if (pieces !== null && next < pieces.length) return { waiting, pieces, done: next };
    markFile(db, waiting, pieces === null ? 'later' : 'done');
    return null;
  };

  const read = (from: FileReader, waiting: WaitingFile): void => {
    reading = true;
    void from.read(waiting.file).then((text: FileText | null) => {
      reading = false;
      if (closed) return;
      arrived = { waiting, done: 0, pieces: text === null ? null : filePieces(waiting.evidenceId, text) };
      wake();
    });
  };

  return {
    step: () => {
      if (reader === null || reading) return false;
      if (!begun) waitAgain(db);
      begun = true;
      if (arrived !== null) {
        const now = arrived;
        arrived = db.transaction(() => takeIn(now))();
        return true;
      }
      const waiting = findWaiting(db, wanted);
      if (waiting !== null) read(reader, waiting);
      return false;
    },
    want: (enterpriseId) => {
      wanted = enterpriseId;
    },
    toRead: () => (reader === null ? 0 : countWaiting(db)),
    close: () => {
      closed = true;
      reader?.close();
    },
  };
}
