import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { compareText } from '../../electron/documents/compare-text.ts';
import { mm, page } from '../../electron/documents/pdf/look.ts';
import { comparable } from '../../electron/documents/printable.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { sampleInput } from '../dossier/real-input.ts';
import { fontFiles } from './fonts.ts';

const run = promisify(execFile);
const tools = ['pdftotext', 'pdfinfo', 'pdftoppm', 'qpdf', 'zbarimg'];
const present = tools.every((tool) => spawnSync('which', [tool]).status === 0);

// The readers are Debian packages (poppler-utils, qpdf, zbar-tools); elsewhere our own reader has to do.
describe.runIf(present)('programs that are not ours', () => {
  const model = buildDossier(sampleInput('zh-CN'));
  let folder: string;
  let file: string;
  let pages: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readers-'));
    file = join(folder, 'sample.pdf');
    ({ pages } = await writeDossier({ model, target: file, fonts: fontFiles }, () => undefined));
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true }));

  test('pdftotext reads every text of the model, in order, and nothing else', async () => {
    const area = ['-x', '0', '-W', String(Math.round(page.width)), '-y', String(Math.round(page.top))];
    const height = String(Math.round(page.height - page.top - page.bottom));
    const { stdout } = await run('pdftotext', ['-raw', ...area, '-H', height, file, '-'], { maxBuffer: 1e8 });
    const bodies = stdout.split('\f').map(comparable);
    expect(bodies.filter((body) => body !== '')).toHaveLength(pages);
    expect(compareText(readingOrder(model), bodies)).toBeNull();
  });

  test('qpdf finds nothing wrong, and the file says its language, title and version', async () => {
    const { stdout } = await run('qpdf', ['--check', file]);
    expect(stdout).toContain('No syntax or stream encoding errors found');
    const { stdout: json } = await run('qpdf', ['--json', '--json-key=outlines', '--json-key=qpdf', file], {
      maxBuffer: 1e8,
    });
    expect(json).toContain('"/Lang": "u:zh-CN"');
    // No script, no launch, no link that leaves the file, no claim of tags it does not have.
    for (const forbidden of ['/JavaScript', '/JS"', '/Launch', '/URI', '/MarkInfo']) {
      expect(json).not.toContain(forbidden);
    }
    const { stdout: info } = await run('pdfinfo', [file]);
    expect(info).toContain(`Title:           ${model.meta.title}`);
    expect(info).toMatch(/PDF version:\s+1\.7/);
    expect(info).toMatch(/Page size:\s+595\.2(8|76) x 841\.89 pts \(A4\)/);
  });

  test('every chapter has a bookmark', async () => {
    const { stdout } = await run('qpdf', ['--json', '--json-key=outlines', file], { maxBuffer: 1e8 });
    for (const chapter of model.chapters) expect(stdout).toContain(`${chapter.number} ${chapter.title}`);
  });

  test('a scanner reads the code on the printed cover', async () => {
    const image = file.replace('.pdf', '');
    await run('pdftoppm', ['-r', '150', '-f', '1', '-l', '1', '-singlefile', '-png', file, image]);
    const { stdout } = await run('zbarimg', ['--raw', '-q', '-Sdisable', '-Sqrcode.enable', `${image}.png`]);
    expect(stdout.trim()).toBe(model.cover.qr.payload);
  });

  test('the place for the seal is at least 45 mm', () => {
    expect(mm(model.cover.seal.sideMm)).toBeGreaterThanOrEqual(mm(45));
  });
});
