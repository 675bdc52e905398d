import { emptyAnswer, type Slot } from '../../assessments/answering/answer.ts';
import { checkAnswer } from '../../assessments/answering/check-answer.ts';
import {
  parseDecimal,
  parseNumber,
  inUnit,
  type NumberProblem,
} from '../../assessments/enterprise/numbers.ts';
import { numberText } from '../../assessments/enterprise/text.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import { useAssessment } from '../stores/assessment.ts';
import { situationNow } from '../stores/derived.ts';
import { faultInBoth, inBoth } from '../text/in-both.ts';
import { messages } from '../text/messages.ts';

/** What typed text was read as: a value (null for "nothing given"), or why it is none. */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T | null }
  | { readonly kind: 'problem'; readonly problem: Localized };

const nothing = { kind: 'value', value: null } as const;

function refused(problem: NumberProblem): Reading<never> {
  return { kind: 'problem', problem: inBoth(numberText[problem.problem], problem.values) };
}

const people: Localized = { 'zh-CN': messages['zh-CN'].profile.people, en: messages.en.profile.people };

/** A number of people. */
export function readPeople(text: string): Reading<number> {
  if (text.trim() === '') return nothing;
  const read = parseNumber(inUnit(text, people));
  return read.kind === 'number' ? { kind: 'value', value: read.value } : refused(read);
}

const tenThousandYuan: Localized = {
  'zh-CN': messages['zh-CN'].profile.tenThousandYuan,
  en: messages.en.profile.tenThousandYuan,
};

/** Money in 万元 as exact decimal text. */
export function readMoney(text: string): Reading<string> {
  if (text.trim() === '') return nothing;
  const read = parseDecimal(inUnit(text, tenThousandYuan));
  return read.kind === 'decimal' ? { kind: 'value', value: read.value } : refused(read);
}

/** A number for a slot of the open assessment: as text first, then against its bounds and the other figures. */
export function readNumberFor(
  slot: Slot,
  text: string,
  rules: {
    readonly integer?: boolean | undefined;
    readonly min?: number | undefined;
    readonly decimals?: number | undefined;
    /** Stands behind the field. */
    readonly unit?: Localized | undefined;
  },
): Reading<string> {
  if (text.trim() === '') return nothing;
  const read = parseDecimal(inUnit(text, rules.unit), {
    decimals: rules.integer === true ? 0 : (rules.decimals ?? 6),
    digits: 15,
    negative: rules.min !== undefined && rules.min >= 0 ? 'refused' : 'allowed',
  });
  if (read.kind === 'problem') return refused(read);
  const { open } = useAssessment.getState();
  const fault = checkAnswer({
    slot,
    answer: { ...emptyAnswer, response: { kind: 'number', value: read.value } },
    packs: open.kind === 'open' ? open.packs : [],
    programmes: open.kind === 'open' ? open.programmes : [],
    situation: situationNow(),
  });
  return fault === null
    ? { kind: 'value', value: read.value }
    : { kind: 'problem', problem: faultInBoth(fault) };
}
