import { questionSlot } from '../../../assessments/answering/answer.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { fromExact } from '../../../assessments/scoring/exact.ts';
import { resultOf } from '../../stores/derived.ts';
import type { AssessmentEvidence } from '../../stores/evidence.ts';

/** A question whose answer claims much and has nothing to show for it. */
export interface Lacking {
  readonly pack: Pack;
  readonly section: Section;
  readonly question: Question;
}

/**
 * Questions that earn at least three quarters of their points, for which the pack names evidence, and that have
 * none. Three quarters is our own reference: no rule says where an assessor begins to look.
 */
export function lackingEvidence(
  packs: readonly Pack[],
  situation: Situation,
  evidence: Pick<AssessmentEvidence, 'at'>,
): readonly Lacking[] {
  return packs.flatMap((pack) => {
    const { questions } = resultOf(pack, situation);
    return pack.sections.flatMap((section) =>
      section.questions.flatMap((question) => {
        const result = questions[question.id];
        if (result === undefined || result.status !== 'answered' || question.evidence.length === 0) return [];
        const possible = fromExact(result.possible);
        const much = possible.gt(0) && fromExact(result.earned).mul(4).gte(possible.mul(3));
        return much && evidence.at(questionSlot(pack.id, question.id)).length === 0
          ? [{ pack, section, question }]
          : [];
      }),
    );
  });
}
