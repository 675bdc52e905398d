import type { Fault } from '../../assessments/text/fault.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { DossierJob, DossierStep, WrittenDossier } from './write-dossier.ts';

/** What the main process tells the document worker. One job a worker; plain data only. */
export type ToWorker = { readonly kind: 'write'; readonly job: DossierJob } | { readonly kind: 'cancel' };

/** What the worker answers: steps as they begin, then exactly one end. */
export type FromWorker =
  | { readonly kind: 'step'; readonly step: DossierStep }
  | { readonly kind: 'done'; readonly written: WrittenDossier }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The steps in words, for the progress shown in the window. */
export const stepTexts: Readonly<Record<DossierStep, Localized>> = {
  characters: { 'zh-CN': '正在检查字符', en: 'Checking characters' },
  layout: { 'zh-CN': '正在排版', en: 'Laying out pages' },
  write: { 'zh-CN': '正在写入文件', en: 'Writing the file' },
  'read-back': { 'zh-CN': '正在读回核对', en: 'Reading back and comparing' },
};
