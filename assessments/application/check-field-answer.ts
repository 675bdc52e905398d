import { z } from 'zod';
import type { Answer } from '../answering/answer.ts';
import { exact } from '../scoring/exact.ts';
import type { Fault } from '../text/fault.ts';
import type { AskedField } from './field-slot.ts';

/**
 * Whether an answer may be stored for a field of a form. Null when it may; else the fault, and nothing is to be
 * changed. Money is in 万元 with at most six decimals, dates are ISO days in a text response.
 */
export function checkFieldAnswer(field: AskedField, answer: Answer): Fault | null {
  const { response } = answer;
  const fault = (code: string, values: Fault['values'] = {}): Fault => ({
    code: `application.${code}`,
    values: { title: field.title, ...values },
  });
  if (response === null || response.kind === 'unknown' || response.kind === 'not-applicable') return null;
  switch (field.kind) {
    case 'text':
      if (response.kind !== 'text') return fault('field-kind');
      return response.value.length > field.maxLength ? fault('field-long', { most: field.maxLength }) : null;
    case 'date':
      if (response.kind !== 'text') return fault('field-kind');
      return z.iso.date().safeParse(response.value).success ? null : fault('field-date');
    case 'money':
      if (response.kind !== 'number') return fault('field-kind');
      return exact(response.value).lt(0) ? fault('field-negative') : null;
  }
}
