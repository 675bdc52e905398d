import { giveWay } from './documents/give-way.ts';
import { bindingWith } from './native-part.ts';
import { carryOut, type KeepingTask } from './services/keeping/tasks.ts';

/** The part of Electron's `process.parentPort` used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: KeyedTask }) => void): void;
  postMessage(message: unknown): void;
}

/** A task, and the key of the databases where they are encrypted. */
interface KeyedTask {
  readonly task: KeepingTask;
  readonly key: Uint8Array | undefined;
}

// The entry of the utility process that reads and prepares copies of the database: it is told one task, answers
// it, and is ended. It never opens the database at work as one.
// Nobody waits for most of it, and whoever works meanwhile comes first.
giveWay('below-normal');
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
parentPort.on('message', ({ data: { task, key } }) => {
  parentPort.postMessage(carryOut(task, bindingWith(key)));
});
