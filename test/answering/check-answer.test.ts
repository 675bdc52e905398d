import { describe, expect, test } from 'vitest';
import type { Answer, Answers, Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import { languages } from '../../assessments/pack/localized.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

function check(slot: Slot, answer: Answer, answers: Answers = {}) {
  return checkAnswer({ slot, answer, packs: [tinyPack], situation: situation(answers) });
}

describe('what may be stored is stored', () => {
  test.each<[string, Slot, Answer]>([
    ['an option of the question', 'q:tiny/one', say.choice('mid')],
    ['none of these', 'q:tiny/several', say.choices()],
    ['no scene yet', 'q:tiny/scene', say.statements()],
    ['not applicable while the reason is still being typed', 'q:tiny/one', say.notApplicable('')],
    ['do not know for a computed question', 'q:tiny/rate', say.unknown],
    ['a figure', 'f:part', say.number('31')],
    ['a cleared answer with its note kept', 'q:tiny/one', { response: null, note: '待核', flagged: true }],
  ])('%s', (_, slot, answer) => {
    expect(check(slot, answer)).toBeNull();
  });
});

describe('what cannot be true is refused in words', () => {
  test.each<[string, string, Slot, Answer, Answers]>([
    ['another pack', 'answer.unknown-pack', 'q:other/one', say.choice('mid'), {}],
    ['an unknown question', 'answer.unknown-question', 'q:tiny/nine', say.choice('mid'), {}],
    ['an unknown figure', 'answer.unknown-figure', 'f:nine', say.number('1'), {}],
    ['a figure that comes from the profile', 'answer.unknown-figure', 'f:revenue', say.number('1'), {}],
    ['an unknown option', 'answer.unknown-option', 'q:tiny/one', say.choice('top'), {}],
    ['an inherited name as an option', 'answer.unknown-option', 'q:tiny/one', say.choice('constructor'), {}],
    ['an option ticked twice', 'answer.unknown-option', 'q:tiny/several', say.choices('a', 'a'), {}],
    ['an unknown statement', 'answer.unknown-option', 'q:tiny/scene', say.statements('s9'), {}],
    ['ticks where one choice is asked', 'answer.wrong-kind', 'q:tiny/one', say.choices('mid'), {}],
    ['a number where a choice is asked', 'answer.wrong-kind', 'q:tiny/one', say.number('1'), {}],
    ['a choice for a figure', 'answer.wrong-kind', 'f:part', say.choice('mid'), {}],
    ['half a machine', 'answer.whole-number', 'f:part', say.number('1.5'), {}],
    ['less than nothing', 'answer.too-small', 'f:all', say.number('-1'), {}],
    [
      'more of a part than of the whole',
      'answer.part-exceeds-whole',
      'f:part',
      say.number('85'),
      { 'f:all': say.number('84') },
    ],
    [
      'less of the whole than of its part',
      'answer.part-exceeds-whole',
      'f:all',
      say.number('30'),
      { 'f:part': say.number('31') },
    ],
  ])('%s', (_, code, slot, answer, answers) => {
    const fault = check(slot, answer, answers);
    expect(fault?.code).toBe(code);
    for (const language of languages)
      expect(sayFault(fault ?? { code: '', values: {} }, language)).not.toMatch(/[{}]|unexpected/);
  });

  test('as many digital machines as machines is fine', () => {
    expect(check('f:part', say.number('84'), { 'f:all': say.number('84') })).toBeNull();
  });
});
