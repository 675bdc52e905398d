import { z } from 'zod';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { PackProblem } from '../../assessments/pack/problem.ts';
import { fieldName, readYaml } from '../../assessments/pack/yaml-file.ts';

/** How deep lists and mappings may be nested; our own questionnaires need ten levels, programmes fifteen. */
const deepest = 60;

/**
 * What no file by others may hold, whatever it is meant to be: nesting beyond reason, which would exhaust the
 * stack, and half characters, which cannot be stored. Broken YAML is left to who reads it.
 */
export function findUnreadable(files: Readonly<Record<string, string>>): readonly PackProblem[] {
  return Object.entries(files).flatMap(([file, text]) => problemsOf(file, text));
}

function problemsOf(file: string, text: string): readonly PackProblem[] {
  const tooDeep = { file, line: 0, field: '', message: depthMessage };
  try {
    const read = readYaml(file, text, z.unknown());
    if (read.kind === 'problems') return [];
    const found = search(read.value, []);
    if (found === null) return [];
    const message = found.kind === 'deep' ? depthMessage : halfMessage;
    return [{ file, line: read.lineOf(found.path), field: fieldName(found.path.slice(0, 12)), message }];
  } catch (error) {
    // The parser itself goes down level by level.
    if (error instanceof RangeError) return [tooDeep];
    throw error;
  }
}

const depthMessage: Localized = { 'zh-CN': '嵌套过深', en: 'Nested too deeply' };
const halfMessage: Localized = {
  'zh-CN': '文字里有残缺的字符，请删掉后重新输入',
  en: 'The text holds a broken character; please delete it and type it again',
};

interface Found {
  readonly kind: 'deep' | 'half';
  readonly path: readonly PropertyKey[];
}

function search(value: unknown, path: readonly PropertyKey[]): Found | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : { kind: 'half', path };
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > deepest) return { kind: 'deep', path };
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed()) return { kind: 'half', path };
    const found = search(item, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}
