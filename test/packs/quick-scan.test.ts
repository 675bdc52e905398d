import { describe, expect, test } from 'vitest';
import { factsForScan, scanQuestions } from '../../assessments/answering/scan-questions.ts';
import { questionSlot, type Answer } from '../../assessments/answering/answer.ts';
import { emptyProfile, type Profile } from '../../assessments/enterprise/profile.ts';
import { scannable } from '../../assessments/pack/order-packs.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { fromExact } from '../../assessments/scoring/exact.ts';
import { optionsOf } from '../../assessments/scoring/score-question.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { scoreRange } from '../../assessments/scoring/score-range.ts';
import { shareDecided } from '../../assessments/scoring/share-decided.ts';
import { readContent } from '../../build/compile-packs.ts';
import { answer } from '../fixtures/any-situation.ts';

const { content } = readContent();
const scans = scannable(content.packs);

const owner: Profile = {
  ...emptyProfile,
  industry: 'C3329',
  productionType: 'discrete',
  staff: 30,
  revenue: '1500',
};

/** The scan answered as well or as badly as it can be, and nothing else. */
function scanned(pack: Pack, how: 'best' | 'worst') {
  const situation = { profile: owner, figures: content.figures, answers: {} };
  const entries = scanQuestions(pack, situation).map((question): [string, Answer] => {
    const response = ((): Answer['response'] => {
      switch (question.kind) {
        case 'one-of': {
          const option = optionsOf(question, pack).at(how === 'best' ? -1 : 0);
          return option === undefined ? null : { kind: 'choice', option: option.id };
        }
        case 'several-of':
          return { kind: 'choices', options: how === 'best' ? question.options.map(({ id }) => id) : [] };
        case 'graded': {
          const statements = question.grades.flatMap((grade) => grade.statements.map(({ id }) => id));
          return { kind: 'statements', statements: how === 'best' ? statements : [] };
        }
        default:
          return null;
      }
    })();
    return [questionSlot(pack.id, question.id), answer(response)];
  });
  return { ...situation, answers: Object.fromEntries(entries) };
}

test('every shipped questionnaire with levels has a quick scan, each with a place of its own', () => {
  const levelled = content.packs.filter((pack) => (pack.ladders ?? []).length > 0);
  expect(scans).toHaveLength(levelled.length);
  expect(new Set(scans.map((pack) => pack.quickScan?.order)).size).toBe(scans.length);
});

describe.each(scans.map((pack) => [pack.id, pack] as const))('the quick scan of %s', (_, pack) => {
  const asked = scanQuestions(pack, scanned(pack, 'best'));

  test('asks about twelve questions of this factory, none that needs books', () => {
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(asked.length).toBeLessThanOrEqual(14);
    expect(asked.filter(({ kind }) => kind === 'rate' || kind === 'trend' || kind === 'number')).toEqual([]);
  });

  test('is marked as our own choice and decides more than its share of the questions', () => {
    expect(pack.quickScan?.provenance.mark).toBe('own-reference');
    const result = scorePack(pack, scanned(pack, 'best'));
    const share = shareDecided(
      result,
      asked.map(({ id }) => id),
    );
    const all = Object.values(result.questions).filter((one) => one.status !== 'not-asked').length;
    expect(fromExact(share ?? '0').valueOf()).toBeGreaterThan((asked.length * 100) / all);
  });

  test('narrows the range from both ends, and nothing but its answers counts', () => {
    const best = scoreRange(pack, scanned(pack, 'best'));
    const worst = scoreRange(pack, scanned(pack, 'worst'));
    const possible = fromExact(best.score?.most ?? '0');
    expect(fromExact(best.score?.least ?? '0').gt(0)).toBe(true);
    expect(fromExact(worst.score?.most ?? '0').lt(possible)).toBe(true);
    expect(scorePack(pack, scanned(pack, 'best')).score?.earned).toBe(best.score?.least);
  });
});

describe('what the scans say of themselves is true', () => {
  const levelOf = (pack: Pack, how: 'best' | 'worst') => scoreRange(pack, scanned(pack, how)).ladders[0];

  test('the best answers to a scan settle a level or at least leave all open; the worst rule one out', () => {
    const reached = scans.map((pack) => [
      pack.id,
      levelOf(pack, 'best')?.lowest,
      levelOf(pack, 'worst')?.highest,
    ]);
    expect(reached).toEqual([
      // “So the scan alone can settle up to level 2.”
      ['sme-digital-2024', 1, 1],
      // “The second stage rests on integration alone”: at its worst, no stage beyond the first.
      ['fusion-23020', -1, 0],
      // “So it alone can settle up to the third stage.”
      ['cloud-platform', 2, 3],
    ]);
  });

  test('the facts it needs are those its questions hang on', () => {
    expect(scans.map((pack) => [...factsForScan(pack)])).toEqual([[], ['productionType'], []]);
  });
});
