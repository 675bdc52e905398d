import { DeskError } from '../../assessments/text/fault.ts';

const faultOfCode: Readonly<Record<string, string>> = {
  ENOSPC: 'file.disk-full',
  EDQUOT: 'file.disk-full',
  ENOENT: 'file.no-folder',
  ENOTDIR: 'file.no-folder',
  EBUSY: 'file.open-elsewhere',
  EIO: 'file.disk-error',
};

/** Turns an error of the file system while writing `file` into a fault a user can act on. */
export function toWriteFault(error: unknown, file: string): DeskError {
  if (error instanceof DeskError) return error;
  const detail = systemCode(error);
  // On Windows a file that another program holds open answers EPERM to being replaced.
  const held = process.platform === 'win32' && detail === 'EPERM';
  return new DeskError(held ? 'file.open-elsewhere' : (faultOfCode[detail] ?? 'file.not-writable'), {
    file,
    detail,
  });
}

/** Turns an error of the file system while reading `file` into a fault a user can act on. */
export function toReadFault(error: unknown, file: string): DeskError {
  if (error instanceof DeskError) return error;
  const detail = systemCode(error);
  return new DeskError(detail === 'ENOENT' ? 'file.missing' : 'file.not-readable', { file, detail });
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
