import type { Localized } from '../../pack/localized.ts';

/** Backups, checks, restoring. */
export const keepingFaults: Readonly<Record<string, Localized>> = {
  'keeping.cancelled': {
    'zh-CN': '已按您的要求停止，没有改动任何内容。',
    en: 'Stopped as you asked. Nothing was changed.',
  },
  'keeping.closing-stopped': {
    'zh-CN':
      '上次关闭时备份迟迟没有结束，程序没有再等，那次没有做成备份。数据本身完整，之前的备份也都在。请点“现在备份”；如果第二个备份文件夹在网络盘上，请先确认它连得上。',
    en: 'When the app was last closed, the backup did not come to an end, and the app did not wait any longer: no backup was made then. Your data is complete and the earlier backups are safe. Please choose “Back up now”; if the second folder is on a network drive, check first that it can be reached.',
  },
  'keeping.backup-locked': {
    'zh-CN':
      '备份 {file} 是用另一把口令锁加密的（别的电脑，或以前那次设置的），现在打不开；没有改动任何内容。要在这里恢复：1. 关闭这里的口令锁（如果开着）；2. 退出程序；3. 把 {keyFile} 复制到 {folder}，改名为 lock.json（更早的锁用旁边的 lock-….json）；4. 打开程序，用当时的口令解锁，再恢复。',
    en: 'The backup {file} is encrypted with another passphrase lock (of another computer, or of an earlier time) and cannot be opened now. Nothing was changed. To restore it here: 1. turn the lock off if it is on; 2. close the app; 3. copy {keyFile} to {folder} and name it lock.json (for an earlier lock, use the lock-….json beside it); 4. start the app, unlock it with the passphrase of that time, and restore.',
  },
  'keeping.disk-full': {
    'zh-CN':
      '文件夹 {folder} 所在的硬盘或 U 盘已满，这次没有做成备份；数据本身和先前的备份都在。请腾出空间，再试一次。',
    en: 'The disk that holds {folder} is full, so no backup was made. Your data and the earlier backups are safe. Please free some space and try again.',
  },
  'keeping.not-writable': {
    'zh-CN': '文件夹 {folder} 不能写入，这次没有做成备份；数据本身不受影响。请检查权限，或另选一个文件夹。',
    en: 'The folder {folder} cannot be written, so no backup was made. Your data is not affected. Please check its permissions or choose another folder.',
  },
  'keeping.failed': {
    'zh-CN':
      '备份到 {folder} 时出错（{detail}），这次没有做成；数据本身和先前的备份都在。请检查硬盘或 U 盘，再试一次。',
    en: 'Backing up to {folder} failed ({detail}). Your data and the earlier backups are safe. Please check the disk and try again.',
  },
  'keeping.restore-disk-full': {
    'zh-CN':
      '文件夹 {folder} 所在的硬盘或 U 盘已满，这次没有恢复；现有数据没有改动，备份也都在。请腾出空间，再试一次。',
    en: 'The disk that holds {folder} is full, so nothing was restored. Your current data was not changed and the backups are safe. Please free some space and try again.',
  },
  'keeping.restore-not-writable': {
    'zh-CN':
      '文件夹 {folder} 不能写入，这次没有恢复；现有数据没有改动，备份也都在。请检查这个文件夹的权限，再试一次。',
    en: 'The folder {folder} cannot be written, so nothing was restored. Your current data was not changed and the backups are safe. Please check the permissions of that folder and try again.',
  },
  'keeping.restore-failed': {
    'zh-CN':
      '在 {folder} 准备恢复时出错（{detail}），这次没有恢复；现有数据没有改动，备份也都在。请检查硬盘或 U 盘，再试一次。',
    en: 'Preparing to restore in {folder} failed ({detail}), so nothing was restored. Your current data was not changed and the backups are safe. Please check the disk and try again.',
  },
  'keeping.copy-damaged': {
    'zh-CN': '刚做的备份读回后与写入的不一致（{what}），已经删除。正在检查数据本身。',
    en: 'The backup just made is not as it was written ({what}) and was removed. The data itself is being checked.',
  },
  'keeping.copy-differs': {
    'zh-CN':
      '写到 {folder} 的备份读回后与原文不同，已经删除；数据本身不受影响。这个硬盘或 U 盘可能有问题，请换一个再试。',
    en: 'The backup written to {folder} reads back differently and was removed. Your data is not affected. That disk may be failing; please try another.',
  },
  'keeping.no-such-backup': {
    'zh-CN': '这份备份已经不在原处，可能是移动硬盘或 U 盘被拔下。请接好后刷新列表，再选一次。',
    en: 'This backup is no longer where it was; its drive may have been unplugged. Please connect it, refresh the list and choose again.',
  },
  'keeping.backup-bad': {
    'zh-CN': '备份 {file} 已经不是当初写下的样子（{what}），不能用来恢复。请选另一份；现有数据没有改动。',
    en: 'The backup {file} is no longer as it was written ({what}), so it cannot be restored. Please choose another. Your current data was not changed.',
  },
  'keeping.backup-newer': {
    'zh-CN': '备份 {file} 由更新版本的程序写成，这个版本不能恢复它。请安装新版本；现有数据没有改动。',
    en: 'The backup {file} was made by a newer version of this app and cannot be restored by this one. Please install the newer version. Your current data was not changed.',
  },
  'keeping.no-replay': {
    'zh-CN':
      '损坏的文件不是从这份备份接着写下来的，其中后来的修改不能接到它上面。没有改动任何内容；可以只恢复备份，或换一份备份再试。',
    en: 'The damaged file does not continue from this backup, so its later changes cannot be added to it. Nothing was changed. You can restore the backup alone, or try another one.',
  },
  'keeping.cannot-replace': {
    'zh-CN':
      '数据文件 {file} 暂时不能替换（{detail}），可能正被杀毒或同步软件占用。现有数据没有丢失；请稍后再试。',
    en: 'The data file {file} cannot be replaced just now ({detail}); a virus scanner or sync program may be using it. None of your current data is lost. Please try again later.',
  },
  'keeping.second-inside': {
    'zh-CN': '{folder} 就在数据文件夹里，硬盘坏了会一起丢失。请选 U 盘或另一块硬盘上的文件夹。',
    en: '{folder} lies inside the data folder and would be lost together with it. Please choose a folder on a USB stick or another disk.',
  },
  'keeping.second-silent': {
    'zh-CN':
      '文件夹 {folder} 很久没有响应，这次没有复制过去；本机上的备份不受影响。请检查网络或移动硬盘，恢复后会自动补上。',
    en: 'The folder {folder} has not responded for a long time, so nothing was copied there. The backups on this computer are not affected. Please check the network or the drive; the copy follows automatically when it is back.',
  },
  'keeping.second-gone': {
    'zh-CN': '现在访问不到文件夹 {folder}。请接好 U 盘或移动硬盘再试。',
    en: 'The folder {folder} cannot be reached. Please connect the USB stick or drive and try again.',
  },
};
