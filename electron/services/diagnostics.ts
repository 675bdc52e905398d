import { createHash, randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Language, Localized } from '../../assessments/pack/localized.ts';
import { assessmentIds } from '../db/assessment-ids.ts';
import { storeFacts } from '../db/store-facts.ts';
import type { Settings } from '../contract.ts';
import type { NotedFault } from './fault-log.ts';
import { readStore, type Workplace } from './workplace.ts';

/** What the process knows of itself and the machine. */
export interface Machine {
  readonly versions: Readonly<Record<string, string>>;
  readonly system: string;
  readonly packaged: boolean;
}

/** What goes into a diagnostics file. */
export interface DiagnosticsInput {
  readonly appVersion: string;
  readonly settings: Settings;
  readonly machine: Machine;
  readonly faults: readonly NotedFault[];
}

/**
 * The whole text of a diagnostics file: versions, settings without names, numbers of rows, ids as hashes that hold in
 * this one file, and the faults of this run of the app. Nothing a user has typed or named goes in, and no path.
 */
export function diagnosticsText(
  place: Workplace,
  { appVersion, settings, machine, faults }: DiagnosticsInput,
): string {
  const { language } = settings;
  const say = (text: Localized): string => text[language];
  const facts = readStore(place, storeFacts);
  // A salt of its own: two files cannot be told to be about the same assessments.
  const salt = randomBytes(16);
  const hidden = (id: string): string =>
    createHash('sha256').update(salt).update(id).digest('hex').slice(0, 10);
  const { store } = place;
  return [
    say(texts.title),
    say(texts.lead),
    '',
    line(say(texts.made), place.now()),
    line(say(texts.app), `${appVersion}${machine.packaged ? '' : ` (${say(texts.unpacked)})`}`),
    line(say(texts.system), machine.system),
    ...Object.entries(machine.versions).map(([name, version]) => line(name, version)),
    line(say(texts.language), language),
    line(say(texts.theme), settings.theme),
    line(say(texts.author), say(settings.author === '' ? texts.no : texts.yes)),
    '',
    say(texts.data),
    line(
      say(texts.state),
      store.kind === 'ready' ? say(texts.ready) : `${say(texts.readOnly)} (${store.fault.code})`,
    ),
    line(say(texts.schema), String(facts.version)),
    line(say(texts.size), say(texts.bytes).replace('{count}', String(sizeOf(store.file)))),
    line(say(texts.changes), String(facts.seq)),
    ...Object.entries(facts.counts).map(([table, count]) => line(`  ${table}`, String(count))),
    '',
    say(texts.assessments),
    ...readStore(place, assessmentIds).map((id) => `  ${hidden(id)}`),
    '',
    say(texts.faults),
    ...(faults.length === 0 ? [`  ${say(texts.none)}`] : faults.flatMap(faultLines)),
    '',
  ].join('\n');
}

/** The name offered for the file. */
export function diagnosticsFileName(now: string, language: Language): string {
  return `${texts.fileName[language]} ${now.slice(0, 10)}.txt`;
}

function line(name: string, value: string): string {
  return `${name}: ${value}`;
}

function faultLines({ at, kind, places }: NotedFault): string[] {
  return [`  ${at} ${kind}`, ...places.map((one) => `    ${one}`)];
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

const texts = {
  fileName: { 'zh-CN': '就绪工作台诊断', en: 'Readiness Desk diagnostics' },
  title: { 'zh-CN': '就绪工作台诊断文件', en: 'Readiness Desk diagnostics' },
  lead: {
    'zh-CN':
      '这里没有企业名称、回答、说明、佐证材料、文件名、人名、口令和文件夹位置，只有版本、数量和程序自身的错误。',
    en: 'This holds no names of enterprises or people, no answers, notes, evidence, file names, passphrases or folders: only versions, numbers and errors of the app itself.',
  },
  made: { 'zh-CN': '生成时间', en: 'Made at' },
  app: { 'zh-CN': '程序版本', en: 'Version of the app' },
  unpacked: { 'zh-CN': '未打包', en: 'not packaged' },
  system: { 'zh-CN': '操作系统', en: 'System' },
  language: { 'zh-CN': '语言', en: 'Language' },
  theme: { 'zh-CN': '外观', en: 'Theme' },
  author: { 'zh-CN': '是否填写了填写人', en: 'An author is named' },
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  data: { 'zh-CN': '数据', en: 'Data' },
  state: { 'zh-CN': '状态', en: 'State' },
  ready: { 'zh-CN': '可读写', en: 'open for reading and writing' },
  readOnly: { 'zh-CN': '只读', en: 'open for reading only' },
  schema: { 'zh-CN': '数据格式版本', en: 'Version of the data format' },
  size: { 'zh-CN': '数据文件大小', en: 'Size of the data file' },
  bytes: { 'zh-CN': '{count} 字节', en: '{count} bytes' },
  changes: { 'zh-CN': '最新一次修改的编号', en: 'Number of the newest change' },
  assessments: {
    'zh-CN': '评估（编号已打乱，只在本文件内有效）',
    en: 'Assessments (ids hidden; they hold in this file only)',
  },
  faults: { 'zh-CN': '本次运行中程序自身的错误', en: 'Errors of the app itself in this run' },
  none: { 'zh-CN': '没有', en: 'none' },
} as const satisfies Readonly<Record<string, Localized>>;
