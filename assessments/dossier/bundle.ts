import { endingFor } from '../evidence/may-open.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { safeName } from '../text/safe-name.ts';
import type { EnclosedFile } from './dossier.ts';
import { dossierFormats, type DossierFormat } from './format.ts';
import { sealedNames } from './sealed.ts';

/** The forms in which a dossier is handed in with everything that belongs to it, as files of their own. */
export const bundleFormats = ['folder', 'zip'] as const;
export type BundleFormat = (typeof bundleFormats)[number];

/** Everything a dossier can be exported as. */
export type ExportFormat = DossierFormat | BundleFormat;
export const exportFormats: readonly ExportFormat[] = [
  'pdf',
  'docx',
  'xlsx',
  ...bundleFormats,
  ...dossierFormats.filter((one) => one === 'html' || one === 'archive'),
];

export function isBundleFormat(format: string): format is BundleFormat {
  return bundleFormats.some((one) => one === format);
}

/** What a file of a bundle is. The documents carry numbers, so that a folder sorted by name is in their order. */
export type BundlePart =
  | { readonly kind: 'pdf' | 'docx' | 'xlsx' | 'data' | 'list' }
  | { readonly kind: 'annex'; readonly annex: EnclosedFile };

export interface BundleFile {
  /** Without a folder; every file system takes it, and no other file of the bundle has it. */
  readonly name: string;
  readonly part: BundlePart;
}

type Document = 'pdf' | 'docx' | 'xlsx';

const words = {
  application: { 'zh-CN': '申报表', en: 'application' },
  dossier: { 'zh-CN': '申报材料', en: 'dossier' },
  summary: { 'zh-CN': '汇总表', en: 'summary' },
  annex: { 'zh-CN': '附件', en: 'annex ' },
  list: { 'zh-CN': '校验清单', en: 'checksums' },
} as const satisfies Readonly<Record<string, Localized>>;

const placeOf: Readonly<Record<Document, string>> = { pdf: '01', docx: '02', xlsx: '03' };

/** The name of an annex stays short: unpacked somewhere deep, Windows takes no more than 260 characters in all. */
const longestAnnexBytes = 120;

/**
 * The files of a bundle in their order: the dossier as PDF, Word and Excel, the originals under the numbers they have
 * in it, the data for machines (the very text whose SHA-256 stands on every page), and the list of all the others with
 * their hashes. `application`: it is for a programme. `data` false: a dossier frozen before it kept that text.
 */
export function bundleFiles(input: {
  readonly language: Language;
  readonly application: boolean;
  readonly data: boolean;
  readonly annexes: readonly EnclosedFile[];
}): readonly BundleFile[] {
  const { language, annexes } = input;
  const title = (input.application ? words.application : words.dossier)[language];
  const digits = Math.max(2, ...annexes.map(({ number }) => String(number).length));
  return [
    { name: `${placeOf.pdf} ${title}.pdf`, part: { kind: 'pdf' } },
    { name: `${placeOf.docx} ${title}.docx`, part: { kind: 'docx' } },
    { name: `${placeOf.xlsx} ${words.summary[language]}.xlsx`, part: { kind: 'xlsx' } },
    ...annexes.map((annex): BundleFile => ({
      name: `${words.annex[language]}${String(annex.number).padStart(digits, '0')}${annexTail(annex)}`,
      part: { kind: 'annex', annex },
    })),
    ...(input.data ? [{ name: sealedNames.canonical, part: { kind: 'data' } } as const] : []),
    { name: `${words.list[language]}.txt`, part: { kind: 'list' } },
  ];
}

/**
 * What the paper is, then how its file was named: 服务合同 IMG_2031. A name that says the paper already stands alone.
 * A name without a plain ending gets that of its content; one by which systems start programs is not kept.
 */
function annexTail({ name, title = '', file }: EnclosedFile): string {
  const stem = name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const words = title === '' || stem.includes(title) ? stem : `${title} ${stem}`;
  const safe = safeName(words, longestAnnexBytes);
  return `${safe === '' ? '' : ` ${safe}`}.${endingFor(name, file.mediaType)}`;
}

/** Which part of a bundle a name stands for, in whatever language it was written; null for none. */
export function bundlePartOf(name: string): BundlePart['kind'] | null {
  for (const kind of Object.keys(placeOf) as Document[])
    if (name.startsWith(`${placeOf[kind]} `) && name.endsWith(`.${kind}`)) return kind;
  if (name === sealedNames.canonical) return 'data';
  if (Object.values(words.list).some((word) => name === `${word}.txt`)) return 'list';
  return annexNumberOf(name) === null ? null : 'annex';
}

/** The number an annex bears in its name; null for a name that is none of an annex. */
export function annexNumberOf(name: string): number | null {
  const found = Object.values(words.annex).find((word) => name.startsWith(word));
  const digits = found === undefined ? undefined : /^\d{2,4}(?=[ .])/.exec(name.slice(found.length))?.[0];
  return digits === undefined ? null : Number(digits);
}

/** A line of the list of hashes, as `sha256sum -c` reads it. */
export interface ListedFile {
  readonly name: string;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

export function bundleList(files: readonly ListedFile[]): string {
  return files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
}

/** The lines of a list; null where one is none. */
export function readBundleList(text: string): readonly ListedFile[] | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const read = lines.map((line) => /^(?<sha256>[0-9a-f]{64}) [ *](?<name>[^/\\]{1,300})$/.exec(line)?.groups);
  return read.some((one) => one === undefined)
    ? null
    : read.map((one) => ({ sha256: one?.['sha256'] ?? '', name: one?.['name'] ?? '' }));
}
