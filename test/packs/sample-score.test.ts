import { describe, expect, test } from 'vitest';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { findNode } from '../../assessments/scoring/score-tree.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';

const { content } = readContent();
const sample = readSample(content.sample, content.packs, content.figures);

describe('the sample enterprise on the 2024 indicators, computed by hand', () => {
  const pack = content.packs.find((one) => one.sets?.['binding'] !== undefined);
  if (pack === undefined) throw new Error('the 2024 pack is missing');
  const result = scorePack(pack, {
    profile: sample.profile,
    figures: content.figures,
    answers: sample.answers,
  });

  test.each([
    ['network', '4'], // two of four, 2 points each
    ['device-digital-rate', '3'], // 31 ÷ 84 = 36.90 %, band 20 to 40
    ['device-network-rate', '3'], // 22 ÷ 84 = 26.19 %, band 20 to 40
    ['data-collection', '3.7'], // 4 × 0.7 + 0.9
    ['systems', '5'],
    ['network-security', '2.5'],
    ['data-security', '1.25'],
    ['planning', '4.5'],
    ['management-rules', '1.875'],
    ['talent', '3'],
    ['spending-rate', '0'], // 187 ÷ 17,810 = 1.05 %
    ['energy', '7'], // 0.4527 to 0.3873 kg per 100 yuan
    ['pass-rate', '7'], // 97.8 to 98.4 %
    ['revenue-per-head', '3'], // 33.26 to 35.60
    ['cost-per-100-yuan', '3'], // 81.00 to 80.00
  ])('%s earns %s', (id, earned) => {
    expect(result.questions[id]).toMatchObject({ status: 'answered', earned });
  });

  test.each([
    ['foundation', '22.45'],
    ['management', '9.375'],
    ['effect', '20'],
    ['total', '51.825'],
  ])('%s adds up to %s', (id, earned) => {
    expect(result.score === null ? null : findNode(result.score, id)?.earned).toBe(earned);
  });

  test('the level is the second: 8 scenes and 5 binding ones at grade 2, none at grade 3', () => {
    const [ladder] = result.ladders;
    expect(ladder?.level.title['zh-CN']).toContain('二级');
    expect(ladder?.steps.map((step) => step.gates.map((gate) => gate.now))).toEqual([
      ['51.825', '14', '9'],
      ['51.825', '8', '5'],
      ['51.825', '0', '0'],
      ['51.825', '0', '0'],
    ]);
  });
});
