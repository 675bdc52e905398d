import type { Localized } from '../../../assessments/pack/localized.ts';
import type { FolderDanger } from '../../contract/keeping.ts';

/** A file system attached to this computer: where, and of which type (as the system names it). */
export interface Mount {
  readonly at: string;
  readonly type: string;
}

/** A cloud drive, and how a folder of a path looks that it synchronises; names as the services give them. */
const services: readonly { readonly name: Localized; readonly folder: RegExp }[] = [
  { name: { 'zh-CN': 'OneDrive', en: 'OneDrive' }, folder: /^onedrive( ?[-–].*)?$/ },
  { name: { 'zh-CN': '坚果云', en: 'Nutstore' }, folder: /^(nutstore( files)?|我的坚果云|坚果云.*)$/ },
  {
    name: { 'zh-CN': 'iCloud 云盘', en: 'iCloud Drive' },
    folder: /^(icloud ?drive|iclouddrive|mobile documents|com~apple~clouddocs)$/,
  },
  { name: { 'zh-CN': 'Dropbox', en: 'Dropbox' }, folder: /^dropbox( \(.*\))?$/ },
  {
    name: { 'zh-CN': 'Google 云端硬盘', en: 'Google Drive' },
    folder: /^(google ?drive|googledrive-.*|my drive|drivefs|我的云端硬盘)$/,
  },
  {
    name: { 'zh-CN': '百度网盘', en: 'Baidu Netdisk' },
    folder: /^(baidusync(disk)?|百度网盘.*|百度云同步盘)$/,
  },
  {
    name: { 'zh-CN': 'WPS 云盘', en: 'WPS Cloud' },
    folder: /^(wps ?(drive|cloud ?files?|云盘|网盘)|wpsdrive)$/,
  },
  { name: { 'zh-CN': '腾讯微云', en: 'Tencent Weiyun' }, folder: /^(weiyun.*|微云.*|腾讯微云.*)$/ },
  { name: { 'zh-CN': '阿里云盘', en: 'Aliyun Drive' }, folder: /^(aliyundrive|adrive|阿里云盘.*)$/ },
];

/** Everything macOS lets a cloud service synchronise lies below this folder. */
const macServices = /\/library\/cloudstorage\/([^/]+)/i;

/** File systems that lie on another computer: they promise neither locks nor that what was synced is on a disk. */
const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs2?|ncpfs|9p|ceph|glusterfs|lustre|beegfs|fuse\.(sshfs|rclone|davfs2?|glusterfs|s3fs|smbnetfs|cifs|gvfsd-fuse)|fuse\.gvfsd-fuse|sshfs|afs)$/;

const syncthing: Localized = { 'zh-CN': 'Syncthing', en: 'Syncthing' };

/**
 * Whether the place of the data endangers it: a folder a cloud drive synchronises (it may take a file away while it is
 * written, or put another computer's version in its place), or a network share. Null: nothing that is known.
 * `folder` is absolute, of any system; `mounts` is what is attached; `marked` says whether a folder holds the
 * mark of Syncthing (`.stfolder`).
 */
export function folderDanger(
  folder: string,
  mounts: readonly Mount[],
  marked: (folder: string) => boolean = () => false,
): FolderDanger | null {
  const plain = folder.replaceAll('\\', '/');
  const service = serviceOf(plain) ?? (parentsOf(folder).some(marked) ? syncthing : null);
  if (service !== null) return { kind: 'synchronised', service };
  return isOnNetwork(plain, mounts) ? { kind: 'network' } : null;
}

function serviceOf(plain: string): Localized | null {
  const lower = plain.toLowerCase();
  // There the folder is called by the service and the account.
  const byMac = macServices.exec(plain)?.[1]?.split('-')[0];
  const parts = byMac === undefined ? lower.split('/') : [byMac.toLowerCase(), ...lower.split('/')];
  const known = services.find(({ folder }) => parts.some((part) => folder.test(part)));
  if (known !== undefined) return known.name;
  return byMac === undefined ? null : { 'zh-CN': byMac, en: byMac };
}

/** The folder and everything above it, as it was written. */
function parentsOf(folder: string): string[] {
  const separator = folder.includes('\\') ? '\\' : '/';
  const parts = folder.split(separator);
  return parts.map((_, place) => parts.slice(0, parts.length - place).join(separator) || separator);
}

function isOnNetwork(plain: string, mounts: readonly Mount[]): boolean {
  // Windows names a share by computer and name; `//?/` and `//./` begin names of this computer.
  if (/^\/\/[^/?.]/.test(plain) || /^\/\/\?\/unc\//i.test(plain)) return true;
  const inside = ({ at }: Mount): boolean => {
    const mount = at.replaceAll('\\', '/').replace(/\/$/, '');
    return plain === mount || plain.startsWith(`${mount}/`);
  };
  const [nearest] = mounts.filter(inside).toSorted((left, right) => right.at.length - left.at.length);
  return nearest !== undefined && networkTypes.test(nearest.type.toLowerCase());
}
