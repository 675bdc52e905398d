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
  saveAssessment: { 'zh-CN': '保存评估文件', en: 'Save the assessment file' },
  openAssessment: { 'zh-CN': '打开评估文件', en: 'Open an assessment file' },
  openPackFolder: { 'zh-CN': '选择问卷文件夹', en: 'Choose the folder of a questionnaire' },
  pdfFiles: { 'zh-CN': 'PDF 文件', en: 'PDF files' },
  assessmentFiles: { 'zh-CN': '评估文件', en: 'Assessment files' },
  closeQuestion: { 'zh-CN': '有内容还没有保存，要关闭吗？', en: 'Something is not saved yet. Close anyway?' },
  closeDetail: {
    'zh-CN': '最后的修改没能写入磁盘。留下可以查看原因再试，关闭会丢失这些修改；先前保存的内容都在。',
    en: 'Your last changes could not be written to the disk. Stay to see why and try again; closing loses them. Everything saved before is safe.',
  },
  stay: { 'zh-CN': '留下', en: 'Stay' },
  close: { 'zh-CN': '仍然关闭', en: 'Close anyway' },
  cannotStart: { 'zh-CN': '就绪工作台无法启动', en: 'Readiness Desk cannot start' },
} as const satisfies Readonly<Record<string, Localized>>;

export type NativeText = keyof typeof nativeTexts;
