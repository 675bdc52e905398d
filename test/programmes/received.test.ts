import { describe, expect, test } from 'vitest';
import type { Answer, Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { slotSchema } from '../../assessments/exchange/assessment-file.ts';
import { computeBenefit } from '../../assessments/programmes/benefit.ts';
import { receivedIn, receivedSlot } from '../../assessments/programmes/received.ts';
import { sayCap } from '../../assessments/programmes/say-benefit.ts';
import { content, shipped, shippedProgramme } from './shipped.ts';
import { given, input, line, readTiny, said, tiny, type Loose } from './tiny-programme.ts';

/** Half of 2,000.00 yuan, at most 1,000 yuan in the period named, after what was received; today is in 2026. */
function after(per: string, received: Readonly<Record<number, string>>, fen = 200_000) {
  const answers = Object.fromEntries(
    Object.entries(received).map(([year, yuan]) => [receivedSlot('tiny', Number(year)), given(yuan)]),
  );
  const programme = tiny((p: Loose) => void (p.benefit.caps[0].per = per));
  const result = computeBenefit(programme, { lines: [line(fen)] }, input({ answers }));
  if (result === null) throw new Error('no benefit');
  return result;
}

describe('what was received lowers the caps by year and in total', () => {
  test.each([
    ['a year: earlier years do not count', 'firm-year', { 2026: '400', 2025: '500' }, 60_000, true],
    ['in total: every year counts', 'firm-total', { 2026: '400', 2025: '500' }, 10_000, true],
    ['a claim: nothing counts', 'claim', { 2026: '400', 2025: '500' }, 100_000, false],
    ['one fen left', 'firm-total', { 2025: '999.99' }, 1, true],
    ['exactly used up', 'firm-total', { 2025: '1000' }, 0, true],
    ['one fen more than the cap', 'firm-total', { 2025: '1000.01' }, 0, true],
    ['nothing', 'firm-year', {}, 100_000, false],
    ['nought', 'firm-year', { 2026: '0' }, 100_000, false],
    ['a year to come counts in total', 'firm-total', { 2027: '300' }, 70_000, true],
  ])('%s', (_, per, received, expected, applied) => {
    const result = after(per, received);
    expect([result.fen, result.caps[0]?.applied]).toEqual([expected, applied]);
  });

  test.each([
    ['one fen below', 119_998, 59_999, false],
    ['exactly at the rest', 120_000, 60_000, false],
    ['one fen over', 120_002, 60_000, true],
  ])('%s of 600.00 yuan', (_, fen, expected, applied) => {
    const result = after('firm-year', { 2026: '400' }, fen);
    expect([result.fen, result.caps[0]?.applied]).toEqual([expected, applied]);
  });

  test('the line of the cap says what was subtracted and what is left', () => {
    const [cap] = after('firm-total', { 2026: '400', 2025: '500.50' }).caps;
    if (cap === undefined) throw new Error('no cap');
    expect(sayCap(cap, 'zh-CN')).toBe(
      '每家企业累计不超过 1,000.00 元，减去此前已获得的 900.50 元，还剩 99.50 元：由 1,000.00 元减为 99.50 元',
    );
    expect(sayCap(cap, 'en')).toBe(
      'Not more than CNY 1,000.00 per enterprise in total, less CNY 900.50 received before, leaves CNY 99.50: CNY 1,000.00 becomes CNY 99.50',
    );
  });
});

describe('the sums received', () => {
  const voucher = shippedProgramme('hubei-cloud-voucher');
  const slot = receivedSlot(voucher.id, 2025);
  const check = (answer: Answer, at: Slot = slot) =>
    checkAnswer({
      slot: at,
      answer,
      packs: [],
      programmes: shipped,
      situation: { profile: emptyProfile, figures: content.figures, answers: {} },
    })?.code ?? null;

  test('are kept a year each, with their papers', () => {
    expect(slotSchema.safeParse(slot).success).toBe(true);
    const papers = { ...given('123.45'), note: ' 2025-06-01，示例文件 ' };
    expect(check(papers)).toBeNull();
    expect(receivedIn(voucher, { [slot]: papers, 'p:x/received.2025': given('9') }, '2026-03-01')).toEqual({
      thisYearFen: 0,
      inTotalFen: 12_345,
      years: [{ year: 2025, fen: 12_345, note: '2025-06-01，示例文件' }],
    });
    expect(receivedIn(voucher, { [slot]: papers }, '2025-12-31').thisYearFen).toBe(12_345);
  });

  test.each([
    ['half a fen', given('0.005'), 'programme.fact-decimals'],
    ['less than nothing', given('-1'), 'programme.fact-low'],
    ['beyond all measure', given('1000000000.01'), 'programme.fact-high'],
    ['no number', said('yes'), 'programme.fact-kind'],
    ['the largest sum', given('1000000000'), null],
  ])('%s', (_, answer, fault) => {
    expect(check(answer)).toBe(fault);
  });

  test('have no place where no cap reaches beyond one claim, nor in a year that is none', () => {
    const without = shipped.find((one) => (one.benefit?.caps ?? []).every((cap) => cap.per === 'claim'));
    expect(check(given('1'), receivedSlot(without?.id ?? '', 2025))).toBe('answer.unknown-fact');
    expect(check(given('1'), receivedSlot(voucher.id, 1999))).toBe('answer.unknown-fact');
    expect(check(given('1'), `p:${voucher.id}/received.02025`)).toBe('answer.unknown-fact');
  });

  test('keep their slots to themselves: a fact with such an id is found by the check', () => {
    const read = readTiny((p) => {
      p.facts = [
        {
          id: 'received.2025',
          kind: 'yes-no',
          title: { 'zh-CN': '甲', en: 'a' },
          where: { 'zh-CN': '甲', en: 'a' },
        },
      ];
    });
    if (read.kind !== 'problems') throw new Error('not found');
    expect(read.problems.map((one) => one.message.en).join()).toContain(
      'must not begin with choice. or received.',
    );
  });
});
