import { takeKeys, type KnownKeys } from '../evidence/seal.ts';
import type { ToExchange } from './protocol.ts';
import { exchangeRunner } from './run-exchange.ts';

/** The part of Electron's `process.parentPort` used here; this folder does not import Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: ToExchange | KnownKeys }) => void): void;
  postMessage(message: unknown): void;
}

// The entry of the utility process that reads and writes assessment files: all it does is pass messages.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const answer = exchangeRunner((message) => parentPort.postMessage(message));
parentPort.on('message', ({ data }) => {
  if (!takeKeys(data)) answer(data);
});
