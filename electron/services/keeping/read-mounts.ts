import type { Mount } from './folder-danger.ts';

/** What Linux says in `/proc/mounts`: device, place, type. Places are written with octal escapes. */
export function readProcMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, type] = line.split(' ');
    if (at === undefined || type === undefined) return [];
    const place = at.replaceAll(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));
    return [{ at: place, type }];
  });
}

/** What macOS says with `mount`: `//user@host/share on /Volumes/share (smbfs, nodev, …)`. */
export function readMacMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const [, at, type] = /^.+? on (\/.*) \(([a-z0-9]+)[,)]/.exec(line) ?? [];
    return at === undefined || type === undefined ? [] : [{ at, type }];
  });
}

/**
 * What Windows says of its drives, as `net use` lists them: `OK  Z:  \\host\share  Microsoft Windows Network`.
 * A drive letter without an entry is a disk of this computer.
 */
export function readWindowsShares(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const letter = /(?:^|\s)([A-Za-z]:)\s+\\\\/.exec(line)?.[1];
    return letter === undefined ? [] : [{ at: letter, type: 'smb' }];
  });
}
