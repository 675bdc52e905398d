import type { Localized } from '../assessments/pack/localized.ts';

/** The words of everything outside the window's page: menu, file dialogs, the question at closing. */
export const nativeTexts = {
  title: { 'zh-CN': '数字化就绪工作台', en: 'Readiness Desk' },
  app: { 'zh-CN': '就绪工作台', en: 'Readiness Desk' },
  file: { 'zh-CN': '文件', en: 'File' },
  edit: { 'zh-CN': '编辑', en: 'Edit' },
  view: { 'zh-CN': '显示', en: 'View' },
  hide: { 'zh-CN': '隐藏本程序', en: 'Hide Readiness Desk' },
  hideOthers: { 'zh-CN': '隐藏其他程序', en: 'Hide Others' },
  showAll: { 'zh-CN': '全部显示', en: 'Show All' },
  quit: { 'zh-CN': '退出', en: 'Quit' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  cut: { 'zh-CN': '剪切', en: 'Cut' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  paste: { 'zh-CN': '粘贴', en: 'Paste' },
  selectAll: { 'zh-CN': '全选', en: 'Select All' },
  zoomIn: { 'zh-CN': '放大', en: 'Zoom In' },
  zoomOut: { 'zh-CN': '缩小', en: 'Zoom Out' },
  resetZoom: { 'zh-CN': '原始大小', en: 'Actual Size' },
  fullScreen: { 'zh-CN': '全屏', en: 'Full Screen' },
  saveDossier: { 'zh-CN': '保存申报材料', en: 'Save the dossier' },
  openAssessment: { 'zh-CN': '打开评估文件', en: 'Open an assessment file' },
  openPackFolder: { 'zh-CN': '选择问卷文件夹', en: 'Choose the folder of a questionnaire' },
  addEvidence: { 'zh-CN': '选择佐证材料', en: 'Choose evidence' },
  saveEvidence: { 'zh-CN': '另存佐证材料', en: 'Save a copy of the evidence' },
  openQuestion: { 'zh-CN': '要用系统程序打开“{name}”吗？', en: 'Open “{name}” in another program?' },
  openDetail: {
    'zh-CN': '这类文件里可能带有程序，或内容与文件名不符。只在清楚它的来源时打开。',
    en: 'A file of this kind can contain programs, or its content is not what its name says. Open it only if you know where it comes from.',
  },
  dontOpen: { 'zh-CN': '不打开', en: 'Do not open' },
  open: { 'zh-CN': '打开', en: 'Open' },
  saveWorkbook: { 'zh-CN': '保存 Excel 填写表', en: 'Save the Excel workbook' },
  openWorkbook: { 'zh-CN': '选择填好的 Excel 填写表', en: 'Choose a filled-in Excel workbook' },
  chooseBackupFolder: {
    'zh-CN': '选择存放第二份备份的文件夹',
    en: 'Choose the folder for the second copy of the backups',
  },
  savePassedOn: { 'zh-CN': '导出评估文件', en: 'Export an assessment file' },
  pdfFiles: { 'zh-CN': 'PDF 文件', en: 'PDF files' },
  wordFiles: { 'zh-CN': 'Word 文档', en: 'Word documents' },
  workbookFiles: { 'zh-CN': 'Excel 工作簿', en: 'Excel workbooks' },
  assessmentFiles: { 'zh-CN': '评估文件', en: 'Assessment files' },
  closeQuestion: { 'zh-CN': '有内容还没有保存，要关闭吗？', en: 'Something is not saved yet. Close anyway?' },
  closeChanges: {
    'zh-CN': '最后的修改没能写入磁盘。',
    en: 'Your last changes could not be written to the disk.',
  },
  closeTyped: {
    'zh-CN': '有填写的内容还不能保存，例如没写完的数字或日期；原因写在填写处下方。',
    en: 'Something typed cannot be saved yet, for example an unfinished number or date; the reason stands below its field.',
  },
  closeUploads: {
    'zh-CN': '有佐证材料还在存入，或没能存入。',
    en: 'Some evidence files are still being stored, or could not be.',
  },
  closeDetail: {
    'zh-CN': '留下可以查看原因再试，关闭会丢失这些内容；先前保存的内容都在。',
    en: 'Stay to see why and try again; closing loses this. Everything saved before is safe.',
  },
  silentQuestion: { 'zh-CN': '窗口没有回应，要关闭吗？', en: 'The window does not answer. Close anyway?' },
  silentDetail: {
    'zh-CN': '刚填写的内容可能还没有保存。留下可以再等一会儿，关闭会丢失没有保存的内容；先前保存的内容都在。',
    en: 'What you typed last may not be saved yet. Stay to wait a little longer; closing loses what is not saved. Everything saved before is safe.',
  },
  stay: { 'zh-CN': '留下', en: 'Stay' },
  close: { 'zh-CN': '仍然关闭', en: 'Close anyway' },
  cannotStart: { 'zh-CN': '就绪工作台无法启动', en: 'Readiness Desk cannot start' },
} as const satisfies Readonly<Record<string, Localized>>;

export type NativeText = keyof typeof nativeTexts;
