import type { Localized } from '../../pack/localized.ts';

/** Faults of assessment files (.readiness): writing, reading, joining. */
export const passingOnFaults: Readonly<Record<string, Localized>> = {
  'passing-on.passphrase-short': {
    'zh-CN': '口令太短，至少需要 {least} 个字符。几个不相关的词连在一起，好记又安全。没有写出文件。',
    en: 'The passphrase is too short; it needs at least {least} characters. A few unrelated words are easy to remember and safe. No file was written.',
  },
  'passing-on.wrong-passphrase': {
    'zh-CN': '口令不对。请检查大小写和输入法，再试一次。没有改动任何内容。',
    en: 'The passphrase does not fit. Please check capitals and the keyboard, and try again. Nothing was changed.',
  },
  'passing-on.age-other-key': {
    'zh-CN': '这个文件是用密钥而不是口令加密的，这里打不开。请对方改用口令加密。没有改动任何内容。',
    en: 'This file was encrypted for a key, not with a passphrase, and cannot be opened here. Please ask for one encrypted with a passphrase. Nothing was changed.',
  },
  'passing-on.age-too-slow': {
    'zh-CN':
      '打开这个文件需要的内存和时间超出合理范围，没有打开。请对方用就绪工作台重新导出。没有改动任何内容。',
    en: 'Opening this file would take more memory and time than is reasonable, so it was not tried. Please ask for one exported by Readiness Desk. Nothing was changed.',
  },
  'passing-on.age-changed': {
    'zh-CN': '加密的文件不完整，或者被改动过，不能打开。请重新取得这个文件。没有改动任何内容。',
    en: 'The encrypted file is incomplete or was altered and cannot be opened. Please get the file again. Nothing was changed.',
  },
  'passing-on.database': {
    'zh-CN':
      '这是一个数据库文件，不是评估文件，没有打开。评估文件用“导出文件”得到；要恢复备份，请到“数据与备份”。',
    en: 'This is a database, not an assessment file, and was not opened. Assessment files come from “Export a file”; to restore a backup, go to “Data and backups”.',
  },
  'passing-on.broken': {
    'zh-CN': '文件不完整或已损坏，不能读取。请重新取得这个文件。没有改动任何内容。',
    en: 'The file is incomplete or damaged and cannot be read. Please get the file again. Nothing was changed.',
  },
  'passing-on.too-many': {
    'zh-CN':
      '文件里的条目超过 {most} 个，不像是评估文件，没有读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file holds more than {most} entries, which no assessment file does, so it was not read. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-missing': {
    'zh-CN': '文件里缺少“{entry}”，可能没有复制完整。请重新取得这个文件。没有改动任何内容。',
    en: 'The file lacks “{entry}”; it may not have been copied completely. Please get the file again. Nothing was changed.',
  },
  'passing-on.entry-changed': {
    'zh-CN': '文件里的“{entry}”已损坏，或与清单不一致。请重新取得这个文件。没有改动任何内容。',
    en: '“{entry}” in the file is damaged or is not what its list of contents says. Please get the file again. Nothing was changed.',
  },
  'passing-on.entry-unlisted': {
    'zh-CN': '文件里有清单上没有的“{entry}”，没有读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file holds “{entry}”, which is not on its list of contents, so it was not read. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-unknown': {
    'zh-CN': '文件里有不认识的“{entry}”，没有读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file holds “{entry}”, which has no place in an assessment file, so it was not read. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-misplaced': {
    'zh-CN': '文件里的“{entry}”不在应在的位置，没有读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: '“{entry}” does not stand where it belongs in the file, so the file was not read. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-twice': {
    'zh-CN': '文件里“{entry}”出现了两次，无法判断哪个有效。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file holds “{entry}” twice, so it is unclear which one counts. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-odd': {
    'zh-CN':
      '文件里的“{entry}”不是普通文件（例如链接，或单独加密），没有读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: '“{entry}” in the file is no ordinary file (a link, say, or encrypted by itself), so it was not read. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-too-large': {
    'zh-CN':
      '文件里的“{entry}”展开后过大，评估文件不会这样，没有读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: '“{entry}” unpacks to more than an assessment file ever holds, so the file was not read. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.entry-not-utf8': {
    'zh-CN': '文件里的“{entry}”不是可以读的文字。没有改动任何内容。请向提供文件的人重新要一份。',
    en: '“{entry}” in the file is not readable text. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.counts': {
    'zh-CN': '文件的内容与它自己说的数量不一致（{path}），可能不完整。请重新取得这个文件。没有改动任何内容。',
    en: 'The file does not hold as much as it says ({path}); it may be incomplete. Please get the file again. Nothing was changed.',
  },
  'passing-on.history': {
    'zh-CN':
      '文件的内容与它的修改记录不一致（{path}，{change}），可能被改动过，没有采用。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The content of the file does not agree with its history ({path}, {change}); it may have been altered and was not used. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.not-left-out': {
    'zh-CN':
      '文件说省略了一部分内容，实际却还在（{path}），没有采用。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file says that something was left out which is still in it ({path}), so it was not used. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.loose-link': {
    'zh-CN':
      '文件中 {slot} 的佐证材料（{evidence}）不在文件里（{path}）。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The evidence at {slot} ({evidence}) is not in the file ({path}). Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.pack': {
    'zh-CN':
      '文件带来的问卷“{pack}”有问题（{path}）：{reason}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The questionnaire “{pack}” that came with the file is faulty ({path}): {reason}. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.read-back': {
    'zh-CN': '写出的文件读回来不一样，可能是硬盘或 U 盘的问题，已经删除。请换个位置再试；原有文件没有改动。',
    en: 'What was written did not come back the same, perhaps because of the disk, and was removed. Please try another place; an existing file was not changed.',
  },
  'passing-on.still-there': {
    'zh-CN': '应当省略的内容“{text}”还留在文件里，所以没有写出文件。请检查是否写在了别的地方，改好后再试。',
    en: '“{text}”, which was to be left out, was still in the file, so the file was not written. Please look where else it stands, change that and try again.',
  },
  'passing-on.failed': {
    'zh-CN': '没有完成（{reason}）。没有改动任何内容；请再试一次。',
    en: 'This could not be finished ({reason}). Nothing was changed; please try again.',
  },
  'passing-on.encrypted': {
    'zh-CN': '这个文件是加密的。请在程序里打开，或先用 age 解密。',
    en: 'This file is encrypted. Please open it in the app, or decrypt it with age first.',
  },
  'passing-on.one-assessment': {
    'zh-CN': '这个文件里有 {count} 次评估；制作申报材料，文件里只能有一次。请重新导出，只选一次评估。',
    en: 'This file holds {count} assessments, and a dossier is made from exactly one. Please export a file with one assessment.',
  },
  'passing-on.no-file': {
    'zh-CN': '这个文件已经不在手边了，请重新选择。没有改动任何内容。',
    en: 'This file is no longer at hand; please choose it again. Nothing was changed.',
  },
  'passing-on.choice': {
    'zh-CN': '所选的做法现在已不适用，请重新查看这个文件。没有改动任何内容。',
    en: 'What was chosen is no longer possible; please look at the file again. Nothing was changed.',
  },
  'passing-on.changed-since': {
    'zh-CN': '查看之后，这里的内容又有了修改，出现了新的冲突。请重新查看再决定。没有改动任何内容。',
    en: 'Something here was changed after you looked, and there are new conflicts. Please look again and decide. Nothing was changed.',
  },
  'passing-on.id-elsewhere': {
    'zh-CN':
      '文件里的佐证材料“{name}”在这里属于另一家企业，没有采用这个文件。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The evidence “{name}” in the file belongs to another enterprise here, so the file was not used. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'passing-on.wrong-kind': {
    'zh-CN':
      '佐证材料“{name}”的内容与文件里说的类型不符，没有采用这个文件。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The evidence “{name}” is not of the kind the file says it is, so the file was not used. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
};
