import { DeskError, type Fault } from '../assessments/text/fault.ts';
import { toStoreError } from './db/sqlite-fault.ts';
import { bindingWith } from './native-part.ts';
import { convertFolder, type Conversion, type ConversionEnd } from './services/lock/convert-folder.ts';

/** What the process that converts a data folder answers: how far it is, then exactly one end. */
export type FromConverter =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly end: ConversionEnd }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The part of Electron's `process.parentPort` used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: Conversion }) => void): void;
  postMessage(message: FromConverter): void;
}

// The entry of the utility process that encrypts a data folder nobody has open, or takes the encryption away. The keys
// come over its port and go with it.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
parentPort.on('message', ({ data }) => {
  convertFolder(data, bindingWith(undefined), (done, total) =>
    parentPort.postMessage({ kind: 'step', done, total }),
  ).then(
    (end) => parentPort.postMessage({ kind: 'done', end }),
    (error: unknown) => parentPort.postMessage({ kind: 'failed', fault: faultOf(error, data.dataFolder) }),
  );
});

function faultOf(error: unknown, folder: string): Fault {
  if (error instanceof DeskError) return error.fault;
  const known = toStoreError(error, folder);
  if (known instanceof DeskError && known.fault.code === 'store.disk-full')
    return { code: 'lock.disk-full', values: { folder } };
  const detail =
    error instanceof Error ? ('code' in error ? String(error.code) : error.message) : typeof error;
  return { code: 'lock.not-converted', values: { detail } };
}
