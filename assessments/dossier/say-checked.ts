import type { Language, Localized } from '../pack/localized.ts';
import { say } from '../text/say.ts';
import type { CheckedDifference } from './checked-file.ts';
import type { DossierDifference, PartName, StatedFingerprint } from './sealed.ts';

const text = {
  inFile: { 'zh-CN': '{file}：{said}', en: '{file}: {said}' },
  page: { 'zh-CN': '第 {name} 页', en: 'page {name}' },
  sheet: { 'zh-CN': '工作表“{name}”', en: 'sheet “{name}”' },
  body: { 'zh-CN': '正文', en: 'the text' },
  margin: { 'zh-CN': '页眉页脚', en: 'the header or footer' },
  picture: { 'zh-CN': '图片 {name}', en: 'picture {name}' },
  lineChanged: {
    'zh-CN': '{part}：“{expected}”被改成“{found}”。',
    en: '{part}: “{expected}” was changed to “{found}”.',
  },
  lineMissing: { 'zh-CN': '{part}：少了“{expected}”。', en: '{part}: “{expected}” is missing.' },
  lineAdded: { 'zh-CN': '{part}：多出“{found}”。', en: '{part}: “{found}” was put in.' },
  drawing: {
    'zh-CN': '{part}：文字没有变，图形、版面或批注与导出时不同。',
    en: '{part}: the words agree, but a drawing, the layout or a note is not as it was exported.',
  },
  missing: { 'zh-CN': '少了{part}。', en: 'Missing: {part}.' },
  added: { 'zh-CN': '多出{part}。', en: 'Put in: {part}.' },
  moved: { 'zh-CN': '原来的{part}现在在{now}。', en: 'What was {part} is now {now}.' },
  withoutCanonical: {
    'zh-CN': '文件里用于核对的数据已被去掉。',
    en: 'The data to check it by was taken out of the file.',
  },
  withoutSeal: {
    'zh-CN': '文件里导出时写入的核对记录已被去掉或损坏，不能逐页核对。',
    en: 'The record of what was exported was taken out or is damaged, so the pages cannot be compared one by one.',
  },
  canonical: {
    'zh-CN': '文件里的数据或校验值被改动过：{place}写的是 {stated}，实际是 {found}。',
    en: 'The data in the file or its checksum was changed: {place} says {stated}, but it is {found}.',
  },
  seal: {
    'zh-CN': '文件里导出时写入的核对记录或校验值被改动过：{place}写的是 {stated}，实际是 {found}。',
    en: 'The record of what was exported or its checksum was changed: {place} says {stated}, but it is {found}.',
  },
  inInfo: { 'zh-CN': '文件属性', en: 'the document properties' },
  inXmp: { 'zh-CN': '文件内部信息', en: 'the file’s inner information' },
  inProperty: { 'zh-CN': '文件属性', en: 'the document properties' },
  inSeal: { 'zh-CN': '导出时写入的核对记录', en: 'the record' },
  nothing: { 'zh-CN': '（空）', en: '(nothing)' },
  annexPages: {
    'zh-CN': '附件 {number}“{name}”的页面被改动过。',
    en: 'Pages of annex {number}, “{name}”, were changed.',
  },
  annexFile: {
    'zh-CN': '附件 {number}“{name}”的原件被换成了另一份文件。',
    en: 'The original of annex {number}, “{name}”, was replaced by another file.',
  },
  annexMissing: { 'zh-CN': '附件 {number}“{name}”不见了。', en: 'Annex {number}, “{name}”, is missing.' },
  carried: { 'zh-CN': '多出文件“{name}”。', en: 'A file was put in: “{name}”.' },
  active: {
    'zh-CN': '文件里被加入了脚本、链接或自动动作（{name}）。',
    en: 'A script, link or automatic action was put into the file ({name}).',
  },
  list: {
    'zh-CN': '没有校验清单，或清单无法读取。',
    en: 'The list of checksums is missing or cannot be read.',
  },
  fileMissing: { 'zh-CN': '少了文件“{name}”。', en: 'A file is missing: “{name}”.' },
  fileAdded: { 'zh-CN': '多出文件“{name}”。', en: 'A file was put in: “{name}”.' },
  fileChanged: { 'zh-CN': '“{name}”与导出时不同。', en: '“{name}” is not as it was exported.' },
  fileUnreadable: { 'zh-CN': '“{name}”已损坏，打不开。', en: '“{name}” is damaged and cannot be opened.' },
  fileOfAnother: {
    'zh-CN': '“{name}”属于另一份申报材料，或其中的数据被改动过。',
    en: '“{name}” belongs to another dossier, or its data was changed.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** A difference found in a file, as a sentence that names where it is. */
export function sayChecked(difference: CheckedDifference, language: Language): string {
  switch (difference.kind) {
    case 'within': {
      const said = sayDifference(difference.difference, language);
      const { file } = difference;
      return file === null ? said : say(text.inFile, language, { file, said });
    }
    case 'list':
      return text.list[language];
    case 'file-missing':
      return say(text.fileMissing, language, { name: difference.name });
    case 'file-added':
      return say(text.fileAdded, language, { name: difference.name });
    case 'file-changed':
      return say(text.fileChanged, language, { name: difference.name });
    case 'file-unreadable':
      return say(text.fileUnreadable, language, { name: difference.name });
    case 'file-of-another':
      return say(text.fileOfAnother, language, { name: difference.name });
  }
}

const places: Readonly<Record<StatedFingerprint['place'] | 'seal', Localized>> = {
  info: text.inInfo,
  xmp: text.inXmp,
  property: text.inProperty,
  seal: text.inSeal,
};

const annexChanges = { pages: text.annexPages, file: text.annexFile, missing: text.annexMissing } as const;

function sayDifference(difference: DossierDifference, language: Language): string {
  switch (difference.kind) {
    case 'without':
      return text[difference.what === 'seal' ? 'withoutSeal' : 'withoutCanonical'][language];
    case 'fingerprint': {
      const { of, place, stated, found } = difference;
      const short = (hash: string | null): string => hash?.slice(0, 12) ?? text.nothing[language];
      const values = { place: places[place], stated: short(stated), found: short(found) };
      return say(text[of], language, values);
    }
    case 'line': {
      const { part, expected, found } = difference;
      const sentence =
        expected === null ? text.lineAdded : found === null ? text.lineMissing : text.lineChanged;
      const [before, now] = apart(expected ?? '', found ?? '');
      return atStart(
        say(sentence, language, { part: sayPart(part, language), expected: before, found: now }),
      );
    }
    case 'drawing':
    case 'missing':
    case 'added':
      return atStart(say(text[difference.kind], language, { part: sayPart(difference.part, language) }));
    case 'moved': {
      const { part, now } = difference;
      const there = sayPart({ ...part, name: now }, language);
      return say(text.moved, language, { part: sayPart(part, language), now: there });
    }
    case 'annex': {
      const { number, name, change } = difference;
      return say(annexChanges[change], language, { number: String(number), name });
    }
    case 'carried':
    case 'active':
      return say(text[difference.kind], language, { name: difference.name });
  }
}

/** A part leads most sentences, and stands in the middle of others. */
function atStart(sentence: string): string {
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}`;
}

function sayPart({ kind, name }: PartName, language: Language): string {
  return say(text[kind], language, { name });
}

const around = 12;
const longest = 80;

/** Two lines cut to where they part, with a little of what stands around it. */
function apart(one: string, other: string): readonly [string, string] {
  const [a, b] = [[...one], [...other]];
  if (a.length <= longest && b.length <= longest) return [one, other];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const from = Math.max(0, start - around);
  const cut = (line: readonly string[]): string =>
    `${from > 0 ? '…' : ''}${line.slice(from, from + longest).join('')}${from + longest < line.length ? '…' : ''}`;
  return [cut(a), cut(b)];
}
