import type { z } from 'zod';
import type { Localized } from '../pack/localized.ts';
import type { Fault } from '../text/fault.ts';

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong with a value, as a fault with its path, e.g. `packs[0].id`. */
export function schemaFault(error: z.ZodError, value: unknown): Fault {
  const issue = error.issues[0];
  if (issue === undefined) return { code: 'file.wrong-value', values: {} };
  return faultOf(issue, valueAt(value, issue.path));
}

/** `answers.q:sme-digital-2024/network.response.option`, `packs[0].id` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function faultOf(issue: Issue, value: unknown): Fault {
  const path = pathText(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'file.unknown-field', values: {}, path: pathText([...issue.path, issue.keys[0] ?? '']) };
    case 'invalid_key':
      return { code: 'file.unknown-field', values: {}, path };
    case 'invalid_type':
      if (value === undefined) return { code: 'file.missing-field', values: {}, path };
      return { code: 'file.wrong-type', values: { expected: typeNames[issue.expected] ?? otherType }, path };
    case 'invalid_value':
      if (value === undefined) return { code: 'file.missing-field', values: {}, path };
      return { code: 'file.wrong-choice', values: { choices: issue.values.map(String).join(', ') }, path };
    case 'too_small':
      return { code: 'file.too-small', values: { least: String(issue.minimum) }, path };
    case 'too_big':
      return { code: 'file.too-big', values: { most: String(issue.maximum) }, path };
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_element':
    case 'custom':
      return { code: value === undefined ? 'file.missing-field' : 'file.wrong-value', values: {}, path };
  }
}

const otherType: Localized = { 'zh-CN': '另一种类型', en: 'another type' };

const typeNames: Readonly<Record<string, Localized>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '是或否（true、false）', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
  record: { 'zh-CN': '对象', en: 'an object' },
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
