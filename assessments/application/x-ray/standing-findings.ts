import { standingOf } from '../../answering/answer-slots.ts';
import type { Answers } from '../../answering/answer.ts';
import { claimsMuch } from '../../answering/claims-much.ts';
import type { Situation } from '../../answering/situation.ts';
import type { Pack } from '../../pack/pack.ts';
import type { ConditionResult, EligibilityResult } from '../../programmes/eligibility-result.ts';
import type { Programme } from '../../programmes/programme.ts';
import { subjectOf } from '../../programmes/subject-of.ts';
import type { PackResult } from '../../scoring/score.ts';
import type { FindingKind, Found } from './finding.ts';

/**
 * Conditions of the programme that are not met, or not known yet: those of applying, and those of acceptance, which
 * the project is still to reach. Whether they decide is for the office.
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
        values: { condition: one.label },
        place: one.missing[0] ?? subjectOf(one.id, programme) ?? { kind: 'eligibility' },
      }));
  return [
    ...of(root, 'condition-not-met', 'condition-open'),
    ...of(acceptance, 'acceptance-not-met', 'acceptance-open'),
  ];
}

/** The conditions to speak of one by one: parts of an "all" apart, an "any" as one. */
function leavesOf(one: ConditionResult): readonly ConditionResult[] {
  return one.kind === 'all' ? one.of.flatMap(leavesOf) : [one];
}

/**
 * Questions answered high without evidence behind them, one finding a pack. `linked`: slots that have evidence.
 * Packs without points are left out.
 */
export function evidenceFindings(
  packs: readonly Pack[],
  results: Readonly<Record<string, PackResult>>,
  answers: Answers,
  linked: ReadonlySet<string>,
): readonly Found[] {
  return packs.flatMap((pack): readonly Found[] => {
    const result = results[pack.id];
    if (result === undefined || result.score === null) return [];
    const bare = pack.sections
      .flatMap((section) => section.questions)
      .filter((question) => {
        const slot = `q:${pack.id}/${question.id}`;
        const one = result.questions[question.id];
        return claimsMuch(one) && answers[slot] !== undefined && !linked.has(slot);
      });
    const [first] = bare;
    if (first === undefined) return [];
    return [
      {
        kind: 'grades-without-evidence',
        severity: 'amber',
        about: pack.id,
        values: { pack: pack.shortTitle, count: bare.length, question: first.prompt },
        place: { kind: 'question', pack: pack.id, question: first.id },
      },
    ];
  });
}

/** Questions answered high of which it is noted that they were only told, one finding a pack. */
export function toldFindings(
  packs: readonly Pack[],
  results: Readonly<Record<string, PackResult>>,
  situation: Situation,
): readonly Found[] {
  return packs.flatMap((pack): readonly Found[] => {
    const told = pack.sections
      .flatMap((section) => section.questions)
      .filter(
        (question) =>
          claimsMuch(results[pack.id]?.questions[question.id]) &&
          standingOf(question, pack.id, situation).basis === 'told',
      );
    const [first] = told;
    if (first === undefined) return [];
    return [
      {
        kind: 'grades-only-told',
        severity: 'amber',
        about: pack.id,
        values: { pack: pack.shortTitle, count: told.length, question: first.prompt },
        place: { kind: 'question', pack: pack.id, question: first.id },
      },
    ];
  });
}
