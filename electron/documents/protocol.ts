import type { CheckedFile } from '../../assessments/dossier/checked-file.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { BundleJob } from './bundle/write-bundle.ts';
import type { ListJob } from './pdf/list/write-list.ts';
import type { FontFiles } from './fonts.ts';
import type { DossierSource, Unbuilt } from './dossier-source.ts';
import type { DossierJob, DossierStep, WrittenDossier } from './write-dossier.ts';

/** What the main process tells the document worker. One job a worker; plain data only. */
export type ToWorker =
  | { readonly kind: 'write'; readonly job: DossierJob | Unbuilt<DossierJob> }
  | { readonly kind: 'write-bundle'; readonly job: BundleJob | Unbuilt<BundleJob> }
  | { readonly kind: 'write-list'; readonly job: ListJob }
  | { readonly kind: 'check'; readonly file: string }
  /** Work will follow: what takes long to open is opened meanwhile, and the dossier is rehearsed. Not answered. */
  | { readonly kind: 'get-ready'; readonly fonts: FontFiles; readonly source: DossierSource | null }
  | { readonly kind: 'cancel' };

/** What the worker answers: steps as they begin, then exactly one end. */
export type FromWorker =
  | { readonly kind: 'step'; readonly step: DossierStep }
  /** A file of a bundle is begun, or looked at. */
  | { readonly kind: 'part'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly written: WrittenDossier }
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The steps in words, for the progress shown in the window. */
export const stepTexts: Readonly<Record<DossierStep, Localized>> = {
  characters: { 'zh-CN': '正在检查字符', en: 'Checking characters' },
  annexes: { 'zh-CN': '正在查看附件', en: 'Looking at annexes' },
  layout: { 'zh-CN': '正在排版', en: 'Laying out pages' },
  'annex-pages': { 'zh-CN': '正在排入附件', en: 'Placing annexes' },
  write: { 'zh-CN': '正在写入文件', en: 'Writing the file' },
  'read-back': { 'zh-CN': '正在读回核对', en: 'Reading back and comparing' },
};
