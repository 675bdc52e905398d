import { costsKey, measures } from '../advice/own-costs.ts';
import { plannedResult } from '../advice/plan.ts';
import { emptyAnswer, figureSlot, questionSlot, type Answer } from '../answering/answer.ts';
import { fieldSlot, isAsked } from '../application/field-slot.ts';
import { answeredOf, howFar } from '../answering/how-far.ts';
import { askedQuestions, figuresNeeded } from '../answering/progress.ts';
import type { Situation } from '../answering/situation.ts';
import type { Pack } from '../pack/pack.ts';
import { figuresInForm, figuresJudged, figuresNamed } from '../programmes/figures-read.ts';
import { factSlot } from '../programmes/fact.ts';
import { receivedYears } from '../programmes/received.ts';
import { scorePack } from '../scoring/score-pack.ts';
import type { PackResult } from '../scoring/score.ts';
import { canonicalJson } from './canonical-json.ts';
import type { DossierAdditions, DossierInput } from './dossier-input.ts';

/** What a dossier's fingerprint covers: its input without language, date and app. */
export type CanonicalInput = Pick<DossierInput, 'sample' | 'assessment' | 'packs' | 'situation' | 'seq'> &
  DossierAdditions & {
    /** SHA-256 of a value's canonical JSON, 64 hex digits: by it editions of packs and programmes are named. */
    readonly hashOf: (content: unknown) => string;
  };

/**
 * Everything a dossier states, as canonical JSON: editions and hashes of the packs, the enterprise's facts, the
 * answers and figures shown, the results, the sequence number, whether it is the sample; and, where the dossier
 * has them, the plan with what it comes to, costs of the user's own, the former assessment, the programmes with all
 * they are judged by. Packs and programmes stand there by the hash of their content, which the store keeps.
 * Both languages and every day give the same text: what depends on the day follows from it and from the date
 * printed. What a dossier does not have leaves no trace. The caller takes its SHA-256.
 *
 * Format 3 says of each questionnaire how many questions were asked and answered; one without any answer has no
 * score and no level. Format 2 did not tell that from the lowest result, and left out figures no questionnaire asks
 * that programmes are judged by or a form prints; it is still written to check older files.
 */
export function canonicalDossierData(input: CanonicalInput, format: CanonicalFormat = 3): string {
  const { situation } = input;
  const outcomes = input.packs.map((pack) => ({ pack, result: scorePack(pack, situation) }));
  return canonicalJson({
    format,
    sample: input.sample,
    assessment: { title: input.assessment.title, createdAt: input.assessment.createdAt },
    seq: input.seq,
    profile: situation.profile,
    figures: figuresOf(input.packs, situation, format === 2 ? [] : figuresOfProgrammes(input)),
    packs: outcomes.map(({ pack, result }) => ({
      sha256: input.hashOf(pack),
      ...assessed(pack, result, situation, format),
    })),
    plan: planOf(input, outcomes, format),
    ownCosts: ownCostsOf(input),
    earlier: earlierOf(input, format),
    ...programmesOf(input),
    evidence: evidenceOf(input),
    applying: applyingOf(input),
  });
}

/** The forms of the canonical data this app can write, the newest of them in every dossier. */
export type CanonicalFormat = 2 | 3;

/** Costs of the user's own that stand in for those of a questionnaire; nothing where there are none. */
function ownCostsOf({ packs, overrides = {} }: CanonicalInput) {
  const own = packs.flatMap((pack) => {
    const keyed = overrides[costsKey(pack.id)] ?? {};
    const stated = measures(pack).flatMap(({ id }) => {
      const override = keyed[id];
      return override === undefined ? [] : [[id, override] as const];
    });
    return stated.length === 0 ? [] : [[pack.id, Object.fromEntries(stated)] as const];
  });
  return own.length === 0 ? undefined : Object.fromEntries(own);
}

/** What is stated of the evidence: which file by its content, what is said about it, and what it stands behind. */
function evidenceOf({ evidence = [] }: Pick<CanonicalInput, 'evidence'>) {
  if (evidence.length === 0) return undefined;
  return evidence.map(({ file, details, slots }) => ({ file, details, slots }));
}

/** The application as given: what the form asks by itself, its tables, its papers and reasons. */
function applyingOf({ applying, situation }: CanonicalInput) {
  if (applying === undefined) return undefined;
  const { programme, application } = applying;
  return {
    programme: programme.id,
    application,
    fields: Object.fromEntries(
      programme.form.flatMap((section) =>
        section.fields.filter(isAsked).map((field) => {
          const slot = fieldSlot(programme.id, section, field);
          return [slot, stated(situation.answers[slot])];
        }),
      ),
    ),
  };
}

/** An answer as the dossier states it. Who said it is not printed, so it must not travel inside the file either. */
function stated(answer: Answer | undefined): Answer {
  const { saidBy: _, ...printed } = answer ?? emptyAnswer;
  return printed;
}

/** What the programmes are judged by and the form applied with is filled with, whether or not a questionnaire asks it. */
function figuresOfProgrammes({ programmes = [], applying }: CanonicalInput): readonly string[] {
  return [
    ...programmes.flatMap(figuresJudged),
    ...(applying === undefined ? [] : figuresInForm(applying.programme)),
  ];
}

function figuresOf(packs: readonly Pack[], situation: Situation, others: readonly string[] = []) {
  const asked = figuresNeeded(packs, situation.figures).map(({ id }) => id);
  return Object.fromEntries(
    figuresNamed([...asked, ...others], situation.figures).map((figure) => [
      figure.id,
      stated(situation.answers[figureSlot(figure.id)]),
    ]),
  );
}

function assessed(pack: Pack, result: PackResult, situation: Situation, format: CanonicalFormat) {
  const answered = answeredOf(pack, situation);
  return {
    id: pack.id,
    edition: pack.edition,
    answers: Object.fromEntries(
      askedQuestions(pack, situation).map((question) => [
        question.id,
        stated(situation.answers[questionSlot(pack.id, question.id)]),
      ]),
    ),
    results: Object.fromEntries(
      Object.values(result.questions).map((one) => [
        one.id,
        { status: one.status, earned: one.earned, possible: one.possible, grade: one.grade },
      ]),
    ),
    ...(format === 2
      ? standing(result)
      : { answered, ...(howFar(answered) === 'none' ? { score: null, levels: {} } : standing(result)) }),
  };
}

function standing(result: PackResult) {
  return {
    score: result.score === null ? null : { earned: result.score.earned, possible: result.score.possible },
    levels: Object.fromEntries(
      result.ladders.map((ladder) => [ladder.id, ladder.steps[ladder.reached]?.id ?? null]),
    ),
  };
}

function planOf(
  { plan, situation }: CanonicalInput,
  outcomes: readonly { pack: Pack; result: PackResult }[],
  format: CanonicalFormat,
) {
  if (plan === undefined || plan.items.length === 0) return undefined;
  return {
    items: plan.items,
    planned: Object.fromEntries(
      outcomes
        .filter(
          ({ pack }) =>
            plan.items.some((item) => item.packId === pack.id) &&
            (format === 2 || howFar(answeredOf(pack, situation)) !== 'none'),
        )
        .map(({ pack, result }) => [pack.id, standing(plannedResult(pack, result, plan.items))]),
    ),
  };
}

/** The former assessment as far as it is compared. */
function earlierOf({ earlier, packs, hashOf }: CanonicalInput, format: CanonicalFormat) {
  if (earlier === null || earlier === undefined) return undefined;
  const compared = earlier.packs.filter((pack) => packs.some((one) => one.id === pack.id));
  return {
    title: earlier.title,
    createdAt: earlier.createdAt,
    profile: earlier.situation.profile,
    figures: figuresOf(compared, earlier.situation),
    evidence: evidenceOf(earlier),
    editions: Object.fromEntries(earlier.packs.map((pack) => [pack.id, pack.edition])),
    packs: compared.map((pack) => ({
      sha256: hashOf(pack),
      ...assessed(pack, scorePack(pack, earlier.situation), earlier.situation, format),
    })),
  };
}

/** The rules of the programmes and everything they are judged by; the cost table only where a programme reads it. */
function programmesOf(input: CanonicalInput) {
  const { programmes = [], situation } = input;
  if (programmes.length === 0) return {};
  return {
    programmes: programmes.map((programme) => ({
      id: programme.id,
      sha256: input.hashOf(programme),
      facts: Object.fromEntries(
        programme.facts.map((fact) => [fact.id, stated(situation.answers[factSlot(programme.id, fact)])]),
      ),
      overrides: input.overrides?.[programme.id] ?? {},
      choices: input.choices?.[programme.id] ?? {},
      received: receivedYears(programme, situation.answers),
    })),
    costs: input.costs ?? { lines: [] },
  };
}
