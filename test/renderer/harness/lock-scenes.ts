import type { DamagedEvidence, LockState } from '../../../electron/contract/lock.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const longName = '2025 年度精密电机二号生产线数控加工中心及配套上下料机械手采购合同（含补充协议）扫描件.pdf';
const enterprise = '景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司';

const damaged = (count: number): DamagedEvidence[] =>
  Array.from({ length: count }, (_, place) => ({
    file: `evidence/3f/${'3f9a'.repeat(16)}.age`,
    evidence:
      [
        { name: longName, number: 'HT-2025-0713', enterprise },
        { name: '设备台账.xlsx', number: '', enterprise: '赣州示例精密电机有限公司' },
        null,
      ][place % 3] ?? null,
  }));

/** The language is that of the settings: what is locked speaks the window's own. */
const withLock = (lock: (language: 'zh-CN' | 'en') => LockState) => (fake: FakeDesk) => {
  fake.lock = lock(fake.settings.language);
  return '';
};

const stopped = (count: number): Scene['prepare'] =>
  withLock((language) => ({
    kind: 'stopped',
    to: 'decrypt',
    language,
    fault: { code: 'lock.evidence-damaged', values: { count } },
    damaged: damaged(count),
  }));

/** The window while its data cannot be asked for. */
export const lockScenes: readonly Scene[] = [
  {
    name: 'lock-locked',
    prepare: withLock((language) => ({ kind: 'locked', language, waitMs: 0, fault: null })),
  },
  {
    name: 'lock-stopped',
    prepare: withLock((language) => ({
      kind: 'stopped',
      to: 'encrypt',
      language,
      fault: {
        code: 'lock.file-not-converted',
        values: { file: `evidence/3f/${'3f9a'.repeat(16)}`, detail: 'EIO' },
      },
      damaged: [],
    })),
  },
  { name: 'lock-damaged', prepare: stopped(1) },
  { name: 'lock-damaged-many', prepare: stopped(37), window: { height: 1400 } },
];
