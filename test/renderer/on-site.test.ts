import { beforeEach, describe, expect, test, vi } from 'vitest';
import { figureSlot, questionSlot } from '../../assessments/answering/answer.ts';
import type { InterviewCard } from '../../assessments/answering/interview.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { answerAt, changeAnswer, openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { loadEnterprises } from '../../renderer/stores/enterprises.ts';
import {
  answerOnSite,
  beginOnSite,
  confirmTakenOver,
  responsesAt,
  setBasis,
  settleFigures,
  useOnSite,
} from '../../renderer/stores/on-site.ts';
import { firstOpen, nextOpen } from '../../renderer/screens/on-site/use-interview.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';

const slot = questionSlot('sme-digital-2024', 'network');
const said = { kind: 'choices', options: ['control'] } as const;
const other = { kind: 'unknown' } as const;

function questionOf(packId: string, id: string): Question {
  const { open } = useAssessment.getState();
  const packs = open.kind === 'open' ? open.packs : [];
  const found = packs
    .find((one) => one.id === packId)
    ?.sections.flatMap((one) => one.questions)
    .find((one) => one.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

describe('an answer given on site', () => {
  beforeEach(async () => {
    const fake = new FakeDesk();
    const { assessmentId } = fake.addSample();
    vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout });
    useAssessment.setState({ open: { kind: 'none' } });
    await loadEnterprises();
    await openAssessment(assessmentId);
    beginOnSite(assessmentId, null);
    useOnSite.setState({ saidBy: '' });
    changeAnswer(slot, { response: null }, 'chosen');
  });

  test('says nothing of where it comes from while nobody was named', () => {
    answerOnSite(slot, { ...said, options: [...said.options] }, null, 'chosen');
    expect(answerAt(slot)).not.toHaveProperty('basis');
    expect(answerAt(slot)).not.toHaveProperty('saidBy');
  });

  test('was told by who is answering, unless a document was shown', () => {
    useOnSite.setState({ saidBy: ' 刘工 ' });
    answerOnSite(slot, other, null, 'chosen');
    expect(answerAt(slot)).toMatchObject({ basis: 'told', saidBy: '刘工' });
    answerOnSite(slot, null, 'shown', 'chosen');
    expect(answerAt(slot)).not.toHaveProperty('saidBy');
    answerOnSite(slot, other, 'shown', 'chosen');
    expect(answerAt(slot)).toMatchObject({ basis: 'shown', saidBy: '刘工' });
  });

  test('given once more says nothing new, whoever is answering by then', () => {
    useOnSite.setState({ saidBy: '刘工' });
    answerOnSite(slot, other, 'seen', 'chosen');
    useOnSite.setState({ saidBy: '李厂长' });
    answerOnSite(slot, other, null, 'chosen');
    expect(answerAt(slot)).toMatchObject({ basis: 'seen', saidBy: '刘工' });
  });

  test('that was taken over is confirmed by saying so, or by how it was established', () => {
    const question = questionOf('sme-digital-2024', 'network');
    changeAnswer(slot, { response: other, takenOver: '2025' }, 'chosen');
    setBasis(question, 'sme-digital-2024', 'seen');
    expect(answerAt(slot)).toMatchObject({ basis: 'seen' });
    expect(answerAt(slot).takenOver).toBeUndefined();
    changeAnswer(slot, { takenOver: '2025' }, 'chosen');
    confirmTakenOver(question, 'sme-digital-2024', null);
    expect(answerAt(slot)).toMatchObject({ response: other });
    expect(answerAt(slot).takenOver).toBeUndefined();
  });

  test('as raw figures gets its source when the card is left, and only where a figure was changed', () => {
    const question = questionOf('fusion-23020', 'computers');
    const figure = figureSlot('computers.total');
    useOnSite.setState({ saidBy: '刘工' });
    const before = responsesAt(question, 'fusion-23020');
    settleFigures(before, null);
    expect(answerAt(figure)).not.toHaveProperty('basis');
    changeAnswer(figure, { response: { kind: 'number', value: '63' } }, 'typed');
    settleFigures(before, null);
    expect(answerAt(figure)).toMatchObject({ basis: 'told', saidBy: '刘工' });
  });
});

describe('skipping', () => {
  const card = (key: string, status: InterviewCard['status'], carried = false) =>
    ({ key, status, carried }) as InterviewCard;

  test('goes to questions without an answer, and only then to copied answers nobody confirmed', () => {
    const open = [card('a', 'answered', true), card('b', 'missing'), card('c', 'answered', true)];
    expect([nextOpen(open, 0)?.key, nextOpen(open, 1)]).toEqual(['b', null]);
    expect(firstOpen(open)?.key).toBe('b');
    const whole = open.map((one) => ({ ...one, status: 'answered' as const }));
    expect([nextOpen(whole, 0)?.key, nextOpen(whole, 2)]).toEqual(['c', null]);
    expect(firstOpen(whole.slice(1))?.key).toBe('c');
  });
});
