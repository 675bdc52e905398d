import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { LadderChart } from '../../assessments/charts/ladder.ts';
import { chartLines } from '../../assessments/dossier/book/charts.ts';
import type { DossierDocument, TableBlock } from '../../assessments/dossier/dossier.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { unzip } from '../../electron/documents/excel/unzip.ts';
import { comparable } from '../../electron/documents/printable.ts';
import { chartFigures } from '../../electron/documents/word/chart-figures.ts';
import { compareWord } from '../../electron/documents/word/compare-word.ts';
import { mm } from '../../electron/documents/word/look.ts';
import { readPart } from '../../electron/documents/word/read-word.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { fullInput } from '../dossier/full-input.ts';
import { enclose } from './annex-files.ts';
import { answer, withAnswers } from './changed-dossier.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'));
});
afterAll(() => rm(folder, { recursive: true }));

const target = (): string => join(folder, '申报材料.docx');

async function write(model: DossierDocument): Promise<Buffer> {
  await writeDossier({ model, format: 'docx', target: target(), fonts: fontFiles }, () => undefined);
  return readFile(target());
}

async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const parts = await unzip(bytes, () => true);
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
}

/** The same file with one part changed. */
async function changed(bytes: Uint8Array, name: string, change: (xml: string) => string): Promise<Buffer> {
  const parts = await unzip(bytes, () => true);
  const zip = new yazl.ZipFile();
  for (const [path, part] of Object.entries(parts)) {
    const content =
      path === name ? Buffer.from(change(Buffer.from(part).toString('utf8'))) : Buffer.from(part);
    zip.addBuffer(content, path);
  }
  zip.end();
  return buffer(zip.outputStream);
}

describe('every text of the model stands in the Word file, in order', () => {
  // Charts stand as pictures with their figures below, so what they draw is compared by those.
  const texts = (model: DossierDocument): string[] =>
    readingOrder(model, () => []).flatMap((one) => (one.kind === 'text' ? [comparable(one.text)] : []));

  const inputs = [
    ['an application', 'zh-CN', applicationInput],
    ['an assessment with everything', 'en', fullInput],
    ['an application', 'en', applicationInput],
    ['an assessment with everything', 'zh-CN', fullInput],
  ] as const;
  // Laying out a hundred pages takes seconds; the whole list runs with the soak.
  test.each(process.env['READINESS_SOAK'] === undefined ? inputs.slice(0, 2) : inputs)(
    '%s (%s)',
    { timeout: 120_000 },
    async (_, language, input) => {
      const model = buildDossier(input(language));
      const { 'word/document.xml': document = '' } = await partsOf(await write(model));
      // A reading of its own, so that a fault of the program's reader cannot hide one of its writer.
      const read = comparable(
        [...document.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
          .map(([, text = '']) =>
            text
              .replace(/&lt;/g, '<')
              .replace(/&gt;/g, '>')
              .replace(/&quot;/g, '"')
              .replace(/&apos;/g, "'")
              .replace(/&amp;/g, '&'),
          ) // prettier-ignore
          .join(''),
      );
      let at = 0;
      for (const text of texts(model)) {
        const found = read.indexOf(text, at);
        expect(found, `${text} after ${read.slice(Math.max(0, at - 30), at)}`).toBeGreaterThanOrEqual(at);
        at = found + text.length;
      }
    },
  );
});

describe('the file read back', () => {
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await write(madeDossier);
  });
  const difference = async (part: string, change: (xml: string) => string): Promise<string | null> =>
    (await compareWord(await changed(bytes, part, change), madeDossier)).difference;

  test('agrees with its model', async () => {
    expect(await compareWord(bytes, madeDossier)).toEqual({ difference: null, pages: 8 });
  });

  test.each([
    ['a changed digit', (xml: string) => xml.replace('59.0 分，', '69.0 分，'), '测评等级'],
    [
      'a text left out',
      (xml: string) => xml.replace('规模按工信部联企业〔2011〕300号划分。', ''),
      '规模按工信部',
    ],
    ['a text added', (xml: string) => xml.replace('三份问卷', '三份问卷（略）'), '下表列出'],
    ['two texts that changed places', (xml: string) => xml.replace('中小企业数字化水平', '&&').replace('两化融合', '中小企业数字化水平').replace('&&', '两化融合'), '中小企业'], // prettier-ignore
    ['a figure of a chart', (xml: string) => xml.replace('>43.3<', '>93.3<'), '43.3'],
  ])('%s is found', async (_, change, said) => {
    expect(await difference('word/document.xml', change)).toContain(said);
  });

  test('a wrong fingerprint in the foot, a link outside and broken XML are found', async () => {
    expect(await difference('word/footer2.xml', (xml) => xml.replace('a63f a90c', 'a63f a90d'))).toContain(
      'SHA-256',
    );
    const outside = (xml: string): string =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="t" Target="http://x" TargetMode="External"/></Relationships>',
      );
    expect(await difference('word/_rels/document.xml.rels', outside)).toContain('rels');
    await expect(difference('word/document.xml', (xml) => xml.replace('</w:p>', ''))).rejects.toThrow('XML');
  });
});

test('the same dossier gives the same bytes in two processes, time zones and languages, and twice in one', async () => {
  const script = join(import.meta.dirname, 'write-made.ts');
  const inProcess = async (name: string, environment: Record<string, string>): Promise<Buffer> => {
    await run(process.execPath, [script, join(folder, name), 'docx'], {
      env: { ...process.env, ...environment },
    });
    return readFile(join(folder, name));
  };
  const [first, second] = await Promise.all([
    inProcess('a.docx', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }),
    inProcess('b.docx', { TZ: 'America/New_York', LANG: 'C' }),
  ]);
  expect(second.equals(first)).toBe(true);
  expect((await write(madeDossier)).equals(first)).toBe(true);
  expect((await write(madeDossier)).equals(first)).toBe(true);
});

test('characters no XML file may hold are named with their places, and nothing is written', async () => {
  const model = withAnswers([
    answer({ note: '\u0007响铃' }),
    answer({ number: '1.2', answer: '半个\ud83d字' }),
  ]);
  const error: unknown = await writeDossier(
    { model, format: 'docx', target: join(folder, 'no.docx'), fonts: fontFiles },
    () => undefined,
  ).catch((reason: unknown) => reason);
  if (!(error instanceof DeskError)) throw new Error(`no fault: ${String(error)}`);
  const sentence = sayFault(error.fault, 'zh-CN');
  expect(sentence).toContain('有 2 个字符不能写入 Word 文件');
  expect(sentence).toContain('U+0007 — 测评问答 › 一、数字化基础 › 1.1 生产与办公网络覆盖情况 › 备注');
  expect(sentence).toContain('U+D83D — ');
  expect(await readdir(folder)).not.toContain('no.docx');
});

test('hostile text stays text: no field, link, tag or style comes of it', async () => {
  const hostile = [
    '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"</w:instrText></w:r>',
    'INCLUDEPICTURE "http://evil.invalid/x.png" & <script>alert(1)</script> ]]> &#x41; 😀 %s {0}',
    '第一行\r\n第二行\t制表',
  ];
  const model = withAnswers(
    hostile.map((note, index) => answer({ number: String(index), note, answer: note })),
  );
  const [chapter, ...more] = model.chapters;
  if (chapter === undefined) throw new Error('no chapter');
  const named = { ...chapter, title: '" \\h DDEAUTO "', summary: '一" \\h "二\\三' };
  const parts = await partsOf(await write({ ...model, chapters: [named, ...more] }));
  const { 'word/document.xml': document = '' } = parts;
  const { text } = readPart(document);
  for (const one of hostile) expect(comparable(text)).toContain(comparable(one));
  const fields = [...document.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].map(([, long, short]) => (long ?? short ?? '').trim()); // prettier-ignore
  expect(new Set(fields.map((field) => field.split(' ')[0]))).toEqual(new Set(['TOC', 'PAGEREF', 'TC']));
  expect(fields.find((field) => field.includes('二'))).toContain('一\\&quot; \\\\h \\&quot;二\\\\三');
  for (const [name, xml] of Object.entries(parts)) {
    expect(name).not.toMatch(/vba|embeddings|activeX/i);
    if (name.endsWith('.rels')) expect(xml).not.toContain('External');
  }
});

test('the contents are a field with an entry and a page a chapter, and heads stand again on every page', async () => {
  const parts = await partsOf(await write(madeDossier));
  const { 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = parts;
  const [contents = ''] = /<w:sdt>.*<\/w:sdt>/s.exec(document) ?? [];
  const pages = [...contents.matchAll(/PAGEREF.*?separate.*?<w:t[^>]*>(\d+)</gs)].map(([, page]) => page);
  expect(pages).toEqual(['3', '4', '6', '7', '8']);
  for (const [index, chapter] of madeDossier.chapters.entries()) {
    expect(readPart(`<a>${contents}</a>`).text).toContain(chapter.summary);
    expect(document).toContain(`w:name="_Toc2000${String(index + 1).padStart(5, '0')}"`);
  }
  const named = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  const used = new Set([...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id)); // prettier-ignore
  expect([...used].filter((id) => !named.has(id))).toEqual([]);
  expect(document).toContain('<w:tblHeader/>');
  expect(document).toContain('<w:cantSplit/>');
  const heights = [...document.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"/g)].map(([, height]) => Number(height)); // prettier-ignore
  expect(heights.filter((height) => height >= mm(45))).toHaveLength(2);
});

test('no table goes on below the head of another: something stands between any two of them', async () => {
  const input = applicationInput('zh-CN');
  const document = (await partsOf(await write(buildDossier(input))))['word/document.xml'] ?? '';
  expect(document.split('</w:tbl>').length).toBeGreaterThan(50);
  expect(document.match(/<\/w:tbl>\s*<w:tbl>/g)).toBeNull();
});

test('a form without annexes says above its list of annexes where they are to be found', async () => {
  const text = async (model: DossierDocument) =>
    readPart((await partsOf(await write(model)))['word/document.xml'] ?? '').text;
  const files = [{ name: '合同.pdf', mediaType: 'application/pdf' as const, bytes: Buffer.from('a') }];
  const read = await text(enclose(folder, madeDossier, files).model);
  expect(read.indexOf('附件印在同一份材料的 PDF 文件里')).toBeGreaterThan(read.lastIndexOf('附件清单'));
  expect(read.lastIndexOf('合同.pdf')).toBeGreaterThan(read.indexOf('附件印在同一份材料的 PDF 文件里'));
  expect(await text(madeDossier)).not.toContain('附件印在');
  const page = join(folder, 'page.html');
  const { model } = enclose(folder, madeDossier, files);
  await writeDossier({ model, format: 'html', target: page, fonts: fontFiles }, () => undefined);
  expect(await readFile(page, 'utf8')).toContain('附件印在同一份材料的 PDF 文件里');
});

test('nothing empty stands between the last table of a chapter and the page of the next', async () => {
  const [first, ...more] = madeDossier.chapters;
  if (first === undefined) throw new Error('no chapter');
  const table: TableBlock = {
    kind: 'table',
    title: '末表',
    columns: [{ title: '项目', unit: null, align: 'start', width: 100 }],
    rows: [{ kind: 'row', cells: [{ text: '末行' }] }],
  };
  const { 'word/document.xml': document = '' } = await partsOf(
    await write({ ...madeDossier, chapters: [{ ...first, blocks: [...first.blocks, table] }, ...more] }),
  );
  const [, after = ''] = /末行.*?<\/w:tbl>(.*?<w:pStyle w:val="[^"]*")/s.exec(document) ?? [];
  expect(after).toContain('Heading1');
});

describe('the levels in figures', () => {
  const ladder: LadderChart = {
    kind: 'ladder',
    title: '参考星级',
    description: '',
    steps: ['未到三星', '三星', '四星', '五星'].map((label) => ({ label, from: null, tick: null })),
    reached: 2,
    marker: null,
    endTick: null,
  };
  const states = (one: LadderChart, language: 'zh-CN' | 'en') => chartFigures([one], language)[0]?.rows;

  test('tell the level that stands from those passed and those not reached, without a scale where none is', () => {
    expect(states(ladder, 'zh-CN')).toEqual([
      ['内容', '状态'],
      ['未到三星', '✓ 已超过'],
      ['三星', '✓ 已超过'],
      ['四星', '● 本次达到'],
      ['五星', '○ 未达到'],
    ]);
    const book = JSON.stringify(chartLines(ladder, 'zh-CN'));
    expect(['✓ 已超过', '● 本次达到', '○ 未达到'].map((word) => book.split(word).length - 1)).toEqual([
      2, 1, 1,
    ]);
    expect(book).not.toMatch(/刻度|起点|—/);
  });

  test('have a scale where the levels are a matter of points, and reach nothing below the first', () => {
    const steps = ladder.steps.map((step, index) => ({ ...step, from: index * 25, tick: `${index * 25}` }));
    expect(states({ ...ladder, steps, reached: 0 }, 'en')?.slice(0, 3)).toEqual([
      ['Item', 'Scale', 'State'],
      ['未到三星', '0', '● Now here'],
      ['三星', '25', '○ Not reached'],
    ]);
    expect(JSON.stringify(chartLines({ ...ladder, steps }, 'zh-CN'))).toContain('刻度');
  });
});

test('when cancelled at any step, no file is left and the earlier one is untouched', async () => {
  const file = join(folder, 'earlier.docx');
  await writeFile(file, 'earlier');
  for (const stop of ['characters', 'layout', 'write', 'read-back']) {
    const controller = new AbortController();
    const job = { model: madeDossier, format: 'docx', target: file, fonts: fontFiles } as const;
    const writing = writeDossier(
      job,
      (step) => (step === stop ? controller.abort() : undefined),
      controller.signal,
    );
    await expect(writing).rejects.toThrow('document.cancelled');
    expect(await readFile(file, 'utf8')).toBe('earlier');
  }
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
