/** Files as they came by dropping or pasting. */
export interface TakenFiles {
  readonly files: readonly File[];
  /** Names of folders among them; a folder's content is not read. */
  readonly folders: readonly string[];
}

/**
 * The files of a drop or a paste. `nameFor` names a picture that has no name of its own: what a screen tool puts
 * on the clipboard comes as “image.png”.
 */
export function takeFiles(transfer: DataTransfer, nameFor: ((file: File) => string) | null): TakenFiles {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const folders = items.flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry?.isDirectory === true ? [entry.name] : [];
  });
  const files = items
    .filter((item) => item.webkitGetAsEntry()?.isDirectory !== true)
    .flatMap((item) => item.getAsFile() ?? [])
    .map((file) =>
      nameFor !== null && /^image\.\w+$/.test(file.name)
        ? new File([file], nameFor(file), { type: file.type })
        : file,
    );
  return { files, folders };
}

/** Whether a key or a paste belongs to a field one types into. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return target instanceof HTMLElement && target.isContentEditable;
  return !['radio', 'checkbox', 'button', 'range', 'file'].includes(target.type);
}
