import type { Localized } from '../../pack/localized.ts';

/** The passphrase lock. */
export const lockFaults: Readonly<Record<string, Localized>> = {
  'lock.locked': {
    'zh-CN': '工作台已锁定，这一步没有做，数据没有改动。请先解锁。',
    en: 'The desk is locked: this was not done, and no data was changed. Please unlock it first.',
  },
  'lock.not-on': {
    'zh-CN': '现在没有打开着的口令锁，没有改动任何内容。',
    en: 'There is no open passphrase lock at the moment. Nothing was changed.',
  },
  'lock.already-on': {
    'zh-CN': '口令锁已经打开了，没有改动任何内容。',
    en: 'The lock is on already. Nothing was changed.',
  },
  'lock.not-prepared': {
    'zh-CN': '准备好的密钥已经失效，没有改动任何内容。请从头设置一次。',
    en: 'The keys that were prepared no longer hold. Nothing was changed. Please begin again.',
  },
  'lock.passphrase-short': {
    'zh-CN':
      '口令太短。请用至少 {least} 个字符，或至少 {han} 个汉字；一句自己记得住的话最好，不需要特殊符号。',
    en: 'The passphrase is too short. Please use at least {least} characters (or {han} Chinese ones); a short sentence you remember is best, and no special signs are needed.',
  },
  'lock.passphrase-repeats': {
    'zh-CN': '口令里只有几个不同的字符，容易被试出来。请换一句话。',
    en: 'The passphrase is made of very few different characters and is easily guessed. Please choose another one.',
  },
  'lock.wrong-passphrase': {
    'zh-CN': '口令不对。请检查大小写和输入法后再输一次；全角、半角不影响。',
    en: 'This is not the passphrase. Please check capitals and the input method, and type it again. Full-width and half-width make no difference.',
  },
  'lock.wrong-recovery': {
    'zh-CN':
      '这份恢复密钥输入无误，但打不开这台电脑上的数据。它可能已经换过，或属于另一台电脑。数据没有动过；请找出最近一次打印或抄下的那一份。',
    en: 'This recovery key is typed correctly, but it does not open the data on this computer. It may have been replaced by a newer one, or belong to another computer. The data was not touched. Please look for the key you printed or wrote down last.',
  },
  'lock.recovery-length': {
    'zh-CN': '恢复密钥共有 {expected} 个字符，现在是 {found} 个。请对照纸上的检查有没有漏掉或多输。',
    en: 'A recovery key has {expected} characters; these are {found}. Please compare with the paper whether one is missing or too many.',
  },
  'lock.recovery-sign': {
    'zh-CN': '恢复密钥里不会有“{sign}”。请对照纸上的再看一遍。',
    en: 'A recovery key never contains “{sign}”. Please compare with the paper.',
  },
  'lock.recovery-group': {
    'zh-CN': '恢复密钥的第 {group} 组有一处输错了。请对照纸上的第 {group} 组改正；它前面的几组没有问题。',
    en: 'There is a slip in group {group} of the recovery key. Please compare group {group} with the paper; the groups before it are right.',
  },
  'lock.recovery-not-saved': {
    'zh-CN': '恢复密钥没有写入 {file}（{detail}）。请换一个位置，或直接抄在纸上。',
    en: 'The recovery key could not be written to {file} ({detail}). Please choose another place, or copy it onto paper.',
  },
  'lock.wait': {
    'zh-CN': '连续几次不对，请等 {seconds} 秒再试。',
    en: 'Several attempts were wrong. Please wait {seconds} seconds before the next one.',
  },
  'lock.file-bad': {
    'zh-CN':
      '密钥文件 {file} 读不出来，或被改动过，所以没有打开数据；数据文件没有动过。备份文件夹里有它的副本 lock.json，请拷到原处后重新打开程序。',
    en: 'The key file {file} cannot be read or was changed, so the data was not opened; the data files were not touched. The backup folder holds a copy of it, lock.json: please put it in its place and start the app again.',
  },
  'lock.key-missing': {
    'zh-CN':
      '数据 {file} 是加密的，但旁边没有密钥文件 lock.json，所以打不开；数据没有动过。请把第二个备份文件夹里 ReadinessDesk/backups 下的 lock.json 复制到 {folder}，再重新启动程序并解锁。',
    en: 'The data {file} is encrypted, but the key file lock.json is not beside it, so it cannot be opened; the data was not touched. Please copy lock.json from ReadinessDesk/backups in your second backup folder to {folder}, start the app again and unlock it.',
  },
  'lock.no-system-store': {
    'zh-CN': '这台电脑没有可用的系统密钥库，设置没有改动。请继续用口令解锁。',
    en: 'This computer has no key store that can be used; the setting was not changed. Please go on unlocking with the passphrase.',
  },
  'lock.disk-full': {
    'zh-CN':
      '硬盘空间不够，{folder} 还没有全部转换完；每个文件都完整，没有丢失。请腾出空间（至少要放得下最大的一个文件），再点“继续”。',
    en: 'There is not enough room on the disk, so not all of {folder} is converted yet. Every file is whole and nothing is lost. Please free some space (enough for the largest file) and choose “Go on”.',
  },
  'lock.not-converted': {
    'zh-CN':
      '转换中途停下了（{detail}）；每个文件都完整，没有丢失。请检查硬盘后点“继续”，或点“退回”恢复原样。',
    en: 'Converting came to a stop ({detail}). Every file is whole and nothing is lost. Please check the disk and choose “Go on”, or “Go back” to return to how it was.',
  },
  'lock.file-not-converted': {
    'zh-CN':
      '转换到文件 {file} 时停下了（{detail}）；它还在原处，没有改动，其他文件也没有丢失。请检查硬盘后点“继续”，或点“退回”恢复原样。',
    en: 'Converting came to a stop at the file {file} ({detail}). It lies where it was, unchanged, and nothing else is lost. Please check the disk and choose “Go on”, or “Go back” to return to how it was.',
  },
  'lock.evidence-damaged': {
    'zh-CN':
      '有 {count} 份佐证材料的加密文件已经损坏，不能完整打开，所以先停在这里，口令锁还没有关闭。手上有原件的话，请点“退回”，给它们“换一个文件”后再来关闭。也可以现在就关闭：损坏的文件原样留在数据文件夹的 evidence/damaged 里，还能读出的部分放回原处，并标明“文件被改动过”。',
    en: 'The encrypted {count, plural, one {file of one piece} other {files of # pieces}} of evidence can no longer be opened in full, so the lock is not off yet. If you have the originals, choose “Go back”, replace these files and turn the lock off then. Or turn it off now: the damaged files are kept as they are in evidence/damaged in the data folder, what can still be read takes their place, and the evidence is marked as changed.',
  },
};
