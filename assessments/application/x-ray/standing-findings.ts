import { standingOf } from '../../answering/answer-slots.ts';
import { questionSlot, type Answers, type Slot } from '../../answering/answer.ts';
import { claimsMuch, lacksEvidence } from '../../answering/claims-much.ts';
import type { Situation } from '../../answering/situation.ts';
import type { FigureCatalogue } from '../../figures/figure.ts';
import type { Pack } from '../../pack/pack.ts';
import { conditionsIn } from '../../programmes/condition.ts';
import type { ConditionResult, EligibilityResult } from '../../programmes/eligibility-result.ts';
import type { Programme } from '../../programmes/programme.ts';
import { subjectOf } from '../../programmes/subject-of.ts';
import type { PackResult } from '../../scoring/score.ts';
import type { FindingKind, Found } from './finding.ts';
import { questionFinding } from './question-finding.ts';

/**
 * Conditions of the programme that are not met, or not known yet: those of applying, and those of acceptance, which
 * the project is still to reach. Whether they decide is for the office. What a declaration says of a condition answers
 * nothing: it is told with the finding, since it must be true when it is signed.
 */
export function conditionFindings(
  programme: Programme,
  { root, acceptance }: EligibilityResult,
): readonly Found[] {
  const of = (tree: ConditionResult | null, not: FindingKind, open: FindingKind): readonly Found[] =>
    (tree === null ? [] : leavesOf(tree))
      .filter(({ state }) => state !== 'yes')
      .map((one): Found => ({
        kind: one.state === 'no' ? not : open,
        severity: 'amber',
        about: one.id,
        values: { condition: one.label, declared: isDeclared(one.id, programme) ? 'yes' : 'no' },
        place: one.missing[0] ?? subjectOf(one.id, programme) ?? { kind: 'eligibility' },
      }));
  return [
    ...of(root, 'condition-not-met', 'condition-open'),
    ...of(acceptance, 'acceptance-not-met', 'acceptance-open'),
  ];
}

/** Whether a declaration to be signed says what a condition asks. */
function isDeclared(conditionId: string, { eligibility, declarations }: Programme): boolean {
  return conditionsIn(eligibility).some(
    ([one]) =>
      one.id === conditionId &&
      one.kind === 'statement' &&
      declarations.some(({ states }) => states?.[one.fact] === one.is),
  );
}

/** The conditions to speak of one by one: parts of an "all" apart, an "any" as one. */
function leavesOf(one: ConditionResult): readonly ConditionResult[] {
  return one.kind === 'all' ? one.of.flatMap(leavesOf) : [one];
}

/**
 * Questions answered high without evidence behind them, one finding a pack. `linked`: slots that have evidence.
 */
export function evidenceFindings(
  packs: readonly Pack[],
  results: Readonly<Record<string, PackResult>>,
  figures: FigureCatalogue,
  linked: ReadonlySet<string>,
): readonly Found[] {
  const around = { figures, hasEvidence: (slot: Slot) => linked.has(slot) };
  return packs.flatMap((pack) =>
    questionFinding('grades-without-evidence', pack, (question) =>
      lacksEvidence(question, pack.id, results[pack.id]?.questions[question.id], around),
    ),
  );
}

/** Questions answered high of which it is noted that they were only told, one finding a pack. */
export function toldFindings(
  packs: readonly Pack[],
  results: Readonly<Record<string, PackResult>>,
  situation: Situation,
): readonly Found[] {
  return packs.flatMap((pack) =>
    questionFinding(
      'grades-only-told',
      pack,
      (question) =>
        claimsMuch(results[pack.id]?.questions[question.id]) &&
        standingOf(question, pack.id, situation).basis === 'told',
    ),
  );
}

/** Answers somebody meant to look at again: an office would read the mark and the note beside it. */
export function flaggedFindings(
  packs: readonly Pack[],
  results: Readonly<Record<string, PackResult>>,
  answers: Answers,
): readonly Found[] {
  return packs.flatMap((pack) =>
    questionFinding('answers-flagged', pack, ({ id }) => {
      const status = results[pack.id]?.questions[id]?.status ?? 'not-asked';
      return status !== 'not-asked' && answers[questionSlot(pack.id, id)]?.flagged === true;
    }),
  );
}
