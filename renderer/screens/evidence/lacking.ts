import type { Slot } from '../../../assessments/answering/answer.ts';
import { claimsMuch, lacksEvidence } from '../../../assessments/answering/claims-much.ts';
import type { Situation } from '../../../assessments/answering/situation.ts';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { resultOf } from '../../stores/derived.ts';
import type { AssessmentEvidence } from '../../stores/evidence.ts';

/** A question whose answer claims much and has nothing to show for it. */
export interface Lacking {
  readonly pack: Pack;
  readonly section: Section;
  readonly question: Question;
}

/**
 * Questions whose answers claim much, for which the pack names evidence, and that have none.
 */
export function lackingEvidence(
  packs: readonly Pack[],
  situation: Situation,
  evidence: Pick<AssessmentEvidence, 'at'>,
): readonly Lacking[] {
  const around = {
    figures: situation.figures,
    hasEvidence: (slot: Slot) => evidence.at(slot).length > 0,
  };
  return packs.flatMap((pack) => {
    const { questions } = resultOf(pack, situation);
    return pack.sections.flatMap((section) =>
      section.questions.flatMap((question) => {
        return lacksEvidence(question, pack.id, questions[question.id], around)
          ? [{ pack, section, question }]
          : [];
      }),
    );
  });
}

/** Whether any answer claims so much that evidence is looked for at all. */
export function anyClaims(packs: readonly Pack[], situation: Situation): boolean {
  return packs.some((pack) => Object.values(resultOf(pack, situation).questions).some(claimsMuch));
}
