import { describe, expect, test } from 'vitest';
import { standingOf } from '../../assessments/answering/answer-slots.ts';
import { emptyAnswer, type Answer, type Answers } from '../../assessments/answering/answer.ts';
import { carriedOver } from '../../assessments/answering/carried-over.ts';
import { followUps } from '../../assessments/answering/follow-ups.ts';
import { interview } from '../../assessments/answering/interview.ts';
import { packProgress } from '../../assessments/answering/progress.ts';
import { sayAnew } from '../../assessments/answering/say-anew.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { places } from '../../assessments/pack/place.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { roles } from '../../assessments/pack/role.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { sample } from '../fixtures/sample.ts';
import { readContent } from '../../build/compile-packs.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const { content } = readContent();

const answered = (answers: Answers) => {
  const now = situation(answers);
  return followUps([tinyPack], [scorePack(tinyPack, now)], now, () => false);
};

describe('another response', () => {
  const given: Answer = {
    ...say.choice('low'),
    note: '见台账',
    flagged: true,
    basis: 'seen',
    saidBy: '刘工',
    takenOver: '2025 年度评估',
  };

  test('drops who said the one before, how it was established and what it was taken over from', () => {
    expect(sayAnew(given, say.choice('mid').response)).toEqual({
      ...say.choice('mid'),
      note: '见台账',
      flagged: true,
    });
    expect(sayAnew(given, null)).toEqual({ response: null, note: '见台账', flagged: true });
  });

  test('that is the same one leaves everything as it is', () => {
    expect(sayAnew(given, { option: 'low', kind: 'choice' })).toBe(given);
  });
});

describe('what was copied from an earlier assessment', () => {
  const found = (answers: Answers) => {
    const now = situation(answers);
    return carriedOver([tinyPack], [packProgress(tinyPack, now)], now);
  };

  test('is named in order until it is confirmed, figures with the questions that read them', () => {
    const copied = {
      'q:tiny/one': { ...say.choice('low'), takenOver: '2025' },
      'q:tiny/yesno': say.choice('yes'),
      'f:all': { ...say.number('20'), takenOver: '2025' },
    };
    expect(found(copied).map(({ question, from }) => [question.id, from])).toEqual([
      ['one', '2025'],
      ['rate', '2025'],
    ]);
    expect(found({ 'q:tiny/one': say.choice('low') })).toEqual([]);
  });

  test('is marked on its card of the interview', () => {
    const progress = packProgress(tinyPack, situation({}));
    const cards = interview([tinyPack], [progress], 'sections', new Set(['tiny/one'])).flatMap(
      (group) => group.cards,
    );
    expect(cards.flatMap(({ question, carried }) => (carried ? [question.id] : []))).toEqual(['one']);
  });
});

describe('what is still to be sent', () => {
  test('names each reason, the most pressing question first', () => {
    const found = answered({
      'q:tiny/yesno': { ...say.choice('yes'), basis: 'told' },
      'q:tiny/one': { ...say.choice('low'), takenOver: '2025' },
      'q:tiny/several': { ...emptyAnswer, response: { kind: 'unknown' }, flagged: true },
    });
    expect(found.map(({ question, reasons }) => [question.id, reasons])).toEqual([
      ['several', ['flagged', 'unknown']],
      ['one', ['taken-over']],
      ['yesno', ['only-told', 'no-evidence']],
    ]);
  });

  test('is nothing where a high answer was seen and has evidence', () => {
    const now = situation({ 'q:tiny/yesno': { ...say.choice('yes'), basis: 'seen' } });
    expect(followUps([tinyPack], [scorePack(tinyPack, now)], now, () => true)).toEqual([]);
  });
});

test('of several figures the weakest basis counts', () => {
  const rate = tinyPack.sections.flatMap((one) => one.questions).find((one) => one.kind === 'rate');
  if (rate === undefined) throw new Error('the small questionnaire has no rate');
  const figure = (value: string, more: Partial<Answer>): Answer => ({
    ...emptyAnswer,
    response: { kind: 'number', value },
    ...more,
  });
  const standing = (all: Partial<Answer>, part: Partial<Answer>) =>
    standingOf(rate, tinyPack.id, situation({ 'f:all': figure('20', all), 'f:part': figure('5', part) }));
  expect(standing({ basis: 'seen', saidBy: '甲' }, { basis: 'told', saidBy: '乙' })).toEqual({
    basis: 'told',
    saidBy: expect.stringContaining(' / ') as string,
    takenOver: null,
  });
  expect(standing({ basis: 'seen' }, {}).basis).toBeNull();
});

describe('an interview by people', () => {
  const packs = content.packs;
  const now = { profile: sample.profile, figures: content.figures, answers: sample.answers };
  const progress = packs.map((pack) => packProgress(pack, now));

  test('asks each question once, as the one by sections does', () => {
    const keys = (order: 'sections' | 'people'): string[] =>
      interview(packs, progress, order).flatMap((group) => group.cards.map(({ key }) => key));
    expect(keys('people').toSorted()).toEqual(keys('sections').toSorted());
    expect(new Set(keys('people')).size).toBe(keys('people').length);
  });

  test('by rooms asks each question once, of every shipped one it knows where to look', () => {
    const groups = interview(packs, progress, 'rooms');
    const keys = groups.flatMap((group) => group.cards.map(({ key }) => key));
    const all = interview(packs, progress, 'sections').flatMap((group) => group.cards.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(all.toSorted());
    expect(groups.every(({ kind }) => kind === 'place')).toBe(true);
    expect(groups.map(({ key }) => key)).toEqual(
      places.filter((place) => groups.some(({ key }) => key === place)),
    );
  });

  test('a questionnaire that names no places is asked by its sections, after the rooms of the others', () => {
    const [first, ...others] = packs;
    if (first === undefined) throw new Error('no pack');
    const bare: Pack = {
      ...first,
      sections: first.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question): Question => ({ ...question, places: undefined })),
      })),
    };
    const kinds = (list: readonly Pack[]): string[] =>
      interview(
        list,
        list.map((pack) => packProgress(pack, now)),
        'rooms',
      ).map(({ kind }) => kind);
    expect(new Set(kinds([bare]))).toEqual(new Set(['section']));
    const both = kinds([bare, ...others]);
    expect(both.slice(0, both.indexOf('section')).every((kind) => kind === 'place')).toBe(true);
    expect(both.lastIndexOf('place')).toBe(both.indexOf('section') - 1);
  });

  test('knows of every shipped question whom to ask', () => {
    const groups = interview(packs, progress, 'people');
    expect(groups.map(({ key }) => key)).toEqual(
      roles.filter((role) => groups.some(({ key }) => key === role)),
    );
  });
});
