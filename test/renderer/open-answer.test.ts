import { beforeEach, expect, it, vi } from 'vitest';
import { emptyAnswer, questionSlot, type Answer } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { checkOpenAnswer } from '../../renderer/screens/check/open-answer.ts';
import { openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { situationNow } from '../../renderer/stores/derived.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

const first = 'network';
const later = 'management-rules';
let pack: Pack;
let assessmentId: string;

beforeEach(async () => {
  const fake = new FakeDesk();
  ({ assessmentId } = fake.addSample());
  vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout, location: { hash: '' } });
  useAssessment.setState({ open: { kind: 'none' } });
  await openAssessment(assessmentId);
  const { open } = useAssessment.getState();
  const found = open.kind === 'open' ? open.packs.find((one) => one.id === 'sme-digital-2024') : undefined;
  if (found === undefined) throw new Error('the sample has lost its questionnaire');
  pack = found;
});

const at = (id: string): string => questionSlot(pack.id, id);

/** The sample with some of its answers changed; nothing unknown or marked unless the change says so. */
function withAnswers(change: Readonly<Record<string, Partial<Answer>>>): Situation {
  const situation = situationNow();
  const settled = { kind: 'not-applicable', reason: '没有' } as const;
  const calm = Object.entries(situation.answers).map(([slot, one]) => [
    slot,
    { ...one, flagged: false, ...(one.response?.kind === 'unknown' && { response: settled }) },
  ]);
  const changed = Object.entries(change).map(([id, one]) => [
    at(id),
    { ...(situation.answers[questionSlot(pack.id, id)] ?? emptyAnswer), flagged: false, ...one },
  ]);
  return { ...situation, answers: Object.fromEntries([...calm, ...changed]) };
}

const place = (situation: Situation): Route => checkOpenAnswer(assessmentId, pack, situation);

it('whoever asks what is missing comes to the first missing answer, before what is unknown or marked', () => {
  const unknown = { response: { kind: 'unknown' } } as const;
  expect(place(withAnswers({ [first]: unknown, [later]: { response: null } }))).toMatchObject({
    screen: 'check',
    question: later,
  });
});

it('then to the first unknown one, then to the first marked, and else to the top of the page', () => {
  const unknown = { response: { kind: 'unknown' } } as const;
  expect(place(withAnswers({ [first]: { flagged: true }, [later]: unknown }))).toMatchObject({
    question: later,
  });
  expect(place(withAnswers({ [later]: { flagged: true } }))).toMatchObject({ question: later });
  expect(place(withAnswers({}))).toEqual({ screen: 'check', assessmentId, packId: pack.id });
});
