import { LineCounter, isNode, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Localized } from './localized.ts';
import type { PackProblem } from './problem.ts';

/** A YAML file checked against a schema: its value, or what is wrong and where. */
export type Checked<T> =
  | { readonly kind: 'value'; readonly value: T; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

/**
 * Parses one YAML file (core schema: no tags that build anything, no aliases) and checks it strictly.
 * Every problem names file, line and field.
 */
export function readYaml<T>(file: string, text: string, schema: z.ZodType<T>): Checked<T> {
  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
  if (tree.errors.length > 0) {
    return {
      kind: 'problems',
      problems: tree.errors.map((error) => ({
        file,
        line: error.linePos?.[0].line ?? 0,
        field: '',
        message: {
          'zh-CN': `这一行不是正确的 YAML：${error.message.split('\n')[0] ?? ''}`,
          en: `This line is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
        },
      })),
    };
  }
  const aliases = aliasLines(tree, lines);
  if (aliases.length > 0) {
    return {
      kind: 'problems',
      problems: aliases.map((line) => ({
        file,
        line,
        field: '',
        message: {
          'zh-CN': '不能用别名（*）引用别处，请把内容写出来',
          en: 'Aliases (*) are not allowed; please write the content out',
        },
      })),
    };
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = tree.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  // Without its input an issue cannot tell a missing field from one of the wrong type.
  const parsed = schema.safeParse(tree.toJS(), { reportInput: true });
  if (parsed.success) return { kind: 'value', value: parsed.data, lineOf };
  return {
    kind: 'problems',
    problems: parsed.error.issues.flatMap(deepest).map((issue) => ({
      file,
      line: lineOf(issue.path),
      field: fieldName(issue.path),
      message: issueText(issue),
    })),
  };
}

/** Lines with an alias. A few aliases of aliases would unfold into gigabytes, and a pack has no need of them. */
function aliasLines(tree: Document, lines: LineCounter): readonly number[] {
  const found: number[] = [];
  visit(tree, { Alias: (_, node) => void found.push(lines.linePos(node.range?.[0] ?? 0).line) });
  return found;
}

/** `questions[2].options[0].label.en` */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`,
    '',
  );
}

type Issue = z.core.$ZodIssue;

/** Of the branches of a union, the one that got furthest says best what was meant. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) =>
    branch.flatMap((one) => deepest({ ...one, path: [...issue.path, ...one.path] })),
  );
  return branches.reduce((best, branch) => (depth(branch) > depth(best) ? branch : best));
}

const depth = (issues: readonly Issue[]) =>
  Math.max(0, ...issues.map((one) => one.path.length)) - issues.length / 100;

function issueText(issue: Issue): Localized {
  const missing = { 'zh-CN': '缺少这个字段', en: 'This field is missing' };
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        'zh-CN': `有不认识的字段：${issue.keys.join('、')}`,
        en: `Unknown field: ${issue.keys.join(', ')}`,
      };
    case 'invalid_type':
      return issue.input === undefined
        ? missing
        : { 'zh-CN': `类型不对，应为 ${issue.expected}`, en: `Wrong type, ${issue.expected} is expected` };
    case 'invalid_value':
      return issue.input === undefined
        ? missing
        : {
            'zh-CN': `只能是：${issue.values.map(String).join('、')}`,
            en: `Must be one of: ${issue.values.map(String).join(', ')}`,
          };
    case 'too_small':
      return {
        'zh-CN': `太短、太小或为空，至少 ${issue.minimum}`,
        en: `Too short, too small or empty, at least ${issue.minimum}`,
      };
    case 'too_big':
      return {
        'zh-CN': `太长或太大，最多 ${issue.maximum}`,
        en: `Too long or too large, at most ${issue.maximum}`,
      };
    default:
      return { 'zh-CN': `内容不符合要求（${issue.message}）`, en: `Not as required (${issue.message})` };
  }
}
