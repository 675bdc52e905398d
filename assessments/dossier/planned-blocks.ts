import { sayCounts } from '../answering/say-counts.ts';
import { plannedResult, type PlanItem } from '../advice/plan.ts';
import { sayPoints } from '../scoring/say-score.ts';
import { sharesTable, twoProfiles } from './axes-blocks.ts';
import type { Block } from './dossier.ts';
import type { Heading, PackOutcome, Writing } from './dossier-input.ts';
import { sentences } from './joining.ts';
import { marked } from './outcome.ts';
import { outcomeText } from './outcome-text.ts';
import { planText as text } from './plan-text.ts';

/** For each pack the plan touches: level and score with the plan done, and its profile over the present one. */
export function plannedBlocks(
  writing: Writing,
  outcomes: readonly PackOutcome[],
  items: readonly PlanItem[],
  heading: Heading,
): Block[] {
  const { language, say } = writing;
  return outcomes.flatMap(({ pack, result, counts, far }): Block[] => {
    if (far === 'none' || !items.some((item) => item.packId === pack.id)) return [];
    const planned = plannedResult(pack, result, items);
    const title = say(text.planned, { pack: pack.shortTitle });
    const levels = result.ladders.map((ladder) => {
      const later = planned.ladders.find((one) => one.id === ladder.id) ?? ladder;
      return say(later.reached === ladder.reached ? text.keptLevel : text.plannedLevel, {
        ladder: ladder.title,
        now: marked(writing, say(ladder.level.title), far),
        later: later.level.title,
      });
    });
    const score =
      result.score === null || planned.score === null
        ? []
        : [
            say(planned.score.earned === result.score.earned ? text.keptScore : text.plannedScore, {
              now: sayPoints(result.score.earned, language),
              later: sayPoints(planned.score.earned, language),
              possible: sayPoints(planned.score.possible, language),
            }),
          ];
    const pairs = result.axes.map((axis) => ({
      solid: axis,
      dashed: planned.axes.find((one) => one.id === axis.id) ?? null,
    }));
    const words = {
      title,
      description: say(text.radarDescription, { count: pairs.length }),
      solid: say(text.now),
      dashed: say(text.later),
    };
    return [
      heading(title, result.axes.length === 0 ? null : say(text.plannedAside)),
      {
        kind: 'paragraph',
        text: sentences(writing, [
          ...levels,
          ...score,
          ...(far === 'part'
            ? [say(outcomeText.plannedPart, { counts: sayCounts(counts, writing.language) })]
            : []),
          say(text.plannedHow),
        ]),
        tone: 'plain',
      },
      ...twoProfiles(writing, pairs, words),
      ...(result.score === null
        ? []
        : [
            sharesTable(
              writing,
              [
                ...pairs.map(({ solid, dashed }) => ({ first: solid, second: dashed })),
                { first: result.score, second: planned.score, total: true },
              ],
              {
                title,
                axis: say(text.axis),
                first: say(text.now),
                second: say(text.later),
                change: say(text.change),
                points: say(text.points),
              },
            ),
          ]),
    ];
  });
}
