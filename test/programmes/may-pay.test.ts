import { describe, expect, test } from 'vitest';
import { mayPay, openTo } from '../../assessments/programmes/may-pay.ts';
import type { ProgrammeInput } from '../../assessments/programmes/eligibility.ts';
import { readContent } from '../../build/compile-packs.ts';
import { sample } from '../fixtures/sample.ts';

const { content } = readContent();
const input = (profile = sample.profile): ProgrammeInput => ({
  situation: { profile, figures: content.figures, answers: sample.answers },
  results: {},
  overrides: {},
  choices: {},
  today: '2026-11-22',
});
const ids = (spending: Parameters<typeof mayPay>[0]['spending'], given = input()) =>
  mayPay(
    { spending },
    openTo(content.programmes, () => given),
  ).map((one) => one.id);

describe('the programmes that may pay', () => {
  test('count a kind of cost the section needs', () => {
    expect(ids(['cloud-saas'])).toContain('cloud-voucher');
    expect(ids(['training'])).not.toContain('cloud-voucher');
    expect(ids(undefined)).toEqual([]);
  });

  test('are none of another province or city, and none already known to be closed to this enterprise', () => {
    const found = ids(['cloud-saas', 'software', 'implementation', 'network']);
    expect(found.some((id) => /hubei|guizhou|nanjing|nanchang/.test(id))).toBe(false);
    expect(ids(['cloud-saas'], input({ ...sample.profile, staff: 5000, revenue: '900000' }))).not.toContain(
      'cloud-voucher',
    );
  });

  test('every section says what its improvements cost money for', () => {
    const silent = content.packs.flatMap((pack) =>
      pack.sections.filter((one) => one.spending === undefined).map((one) => `${pack.id}/${one.id}`),
    );
    expect(silent).toEqual([]);
  });
});
