import type { Localized } from '../../pack/localized.ts';
import type { AnswerStatus } from '../dossier.ts';

/** Words an Excel dossier needs besides those of the model: heads of columns that a printed page does without. */
export const bookText = {
  contents: { 'zh-CN': '封面', en: 'Cover' },
  more: { 'zh-CN': '（补充）', en: ' (more)' },
  status: { 'zh-CN': '状态', en: 'State' },
  reason: { 'zh-CN': '说明', en: 'Reason' },
  possible: { 'zh-CN': '满分', en: 'Of' },
  flagged: { 'zh-CN': '标记', en: 'Mark' },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  item: { 'zh-CN': '内容', en: 'Item' },
  percent: { 'zh-CN': '占满分（%）', en: 'Share of the maximum (%)' },
  yes: { 'zh-CN': '✓ 达到', en: '✓ Reached' },
  no: { 'zh-CN': '○ 未达到', en: '○ Not reached' },
  stands: { 'zh-CN': '● 本次达到', en: '● Reached now' },
  passed: { 'zh-CN': '✓ 已超过', en: '✓ Passed' },
  none: { 'zh-CN': '● 本次在此', en: '● Now here' },
  drawn: { 'zh-CN': '图中画法', en: 'As drawn' },
  solid: { 'zh-CN': '● 实心', en: '● Solid' },
  hollow: { 'zh-CN': '◌ 空心或斜线', en: '◌ Hollow or hatched' },
  threshold: { 'zh-CN': '要求', en: 'Asked for' },
  from: { 'zh-CN': '起点（占满分 %）', en: 'From (% of the maximum)' },
  tick: { 'zh-CN': '刻度', en: 'Scale' },
  present: { 'zh-CN': '现状', en: 'Now' },
  end: { 'zh-CN': '刻度终点', en: 'End of the scale' },
  chapter: { 'zh-CN': '章', en: 'Chapter' },
  about: { 'zh-CN': '内容', en: 'What it holds' },
  facts: { 'zh-CN': '文件信息', en: 'About this file' },
  sample: { 'zh-CN': '示例', en: 'Sample' },
  sampleYes: { 'zh-CN': '是', en: 'Yes' },
  sampleNo: { 'zh-CN': '否', en: 'No' },
  started: { 'zh-CN': '评估开始日期', en: 'Assessment started' },
  made: { 'zh-CN': '生成日期', en: 'Made on' },
  version: { 'zh-CN': '程序版本', en: 'App version' },
  hash: { 'zh-CN': '数据的校验值（SHA-256）', en: 'Checksum of the data (SHA-256)' },
  footer: { 'zh-CN': '页眉页脚', en: 'Head and foot of each page' },
  qr: { 'zh-CN': '二维码内容', en: 'Content of the QR code' },
  seal: { 'zh-CN': '盖章处', en: 'Place for the seal' },
} as const satisfies Readonly<Record<string, Localized>>;

/** The state of an answer as a sign and a word. */
export const statusText: Readonly<Record<AnswerStatus, Localized>> = {
  answered: { 'zh-CN': '✓ 已答', en: '✓ Answered' },
  missing: { 'zh-CN': '○ 未答', en: '○ Not answered' },
  unknown: { 'zh-CN': '？ 不清楚', en: '？ Do not know' },
  'not-applicable': { 'zh-CN': '— 不适用', en: '— Not applicable' },
};
