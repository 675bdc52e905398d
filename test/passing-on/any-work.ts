import fc from 'fast-check';
import { planItem } from '../../assessments/advice/plan.ts';
import { emptyCostLine } from '../../assessments/programmes/cost-line.ts';
import { bases, type Basis, type Slot } from '../../assessments/answering/answer.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { renameAssessment } from '../../electron/services/rename-assessment.ts';
import { addFile, type TestDesk } from './desks.ts';

/** Something one person does at a desk. Small ranges, so that two people often meet in one spot. */
export type Deed =
  | {
      readonly kind: 'answer';
      readonly slot: number;
      readonly value: number;
      readonly note: string;
      readonly basis: Basis | undefined;
    }
  | { readonly kind: 'profile'; readonly field: number; readonly value: string }
  | { readonly kind: 'handling'; readonly consultant: string }
  | {
      readonly kind: 'plan' | 'costs';
      readonly id: number;
      readonly act: 'put' | 'drop';
      readonly text: string;
    }
  | { readonly kind: 'evidence'; readonly content: number }
  | {
      readonly kind: 'evidence-field';
      readonly which: number;
      readonly field: 'name' | 'note';
      readonly text: string;
    }
  | { readonly kind: 'unlink'; readonly which: number }
  | { readonly kind: 'rename'; readonly title: string };

const word = fc.constantFrom('一', '二', 'three', '=4', '"five"\n', '六🙂', '');

export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      slot: fc.nat(4),
      value: fc.nat(2),
      note: word,
      basis: fc.constantFrom(undefined, undefined, ...bases),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('handling' as const), consultant: word }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('profile' as const), field: fc.nat(2), value: word }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('plan' as const, 'costs' as const),
      id: fc.nat(3),
      act: fc.constantFrom('put' as const, 'put' as const, 'drop' as const),
      text: word,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('evidence' as const), content: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('evidence-field' as const),
      which: fc.nat(2),
      field: fc.constantFrom('name' as const, 'note' as const),
      text: word,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unlink' as const), which: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      title: fc.constantFrom('评估一', '评估二', 'Third'),
    }),
  },
);

const slots: readonly Slot[] = ['q:tiny/one', 'q:tiny/yesno', 'q:tiny/several', 'f:all', 'f:part'];

const responses = [
  ['low', 'mid', 'high'].map((option) => ({ kind: 'choice' as const, option })),
  ['yes', 'partly', 'no'].map((option) => ({ kind: 'choice' as const, option })),
  [[], ['a'], ['b', 'c']].map((options) => ({ kind: 'choices' as const, options })),
  ['20', '30', '40'].map((value) => ({ kind: 'number' as const, value })),
  ['3', '4', '5'].map((value) => ({ kind: 'number' as const, value })),
] as const;

/** Does it through the services, as the window would. */
export async function perform(
  desk: TestDesk,
  at: { readonly enterpriseId: string; readonly assessmentId: string },
  deed: Deed,
): Promise<void> {
  const { place } = desk;
  const { enterpriseId, assessmentId } = at;
  switch (deed.kind) {
    case 'answer': {
      const [slot, response] = [slots[deed.slot], responses[deed.slot]?.[deed.value]];
      if (slot === undefined || response === undefined) return;
      saveAnswer(place, {
        assessmentId,
        slot,
        answer: {
          response: response.kind === 'choices' ? { ...response, options: [...response.options] } : response,
          note: deed.note,
          flagged: false,
          ...(deed.basis === undefined ? {} : { basis: deed.basis, saidBy: `某人${deed.basis}` }),
        },
      });
      return;
    }
    case 'profile': {
      const field = (['address', 'mainProducts', 'contactName'] as const)[deed.field] ?? 'address';
      saveProfileField(place, { enterpriseId, field, value: deed.value });
      return;
    }
    case 'handling':
      saveHandling(place, { enterpriseId, handling: { consultant: deed.consultant, tags: ['试点'] } });
      return;
    case 'plan': {
      const { plan } = openAssessment(place, { assessmentId });
      const rest = plan.items.filter((one) => one.id !== `item-${deed.id}`);
      const made = planItem(
        `item-${deed.id}`,
        { packId: 'tiny', question: { id: 'one' } } as Parameters<typeof planItem>[1],
        { label: { 'zh-CN': '目标', en: 'aim' }, earned: '1', grade: 1, effort: null } as Parameters<
          typeof planItem
        >[2],
      );
      const items = deed.act === 'drop' ? rest : [...rest, { ...made, note: deed.text }];
      savePlan(place, { assessmentId, plan: { items } });
      return;
    }
    case 'costs': {
      const { costs } = openAssessment(place, { assessmentId });
      const rest = costs.lines.filter((one) => one.id !== `line-${deed.id}`);
      const line = { ...emptyCostLine(`line-${deed.id}`), class: 'software' as const, name: deed.text };
      saveCosts(place, { assessmentId, costs: { lines: deed.act === 'drop' ? rest : [line, ...rest] } });
      return;
    }
    case 'evidence':
      await addFile(desk, {
        enterpriseId,
        assessmentId,
        slot: 'q:tiny/one',
        name: `证明 ${deed.content}.txt`,
        bytes: Buffer.from(`content ${deed.content}`),
      });
      return;
    case 'evidence-field': {
      const found = listEvidence(place, () => 'sound', { enterpriseId })[deed.which];
      if (found === undefined) return;
      const value = deed.field === 'name' && deed.text === '' ? '无名' : deed.text;
      saveEvidenceField(place, { evidenceId: found.id, field: deed.field, value });
      return;
    }
    case 'unlink': {
      const found = listEvidence(place, () => 'sound', { enterpriseId })[deed.which];
      const link = found?.links[0];
      if (found === undefined || link === undefined) return;
      unlinkEvidence(place, () => 'sound', { ...link, evidenceId: found.id });
      return;
    }
    case 'rename':
      renameAssessment(place, { assessmentId, title: deed.title });
  }
}
