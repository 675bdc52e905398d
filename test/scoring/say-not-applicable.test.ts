import { expect, test } from 'vitest';
import type { Pack } from '../../assessments/pack/pack.ts';
import { sayNotApplicable } from '../../assessments/scoring/say-not-applicable.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { questions, situation, tinyPack } from '../fixtures/tiny-pack.ts';

function said(id: string, pack: Pack, language: 'zh-CN' | 'en' = 'zh-CN'): readonly string[] {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return sayNotApplicable(question, pack, scorePack(pack, situation({})).score?.possible ?? null, language);
}

const { scoring, ...unscored } = tinyPack;
if (scoring === undefined) throw new Error('the tiny pack has points');

test('what “not applicable” costs is said by the rule of the questionnaire, not the same for all', () => {
  const total = scorePack(tinyPack, situation({})).score?.possible;
  expect(said('one', tinyPack)).toEqual([`“不适用”按 0 分计，总分仍按 ${total} 分计。`]);
  expect(said('one', tinyPack, 'en')).toEqual([
    `“Not applicable” counts as 0 points; the total stays at ${total}.`,
  ]);
  const shared: Pack = { ...tinyPack, scoring: { ...scoring, notApplicable: 'redistribute' } };
  expect(said('one', shared)).toEqual(['“不适用”不计入得分，权重由同组其他题分担。']);
});

test('a question that counts by its grade is not reached, and one that counts for nothing costs nothing', () => {
  expect(said('scene', tinyPack)).toEqual(['“不适用”按未达到计，等级要求的个数不变。']);
  expect(said('one', { ...unscored, ladders: [] })).toEqual([]);
  expect(said('scene', { ...tinyPack, ladders: [] })).toEqual([]);
});
