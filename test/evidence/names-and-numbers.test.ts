import { describe, expect, test } from 'vitest';
import type { Slot } from '../../assessments/answering/answer.ts';
import type { LinkedEvidence } from '../../assessments/evidence/evidence.ts';
import { evidenceNumbers } from '../../assessments/evidence/evidence-numbers.ts';
import { suggestDetails } from '../../assessments/evidence/suggest-details.ts';

describe('what the name of a file lets one guess', () => {
  test.each([
    ['采购合同 HT-2024-015 20240301.pdf', { kind: 'contract', number: 'HT-2024-015', date: '2024-03-01' }],
    [
      '合同编号：XS2023-118 签订2023年5月6日.docx',
      { kind: 'contract', number: 'XS2023-118', date: '2023-05-06' },
    ],
    ['发票_24362000000012345678.pdf', { kind: 'invoice', number: '24362000000012345678' }],
    ['增值税专用发票 08123456.jpg', { kind: 'invoice', number: '08123456' }],
    ['合同发票.pdf', { kind: 'invoice' }],
    ['银行回单2024-02-30.png', { kind: 'receipt' }],
    ['微信图片_20240512103344.png', { kind: 'screenshot' }],
    ['IMG_20240512_103344.jpg', { kind: 'photo', date: '2024-05-12' }],
    ['ISO 证书 2025.1.9.pdf', { kind: 'certificate', date: '2025-01-09' }],
    ['验收报告.pdf', { kind: 'report' }],
    ['Invoice No. INV-88213.pdf', { kind: 'invoice', number: 'INV-88213' }],
    ['scan0001.pdf', {}],
    ['2024.pdf', {}],
    ['', {}],
  ])('%s', (name, expected) => {
    expect(suggestDetails(name)).toEqual(expected);
  });
});

describe('numbers of evidence in one assessment', () => {
  const linked = (id: string, ...slots: Slot[]): LinkedEvidence => ({
    id,
    slots,
    file: { sha256: '0'.repeat(64), sizeBytes: 0, mediaType: 'application/pdf' },
    details: { name: id, kind: 'other', number: '', date: null, amountFen: null, note: '' },
  });

  test('follow the reading order; the same file keeps its number wherever it is named', () => {
    const numbers = evidenceNumbers(
      [
        linked('late', 'q:p/c'),
        linked('gone', 'q:p/x'),
        linked('twice', 'q:p/c', 'q:p/a'),
        linked('also', 'q:p/a'),
      ],
      ['q:p/a', 'q:p/b', 'q:p/c'],
    );
    expect(numbers.list.map((one) => `${one.number} ${one.evidence.id}`)).toEqual([
      '1 twice',
      '2 also',
      '3 late',
      '4 gone',
    ]);
    expect(['q:p/a', 'q:p/b', 'q:p/c'].map((slot) => numbers.at(slot as Slot))).toEqual([[1, 2], [], [1, 3]]);
  });

  test('of nothing are none', () => {
    expect(evidenceNumbers([], ['q:p/a']).list).toEqual([]);
  });
});
