import { expect, test } from 'vitest';
import { questionSlot, type Answers } from '../../assessments/answering/answer.ts';
import { askedQuestions } from '../../assessments/answering/progress.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import type { AnswerItem, DossierDocument } from '../../assessments/dossier/dossier.ts';
import { chapterNumber, headingNumber, sayDate } from '../../assessments/dossier/numbering.ts';
import { checkProfile } from '../../assessments/enterprise/profile-checks.ts';
import { profileText } from '../../assessments/enterprise/text.ts';
import { say as sayText } from '../../assessments/text/say.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { declarationClauses, dossierText } from '../../assessments/dossier/text.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { emptyInput, packs, sample, sampleInput } from './real-input.ts';

const chinese = buildDossier(sampleInput('zh-CN'));
const english = buildDossier(sampleInput('en'));

const textsOf = (dossier: DossierDocument) =>
  readingOrder(dossier).flatMap((spoken) => (spoken.kind === 'text' ? [spoken.text] : []));
const itemsOf = (dossier: DossierDocument, packId: string): readonly AnswerItem[] =>
  dossier.chapters
    .filter((chapter) => chapter.id === `answers-${packId}`)
    .flatMap((chapter) => chapter.blocks)
    .flatMap((block) => (block.kind === 'answers' ? block.sections.flatMap((section) => section.items) : []));

test('the model is plain JSON', () => {
  expect(JSON.parse(JSON.stringify(chinese))).toEqual(chinese);
});

test('both languages have the same chapters, blocks and figures', () => {
  const shape = (dossier: DossierDocument) =>
    dossier.chapters.map((chapter) => [chapter.id, chapter.blocks.map((block) => block.kind)]);
  expect(shape(english)).toEqual(shape(chinese));
  for (const pack of packs) {
    const figures = (dossier: DossierDocument) =>
      itemsOf(dossier, pack.id).map((item) => [
        item.number,
        item.status,
        item.flagged,
        /^[\d.,\s/]*$/.test(item.points ?? '') ? item.points : '',
      ]);
    expect(figures(english)).toEqual(figures(chinese));
  }
});

test('no English sentence is left in Chinese, no Chinese one in English', () => {
  const words = Object.values(dossierText).concat([...declarationClauses]);
  for (const one of words) {
    expect(one.en).not.toMatch(/[\u4e00-\u9fff]/u);
    const latin = one['zh-CN'].replace(/\{\w+\}|Readiness Desk/g, '');
    expect(latin).not.toMatch(/[a-z]{4}/i);
  }
});

test('every question asked stands there once with its note; those not asked do not', () => {
  const { situation } = sampleInput('zh-CN');
  for (const pack of packs) {
    const asked = askedQuestions(pack, situation);
    const items = itemsOf(chinese, pack.id);
    expect(items.map((item) => item.prompt)).toEqual(asked.map((question) => question.prompt['zh-CN']));
    const notes = asked.map(
      (question) => sample.answers[questionSlot(pack.id, question.id)]?.note.trim() ?? '',
    );
    expect(items.map((item) => item.note ?? '')).toEqual(notes);
    expect(new Set(items.map((item) => item.number)).size).toBe(items.length);
  }
});

test('says how an answer was established and what it was taken over from, and never who said it', () => {
  const input = sampleInput('zh-CN');
  const [pack] = packs;
  const asked = pack === undefined ? [] : askedQuestions(pack, input.situation);
  const question = asked.find((one) => one.kind === 'one-of');
  const slot = `q:${pack?.id ?? ''}/${question?.id ?? ''}`;
  const kept = input.situation.answers[slot];
  const answers = {
    ...input.situation.answers,
    [slot]: {
      response: kept?.response ?? ({ kind: 'unknown' } as const),
      note: '',
      flagged: false,
      basis: 'seen' as const,
      saidBy: '某某某',
      takenOver: '2025 年度评估',
    },
  };
  const situation = { ...input.situation, answers };
  const dossier = buildDossier({ ...input, situation });
  const stated = itemsOf(dossier, pack?.id ?? '').filter((item) => item.basis !== undefined);
  expect(stated.map((item) => item.basis)).toEqual(['现场看过；沿用自“2025 年度评估”，尚未确认']);
  expect(JSON.stringify(dossier)).not.toContain('某某某');
  expect(canonicalDossierData({ ...input, situation, hashOf: canonicalJson })).not.toContain('某某某');
});

test('levels and scores printed are those of the scoring functions', () => {
  const { situation } = sampleInput('zh-CN');
  for (const pack of packs) {
    const result = scorePack(pack, situation);
    const levels = chinese.chapters
      .filter((chapter) => chapter.id === `result-${pack.id}`)
      .flatMap((chapter) => chapter.blocks)
      .flatMap((block) => (block.kind === 'level' ? [block.level] : []));
    expect(levels).toEqual(result.ladders.map((ladder) => ladder.level.title['zh-CN']));
  }
});

test('the authority decides: nothing is promised, no sum of money is announced', () => {
  const all = textsOf(chinese).join('\n');
  expect(all).toContain('是否受理、能否享受政策、金额多少，由主管部门按当年通知决定');
  expect(all).toContain('赣府发〔2018〕23号');
  expect(all).toContain('2018年8月27日');
  expect(
    Object.values(dossierText)
      .map((one) => one['zh-CN'])
      .join('\n'),
  ).not.toMatch(/可获得|可领取|保证通过|将获得/);
});

test('the sample is marked on every page, a real enterprise is not', () => {
  expect(chinese.meta.running.sampleMark).toBe('示例数据，非真实企业');
  expect(english.cover.sampleMark).toBe('Sample data, not a real enterprise');
  expect(buildDossier(emptyInput('en')).meta.running.sampleMark).toBeNull();
});

test('an assessment without answers says so, and reports no result', () => {
  const empty = buildDossier(emptyInput('zh-CN'));
  const all = textsOf(empty);
  expect(all).toContain('（企业名称未填）');
  expect(all.filter((text) => text === '未作答')).toHaveLength(packs.length);
  const names = packs.map((pack) => pack.shortTitle['zh-CN']).join('、');
  expect(all.filter((text) => text.startsWith(`没有作答的问卷：${names}。`))).toHaveLength(1);
  for (const pack of packs) {
    expect(empty.chapters.map(({ id }) => id)).not.toContain(`result-${pack.id}`);
    expect(itemsOf(empty, pack.id)).toEqual([]);
    const levels = (pack.ladders ?? []).flatMap(({ none, steps }) => [none, ...steps]);
    for (const { title } of levels) expect(all.join('\n')).not.toContain(title['zh-CN']);
  }
});

test('not answered, not known and not applicable are told apart, each with its reason', () => {
  const [pack] = packs.filter((one) => one.id === 'sme-digital-2024');
  const [first, second, third] =
    pack === undefined
      ? []
      : askedQuestions(pack, sampleInput('en').situation).filter(
          (question) => question.kind === 'several-of',
        );
  if (pack === undefined || first === undefined || second === undefined || third === undefined)
    throw new Error('three questions are needed');
  const kept = { note: '', flagged: false };
  const { [questionSlot(pack.id, third.id)]: _, ...others } = sample.answers;
  const answers: Answers = {
    ...others,
    [questionSlot(pack.id, first.id)]: { ...kept, response: { kind: 'unknown' } },
    [questionSlot(pack.id, second.id)]: {
      ...kept,
      response: { kind: 'not-applicable', reason: '我们不设计产品' },
    },
  };
  const { situation } = sampleInput('zh-CN');
  const items = itemsOf(
    buildDossier(sampleInput('zh-CN', { situation: { ...situation, answers } })),
    pack.id,
  );
  const of = (prompt: string) => items.find((item) => item.prompt === prompt);
  expect(of(first.prompt['zh-CN'])).toMatchObject({ status: 'unknown', answer: '不清楚' });
  expect(of(second.prompt['zh-CN'])).toMatchObject({ status: 'not-applicable' });
  expect(of(second.prompt['zh-CN'])?.answer).toContain('我们不设计产品');
  expect(of(third.prompt['zh-CN'])).toMatchObject({ status: 'missing', answer: '未答' });
});

test('the fingerprint is of the content: language, day and version do not change it, any answer does', () => {
  const of = (input: ReturnType<typeof sampleInput>) =>
    canonicalDossierData({ ...input, hashOf: canonicalJson });
  const before = of(
    sampleInput('zh-CN', { assessment: { title: '一', createdAt: '2026-04-01T01:00:00.000Z' } }),
  );
  const after = of(
    sampleInput('en', {
      assessment: { title: '一', createdAt: '2026-04-01T01:00:00.000Z' },
      today: '2030-01-01',
      appVersion: '9.9.9',
    }),
  );
  expect(after).toBe(before);
  const { situation } = sampleInput('zh-CN');
  const [pack] = packs;
  if (pack === undefined) throw new Error('no pack');
  for (const question of askedQuestions(pack, situation).slice(0, 20)) {
    const slot = questionSlot(pack.id, question.id);
    const old = situation.answers[slot] ?? { response: null, note: '', flagged: false };
    const answers = { ...situation.answers, [slot]: { ...old, note: `${old.note}。` } };
    expect(of(sampleInput('zh-CN', { situation: { ...situation, answers } }))).not.toBe(
      of(sampleInput('zh-CN')),
    );
  }
});

test('the code on the cover and the last chapter carry the whole fingerprint, the pages its beginning', () => {
  const { canonicalSha256 } = sampleInput('zh-CN');
  expect(chinese.cover.qr.payload).toBe(
    `RD1|RD-${canonicalSha256.slice(0, 8).toUpperCase()}-42|${canonicalSha256}`,
  );
  const digests = chinese.chapters
    .flatMap((chapter) => chapter.blocks)
    .flatMap((block) => (block.kind === 'digest' ? [block.value] : []));
  expect(digests.map((digest) => digest.replaceAll(' ', ''))).toEqual([canonicalSha256]);
  expect(chinese.meta.running.fingerprint.replace(/[^\da-f]/g, '').slice(-12)).toBe(
    canonicalSha256.slice(0, 12),
  );
});

test('chapters, headings and dates are numbered and written in each language’s habit', () => {
  expect([1, 10, 11, 20, 21, 99].map((index) => chapterNumber(index, 'zh-CN'))).toEqual([
    '一、',
    '十、',
    '十一、',
    '二十、',
    '二十一、',
    '九十九、',
  ]);
  expect(headingNumber(3, 2, 'zh-CN')).toBe('（二）');
  expect(headingNumber(3, 2, 'en')).toBe('3.2');
  expect(['2018-08-27', '2022-11', '2021'].map((iso) => sayDate(iso, 'zh-CN'))).toEqual([
    '2018年8月27日',
    '2022年11月',
    '2021年',
  ]);
  expect(['2018-08-27', '2022-11', '2021'].map((iso) => sayDate(iso, 'en'))).toEqual([
    '27 August 2018',
    'November 2022',
    '2021',
  ]);
});

test('what looks wrong in the profile is marked as on the screen: at the value, on the cover, and in a sentence', () => {
  const input = sampleInput('zh-CN');
  const { profile } = input.situation;
  expect(textsOf(chinese).join('\n')).not.toContain('（待核对）');
  // The last digit is the check digit of the whole code.
  const creditCode = profile.creditCode.slice(0, -1) + (profile.creditCode.endsWith('A') ? 'B' : 'A');
  const wrong = { ...input, situation: { ...input.situation, profile: { ...profile, creditCode } } };
  const all = textsOf(buildDossier(wrong));
  expect(all.filter((text) => text === `${creditCode}（待核对）`)).toHaveLength(2);
  const said = checkProfile(wrong.situation.profile, wrong.today).flatMap((finding) =>
    finding.severity === 'missing' ? [] : [sayText(profileText[finding.kind], 'zh-CN', finding.values)],
  );
  expect(said.length).toBeGreaterThan(0);
  for (const sentence of said) expect(all).toContain(sentence);
});
