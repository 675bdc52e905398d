import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { putInBin } from '../../electron/services/bin.ts';
import { closeAssessment } from '../../electron/services/closing/close-assessment.ts';
import { nameOfCopy, openEvidence, saveEvidenceCopy } from '../../electron/services/evidence/opening.ts';
import { newAssessment, removeFolders } from '../services/place.ts';
import { png } from './made-files.ts';
import { openShelf, type Shelf } from './shelf.ts';

afterEach(removeFolders);

interface Opened {
  readonly shelf: Shelf;
  readonly evidenceId: string;
  /** What was handed to the system, and what was asked. */
  readonly files: string[];
  readonly questions: string[];
  readonly open: (answer?: { yes?: boolean; detail?: string }) => Promise<{ opened: boolean }>;
}

async function withFile(content: string | Uint8Array, name: string): Promise<Opened> {
  const shelf = openShelf();
  const { enterpriseId } = newAssessment(shelf.place);
  const { evidence } = await shelf.add(content, name, { enterpriseId });
  const copies = path.join(shelf.home, 'copies');
  mkdirSync(copies);
  const files: string[] = [];
  const questions: string[] = [];
  return {
    shelf,
    evidenceId: evidence.id,
    files,
    questions,
    open: ({ yes = false, detail = '' } = {}) =>
      openEvidence(
        shelf.place,
        shelf.folder,
        {
          askToOpen: (asked) => {
            questions.push(asked);
            return Promise.resolve(yes);
          },
          openPath: (file) => {
            files.push(file);
            return Promise.resolve(detail);
          },
          copiesFolder: () => Promise.resolve(copies),
        },
        { evidenceId: evidence.id },
      ),
  };
}

const code = (expected: string): object => ({ fault: { code: expected } });

describe('opening evidence', () => {
  test('hands the system a read-only copy under a plain name; the stored file stays out of reach', async () => {
    const { shelf, files, questions, open } = await withFile(png(2, 2), '../../现场照片<1>.png');
    expect(await open()).toEqual({ opened: true });
    const [file = ''] = files;
    expect(path.basename(file)).toBe('现场照片 1.png');
    expect(file.startsWith(path.join(shelf.home, 'copies'))).toBe(true);
    expect(readFileSync(file)).toEqual(png(2, 2));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o222).toBe(0);
    expect(questions).toEqual([]);
  });

  test('asks first where programs may hide, and takes no for an answer', async () => {
    const { files, questions, open } = await withFile('<script>x</script>', '网页.html');
    expect(await open()).toEqual({ opened: false });
    expect([files, questions]).toEqual([[], ['网页.html']]);
    expect(await open({ yes: true })).toEqual({ opened: true });
    expect(files.map((file) => path.basename(file))).toEqual(['网页.html']);
  });

  test.each([
    ['MZ program', '发票.pdf'],
    ['%PDF-1.7', '发票.pdf.exe'],
    ['%PDF-1.7', 'invoice\u202efdp.scr.pdf'],
    ['@echo off', '发票.bat'],
  ])('never opens %s under the name %s, but saves a copy of it', async (content, name) => {
    const { shelf, evidenceId, files, questions, open } = await withFile(content, name);
    await expect(open({ yes: true })).rejects.toMatchObject(code('evidence.not-opened'));
    expect([files, questions]).toEqual([[], []]);
    const target = path.join(shelf.home, nameOfCopy(shelf.place, { evidenceId }));
    expect(path.basename(target)).not.toMatch(/[\u202e]/);
    await saveEvidenceCopy(shelf.place, shelf.folder, { evidenceId, target });
    expect(readFileSync(target, 'utf8')).toBe(content);
  });

  test('says what the system says when it has no program for it, and leaves no copy', async () => {
    const { shelf, open } = await withFile('%PDF-1.7', 'a.pdf');
    await expect(open({ detail: 'no application' })).rejects.toMatchObject({
      fault: { code: 'evidence.no-program', values: { name: 'a.pdf', detail: 'no application' } },
    });
    expect(readdirSync(path.join(shelf.home, 'copies'))).toEqual([]);
  });
});

describe('a copy', () => {
  test('of a file that was changed or is gone is not made, and an earlier file under its name stays', async () => {
    const { shelf, evidenceId, open } = await withFile('%PDF-1.7', 'a.pdf');
    const target = path.join(shelf.home, 'a.pdf');
    writeFileSync(target, 'earlier');
    const stored = path.join(shelf.folder, readdirSync(shelf.folder).find((name) => name.length === 2) ?? '');
    const file = path.join(stored, readdirSync(stored)[0] ?? '');
    chmodSync(file, 0o600);
    writeFileSync(file, '%PDF-1.8');
    const save = (): Promise<unknown> => saveEvidenceCopy(shelf.place, shelf.folder, { evidenceId, target });
    await expect(save()).rejects.toMatchObject(code('evidence.changed'));
    await expect(open()).rejects.toMatchObject(code('evidence.changed'));
    rmSync(file);
    await expect(save()).rejects.toMatchObject(code('evidence.missing'));
    expect(readFileSync(target, 'utf8')).toBe('earlier');
    expect(readdirSync(shelf.home).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of a closed version is made of the file it had then, though it was replaced or lies in the bin since', async () => {
    const { place, folder, home, add } = openShelf();
    const { enterpriseId, assessmentId } = newAssessment(place);
    const { id: evidenceId } = (await add('then', 'a.txt', { enterpriseId })).evidence;
    closeAssessment(place, { assessmentId, appVersion: '0' });
    await add('now', 'b.txt', { enterpriseId, replaces: evidenceId });
    const target = path.join(home, 'copy.txt');
    const closed = { assessmentId, version: 1 };
    await saveEvidenceCopy(place, folder, { evidenceId, target });
    expect(readFileSync(target, 'utf8')).toBe('now');
    await saveEvidenceCopy(place, folder, { evidenceId, closed, target });
    expect(readFileSync(target, 'utf8')).toBe('then');
    putInBin(place, { kind: 'evidence', id: evidenceId });
    const gone = saveEvidenceCopy(place, folder, { evidenceId, target });
    await expect(gone).rejects.toMatchObject(code('bin.evidence'));
    expect(nameOfCopy(place, { evidenceId, closed })).toBe('a.txt');
    await saveEvidenceCopy(place, folder, { evidenceId, closed, target });
    expect(readFileSync(target, 'utf8')).toBe('then');
    const other = saveEvidenceCopy(place, folder, { evidenceId: assessmentId, closed, target });
    await expect(other).rejects.toMatchObject(code('evidence.none'));
  });

  test('to a folder that is gone is refused in words', async () => {
    const { shelf, evidenceId } = await withFile('%PDF-1.7', 'a.pdf');
    const target = path.join(shelf.home, 'usb', 'a.pdf');
    const save = saveEvidenceCopy(shelf.place, shelf.folder, { evidenceId, target });
    await expect(save).rejects.toMatchObject({
      fault: { code: 'evidence.not-copied', values: { file: target, detail: 'ENOENT' } },
    });
    expect(existsSync(target)).toBe(false);
  });

  test.each([
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul.txt'],
    ['...', 'readiness.txt'],
    ['a\0b.txt', 'a b.txt'],
    ['长'.repeat(300), `${'长'.repeat(60)}.txt`],
  ])('of %j is offered as %j', async (name, expected) => {
    const { shelf, evidenceId } = await withFile('text', name);
    expect(nameOfCopy(shelf.place, { evidenceId })).toBe(expected);
  });
});
