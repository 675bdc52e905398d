import type { Answer } from '../answering/answer.ts';
import { exact } from '../scoring/exact.ts';
import type { Fault } from '../text/fault.ts';
import type { Fact } from './fact.ts';

/** Whether an answer may be stored for a fact. Null when it may; else the fault, and nothing is to be changed. */
export function checkFactAnswer(fact: Fact, answer: Answer): Fault | null {
  const { response } = answer;
  const fault = (code: string, values: Fault['values'] = {}): Fault => ({
    code: `programme.${code}`,
    values: { title: fact.title, ...values },
  });
  if (response === null || response.kind === 'unknown' || response.kind === 'not-applicable') return null;
  switch (fact.kind) {
    case 'yes-no':
      return response.kind === 'choice' && (response.option === 'yes' || response.option === 'no')
        ? null
        : fault('fact-kind');
    case 'choice':
      return response.kind === 'choice' && fact.options.some((one) => one.id === response.option)
        ? null
        : fault('fact-kind');
    case 'number': {
      if (response.kind !== 'number') return fault('fact-kind');
      const value = exact(response.value);
      if (fact.integer === true && value.d !== 1n) return fault('fact-whole');
      if (fact.decimals !== undefined && value.mul(10 ** fact.decimals).d !== 1n)
        return fault('fact-decimals', { decimals: fact.decimals });
      if (fact.min !== undefined && value.lt(exact(fact.min))) return fault('fact-low', { min: fact.min });
      if (fact.max !== undefined && value.gt(exact(fact.max))) return fault('fact-high', { max: fact.max });
      return null;
    }
  }
}
