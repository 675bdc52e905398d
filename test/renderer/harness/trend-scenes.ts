import type { Page } from 'playwright-core';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import { longName } from '../../e2e/filled-desk.ts';
import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const [sme, fusion, security] = ['sme-digital-2024', 'fusion-23020', 'industrial-security'];

/**
 * The sample after some years of getting better, the oldest first: in each fewer questions were answered “do not
 * know”. The second was never finished, and the third is without one of the questionnaires.
 */
function years(fake: FakeDesk, count: number): { enterpriseId: string; ids: readonly string[] } {
  const { assessmentId, enterpriseId } = fake.addSample();
  const now = fake.assessments.get(assessmentId);
  const ids = Array.from({ length: count - 1 }, (_, place) => {
    const year = 2026 - count + place + 1;
    const packs = place === 2 ? [sme, security] : [sme, fusion, security];
    const id = fake.addAssessment(enterpriseId, `${year} 年度评估`, packs, `${year}-10-20T02:00:00.000Z`);
    const then = fake.assessments.get(id);
    if (then !== undefined && now !== undefined)
      then.answers = Object.fromEntries(
        Object.entries(now.answers).flatMap(([slot, answer], index) => {
          if (place === 1 && index % 3 === 0) return [];
          const known = (index * 7) % count <= place + 1;
          return [[slot, known ? answer : { ...answer, response: { kind: 'unknown' as const } }]];
        }),
      );
    return id;
  });
  const [first] = ids;
  const oldest = fake.assessments.get(first ?? '');
  if (oldest !== undefined)
    oldest.row = { ...oldest.row, closed: { version: 1, at: oldest.row.createdAt, who: '李顾问' } };
  return { enterpriseId, ids: [...ids, assessmentId] };
}

const over = (count: number) => (fake: FakeDesk) => `#/enterprise/${years(fake, count).enterpriseId}/trend`;

export const trendScenes: readonly Scene[] = [
  { name: 'trend', prepare: over(4), whole: true },
  { name: 'trend-two', prepare: over(2), whole: true },
  { name: 'trend-many', prepare: over(9), whole: true },
  {
    name: 'trend-all',
    prepare: over(9),
    whole: true,
    act: async (page: Page) => {
      await page.getByRole('button', { name: /全部显示|Show all/ }).click();
    },
  },
  {
    name: 'trend-editions',
    whole: true,
    prepare: (fake) => {
      const { enterpriseId, ids } = years(fake, 5);
      for (const id of ids.slice(0, 2)) fake.oldEditions.add(id);
      return `#/enterprise/${enterpriseId}/trend`;
    },
  },
  {
    name: 'trend-unread',
    whole: true,
    prepare: (fake) => {
      const { enterpriseId, ids } = years(fake, 4);
      const [, second, third] = ids;
      const kept = fake.assessments.get(third ?? '');
      if (kept !== undefined) kept.row = { ...kept.row, title: longName };
      fake.unread.set(second ?? '', {
        code: 'store.damaged-spot',
        values: { file: 'readiness-desk.sqlite' },
      });
      return `#/enterprise/${enterpriseId}/trend`;
    },
  },
  {
    name: 'trend-one',
    prepare: (fake) => `#/enterprise/${fake.addSample().enterpriseId}/trend`,
  },
  {
    name: 'trend-none',
    prepare: (fake) =>
      `#/enterprise/${fake.addEnterprise({ ...emptyProfile, name: '某示例厂' }, false)}/trend`,
  },
  {
    name: 'trend-failed',
    prepare: (fake) => {
      fake.faults.set('getTrend', { code: 'unexpected', values: {} });
      return over(2)(fake);
    },
  },
  { name: 'narrow-trend', prepare: over(7), window: { width: 320, height: 800 }, whole: true },
  { name: 'contrast-trend', prepare: over(4), window: { forcedColors: 'active' }, whole: true },
];
