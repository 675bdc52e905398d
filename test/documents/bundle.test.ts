import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  annexNumberOf,
  bundleFiles,
  bundlePartOf,
  readBundleList,
} from '../../assessments/dossier/bundle.ts';
import type { MediaType } from '../../assessments/evidence/evidence.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { writeBundle, type BundleJob } from '../../electron/documents/bundle/write-bundle.ts';
import { unzip } from '../../electron/documents/excel/unzip.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

const run = promisify(execFile);
const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundle-'));
});
afterEach(() => rm(folder, { recursive: true }));

const canonical = '{"format":2,"sample":true}';

/** A dossier with two annexes whose originals lie beside the target. */
async function jobFor(format: BundleJob['format'], name: string, change: Partial<BundleJob> = {}) {
  const original = async (number: number, called: string, content: string, mediaType: MediaType) => {
    const file = { sha256: sha256(content), sizeBytes: Buffer.byteLength(content), mediaType };
    const place = path.join(folder, `evidence-${number}`);
    await writeFile(place, content);
    return { number, name: called, file, path: place };
  };
  const originals = [
    await original(1, '采购合同.pdf', '%PDF-1.4 contract', 'application/pdf'),
    await original(2, 'a/b:c?\u202efdp.exe', 'plain words', 'text/plain'),
  ];
  const meta = { ...madeDossier.meta, canonicalSha256: sha256(canonical) };
  return {
    model: {
      ...madeDossier,
      canonical,
      meta,
      enclosed: originals.map(({ number, name: title, file }) => ({ number, name: title, file })),
    },
    format,
    target: path.join(folder, name),
    fonts: fontFiles,
    application: true,
    annexFiles: Object.fromEntries(originals.map((one) => [one.file.sha256, one.path])),
    ...change,
  };
}

const quiet = () => undefined;

async function faultOf(writing: Promise<unknown>) {
  const error: unknown = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeskError)) throw new Error(`no fault: ${String(error)}`);
  return error.fault;
}

test(
  'a folder holds the dossier three times, the originals under their numbers, the data, and a list that sha256sum accepts',
  { timeout: 180_000 },
  async () => {
    const steps: string[] = [];
    const job = await jobFor('folder', '申报材料');
    const written = await writeBundle(job, (name) => steps.push(name));
    const names = (await readdir(job.target)).toSorted();
    expect(names).toEqual(
      [
        '01 申报表.pdf',
        '02 申报表.docx',
        '03 汇总表.xlsx',
        'readiness-dossier.json',
        '校验清单.txt',
        '附件01 采购合同.pdf',
        '附件02 a b c fdp.txt',
      ].toSorted(),
    );
    expect(written.pages).toBe(7);
    expect(steps.at(-1)).toBe('申报材料');
    expect(new Set(steps)).toEqual(new Set([...names, '申报材料']));
    expect(await readFile(path.join(job.target, 'readiness-dossier.json'), 'utf8')).toBe(canonical);
    const { stdout } = await run('sha256sum', ['--check', '--strict', '校验清单.txt'], { cwd: job.target });
    expect(stdout.trim().split('\n')).toHaveLength(6);
    // Nothing hidden is left beside it.
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  },
);

test(
  'a zip has the same bytes in another time zone, and every program unpacks it to the same files',
  { timeout: 180_000 },
  async () => {
    const first = await writeBundle(await jobFor('zip', '甲.zip'), quiet);
    const script = path.join(import.meta.dirname, 'write-made-bundle.ts');
    const order = path.join(folder, 'order.json');
    await writeFile(order, JSON.stringify(await jobFor('zip', '乙.zip')));
    await run(process.execPath, [script, order], {
      env: { ...process.env, TZ: 'America/New_York', LANG: 'C' },
    });
    expect(sha256(await readFile(path.join(folder, '乙.zip')))).toBe(first.sha256);
    const bytes = await readFile(path.join(folder, '甲.zip'));
    expect(sha256(bytes)).toBe(first.sha256);
    const parts = await unzip(bytes, () => true);
    const list = readBundleList(Buffer.from(parts['校验清单.txt'] ?? []).toString());
    expect(list?.map(({ name }) => name)).toEqual(Object.keys(parts).slice(0, -1));
    for (const one of list ?? []) expect(sha256(parts[one.name] ?? new Uint8Array())).toBe(one.sha256);
    // The summary names them as well.
    const { readBook } = await import('../../electron/documents/excel/read-book.ts');
    const book = await readBook(Buffer.from(parts['03 汇总表.xlsx'] ?? []));
    const cells = JSON.stringify(book.sheets.find(({ name }) => name === '文件目录')?.cells);
    for (const { name, sha256: hash } of list ?? [])
      if (!name.startsWith('03')) expect(cells.includes(name) && cells.includes(hash)).toBe(true);
  },
);

describe('what cannot be written leaves nothing behind, and what was there as it was', () => {
  test('a folder that is there already is never written into', async () => {
    const job = await jobFor('folder', '旧的');
    await mkdir(job.target);
    await writeFile(path.join(job.target, '别人的.txt'), 'mine');
    const fault = await faultOf(writeBundle(job, quiet));
    expect(fault.code).toBe('bundle.exists');
    expect(sayFault(fault, 'zh-CN')).toContain('“旧的”');
    expect(await readdir(job.target)).toEqual(['别人的.txt']);
  });

  test('an original that is gone or is another file is named, and an earlier zip stays', async () => {
    const job = await jobFor('zip', '申报.zip');
    await writeFile(job.target, 'the earlier file');
    await writeFile(path.join(folder, 'evidence-2'), 'other words');
    const changed = await faultOf(writeBundle(job, quiet));
    expect([changed.code, changed.values['number']]).toEqual(['bundle.original-changed', 2]);
    await rm(path.join(folder, 'evidence-1'));
    const missing = await faultOf(writeBundle(job, quiet));
    expect([missing.code, missing.values['name']]).toEqual(['bundle.original-missing', '采购合同.pdf']);
    expect(await readFile(job.target, 'utf8')).toBe('the earlier file');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('a drive that is gone is named by the place the user chose', async () => {
    const job = await jobFor('zip', path.join('gone', '申报.zip'));
    const fault = await faultOf(writeBundle(job, quiet));
    expect(fault).toMatchObject({
      code: 'document.folder-missing',
      values: { folder: path.dirname(job.target) },
    });
  });

  test('a run that is stopped in the middle', async () => {
    const job = await jobFor('folder', '停');
    const stop = new AbortController();
    const fault = await faultOf(
      writeBundle(job, (name) => (name.startsWith('附件01') ? stop.abort() : undefined), stop.signal),
    );
    expect(fault.code).toBe('document.cancelled');
    expect(await readdir(folder)).toEqual(['evidence-1', 'evidence-2']);
  });
});

describe('names', () => {
  const named = (
    name: string,
    number = 1,
    mediaType: MediaType = 'application/octet-stream',
    title?: string,
  ) =>
    bundleFiles({
      language: 'zh-CN',
      application: false,
      data: true,
      annexes: [{ number, name, title, file: { sha256: '0'.repeat(64), sizeBytes: 1, mediaType } }],
    })[3]?.name ?? '';

  test('of annexes are taken by Windows, macOS and Linux, whatever they were called', () => {
    const hostile = [
      'CON',
      'aux.pdf',
      'a\u0000b',
      '..',
      '.',
      ' ',
      '',
      '名'.repeat(400),
      'x'.repeat(400),
      '../../etc/passwd',
      'C:\\Windows\\a.pdf',
      'a:b|c<d>e"f*g?.pdf',
      'ends. . .',
      '\u202egpj.exe',
      '半\ud800个',
      'invoice.pdf.exe',
      'e\u0301te\u0301.pdf',
    ];
    for (const name of hostile) {
      const made = named(name);
      expect(made).toMatch(/^附件01(?: [^.\s].*)?\.[a-z0-9]{1,8}$/u);
      expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|[. ]\.[a-z0-9]+$|\.exe$/u);
      expect(Buffer.byteLength(made)).toBeLessThan(160);
      expect(made).toBe(made.normalize('NFC'));
      expect([bundlePartOf(made), annexNumberOf(made)]).toEqual(['annex', 1]);
    }
    expect(named('合同.PDF', 3, 'application/pdf')).toBe('附件03 合同.pdf');
    expect(named('照片', 12, 'image/jpeg')).toBe('附件12 照片.jpg');
    // A scan says nothing by its name: the paper of the programme's list goes before it.
    expect(named('IMG_2031.jpg', 3, 'image/jpeg', '服务或采购合同')).toBe(
      '附件03 服务或采购合同 IMG_2031.jpg',
    );
    expect(named('营业执照（副本）.pdf', 1, 'application/pdf', '营业执照')).toBe(
      '附件01 营业执照（副本）.pdf',
    );
    expect(named('a'.repeat(400), 1, 'image/jpeg', '合/同')).toMatch(/^附件01 合.?同 a+\.jpg$/);
  });

  test('sort in the order of the annexes, however many there are', () => {
    const annexes = Array.from({ length: 120 }, (_, place) => ({
      number: place + 1,
      name: '单.pdf',
      file: { sha256: '0'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf' as const },
    }));
    const files = bundleFiles({ language: 'en', application: true, data: false, annexes });
    const names = files.filter(({ part }) => part.kind === 'annex').map(({ name }) => name);
    expect(names.toSorted()).toEqual(names);
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
  });
});
