import { DeskError } from '../../assessments/text/fault.ts';

const byCode: Readonly<Record<string, string>> = {
  ENOSPC: 'evidence.disk-full',
  EDQUOT: 'evidence.disk-full',
  EFBIG: 'evidence.disk-full',
  EACCES: 'evidence.not-writable',
  EPERM: 'evidence.not-writable',
  EROFS: 'evidence.not-writable',
};

/** What the user is told when a file could not be stored in `folder`; faults pass through as they are. */
export function storingFault(error: unknown, folder: string): DeskError {
  return error instanceof DeskError
    ? error
    : new DeskError(byCode[codeOf(error)] ?? 'evidence.not-stored', { folder, detail: detailOf(error) });
}

/** What the user is told when a file he has picked could not be read. */
export function readingFault(error: unknown, name: string): DeskError {
  return error instanceof DeskError
    ? error
    : new DeskError('evidence.not-readable', { name, detail: detailOf(error) });
}

/** The system's code of an error, `ENOSPC` for example; '' where it has none. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function detailOf(error: unknown): string {
  return codeOf(error) || (error instanceof Error ? error.name : typeof error);
}
