/** A paper on its way from one place of the list to another; `from` null: not enclosed yet. */
export interface DraggedPaper {
  readonly evidenceId: string;
  readonly from: string | null;
}

const kind = 'application/x-readiness-paper';

/** Puts a paper on the mouse. */
export function dragPaper(transfer: DataTransfer, paper: DraggedPaper): void {
  transfer.setData(kind, JSON.stringify(paper));
  transfer.effectAllowed = 'move';
}

/** Whether the mouse carries a paper of the list, or files from elsewhere. */
export function carriesPaper(transfer: DataTransfer): boolean {
  return transfer.types.includes(kind) || transfer.types.includes('Files');
}

/** The paper the mouse carries; null where it carries something else. */
export function readPaper(transfer: DataTransfer): DraggedPaper | null {
  const text = transfer.getData(kind);
  if (text === '') return null;
  const read: unknown = JSON.parse(text);
  if (typeof read !== 'object' || read === null || !('evidenceId' in read) || !('from' in read)) return null;
  const { evidenceId, from } = read;
  return typeof evidenceId === 'string' && (from === null || typeof from === 'string')
    ? { evidenceId, from }
    : null;
}
