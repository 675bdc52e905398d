import { closeSync, fstatSync, openSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { PackProblem } from '../../assessments/pack/problem.ts';
import { DeskError } from '../../assessments/text/fault.ts';

const mostFiles = 60;
const megabyte = 1024 * 1024;
const mostMegabytes = 2;

/** The texts of a folder by file name, or what keeps some of them from being read. */
export type YamlFolder =
  | { readonly kind: 'files'; readonly files: Readonly<Record<string, string>> }
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] };

/**
 * Reads the `*.yaml` files that lie directly in a folder: at most 60, at most 2 MB each, in UTF-8. A link is
 * followed only where it stays inside the folder. Throws a DeskError when the folder itself cannot be read.
 */
export function readYamlFolder(folder: string): YamlFolder {
  const names = listYaml(folder);
  if (names.length > mostFiles) {
    throw new DeskError('folder.too-many-files', { folder, count: names.length, most: mostFiles });
  }
  const root = realpathSync(folder);
  const reads = names.map((name) => ({ name, read: readFile(root, name) }));
  const problems = reads.flatMap(({ name, read }) =>
    typeof read === 'string' ? [] : [{ file: name, line: 0, field: '', message: read }],
  );
  if (problems.length > 0) return { kind: 'problems', problems };
  const files = reads.flatMap(({ name, read }) => (typeof read === 'string' ? [[name, read] as const] : []));
  return { kind: 'files', files: Object.fromEntries(files) };
}

function listYaml(folder: string): readonly string[] {
  try {
    if (!statSync(folder).isDirectory()) throw new DeskError('folder.not-a-folder', { folder });
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
      .toSorted();
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const detail = codeOf(error);
    const code = detail === 'ENOENT' || detail === 'ENOTDIR' ? 'folder.missing' : 'folder.not-readable';
    throw new DeskError(code, { folder, detail });
  }
}

/** The text of one file, or what is wrong with it. `root` is the folder without links. */
function readFile(root: string, name: string): string | Localized {
  try {
    const real = realpathSync(path.join(root, name));
    if (!real.startsWith(root + path.sep)) return problems.outside;
    // Asked before opening: a pipe would be waited for without end.
    if (!statSync(real).isFile()) return problems.noFile;
    const descriptor = openSync(real, 'r');
    try {
      if (fstatSync(descriptor).size > mostMegabytes * megabyte) return problems.tooLarge;
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    const detail = codeOf(error);
    // The decoder's own error has this code: the bytes are not UTF-8.
    return detail === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? problems.notUtf8 : notReadable(detail);
  }
}

const problems = {
  outside: {
    'zh-CN': '这个链接指向文件夹以外，不会读取；请把文件本身放进来',
    en: 'This link leads out of the folder and is not followed; please put the file itself here',
  },
  noFile: { 'zh-CN': '这不是普通文件', en: 'This is no ordinary file' },
  tooLarge: {
    'zh-CN': `文件超过 ${mostMegabytes} MB`,
    en: `The file is larger than ${mostMegabytes} MB`,
  },
  notUtf8: {
    'zh-CN': '文件不是 UTF-8 编码，请另存为 UTF-8',
    en: 'The file is not in UTF-8; please save it as UTF-8',
  },
} as const satisfies Readonly<Record<string, Localized>>;

function notReadable(detail: string): Localized {
  return { 'zh-CN': `文件不能读取（${detail}）`, en: `The file cannot be read (${detail})` };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
