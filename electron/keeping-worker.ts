import { carryOut, type KeepingTask } from './services/keeping/tasks.ts';

/** The part of Electron's `process.parentPort` used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: KeepingTask }) => void): void;
  postMessage(message: unknown): void;
}

// The entry of the utility process that reads and prepares copies of the database: it is told one task, answers
// it, and is ended. It never opens the database at work.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
parentPort.on('message', ({ data }) => {
  parentPort.postMessage(carryOut(data, { nativeBinding: process.env['READINESS_SQLITE_BINDING'] }));
});
