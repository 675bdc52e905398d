import { wayUp } from '../advice/way-up.ts';
import { answeredOf, howFar, type HowFar } from '../answering/how-far.ts';
import { packProgress } from '../answering/progress.ts';
import type { Situation } from '../answering/situation.ts';
import type { Pack } from '../pack/pack.ts';
import { scorePack } from '../scoring/score-pack.ts';
import { scoreRange } from '../scoring/score-range.ts';
import type { LadderResult } from '../scoring/score.ts';
import type { PackOutcome, Writing } from './dossier-input.ts';
import { outcomeText as text } from './outcome-text.ts';

/**
 * One pack with what was derived from it once. Ways are only looked for where everything is answered: what is not
 * answered is not known to be a gap. `ways: false`: they are not needed.
 */
export function outcomeOf(pack: Pack, situation: Situation, need: { readonly ways: boolean }): PackOutcome {
  const result = scorePack(pack, situation);
  const far = howFar(answeredOf(pack, situation));
  return {
    pack,
    result,
    counts: packProgress(pack, situation),
    far,
    range: scoreRange(pack, situation),
    ways: need.ways && far === 'whole' ? result.ladders.map((ladder) => wayUp(pack, result, ladder)) : [],
  };
}

/** The outcomes of questionnaires somebody has begun: only these are reported. */
export function begunOf(outcomes: readonly PackOutcome[]): readonly PackOutcome[] {
  return outcomes.filter(({ far }) => far !== 'none');
}

/** A level or score with the mark that it may still change. */
export function marked(writing: Writing, words: string, far: HowFar): string {
  return far === 'part' ? writing.say(text.provisional, { words }) : words;
}

/** What a ladder can still come to, as a sentence; null where everything is answered and settled. */
export function sayRange(
  writing: Writing,
  { pack, range, far }: PackOutcome,
  { id, title }: Pick<LadderResult, 'id' | 'title'>,
): string | null {
  const found = range.ladders.find((one) => one.id === id);
  const ladder = pack.ladders?.find((one) => one.id === id);
  if (found === undefined || ladder === undefined) return null;
  const level = (place: number) => (ladder.steps[place] ?? ladder.none).title;
  if (found.lowest !== found.highest)
    return writing.say(text.between, {
      ladder: title,
      low: level(found.lowest),
      high: level(found.highest),
    });
  return far === 'whole' ? null : writing.say(text.settled, { ladder: title, level: level(found.lowest) });
}

/** The names of questionnaires, in their order. */
export function sayPacks(writing: Writing, packs: readonly Pack[]): string {
  return packs.map((pack) => writing.say(pack.shortTitle)).join(writing.language === 'zh-CN' ? '、' : ', ');
}
