import { expect, it } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../assessments/advice/plan.ts';
import { emptyAnswer, answerSchema, type Answer } from '../../assessments/answering/answer.ts';
import { applicationSchema } from '../../assessments/application/tables.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { profileSchema } from '../../assessments/enterprise/profile.ts';
import { evidenceDetailsSchema } from '../../assessments/evidence/evidence.ts';
import { chosenFields, typedField } from '../../assessments/history/typed-field.ts';
import { costTableSchema } from '../../assessments/programmes/cost-line.ts';

const fieldOf = (old: Partial<Answer> | null, now: Partial<Answer>): string | null =>
  typedField({
    kind: 'answer-saved',
    subject: 'q:tiny/one',
    old: old === null ? null : canonicalJson({ ...emptyAnswer, ...old }),
    new: canonicalJson({ ...emptyAnswer, ...now }),
  });
const text = (value: string): Partial<Answer> => ({ response: { kind: 'text', value } });

it('is the text from its first letter on and back to none, the note, and who said it', () => {
  expect(fieldOf(null, text('a'))).toBe('response');
  expect(fieldOf(text('a'), text('ab'))).toBe('response');
  expect(fieldOf(text('a'), {})).toBe('response');
  expect(fieldOf({ note: '一' }, { note: '一二' })).toBe('note');
  expect(fieldOf({}, { saidBy: '王' })).toBe('saidBy');
  const notApplicable = (reason: string): Partial<Answer> => ({
    response: { kind: 'not-applicable', reason },
  });
  expect(fieldOf(notApplicable(''), notApplicable('无'))).toBe('response.reason');
});

it('is no choice, no tick and no mark', () => {
  const choice = (option: string): Partial<Answer> => ({ response: { kind: 'choice', option } });
  const ticks = (...options: string[]): Partial<Answer> => ({ response: { kind: 'choices', options } });
  expect(fieldOf(null, choice('a'))).toBeNull();
  expect(fieldOf(choice('a'), choice('b'))).toBeNull();
  expect(fieldOf(ticks('a'), ticks('a', 'b'))).toBeNull();
  expect(fieldOf(ticks('a'), ticks('b'))).toBeNull();
  expect(fieldOf({}, { flagged: true })).toBeNull();
  expect(fieldOf({}, { basis: 'told' })).toBeNull();
});

it('is no field that is chosen from a list, wherever one is kept', () => {
  const lists = [
    profileSchema,
    planSchema,
    costTableSchema,
    applicationSchema,
    evidenceDetailsSchema,
    answerSchema.omit({ response: true }),
  ].flatMap((schema) => namesOfLists(z.toJSONSchema(schema)));
  expect(lists.length).toBeGreaterThan(8);
  for (const name of lists) expect(chosenFields).toContain(name);
});

/** The names of all fields whose values are listed. */
function namesOfLists(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: Readonly<Record<string, unknown>> };
  return [
    ...Object.entries(properties).flatMap(([name, field]) => (isList(field) ? [name] : namesOfLists(field))),
    ...Object.values(rest).flatMap((part) => (Array.isArray(part) ? part : [part]).flatMap(namesOfLists)),
  ];
}

function isList(field: unknown): boolean {
  if (typeof field !== 'object' || field === null) return false;
  const { enum: listed, anyOf } = field as { enum?: unknown; anyOf?: readonly unknown[] };
  return listed !== undefined || anyOf?.some(isList) === true;
}
