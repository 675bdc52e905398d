import type { Localized } from '../../pack/localized.ts';

export const workbookFaults: Readonly<Record<string, Localized>> = {
  'workbook.not-a-workbook': {
    'zh-CN':
      '这个文件打不开：它不是 .xlsx 工作簿，或已损坏。没有改动任何内容。请在 Excel 或 WPS 里另存为“.xlsx”再导入，或请对方重新发送。',
    en: 'This file cannot be opened: it is no .xlsx workbook, or it is damaged. Nothing was changed. Please save it as “.xlsx” in Excel or WPS, or ask for the file again.',
  },
  'workbook.old-or-locked': {
    'zh-CN':
      '这是旧格式（.xls、.et）或设了打开密码的文件，无法读取。没有改动任何内容。请在 Excel 或 WPS 里去掉密码，另存为“.xlsx”再导入。',
    en: 'This file is in an old format (.xls, .et) or needs a password, so it cannot be read. Nothing was changed. Please remove the password in Excel or WPS and save it as “.xlsx”.',
  },
  'workbook.encrypted': {
    'zh-CN': '文件里有加密的内容，无法读取。没有改动任何内容。请去掉密码，另存为“.xlsx”再导入。',
    en: 'Parts of the file are encrypted and cannot be read. Nothing was changed. Please remove the password and save it as “.xlsx”.',
  },
  'workbook.too-much': {
    'zh-CN':
      '文件展开后超过 {most} MB，或单元格、合并区域过多，不像是填写表，没有读取。请检查是否选错了文件。',
    en: 'Unpacked, the file exceeds {most} MB or holds far too many cells or merged areas for a workbook of ours, so it was not read. Please check that it is the right file.',
  },
  'workbook.too-slow': {
    'zh-CN':
      '读取这个文件用时过长，已停止。没有改动任何内容。请检查是否选错了文件；没有错的话，请在 Excel 或 WPS 里另存一份再导入。',
    en: 'Reading this file took too long and was stopped. Nothing was changed. Please check that it is the right one; if it is, save it once more in Excel or WPS and try again.',
  },
  'workbook.foreign': {
    'zh-CN':
      '这不是从就绪工作台导出的填写表，或其中隐藏的识别表被删掉了。没有改动任何内容。请用导出的原文件填写，不要把内容复制到新文件。',
    en: 'This is no workbook exported by Readiness Desk, or its hidden identification sheet was removed. Nothing was changed. Please fill in the exported file itself rather than a copy of its cells in a new one.',
  },
  'workbook.newer': {
    'zh-CN': '这份填写表由更新版本的程序导出。没有改动任何内容。请先安装新版本，再导入。',
    en: 'This workbook was exported by a newer version of the app. Nothing was changed. Please install that version first.',
  },
  'workbook.other-assessment': {
    'zh-CN':
      '这份填写表属于“{enterprise}”的评估“{title}”，不是现在打开的这次。没有改动任何内容。请打开那次评估再导入。',
    en: 'This workbook belongs to the assessment “{title}” of “{enterprise}”, not to the one that is open. Nothing was changed. Please open that assessment and import it there.',
  },
  'workbook.no-preview': {
    'zh-CN': '这次读取的结果已经失效，没有改动任何内容。请重新选择文件。',
    en: 'What was read is no longer at hand. Nothing was changed. Please choose the file again.',
  },
  'workbook.changed-since': {
    'zh-CN':
      '预览之后，“{title}”的回答在程序里又改过了，所以没有导入，什么也没有改动。请重新读取文件，再确认一次。',
    en: 'The answer to “{title}” was changed in the app after the preview, so nothing was imported. Please read the file again and confirm once more.',
  },
  'workbook.row': {
    'zh-CN': '“{sheet}”表 {cell}：{reason}',
    en: 'Sheet “{sheet}”, {cell}: {reason}',
  },
  'workbook.formula': {
    'zh-CN':
      '“{sheet}”表 {cell} 里是公式。导入时不运行公式，请改成要填的内容本身（可以复制后“选择性粘贴—数值”）。',
    en: 'Sheet “{sheet}”, {cell} holds a formula. Formulas are not run; please enter the value itself (copy, then “Paste Special – Values”).',
  },
  'workbook.cell-error': {
    'zh-CN': '“{sheet}”表 {cell} 里是错误值“{text}”。请重新填写这一格。',
    en: 'Sheet “{sheet}”, {cell} shows the error “{text}”. Please fill in this cell again.',
  },
  'workbook.no-option': {
    'zh-CN': '“{sheet}”表 {cell} 的“{text}”不是可选的回答。请从下拉列表里选。',
    en: 'Sheet “{sheet}”, {cell}: “{text}” is not one of the answers. Please choose from the list.',
  },
  'workbook.no-special': {
    'zh-CN': '“{sheet}”表 {cell} 的“{text}”不能用在这里。这一格只能选下拉列表里的内容，或留空。',
    en: 'Sheet “{sheet}”, {cell}: “{text}” cannot stand here. Please choose from the list or leave the cell empty.',
  },
  'workbook.no-tick': {
    'zh-CN': '“{sheet}”表 {cell} 的“{text}”看不出是选还是不选。符合请写“√”，不符合请留空。',
    en: 'Sheet “{sheet}”, {cell}: it is not clear whether “{text}” means yes. Please set “√” where it holds and leave the cell empty where it does not.',
  },
  'workbook.contradiction': {
    'zh-CN': '“{sheet}”表 {cell} 选了“{text}”，同时又填了回答或勾选了选项，无法判断以哪个为准。请只留一个。',
    en: 'Sheet “{sheet}”, {cell} says “{text}” while an answer or ticks stand as well, so it is unclear which counts. Please keep one of them.',
  },
  'workbook.reason-alone': {
    'zh-CN':
      '“{sheet}”表 {cell} 写了不适用的原因，但没有选“不适用”。请在“答不了时”一栏选“不适用”，或把原因移到备注。',
    en: 'Sheet “{sheet}”, {cell} gives a reason why not applicable, but “Not applicable” is not chosen. Please choose it, or move the reason to the note.',
  },
  'workbook.computed': {
    'zh-CN': '“{sheet}”表 {cell} 由原始数据自动算出，不能直接填“{text}”。请改填“原始数据”表里的数。',
    en: 'Sheet “{sheet}”, {cell} is computed from the raw figures, so “{text}” cannot be entered. Please fill in the figures on their sheet instead.',
  },
  'workbook.date-as-number': {
    'zh-CN':
      '“{sheet}”表 {cell} 里是日期（{text}），这里要填数。可能是表格软件自动转换的；请把单元格格式改为“常规”后重新填写。',
    en: 'Sheet “{sheet}”, {cell} holds a date ({text}) where a number is wanted; the spreadsheet may have converted it. Please set the cell’s format to “General” and enter it again.',
  },
  'workbook.percent': {
    'zh-CN': '“{sheet}”表 {cell} 填的是百分数（{text}%），但这个数的单位是“{unit}”。请按这个单位填写。',
    en: 'Sheet “{sheet}”, {cell} is a percentage ({text} %), but the unit of this number is “{unit}”. Please enter it in that unit.',
  },
  'workbook.digits-lost': {
    'zh-CN':
      '“{sheet}”表 {cell} 里的长数字被表格软件当成数，15 位以后的数字已经丢失。请把单元格格式改为“文本”后重新填写。',
    en: 'Sheet “{sheet}”, {cell} holds a long number that the spreadsheet has cut after 15 digits. Please set the cell’s format to “Text” and enter it again.',
  },
  'workbook.merged': {
    'zh-CN': '“{sheet}”表 {cell} 所在的单元格被合并了，看不出哪一格填的是什么。请取消合并后再导入。',
    en: 'Sheet “{sheet}”: {cell} is part of merged cells, so it is unclear what belongs where. Please unmerge them and import again.',
  },
  'workbook.twice': {
    'zh-CN':
      '“{sheet}”表 {cell} 和“{otherSheet}”表 {otherCell} 是同一题，内容却不同，无法判断哪个有效。请删掉多出的一行。',
    en: 'Sheet “{sheet}”, {cell} and sheet “{otherSheet}”, {otherCell} are the same question with different answers, so it is unclear which counts. Please remove one of the two rows.',
  },
  'workbook.option-gone': {
    'zh-CN':
      '“{sheet}”表 {cell} 这道题有选项行被删掉了，看不出勾选了哪些。这道题没有读取，请在程序里直接回答。',
    en: 'Sheet “{sheet}”, {cell}: rows of this question’s options were removed, so it is unclear what was ticked. It was not read; please answer it in the app.',
  },
  'workbook.unknown-row': {
    'zh-CN': '“{sheet}”表 {cell} 这一行对应的题目（{key}）在这次评估里没有。这一行没有读取。',
    en: 'Sheet “{sheet}”, {cell}: this assessment has no question {key}, so the row was not read.',
  },
  'workbook.other-edition': {
    'zh-CN':
      '“{pack}”在导出之后换了版本（导出时 {theirs} 版，现在 {ours} 版）。各行按现在的版本读取，请逐项核对。',
    en: '“{pack}” has moved to another edition since the export ({theirs} then, {ours} now). The rows are read by the current edition; please check each one.',
  },
  'workbook.other-content': {
    'zh-CN': '“{pack}”的版本号没有变（{ours} 版），但内容与导出时不同。各行按现在的内容读取，请逐项核对。',
    en: '“{pack}” has the same edition as at the export ({ours}) but other content. The rows are read by what it says now; please check each one.',
  },
  'workbook.rows-gone': {
    'zh-CN': '“{sheet}”表里有 {count} 行题目被删掉了。这些题的回答保持不变。',
    en: '{count, plural, one {# question was} other {# questions were}} removed from the sheet “{sheet}”. Their answers stay as they are.',
  },
  'workbook.sheet-gone': {
    'zh-CN': '“{sheet}”表被删掉了。其中各题的回答保持不变。',
    en: 'The sheet “{sheet}” was removed. The answers on it stay as they are.',
  },
  'workbook.sheet-renamed': {
    'zh-CN': '“{was}”表改名为“{sheet}”，已照常读取。',
    en: 'The sheet “{was}” is now called “{sheet}”; it was read all the same.',
  },
  'workbook.extra-sheet': {
    'zh-CN': '“{sheet}”表不是导出时就有的，没有读取。',
    en: 'The sheet “{sheet}” was not in the workbook when it was exported; it was not read.',
  },
  'workbook.columns-gone': {
    'zh-CN': '“{sheet}”表缺少需要的列，没有读取；其中各题的回答保持不变。请用导出的原文件填写。',
    en: 'The sheet “{sheet}” lacks columns it needs and was not read; the answers on it stay as they are. Please fill in the exported file itself.',
  },
};
