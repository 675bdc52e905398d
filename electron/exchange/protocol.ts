import type { Localized } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import type { ReadFile, ReadJob } from './read-passed-file.ts';
import type { WriteJob, WrittenFile } from './write-passed-file.ts';

/** What the main process tells the worker that reads and writes assessment files. One job a worker. */
export type ToExchange =
  | { readonly kind: 'write'; readonly job: WriteJob }
  | { readonly kind: 'read'; readonly job: ReadJob }
  | { readonly kind: 'cancel' };

export type ExchangeStep = 'pack' | 'encrypt' | 'read-back' | 'decrypt' | 'unpack' | 'check';

/** What the worker answers: steps with how far they are, then exactly one end. */
export type FromExchange =
  | { readonly kind: 'step'; readonly step: ExchangeStep; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly written: WrittenFile }
  | { readonly kind: 'read'; readonly read: ReadFile }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The steps in words, for the progress shown in the window. */
export const exchangeStepTexts: Readonly<Record<ExchangeStep, Localized>> = {
  pack: { 'zh-CN': '正在打包', en: 'Packing' },
  encrypt: { 'zh-CN': '正在加密', en: 'Encrypting' },
  'read-back': { 'zh-CN': '正在读回核对', en: 'Reading back and comparing' },
  decrypt: { 'zh-CN': '正在解密', en: 'Decrypting' },
  unpack: { 'zh-CN': '正在读取', en: 'Reading' },
  check: { 'zh-CN': '正在检查内容', en: 'Checking the content' },
};

/** Tells how far a step is. */
export type Advance = (step: ExchangeStep, done: number, total: number) => void;
