import type { Localized } from '../../pack/localized.ts';

export const exchangeFaults: Readonly<Record<string, Localized>> = {
  'file.missing': {
    'zh-CN': '找不到文件 {file}。请检查名称和位置。没有改动任何内容。',
    en: 'The file {file} cannot be found. Please check its name and place. Nothing was changed.',
  },
  'file.not-readable': {
    'zh-CN': '文件 {file} 不能读取（{detail}）。请检查权限和硬盘。没有改动任何内容。',
    en: 'The file {file} cannot be read ({detail}). Please check permissions and the disk. Nothing was changed.',
  },
  'file.too-large': {
    'zh-CN': '文件超过 {most} MB，不像是评估文件，没有读取。请检查是否选错了文件。',
    en: 'The file is larger than {most} MB, which no assessment file is, so it was not read. Please check that it is the right one.',
  },
  'file.empty': {
    'zh-CN': '文件是空的，可能没有完整复制。没有改动任何内容；请重新取得这个文件。',
    en: 'The file is empty; it may not have been copied completely. Nothing was changed; please get the file again.',
  },
  'file.not-utf8': {
    'zh-CN': '文件里不是可以读的文字，没有读取，没有改动任何内容。请用就绪工作台导出的原文件。',
    en: 'The file is not readable text, so it was not read. Nothing was changed. Please use the file as Readiness Desk exported it.',
  },
  'file.not-json': {
    'zh-CN':
      '文件从第 {line} 行第 {column} 个字符起读不懂，可能没有复制完整或被改动过。没有改动任何内容；请重新取得这个文件。',
    en: 'From line {line}, column {column}, the file cannot be understood; it may be incomplete or altered. Nothing was changed; please get the file again.',
  },
  'file.name-twice': {
    'zh-CN':
      '文件第 {line} 行：“{name}”在同一处出现了两次，无法判断哪个有效。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'Line {line} of the file: “{name}” stands twice in the same place, so it is unclear which one counts. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.unknown-name': {
    'zh-CN': '文件第 {line} 行：不允许使用名称“{name}”。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'Line {line} of the file: the name “{name}” is not allowed. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.too-deep': {
    'zh-CN': '文件第 {line} 行嵌套过深，不是评估文件。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'Line {line} of the file is nested too deeply for an assessment file. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.half-character': {
    'zh-CN': '文件第 {line} 行的文字里有残缺的字符。没有改动任何内容；请改正后再试。',
    en: 'The text in line {line} of the file holds a broken character. Nothing was changed; please correct it and try again.',
  },
  'file.number': {
    'zh-CN': '文件第 {line} 行的数太大，无法准确读取。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The number in line {line} of the file is too large to be read exactly. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.foreign': {
    'zh-CN': '这不是就绪工作台的评估文件。没有改动任何内容；请检查是否选错了文件。',
    en: 'This is not an assessment file of Readiness Desk. Nothing was changed; please check that it is the right file.',
  },
  'file.newer': {
    'zh-CN': '这个评估文件由更新版本的程序写成。请安装新版本后再打开。没有改动任何内容。',
    en: 'This assessment file was written by a newer version of the app. Please install that version first. Nothing was changed.',
  },
  'file.unknown-field': {
    'zh-CN': '文件中有不认识的字段：{path}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file has an unknown field: {path}. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.missing-field': {
    'zh-CN': '文件中缺少 {path}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file lacks {path}. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.wrong-type': {
    'zh-CN': '文件中 {path} 的类型不对，应为{expected}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'In the file, {path} should be {expected}. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.wrong-choice': {
    'zh-CN': '文件中 {path} 只能是：{choices}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'In the file, {path} must be one of: {choices}. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.wrong-value': {
    'zh-CN': '文件中 {path} 的内容不合格式。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'In the file, {path} is not in the required form. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.too-small': {
    'zh-CN': '文件中 {path} 太短、太小或为空，至少 {least}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'In the file, {path} is too short, too small or empty; at least {least} is needed. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.too-big': {
    'zh-CN': '文件中 {path} 太长或太大，最多 {most}。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'In the file, {path} is too long or too large; at most {most} is allowed. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.no-questionnaire': {
    'zh-CN': '文件用到的问卷“{pack}”这里没有（{path}）。没有改动任何内容。',
    en: 'The file uses the questionnaire “{pack}”, which is not here ({path}). Nothing was changed.',
  },
  'file.other-edition': {
    'zh-CN':
      '文件用的是“{pack}”{theirs} 版，这里是 {ours} 版（{path}），不能混用。请用同一版本的程序打开。没有改动任何内容。',
    en: 'The file uses edition {theirs} of “{pack}”, here it is {ours} ({path}), and the two do not mix. Please open it with the matching version of the app. Nothing was changed.',
  },
  'file.other-content': {
    'zh-CN':
      '文件用的“{pack}”与这里的版本号相同，但内容不同（{path}）。请用同一版本的程序打开。没有改动任何内容。',
    en: 'The “{pack}” the file uses has the same edition as the one here but different content ({path}). Please open it with the matching version of the app. Nothing was changed.',
  },
  'file.questionnaire-twice': {
    'zh-CN': '文件把问卷“{pack}”列了两次（{path}）。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file lists the questionnaire “{pack}” twice ({path}). Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.answer-twice': {
    'zh-CN':
      '文件把 {slot} 的回答写了两处（answers 和 {path}），无法判断哪个有效。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'The file gives the answer {slot} twice (in answers and in {path}), so it is unclear which one counts. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.id-twice': {
    'zh-CN': '文件中 {path} 的编号“{id}”出现了两次。没有改动任何内容。请向提供文件的人重新要一份。',
    en: 'In the file, the id “{id}” at {path} is used twice. Nothing was changed. Please ask whoever gave you the file for a new one.',
  },
  'file.answer': {
    'zh-CN': '文件中 {path} 不能采用：{reason}请向提供文件的人重新要一份。',
    en: 'In the file, {path} cannot be used: {reason} Please ask whoever gave you the file for a new one.',
  },
  'file.not-writable': {
    'zh-CN': '不能写入 {file}（{detail}）。请选别的位置，或检查权限；原有文件没有改动。',
    en: '{file} cannot be written ({detail}). Please choose another place or check permissions; an existing file was not changed.',
  },
  'file.no-folder': {
    'zh-CN': '找不到要写入的文件夹：{file}。它可能被移走，或移动硬盘、U 盘已拔出。请选别的位置。',
    en: 'The folder for {file} cannot be found; it may have been moved or its drive removed. Please choose another place.',
  },
  'file.disk-full': {
    'zh-CN': '硬盘或 U 盘已满，没有写成 {file}；原有文件没有改动。请腾出空间，再试一次。',
    en: 'The disk is full, so {file} was not written; an existing file was not changed. Please free some space and try again.',
  },
  'file.open-elsewhere': {
    'zh-CN': '{file} 正被另一个程序打开，不能替换。请关闭它，再试一次；原有文件没有改动。',
    en: '{file} is open in another program and cannot be replaced. Please close it and try again; the existing file was not changed.',
  },
  'file.disk-error': {
    'zh-CN': '读写 {file} 时硬盘或 U 盘出错（{detail}）。请检查它，再试一次；原有文件没有改动。',
    en: 'The disk reported an error with {file} ({detail}). Please check it and try again; an existing file was not changed.',
  },
  'folder.missing': {
    'zh-CN': '找不到文件夹 {folder}。请检查名称和位置。没有改动任何内容。',
    en: 'The folder {folder} cannot be found. Please check its name and place. Nothing was changed.',
  },
  'folder.not-a-folder': {
    'zh-CN': '{folder} 不是文件夹。没有改动任何内容。',
    en: '{folder} is not a folder. Nothing was changed.',
  },
  'folder.not-readable': {
    'zh-CN': '文件夹 {folder} 不能读取（{detail}）。请检查权限和硬盘。没有改动任何内容。',
    en: 'The folder {folder} cannot be read ({detail}). Please check permissions and the disk. Nothing was changed.',
  },
  'folder.too-many-files': {
    'zh-CN': '文件夹 {folder} 里有 {count} 个 .yaml 文件，最多 {most} 个，没有读取。请检查是否选错了文件夹。',
    en: 'The folder {folder} holds {count} .yaml files, at most {most} are read, so nothing was. Please check that it is the right one.',
  },
  'folder.not-empty': {
    'zh-CN': '文件夹 {folder} 里已有内容，没有写入。请换一个空文件夹。',
    en: 'The folder {folder} is not empty, so nothing was written. Please name an empty one.',
  },
};
