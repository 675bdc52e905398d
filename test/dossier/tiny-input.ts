import type { PlanItem } from '../../assessments/advice/plan.ts';
import type { Answers } from '../../assessments/answering/answer.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { both, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';
import { line, said, tiny } from '../programmes/tiny-programme.ts';

/** 0 + 2.3 + 6 + 0 + 1 = 9.3 of 24.8 points, level one; the scene is at grade 1. */
export const now: Answers = {
  'q:tiny/one': say.choice('low'),
  'q:tiny/several': say.choices('a', 'b', 'c'),
  'f:part': say.number('100'),
  'f:all': say.number('100'),
  'f:before': say.number('1'),
  'f:after': say.number('2'),
  'q:tiny/scene': say.statements('s1'),
  'q:tiny/yesno': { ...say.choice('partly') },
  'p:honest': said('yes'),
};

/** 1.875 + 0.7 + 0 + 0 + 2 = 4.575 points, no level; no grade of the scene. */
export const before: Answers = {
  'q:tiny/one': say.choice('mid'),
  'q:tiny/several': say.choices('a'),
  'f:part': say.number('0'),
  'f:all': say.number('100'),
  'f:before': say.number('1'),
  'f:after': say.number('2'),
  'q:tiny/scene': say.statements(),
  'q:tiny/yesno': { ...say.choice('yes') },
};

const item = (questionId: string, changed: Partial<PlanItem>): PlanItem => ({
  id: questionId,
  packId: 'tiny',
  questionId,
  target: { label: both('the aim'), earned: '0', grade: 0 },
  effort: { yuan: [1000, 2000], days: [1, 2] },
  phase: 'days-90',
  owner: '',
  budgetFen: null,
  note: '',
  done: false,
  ...changed,
});

/** 12,000.50 yuan in the first phase, nothing given in the second, 49.50 in the third. */
export const items: readonly PlanItem[] = [
  item('one', {
    target: { label: both('high'), earned: '7.5', grade: 2 },
    budgetFen: 1_200_050,
    owner: '王工',
  }),
  item('scene', { target: { label: both('joined'), earned: '0', grade: 3 }, phase: 'year-1' }),
  item('yesno', {
    target: { label: both('yes'), earned: '2', grade: 0 },
    phase: 'year-2',
    budgetFen: 4950,
    done: true,
    note: 'kept in the binder',
  }),
];

/** A dossier of the tiny pack; `changed` replaces parts of it. */
export function tinyInput(language: Language, changed: Partial<DossierInput> = {}): DossierInput {
  return {
    sample: false,
    assessment: { title: '2026', createdAt: '2026-04-01T01:00:00.000Z' },
    packs: [tinyPack],
    situation: situation(now),
    language,
    today: '2026-06-01',
    appVersion: '0.1.0',
    seq: 7,
    canonicalSha256: '0123456789abcdef'.repeat(4),
    ...changed,
  };
}

/** 3,000.00 yuan of cloud services that count, hardware that does not, at half; one thousand at most. */
export const funded: Partial<DossierInput> = {
  programmes: [tiny()],
  costs: { lines: [line(300_000), line(99_999, { id: 'two', class: 'hardware', name: 'server' })] },
};
export const keyed = {
  value: '30',
  source: 'notice of the year',
  documentNumber: '〔2026〕8号',
  date: '2026-03-02',
};
export const former = {
  title: '2025',
  createdAt: '2025-04-01T01:00:00.000Z',
  packs: [tinyPack],
  situation: situation(before),
};
