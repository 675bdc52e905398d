import { takeKeys, type KnownKeys } from '../evidence/seal.ts';
import { answerBooks, isAboutBooks } from './excel/answer-books.ts';
import type { ToBooks } from './excel/protocol.ts';
import type { ToWorker } from './protocol.ts';
import { jobRunner } from './run-job.ts';
import { answerTexts, isAboutTexts } from './texts/answer-texts.ts';
import type { ToTexts } from './texts/protocol.ts';

/** The part of Electron's `process.parentPort` used here; this folder does not import Electron. */
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: ToWorker | ToBooks | ToTexts | KnownKeys }) => void,
  ): void;
  postMessage(message: unknown): void;
}

// The entry of the utility process that writes documents: all it does is pass messages.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const answer = jobRunner((message) => parentPort.postMessage(message));
parentPort.on('message', ({ data }) => {
  if (takeKeys(data)) return;
  if (isAboutBooks(data)) void answerBooks(data).then((said) => parentPort.postMessage(said));
  else if (isAboutTexts(data)) void answerTexts(data).then((said) => parentPort.postMessage(said));
  else answer(data);
});
