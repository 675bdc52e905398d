import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { sayFault } from '../../assessments/text/say.ts';
import type { FromWorker } from '../../electron/documents/protocol.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { lineBreaker } from '../../electron/documents/pdf/break-lines.ts';
import { planDossier } from '../../electron/documents/pdf/plan-dossier.ts';
import { readPages } from '../../electron/documents/read-back.ts';
import { rehearse } from '../../electron/documents/rehearse.ts';
import { jobRunner } from '../../electron/documents/run-job.ts';
import { dossierSteps, writeDossier } from '../../electron/documents/write-dossier.ts';
import { emptyInput, sampleInput } from '../dossier/real-input.ts';
import { answer, changeBlocks, withAnswers } from './changed-dossier.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

const run = promisify(execFile);

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-'));
  target = join(folder, '申报材料.pdf');
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes a dossier and makes sure that pdfmake broke pages where they were planned, and nowhere else. */
async function write(model: DossierDocument) {
  const breaker = lineBreaker(await openFaces(fontFiles), model.language);
  const planned = planDossier({ breaker, language: model.language }, model);
  const written = await writeDossier({ model, target, fonts: fontFiles }, () => undefined);
  expect(written.pages).toBe(planned.length);
  return written;
}

async function faultOf(writing: Promise<unknown>): Promise<DeskError['fault']> {
  const error: unknown = await writing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DeskError)) throw new Error(`no fault: ${String(error)}`);
  return error.fault;
}

test('every kind of block is written, read back and reported with its steps', async () => {
  const steps: string[] = [];
  const written = await writeDossier({ model: madeDossier, target, fonts: fontFiles }, (step) =>
    steps.push(step),
  );
  const bytes = await readFile(target);
  expect(steps).toEqual([...dossierSteps]);
  expect(written).toEqual({
    bytes: bytes.length,
    pages: 7,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(await readdir(folder)).toEqual(['申报材料.pdf']);
});

test('characters that cannot be printed are listed with their places, and nothing is written', async () => {
  const model = withAnswers([
    answer({ note: '已完成 😀，见附件' }),
    answer({ number: '1.2', answer: '\u0007响铃' }),
  ]);
  const fault = await faultOf(write(model));
  expect(fault.code).toBe('document.unprintable');
  const sentence = sayFault(fault, 'zh-CN');
  expect(sentence).toContain('有 2 个字符无法印出');
  expect(sentence).toContain('😀 U+1F600 — 测评问答 › 一、数字化基础 › 1.1 生产与办公网络覆盖情况 › 备注');
  expect(sentence).toContain('U+0007 — 测评问答 › 一、数字化基础 › 1.2 生产与办公网络覆盖情况');
  expect(await readdir(folder)).toEqual([]);
});

test('a field with many such characters is one line, which names some and counts all', async () => {
  const fault = await faultOf(write(withAnswers([answer({ note: '😀😁😂😃😄😅😆' })])));
  const lines = sayFault(fault, 'zh-CN').split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('有 7 个字符无法印出');
  expect(lines[1]).toContain('😀 U+1F600, 😁 U+1F601, 😂 U+1F602, 😃 U+1F603, 😄 U+1F604 … (7) — ');
  expect(lines[1]).toContain('备注');
});

test('characters the fonts draw alike may stand in one dossier', async () => {
  // A name with a middle dot, a list pasted from Word, a hyphen that holds words together, radicals pasted from a PDF.
  // Two dashes are drawn as one: what stands beside them keeps its own meaning, too.
  const note = '买买提·艾力\n• 第一项\n・第二项\nHT-2026 与 HT‑2027\n⼯⼚与工厂\n…⋯……——～· ／∕ ①➀';
  expect((await write(withAnswers([answer({ note, number: '1.2' })]))).pages).toBe(7);
  const text = (await readPages(await readFile(target))).map((one) => one.body).join('');
  // Each is found as it was written, not as the one it looks like.
  for (const line of note.split('\n')) expect(text).toContain(line.replaceAll(' ', ''));
});

test('a note of 20,000 characters is printed whole', async () => {
  const note = '设备台账与现场一致，编号见附件。'.repeat(1250);
  expect(note).toHaveLength(20000);
  const written = await write(withAnswers([answer({ note }), answer({ number: '1.2' })]));
  expect(written.pages).toBeGreaterThan(15);
  const text = (await readPages(await readFile(target))).map((one) => one.body).join('');
  expect(text.split('设备台账与现场一致').length - 1).toBeGreaterThan(1200);
});

test('rows and boxes taller than a page, and words without end, survive in tables and forms', async () => {
  const long = '第一行很长的内容，说明情况。'.repeat(400);
  const word = 'https://example.invalid/'.padEnd(900, 'x');
  const model = changeBlocks((block) => {
    if (block.kind === 'table')
      return {
        ...block,
        rows: [
          {
            kind: 'row',
            cells: [{ text: long }, { text: word }, { text: '1' }, { text: long, minor: word }],
          },
        ],
      };
    if (block.kind === 'form')
      return {
        ...block,
        groups: [
          {
            title: long.slice(0, 300),
            rows: [
              [
                { label: '左', value: long },
                { label: '右', value: word },
              ],
            ],
          },
        ],
      };
    if (block.kind === 'paragraph' || block.kind === 'callout') return { ...block, text: long };
    return block;
  });
  // writeDossier compares every text with the model before it gives the file its name.
  expect((await write(model)).pages).toBeGreaterThan(20);
});

test('the sample and an assessment without answers are laid out as planned in both languages', async () => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect((await write(buildDossier(sampleInput(language)))).pages).toBeGreaterThan(20);
    // Without an answer there is nothing to report: no chapter of results, none of answers.
    expect((await write(buildDossier(emptyInput(language)))).pages).toBeGreaterThan(4);
  }
});

test('a name of 200 characters and empty texts fit everywhere', async () => {
  const enterprise = '赣州市章贡区'.repeat(33);
  const model: DossierDocument = {
    ...madeDossier,
    meta: { ...madeDossier.meta, enterprise, running: { ...madeDossier.meta.running, enterprise } },
    cover: { ...madeDossier.cover, enterprise },
    chapters: madeDossier.chapters.map((chapter) => ({ ...chapter, blocks: [] })),
  };
  expect((await write(model)).pages).toBe(7);
});

test('every page bears the number of the dossier whole, whatever name and title have to give up for it', async () => {
  const running = {
    ...madeDossier.meta.running,
    enterprise: '赣州示例精密电机集团有限公司章贡高新技术产业开发区智能制造数字化示范基地总厂分公司',
    title: 'Application: Industrial development fund, second round',
    reference: 'RD-8ABC8F31-12345',
  };
  for (const language of ['zh-CN', 'en'] as const) {
    await write({ ...madeDossier, language, meta: { ...madeDossier.meta, running } });
    const [, ...pages] = await readPages(await readFile(target));
    for (const { margins } of pages) {
      expect(margins).toContain(running.reference);
      expect(margins).toContain('赣州示例精密电机集团有限公司');
      expect(margins).toContain('Application:Industrial');
    }
  }
});

test('the dossier of an enterprise that writes English is set in English', async () => {
  const model = withAnswers([
    answer({
      prompt: 'How far does the network reach, and “who” doesn’t use it?',
      answer: 'Café — 100 % of the shop floor',
    }),
  ]);
  const written = await write({ ...model, language: 'en' });
  expect(written.pages).toBe(7);
});

test('when cancelled at any step, no file is left and the earlier one is untouched', async () => {
  await writeFile(target, 'earlier');
  for (const stop of dossierSteps) {
    const controller = new AbortController();
    const writing = writeDossier(
      { model: madeDossier, target, fonts: fontFiles },
      (step) => (step === stop ? controller.abort() : undefined),
      controller.signal,
    );
    expect((await faultOf(writing)).code).toBe('document.cancelled');
    expect(await readFile(target, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['申报材料.pdf']);
  }
});

test('a font that is missing or damaged is named, and can be mended without a restart', async () => {
  const broken = join(folder, 'broken.ttf');
  const job = { model: madeDossier, target, fonts: { ...fontFiles, bold: broken } };
  const missing = await faultOf(writeDossier(job, () => undefined));
  expect(missing).toMatchObject({ code: 'document.font-missing', values: { file: broken } });
  await writeFile(broken, 'not a font');
  expect((await faultOf(writeDossier(job, () => undefined))).code).toBe('document.font-missing');
  await writeFile(broken, await readFile(fontFiles.bold));
  expect((await writeDossier(job, () => undefined)).pages).toBe(7);
});

describe.runIf(process.platform === 'linux')('on a disk that does not let us', () => {
  const script = join(import.meta.dirname, 'write-made.ts');

  test('a full disk is said as such, and the earlier file is untouched', async () => {
    await writeFile(target, 'earlier');
    // The shell's limit on file size stands in for a full disk: the write fails half way. 20 kB fit, the PDF does not.
    const { stdout } = await run('bash', [
      '-c',
      'ulimit -f 20; exec "$0" "$1" "$2"',
      process.execPath,
      script,
      target,
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'document.disk-full' });
    expect(await readFile(target, 'utf8')).toBe('earlier');
    expect(await readdir(folder)).toEqual(['申报材料.pdf']);
  });

  test('a folder without permission is said as such, and the earlier file is untouched', async () => {
    await writeFile(target, 'earlier');
    await chmod(folder, 0o555);
    // Root may write anywhere, so the child runs as nobody.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { stdout } = await run(process.execPath, [script, target], user);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'document.read-only' });
    expect(await readFile(target, 'utf8')).toBe('earlier');
    await chmod(folder, 0o755);
    expect(await readdir(folder)).toEqual(['申报材料.pdf']);
  });
});

test('a worker ends each job once, with its file, its fault or its cancellation', async () => {
  const messages: FromWorker[] = [];
  const ended = () =>
    new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        if (!messages.some((message) => message.kind !== 'step')) return;
        clearInterval(timer);
        resolve();
      }, 5);
    });
  const receive = jobRunner((message) => messages.push(message));
  const job = { model: madeDossier, target, fonts: fontFiles };
  receive({ kind: 'write', job });
  receive({ kind: 'write', job });
  await ended();
  expect(messages.map((message) => message.kind)).toEqual([...dossierSteps.map(() => 'step'), 'done']);
  messages.length = 0;
  receive({ kind: 'write', job });
  receive({ kind: 'cancel' });
  await ended();
  expect(messages.at(-1)).toEqual({ kind: 'cancelled' });
});

test('rehearsing leaves no file, and gives way to the dossier that is asked for', async () => {
  const source = { kind: 'model', model: madeDossier } as const;
  const rehearsal = new AbortController();
  await rehearse({ source, fonts: fontFiles }, rehearsal.signal);
  expect(await readdir(folder)).toEqual([]);

  const over = rehearse({ source, fonts: fontFiles }, rehearsal.signal);
  rehearsal.abort();
  await expect(over).rejects.toThrow();

  const messages: FromWorker[] = [];
  const ended = Promise.withResolvers<void>();
  const receive = jobRunner((message) => {
    messages.push(message);
    if (message.kind !== 'step') ended.resolve();
  });
  receive({ kind: 'get-ready', fonts: fontFiles, source });
  receive({ kind: 'write', job: { model: madeDossier, target, fonts: fontFiles } });
  await ended.promise;
  expect(messages.at(-1)?.kind).toBe('done');
  expect(messages.filter(({ kind }) => kind === 'step')).toHaveLength(dossierSteps.length);
});
