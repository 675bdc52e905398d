import { describe, expect, test } from 'vitest';
import { folderDanger } from '../../electron/services/keeping/folder-danger.ts';
import {
  readMacMounts,
  readProcMounts,
  readWindowsShares,
} from '../../electron/services/keeping/read-mounts.ts';

const serviceOf = (folder: string): string | null => {
  const danger = folderDanger(folder, []);
  return danger?.kind === 'synchronised' ? danger.service.en : null;
};

describe('a folder a cloud drive synchronises is known by its path', () => {
  test.each([
    ['C:\\Users\\li\\OneDrive\\文档\\就绪', 'OneDrive'],
    ['C:\\Users\\li\\OneDrive - 赣州精密有限公司\\data', 'OneDrive'],
    ['D:\\Nutstore\\1\\工作', 'Nutstore'],
    ['D:\\我的坚果云\\data', 'Nutstore'],
    ['/Users/li/Nutstore Files/data', 'Nutstore'],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/data', 'iCloud Drive'],
    ['C:\\Users\\li\\iCloudDrive\\data', 'iCloud Drive'],
    ['/home/li/Dropbox/data', 'Dropbox'],
    ['C:\\Users\\li\\Dropbox (Personal)\\data', 'Dropbox'],
    ['/Users/li/Library/CloudStorage/GoogleDrive-li@example.com/My Drive/data', 'Google Drive'],
    ['/Users/li/Library/CloudStorage/OneDrive-Personal/data', 'OneDrive'],
    ['G:\\My Drive\\data', 'Google Drive'],
    ['D:\\BaiduSyncdisk\\data', 'Baidu Netdisk'],
    ['D:\\百度网盘同步空间\\data', 'Baidu Netdisk'],
    ['C:\\Users\\li\\WPSDrive\\12345\\WPS云盘\\data', 'WPS Cloud'],
    ['D:\\腾讯微云\\data', 'Tencent Weiyun'],
    ['D:\\阿里云盘\\data', 'Aliyun Drive'],
    ['/Users/li/Library/CloudStorage/Box-Box/data', 'Box'],
  ])('%s', (folder, service) => expect(serviceOf(folder)).toBe(service));

  test.each([
    'C:\\Users\\li\\AppData\\Roaming\\Readiness Desk\\data',
    '/home/li/.config/readiness-desk/data',
    '/Users/li/Library/Application Support/Readiness Desk/data',
    'D:\\dropbox-export-2024\\data',
    'D:\\my onedrive notes\\data',
  ])('and %s is none', (folder) => expect(folderDanger(folder, [])).toBeNull());

  test('Syncthing is known by its mark in the folder or above it', () => {
    const marked = (folder: string): boolean => folder === '/home/li/shared';
    expect(folderDanger('/home/li/shared/desk/data', [], marked)).toMatchObject({ kind: 'synchronised' });
    expect(folderDanger('/home/li/other/data', [], marked)).toBeNull();
  });
});

describe('a network share is known', () => {
  test('on Windows by its name, and by its drive letter', () => {
    expect(folderDanger('\\\\nas\\office\\data', [])).toEqual({ kind: 'network' });
    expect(folderDanger('\\\\?\\UNC\\nas\\office\\data', [])).toEqual({ kind: 'network' });
    expect(folderDanger('\\\\?\\C:\\Users\\li\\data', [])).toBeNull();
    const shares = readWindowsShares(
      'Status       Local     Remote                    Network\n' +
        'OK           Z:        \\\\nas\\office              Microsoft Windows Network\n',
    );
    expect(folderDanger('Z:\\desk\\data', shares)).toEqual({ kind: 'network' });
    expect(folderDanger('D:\\desk\\data', shares)).toBeNull();
  });

  test('on Linux by the file system nearest above it', () => {
    const mounts = readProcMounts(
      [
        '/dev/sda1 / ext4 rw,relatime 0 0',
        '//nas/office /mnt/the\\040office cifs rw 0 0',
        'nas:/export /mnt/nfs nfs4 rw 0 0',
        '/dev/sdb1 /mnt/nfs/local ext4 rw 0 0',
        'li@host:/home /home/li/remote fuse.sshfs rw 0 0',
      ].join('\n'),
    );
    expect(folderDanger('/mnt/the office/data', mounts)).toEqual({ kind: 'network' });
    expect(folderDanger('/mnt/nfs/data', mounts)).toEqual({ kind: 'network' });
    expect(folderDanger('/mnt/nfs/local/data', mounts)).toBeNull();
    expect(folderDanger('/home/li/remote/data', mounts)).toEqual({ kind: 'network' });
    expect(folderDanger('/home/li/data', mounts)).toBeNull();
    expect(folderDanger('/mnt/nfsdata', mounts)).toBeNull();
  });

  test('on macOS by what is attached under /Volumes', () => {
    const mounts = readMacMounts(
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n' +
        '//li@nas/office on /Volumes/office (smbfs, nodev, nosuid, mounted by li)\n' +
        '/dev/disk4s1 on /Volumes/STICK (msdos, local, nodev)\n',
    );
    expect(folderDanger('/Volumes/office/data', mounts)).toEqual({ kind: 'network' });
    expect(folderDanger('/Volumes/STICK/data', mounts)).toBeNull();
  });
});
