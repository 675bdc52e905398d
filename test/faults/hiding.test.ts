import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Answer, Response, Slot } from '../../assessments/answering/answer.ts';
import { dossierText } from '../../assessments/dossier/text.ts';
import { say } from '../../assessments/text/say.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { readDossier } from '../../electron/services/dossier.ts';
import { createEnterprise, saveProfileField } from '../../electron/services/enterprises.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { faultOf, newFolder, open, placeOn, removeFolders } from '../services/place.ts';
import { askedByHand, cascadingPack, slotOf } from './cascading-pack.ts';

afterEach(removeFolders);

const questions = cascadingPack.sections.flatMap((section) => section.questions.map(({ id }) => id));
const productionTypes = [null, 'discrete', 'process'] as const;

/** What a user may do next. */
type Step =
  | { readonly kind: 'answer'; readonly question: string; readonly response: Response | null }
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'fact'; readonly value: (typeof productionTypes)[number] }
  | { readonly kind: 'restart' }
  | { readonly kind: 'close and reopen' };

const answering = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    question: fc.constant('one'),
    response: fc.option(
      fc.constantFrom('low', 'mid', 'high').map((option) => ({ kind: 'choice' as const, option })),
    ),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    question: fc.constant('several'),
    response: fc.option(
      fc.subarray(['a', 'b', 'c']).map((options) => ({ kind: 'choices' as const, options })),
    ),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    question: fc.constant('yesno'),
    response: fc.constantFrom(
      ...(['yes', 'partly', 'no'] as const).map((option) => ({ kind: 'choice' as const, option })),
    ),
  }),
  fc.record({
    kind: fc.constant('answer' as const),
    question: fc.constant('scene'),
    response: fc.subarray(['s1', 's2a']).map((statements) => ({ kind: 'statements' as const, statements })),
  }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: answering },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('figure' as const), value: fc.nat({ max: 20 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('fact' as const), value: fc.constantFrom(...productionTypes) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close and reopen' as const }) },
);

/** What a user has said, kept beside the app. */
interface Model {
  readonly answers: Map<Slot, Answer>;
  productionType: string | null;
}

interface Desk {
  place: Workplace;
  readonly folder: string;
  readonly enterpriseId: string;
  readonly assessmentId: string;
}

function begin(folder: string): Desk {
  const place = placeOn(open(folder), [cascadingPack]);
  const { id: enterpriseId } = createEnterprise(place, { name: '隐藏厂' });
  const { id: assessmentId } = startAssessment(place, { enterpriseId, title: '评估', packIds: ['cascade'] });
  return { place, folder, enterpriseId, assessmentId };
}

let notes = 0;

function take(desk: Desk, model: Model, next: Step): void {
  const { place, assessmentId, enterpriseId } = desk;
  const store = (slot: Slot, response: Response | null): void => {
    const answer: Answer = { response, note: `note${(notes += 1)}.`, flagged: false };
    saveAnswer(place, { assessmentId, slot, answer });
    model.answers.set(slot, answer);
  };
  switch (next.kind) {
    case 'answer':
      return store(slotOf(next.question), next.response);
    case 'figure':
      return store('f:all', { kind: 'number', value: `${next.value}` });
    case 'fact':
      saveProfileField(place, { enterpriseId, field: 'productionType', value: next.value });
      model.productionType = next.value;
      return;
    case 'restart':
      closeStore(place.store);
      desk.place = placeOn(open(desk.folder), [cascadingPack]);
      return;
    case 'close and reopen': {
      closeAssessment(place, { assessmentId, appVersion: '1' });
      const change = (): unknown =>
        saveAnswer(place, {
          assessmentId,
          slot: 'f:all',
          answer: { response: null, note: '', flagged: false },
        });
      expect(faultOf(change).code).toBe('assessment.closed');
      reopenAssessment(place, { assessmentId, reason: '补充' });
      return;
    }
  }
}

function askedNow(model: Model): ReadonlySet<string> {
  const response = (slot: Slot): Response | null => model.answers.get(slot)?.response ?? null;
  const [one, several, all] = [response(slotOf('one')), response(slotOf('several')), response('f:all')];
  return askedByHand({
    one: one?.kind === 'choice' ? one.option : null,
    several: several?.kind === 'choices' ? several.options : [],
    all: all?.kind === 'number' ? Number(all.value) : null,
    productionType: model.productionType,
  });
}

/** Every answer ever given is there; the dossier holds those asked, and counts the others. */
function compare(desk: Desk, model: Model): void {
  const { place, assessmentId } = desk;
  const { answers } = openAssessment(place, { assessmentId });
  expect(answers).toEqual(Object.fromEntries(model.answers));
  const asked = askedNow(model);
  const dossier = JSON.stringify(readDossier(place, { assessmentId, language: 'zh-CN', appVersion: '1' }));
  for (const question of questions) {
    const { note, response = null } = model.answers.get(slotOf(question)) ?? {};
    if (note === undefined || response === null) continue;
    expect(dossier.includes(note), `${question}, asked: ${asked.has(question)}`).toBe(asked.has(question));
  }
  const count = questions.length - asked.size;
  // A questionnaire nobody has begun has no list of questions.
  const begun = questions.some(
    (question) => asked.has(question) && (model.answers.get(slotOf(question))?.response ?? null) !== null,
  );
  if (count > 0 && begun) expect(dossier).toContain(say(dossierText.answersNotAsked, 'zh-CN', { count }));
}

/** Lets users of every kind walk through the app; `forgets` is the seeded fault: what is hidden is deleted. */
function walk(walks: number, most: number, forgets: boolean): number {
  let steps = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: most }), (path) => {
      const desk = begin(newFolder());
      const model: Model = { answers: new Map(), productionType: null };
      try {
        for (const next of path) {
          take(desk, model, next);
          steps += 1;
          if (forgets) forgetHidden(desk, model);
          compare(desk, model);
        }
      } finally {
        removeFolders();
      }
    }),
    { numRuns: walks, seed: 4, endOnFailure: true },
  );
  return steps;
}

function forgetHidden({ place, assessmentId }: Desk, model: Model): void {
  const asked = askedNow(model);
  for (const question of questions)
    if (!asked.has(question))
      place.store.db
        .prepare('DELETE FROM answer WHERE assessment_id = ? AND slot = ?')
        .run(assessmentId, slotOf(question));
}

const walks = size({ slice: 20, full: 1000 });
const most = size({ slice: 30, full: 60 });

test(`on ${walks} walks no answer is lost by hiding, closing or starting again`, limit(60_000), () => {
  const steps = walk(walks, most, false);
  tell('Q3, Q4 hiding, closing, starting again', { walks, steps, 'answers lost': 0 });
  expect(steps).toBeGreaterThan(walks);
});

test('the same walks notice an app that deletes what it hides', limit(60_000), () => {
  expect(() => walk(walks, most, true)).toThrow();
});
