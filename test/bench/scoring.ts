import { findGaps } from '../../assessments/advice/gaps.ts';
import { wayUp } from '../../assessments/advice/way-up.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { readContent } from '../../build/compile-packs.ts';
import { compare, timed } from './measure.ts';
import type { Measurement } from './measure.ts';

/** One frame of a 60 Hz screen: what scoring all packs again after an answer may take at the most. */
const frameMs = 1000 / 60;

/** All packs of the sample scored, against one frame; and scored with gaps and the way up, against 100 ms. */
export async function measureScoring(): Promise<readonly Measurement[]> {
  const { content } = readContent();
  const sample = readSample(content.sample, content.packs, content.figures);
  const situation = { profile: sample.profile, figures: content.figures, answers: sample.answers };
  const limit = (ms: number) => () => Promise.resolve(ms);
  return [
    await compare({
      name: 'all questionnaires are scored',
      against: 'one frame at 60 Hz',
      aim: 1,
      runs: 50,
      warmUps: 10,
      ours: () => timed(() => content.packs.map((pack) => scorePack(pack, situation))),
      peer: limit(frameMs),
    }),
    await compare({
      name: 'gaps and the cheapest way up are found',
      against: '100 ms',
      aim: 1,
      runs: 20,
      warmUps: 5,
      ours: () =>
        timed(() =>
          content.packs.map((pack) => {
            const result = scorePack(pack, situation);
            return [findGaps(pack, result), result.ladders.map((ladder) => wayUp(pack, result, ladder))];
          }),
        ),
      peer: limit(100),
    }),
  ];
}
