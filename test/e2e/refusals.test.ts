import Database from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { creditCodeText, numberText } from '../../assessments/enterprise/text.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { say, sayFault } from '../../assessments/text/say.ts';
import { root } from '../../build/paths.ts';
import { assessmentFileText, toAssessmentFile } from '../../electron/exchange/assessment-file.ts';
import { messages } from '../../renderer/text/messages.ts';
import { digests } from '../db/files.ts';
import {
  dropFolder,
  endDesk,
  newFolder,
  openDesk,
  withDesk,
  type DeskOptions,
  type OpenDesk,
} from './desk.ts';
import { exportDossier, goTo, openNote, openSample, storeState, stored } from './steps.ts';

const language = 'zh-CN';
const t = messages[language];
/** A refusal is said at once; this is for slow machines. */
const timeout = 15_000;

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => dropFolder(folder));

const dataFolder = (): string => path.join(folder, 'data');
const storeFile = (): string => path.join(dataFolder(), 'readiness-desk.sqlite');
const onDesk = <T>(options: DeskOptions, work: (desk: OpenDesk) => Promise<T>): Promise<T> =>
  withDesk({ folder, language, ...options }, work);

/** A closed store with the sample in it. Returns the id of the assessment. */
const closedSample = (): Promise<string> => onDesk({}, ({ page }) => openSample(page));

const said = (code: string, values: Fault['values'] = {}): string => sayFault({ code, values }, language);
const shown = (place: Page | Locator, text: string): Promise<void> =>
  place.getByText(text, { exact: true }).waitFor({ timeout });

describe('what is typed and cannot be right', () => {
  let desk: OpenDesk;
  let page: Page;
  let assessmentId: string;

  beforeEach(async () => {
    desk = await openDesk({ folder, language });
    page = desk.page;
    assessmentId = await openSample(page);
  });
  afterEach(() => endDesk(desk));

  const field = (name: string): Locator => page.locator(`[data-field="${name}"]`);
  const figure = async (id: string): Promise<Locator> => {
    const { figures } = await stored(page, assessmentId);
    const title = figures.figures.find((one) => one.id === id)?.title[language] ?? id;
    return page.locator('.figure', { has: page.getByRole('textbox', { name: title, exact: true }) });
  };
  const titleOf = async (id: string): Promise<string> =>
    (await stored(page, assessmentId)).figures.figures.find((one) => one.id === id)?.title[language] ?? id;
  const type = async (place: Locator, text: string): Promise<void> => {
    // A raw figure that looks odd has a field for a note below its own.
    await place.getByRole('textbox').first().fill(text);
    await page.keyboard.press('Tab');
    // Longer than the pause after which typed text is stored: what is not refused would be there by now.
    await page.waitForTimeout(700);
  };
  const answerOf = async (slot: string): Promise<unknown> =>
    (await stored(page, assessmentId)).answers[slot]?.response;

  test('a credit code with a wrong last character is told which one fits', async () => {
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await type(field('creditCode'), '91360702000000000A');
    const sentence = say(creditCodeText['code-check-character'], language, { found: 'A', expected: 'H' });
    await shown(field('creditCode'), sentence);
    expect(await field('creditCode').getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    // The profile is a place to work in: what is wrong is kept as typed and pointed out, here and before exporting.
    expect((await stored(page, assessmentId)).enterprise.profile.creditCode).toBe('91360702000000000A');
    await goTo(page, { screen: 'dossier', assessmentId });
    await shown(page, sentence);
  });

  test('letters in a number stay in the field and do not reach the database', async () => {
    await goTo(page, { screen: 'assessment-profile', assessmentId });
    await type(field('staff'), '一百八十六');
    await shown(field('staff'), say(numberText['number-letters'], language, { typed: '一百八十六' }));
    expect(await field('staff').getByRole('textbox').inputValue()).toBe('一百八十六');
    expect((await stored(page, assessmentId)).enterprise.profile.staff).toBe(186);

    await goTo(page, { screen: 'figures', assessmentId });
    const devices = await figure('devices.total');
    const before = await answerOf('f:devices.total');
    await type(devices, '8O台');
    // The unit behind it is understood, and is not what is wrong.
    await shown(
      devices,
      say(numberText['number-lookalike'], language, { typed: '8O', letter: 'O', digit: '0' }),
    );
    // The text outlives a change of pages, and what is stored is what was there before it.
    await goTo(page, { screen: 'assessment', assessmentId });
    await goTo(page, { screen: 'figures', assessmentId });
    expect(await (await figure('devices.total')).getByRole('textbox').first().inputValue()).toBe('8O台');
    expect(await answerOf('f:devices.total')).toEqual(before);
    await type(await figure('devices.total'), '90');
    expect(await answerOf('f:devices.total')).toEqual({ kind: 'number', value: '90' });
  });

  test('more digital machines than machines are refused until one of the two is right', async () => {
    await goTo(page, { screen: 'figures', assessmentId });
    const digital = await figure('devices.digital');
    const before = await answerOf('f:devices.digital');
    await type(digital, '120');
    const [part, whole] = [await titleOf('devices.digital'), await titleOf('devices.total')];
    const values = { part, partValue: '120', whole, wholeValue: '84', unit: '台' };
    await shown(digital, said('answer.part-exceeds-whole', values));
    expect(await answerOf('f:devices.digital')).toEqual(before);
    // The whole is corrected instead: now both are right, and both are stored.
    await type(await figure('devices.total'), '200');
    await expect
      .poll(() => answerOf('f:devices.digital'), { timeout })
      .toEqual({ kind: 'number', value: '120' });
    expect(await answerOf('f:devices.total')).toEqual({ kind: 'number', value: '200' });
  });

  test('a pass rate of 120 % is refused', async () => {
    await goTo(page, { screen: 'figures', assessmentId });
    const rate = await figure('passrate.after');
    const before = await answerOf('f:passrate.after');
    await type(rate, '120');
    await shown(rate, said('answer.too-large', { title: await titleOf('passrate.after'), most: '100' }));
    expect(await answerOf('f:passrate.after')).toEqual(before);
    await type(rate, '-1');
    await shown(rate, say(numberText['number-negative'], language, { typed: '-1' }));
    expect(await answerOf('f:passrate.after')).toEqual(before);
  });

  test('a character no font has stops the export, with the places where it stands', async () => {
    const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
    await openNote(page, { assessmentId, ...place }, language);
    await page.keyboard.insertText('已经装好 😀');
    await desk.app.close();

    const out = path.join(folder, 'out');
    mkdirSync(out);
    desk = await openDesk({ folder, language, saveAs: out });
    page = desk.page;
    await goTo(page, { screen: 'dossier', assessmentId });
    const refused = await exportDossier(page, { window: language, document: language, folder: out }).then(
      () => 'exported',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    const { packs, answers } = await stored(page, assessmentId);
    const question = packs
      .flatMap((pack) => pack.sections)
      .flatMap((section) => section.questions)
      .find((one) => one.id === place.question);
    expect(refused).toContain(t.dossier.failed);
    expect(refused).toContain('😀 U+1F600 — ');
    expect(refused).toContain(question?.prompt[language] ?? '?');
    expect(readdirSync(out)).toEqual([]);
    expect(answers[`q:${place.packId}/${place.question}`]?.note).toBe('已经装好 😀');
  });
});

describe('an assessment file that cannot be taken in', () => {
  /** The sample as early versions wrote it: text in which a fault can be put anywhere. */
  async function earlyFile(): Promise<string> {
    const file = path.join(folder, '评估.json');
    await onDesk({}, async ({ page }) => {
      const { assessment, enterprise, packs, figures, programmes, ...rest } = await stored(
        page,
        await openSample(page),
      );
      const passedOn = toAssessmentFile({
        appVersion: '0.1.0',
        sample: true,
        profile: enterprise.profile,
        title: assessment.title,
        startedAt: assessment.createdAt,
        packs,
        figures,
        programmes,
        answers: rest.answers,
        parts: {
          plan: rest.plan,
          costs: rest.costs,
          programmes: rest.chosen,
          applications: rest.applications,
        },
        earlier: rest.earlier,
      });
      writeFileSync(file, assessmentFileText(passedOn));
    });
    return readFileSync(file, 'utf8');
  }

  test('is refused with its fault, and the database stays as it is to the byte', async () => {
    const good = await earlyFile();
    const cases: readonly (readonly [string, string, RegExp | string])[] = [
      ['broken', good.replace('"enterprise": {', '"enterprise": {{'), /第 \d+ 行第 \d+ 个字符/],
      ['cut off', good.slice(0, good.length / 2), /第 \d+ 行第 \d+ 个字符/],
      [
        'of another program',
        '{"format":"something/else","items":[]}',
        said('file.foreign', { format: 'readiness-desk/assessment' }),
      ],
      ['newer', good.replace(/"formatVersion": \d+/, '"formatVersion": 99'), said('file.newer')],
      ['with a field too many', good.replace('"sample":', '"colour": "red", "sample":'), 'colour'],
      ['with an answer that is none', good.replace('"option": "several"', '"option": "fifteen"'), 'fifteen'],
      ['that is no archive', 'PK\u0003\u0004 something', said('passing-on.broken')],
    ];
    const picked = path.join(folder, 'picked.readiness');
    await onDesk({ openFile: picked }, async ({ page, complaints }) => {
      await goTo(page, { screen: 'take-in' });
      const choose = page.getByRole('button', { name: t.takeIn.choose, exact: true });
      const before = digests(dataFolder());
      expect(Object.keys(before)).toContain('readiness-desk.sqlite');
      for (const [name, content, expected] of cases) {
        writeFileSync(picked, content);
        await choose.click();
        const alert = page.getByRole('alert');
        await alert.filter({ hasText: expected }).waitFor({ timeout });
        expect(await alert.count(), name).toBe(1);
        expect(digests(dataFolder()), name).toEqual(before);
      }
      // The good file is taken, and only then something changes.
      writeFileSync(picked, good);
      await choose.click();
      await page.getByRole('button', { name: t.takeIn.carryOut, exact: true }).click();
      await page.getByText(t.takeIn.done, { exact: true }).waitFor({ timeout });
      expect(digests(dataFolder())).not.toEqual(before);
      expect(complaints).toEqual([]);
    });
  });
});

describe('a place that cannot be written to', () => {
  test('a read-only folder is refused for the dossier and for the assessment file', async (context) => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed);
    if (process.getuid?.() === 0) {
      // For root no permission is missing; only a disk mounted for reading is read-only.
      if (!mountTmpfs(closed, 'ro'))
        return context.skip('root without the right to mount: nothing is read-only');
    } else chmodSync(closed, 0o555);
    try {
      await onDesk({ saveAs: closed }, async ({ page }) => {
        const assessmentId = await openSample(page);
        await goTo(page, { screen: 'dossier', assessmentId });
        const exporting = exportDossier(page, { window: language, document: 'en', folder: closed });
        await expect(exporting).rejects.toThrow(said('document.read-only', { folder: closed }));
        await goTo(page, { screen: 'hand-over', assessment: assessmentId });
        await page.getByRole('button', { name: t.handOver.save, exact: true }).click();
        const failed = page.getByRole('alert').filter({ hasText: t.job.failed });
        await failed.waitFor({ timeout });
        const detail = process.getuid?.() === 0 ? 'EROFS' : 'EACCES';
        expect(await failed.textContent()).toContain(detail);
        expect(await failed.textContent()).toContain(closed);
        expect(readdirSync(closed)).toEqual([]);
        expect(await storeState(page)).toEqual({ kind: 'ready' });
      });
    } finally {
      if (process.getuid?.() === 0) unmount(closed);
      else chmodSync(closed, 0o755);
    }
  });

  test('a full disk is told for the document and for what is typed, and nothing typed is lost', async (context) => {
    const disk = path.join(folder, 'disk');
    mkdirSync(disk);
    if (!mountTmpfs(disk, 'size=6m')) return context.skip('a small disk can only be mounted by root');
    const data = path.join(disk, 'data');
    const ballast = path.join(disk, 'ballast');
    try {
      mkdirSync(data);
      await onDesk({ saveAs: disk, env: { READINESS_DATA: data } }, async ({ app, page, ended }) => {
        const assessmentId = await openSample(page);
        const place = { packId: 'sme-digital-2024', sectionId: 'foundation', question: 'network-security' };
        const noteNow = async (): Promise<string> =>
          (await stored(page, assessmentId)).answers[`q:${place.packId}/${place.question}`]?.note ?? '';
        fill(ballast);

        await goTo(page, { screen: 'dossier', assessmentId });
        const exporting = exportDossier(page, { window: language, document: language, folder: disk });
        await expect(exporting).rejects.toThrow(said('document.disk-full', { folder: disk }));
        expect(readdirSync(disk).toSorted()).toEqual(['ballast', 'data']);

        const note = await openNote(page, { assessmentId, ...place }, language);
        // More than what may still fit into the log's last page.
        const long = '磁盘满了也不能丢。'.repeat(400);
        await page.keyboard.insertText(long);
        const sentence = said('store.disk-full', { file: path.join(data, 'readiness-desk.sqlite') });
        await page.getByRole('alert').getByText(sentence, { exact: true }).waitFor({ timeout });
        await page.getByRole('banner').getByText(t.saving.notSaved, { exact: true }).waitFor({ timeout });
        expect(await note.inputValue()).toBe(long);
        expect(await noteNow()).toBe('');
        // Closing now asks first; who stays finds everything as it was.
        await app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()
            .toSorted((one, other) => one.id - other.id)[0]
            ?.close(),
        );
        await page.waitForTimeout(1_500);
        expect(ended()).toBe(false);
        expect(await note.inputValue()).toBe(long);

        rmSync(ballast);
        await page.getByRole('button', { name: t.saving.retryNow, exact: true }).click();
        await page.getByRole('alert').waitFor({ state: 'detached', timeout });
        expect(await noteNow()).toBe(long);
      });
    } finally {
      unmount(disk);
    }
  });
});

describe('a database that is not as it should be', () => {
  test('a damaged one opens for reading, with the damage named, and is not changed by a byte', async () => {
    const assessmentId = await closedSample();
    damage(storeFile(), '样例：ERP 每天自动备份，但没有做过恢复演练，书面制度还在起草。');
    const before = digests(dataFolder());
    await onDesk({ saveAs: folder }, async ({ page }) => {
      const state = await storeState(page);
      expect(state).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
      const sentence = state.kind === 'read-only' ? sayFault(state.fault, language) : '';
      expect(sentence).toContain('q:sme-digital-2024/data-security');
      await shown(page.getByRole('status'), sentence);
      // Everything can be looked at and nothing changed.
      await page.getByRole('row').getByRole('link').first().click();
      await page.waitForURL(/#\/(assessment|enterprise)\//);
      await goTo(page, {
        screen: 'section',
        assessmentId,
        packId: 'sme-digital-2024',
        sectionId: 'foundation',
      });
      const options = page.locator('.question input');
      expect(await options.count()).toBeGreaterThan(10);
      expect(await options.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).disabled))).toBe(
        true,
      );
      await page.locator('[data-question="network"]').press('1');
      await goTo(page, { screen: 'dossier', assessmentId });
      await page.getByRole('button', { name: t.dossier.exportPdf, exact: true }).click();
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor({ timeout });
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toEqual([]);
    expect(digests(dataFolder())).toEqual(before);
  });

  test('one whose structure is broken opens as well and is kept', async () => {
    await closedSample();
    const bytes = readFileSync(storeFile());
    // A page in the middle, overwritten as a failing disk would.
    bytes.fill(0xa5, 4096 * 12, 4096 * 13);
    writeFileSync(storeFile(), bytes);
    const before = digests(dataFolder());
    await onDesk({}, async ({ page }) => {
      expect(await storeState(page)).toMatchObject({ kind: 'read-only', fault: { code: 'store.damaged' } });
      await page.getByRole('status').filter({ hasText: t.saving.readOnly }).waitFor({ timeout });
      const create = page.getByRole('button', { name: t.start.new, exact: true });
      expect(await create.isDisabled()).toBe(true);
    });
    expect(digests(dataFolder())).toEqual(before);
  });

  test('one of a newer version is left alone', async () => {
    await closedSample();
    const db = new Database(storeFile());
    db.pragma('user_version = 99');
    db.close();
    const before = digests(dataFolder());
    await onDesk({}, async ({ page }) => {
      expect(await storeState(page)).toMatchObject({ kind: 'read-only', fault: { code: 'store.newer' } });
      await shown(page.getByRole('status'), said('store.newer', { file: storeFile() }));
      // Nothing of it is shown: this version does not know what it means.
      await page.getByRole('heading', { level: 1, name: t.start.welcome, exact: true }).waitFor();
    });
    expect(digests(dataFolder())).toEqual(before);
  });

  test('a file of another program in its place is left alone', async () => {
    mkdirSync(dataFolder());
    writeFileSync(storeFile(), '客户名单\n'.repeat(500));
    const before = digests(dataFolder());
    await onDesk({}, async ({ page }) => {
      await shown(page.getByRole('status'), said('store.foreign', { file: storeFile() }));
    });
    expect(digests(dataFolder())).toEqual(before);
  });
});

test('a missing font stops the export with its name; everything else goes on', async () => {
  const appFolder = path.join(folder, 'app');
  const font = path.join('out', 'fonts', 'NotoSerifSC-Bold.ttf');
  // The built app but for one font; the maps are large and for debugging only.
  cpSync(path.join(root, 'out'), path.join(appFolder, 'out'), {
    recursive: true,
    filter: (source) => !source.endsWith('.map') && source !== path.join(root, font),
  });
  copyFileSync(path.join(root, 'package.json'), path.join(appFolder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(appFolder, 'node_modules'), 'junction');
  const out = path.join(folder, 'target');
  mkdirSync(out);
  await onDesk({ appFolder, saveAs: out }, async ({ page }) => {
    const assessmentId = await openSample(page);
    await goTo(page, { screen: 'dossier', assessmentId });
    const exporting = exportDossier(page, { window: language, document: language, folder: out });
    const sentence = said('document.font-missing', { file: path.join(appFolder, font) });
    await expect(exporting).rejects.toThrow(sentence);
    expect(readdirSync(out)).toEqual([]);
    expect(await storeState(page)).toEqual({ kind: 'ready' });
  });
});

/** Changes a few bytes inside a stored text, as a failing disk would: SQLite itself does not notice. */
function damage(file: string, text: string): void {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(text, 0, 'utf8');
  if (at === -1) throw new Error('the text to damage is not in the file');
  bytes.write('毁', at, 'utf8');
  writeFileSync(file, bytes);
}

function mountTmpfs(place: string, options: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]).status === 0;
}

function unmount(place: string): void {
  spawnSync('umount', ['--lazy', place]);
}

/** Writes a file until the disk has no room left. */
function fill(file: string): void {
  let size = 1024 * 1024;
  writeFileSync(file, '');
  while (size >= 1) {
    try {
      writeFileSync(file, Buffer.alloc(size, 1), { flag: 'a' });
    } catch {
      size = Math.floor(size / 2);
    }
  }
}
