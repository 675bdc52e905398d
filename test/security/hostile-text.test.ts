import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPack } from '../../electron/cli/new-pack.ts';
import type { Desk } from '../../electron/contract.ts';
import { runOrThrow } from '../../build/run.ts';
import { hrefOf, type Route } from '../../renderer/routing/route.ts';
import { png } from '../evidence/made-files.ts';
import { exportDossier, goTo, openSample, settled, stored } from '../e2e/steps.ts';
import { screensOf } from '../e2e/screens.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { tellHostile } from './hostile-replies.ts';
import { leaveGround, makeApp, ownFolder, prepareGround, type Ground } from './made-app.ts';
import { scriptPayloads } from './payloads.ts';
import { startShut, type Shut } from './start.ts';

let ground: Ground;
let desk: Shut;
let saved: string;
let packFolder: string;
let assessmentId = '';

beforeAll(async () => {
  ground = await prepareGround();
  saved = await ownFolder(ground, 'saved');
  packFolder = path.join(await ownFolder(ground, 'packs'), 'hostile');
  desk = await startShut(ground, {
    appFolder: await makeApp(ground),
    env: { READINESS_DIALOG_SAVE: saved, READINESS_DIALOG_FOLDER: packFolder },
  });
});
afterAll(async () => {
  await desk.end();
  leaveGround(ground);
});

const payloads = (): string[] =>
  scriptPayloads.map((one) => one.replaceAll('{outside}', desk.outside.origin));

/** Whether anything of the payloads has come alive. */
async function harm(): Promise<unknown> {
  const { page, outside, complaints } = desk;
  const alive = await page.evaluate(() => 'hostile' in window);
  const policy = complaints.filter((text) => /Content Security Policy|Refused to/.test(text));
  return { alive, asked: outside.asked, policy };
}
const none = { alive: false, asked: [], policy: [] };

test(
  'forty payloads in every kind of text are stored as they are and shown as text',
  limit(240_000),
  async () => {
    const { page } = desk;
    assessmentId = await openSample(page);
    const { packs, enterprise } = await stored(page, assessmentId);
    const slots = packs
      .flatMap((pack) =>
        pack.sections.flatMap((section) => section.questions.map((one) => `q:${pack.id}/${one.id}`)),
      )
      .slice(0, soaking ? undefined : 80);
    const texts = payloads();
    newPack({ folder: packFolder, id: 'hostile', title: 'x', language: 'en' });
    spoilPack(packFolder, texts);
    const trouble = await page.evaluate(
      async ({ all, places, assessment, enterpriseId, picture }) => {
        const { desk: ours } = window as unknown as { desk: Desk };
        const found: string[] = [];
        const must = (what: string, reply: { ok: boolean; fault?: { code: string } }): void => {
          if (!reply.ok) found.push(`${what}: ${reply.fault?.code}`);
        };
        const [first = '', second = ''] = all;
        must(
          'settings',
          await ours.changeSettings({
            settings: { language: 'zh-CN', theme: 'light', author: first, organisation: second },
          }),
        );
        for (const name of all) {
          const made = await ours.createEnterprise({ name });
          must('enterprise', made);
          if (made.ok && made.value.profile.name !== name)
            found.push(`enterprise: ${made.value.profile.name}`);
        }
        for (const title of all) {
          const input = { assessmentId: assessment, title: title.slice(0, 200) };
          must('title', await ours.renameAssessment(input));
        }
        for (const field of ['mainProducts', 'address', 'contact', 'park', 'district'] as const) {
          const reply = await ours.saveProfileField({
            enterpriseId,
            field: field as never,
            value: second as never,
          });
          // Not each of these is a field of text in every version.
          if (reply.ok) found.push(`field ${field}`);
        }
        for (const [place, slot] of places.entries()) {
          const answer = { response: null, note: all[place % all.length] ?? '', flagged: false };
          must(
            `note ${slot}`,
            await ours.saveAnswer({ assessmentId: assessment, slot: slot as never, answer }),
          );
        }
        const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
        for (const [place, text] of all.entries()) {
          // A byte more each: the same content again would be the same evidence.
          const content = new Uint8Array([...bytes, place]);
          const name = `${text.replaceAll('/', '_').slice(0, 120)}.png`;
          const begun = await ours.beginEvidence({ name, sizeBytes: content.length });
          must('upload', begun);
          if (!begun.ok) continue;
          const { uploadId } = begun.value;
          must('part', await ours.sendEvidencePart({ uploadId, offset: 0, bytes: content }));
          const added = await ours.finishEvidence({ uploadId, target: { enterpriseId } });
          must('evidence', added);
          if (added.ok && place < 3) await ours.evidenceThumbnail({ evidenceId: added.value.evidence.id });
        }
        const read = await ours.readPackFolder({});
        must('questionnaire', read);
        if (read.ok && read.value?.kind === 'preview')
          must('install', await ours.installPack({ token: read.value.token }));
        else found.push(`questionnaire: ${JSON.stringify(read).slice(0, 300)}`);
        return found;
      },
      {
        all: texts,
        places: slots,
        assessment: assessmentId,
        enterpriseId: enterprise.id,
        picture: png(4, 4).toString('base64'),
      },
    );
    expect(trouble.filter((one) => !one.startsWith('field '))).toEqual([]);
    const { answers } = await stored(page, assessmentId);
    for (const [place, slot] of slots.entries())
      expect(answers[slot as keyof typeof answers]?.note).toBe(texts[place % texts.length]);
    await page.reload();
    await settled(page);
    // The list draws the rows in sight.
    await goTo(page, { screen: 'start' });
    const shown = await page.evaluate(() => document.body.textContent ?? '');
    expect(texts.filter((text) => shown.includes(text)).length).toBeGreaterThan(5);
    for (const screen of ['packs', 'settings', 'bin'] as const) await goTo(page, { screen });
    expect(await harm()).toEqual(none);
  },
);

test('a dossier full of them holds no action, no script and no address', limit(240_000), async () => {
  const { page } = desk;
  await goTo(page, { screen: 'dossier', assessmentId });
  const file = await exportDossier(page, { window: 'zh-CN', document: 'zh-CN', folder: saved });
  const plain = path.join(saved, 'plain.pdf');
  await runOrThrow('qpdf', ['--qdf', '--object-streams=disable', file, plain]);
  const text = readFileSync(plain, 'latin1');
  const active =
    /\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|RichMedia|XFA|URI)\b/g;
  // What the pages show is in streams of glyphs, and attachments are data.
  const objects = text.replaceAll(/stream\n[\s\S]*?\nendstream/g, '');
  expect([...new Set(objects.match(active) ?? [])]).toEqual([]);
  expect(await harm()).toEqual(none);
});

test(
  'every screen shows them as text, whatever they stand in: answers, questionnaires, programmes, faults',
  limit(240_000),
  async () => {
    const { page } = desk;
    const routes = screensOf(await stored(page, assessmentId), soaking);
    const count = await tellHostile(desk);
    await page.reload();
    const broken: string[] = [];
    for (const [name, route] of routes) {
      await open(route);
      const heading = await page
        .getByRole('heading', { level: 1 })
        .first()
        .waitFor({ timeout: 10_000 })
        .then(
          () => true,
          () => false,
        );
      if (!heading) broken.push(name);
      if (await page.evaluate(() => 'hostile' in window)) throw new Error(`a script has run on ${name}`);
    }
    expect(broken).toEqual([]);
    expect(await harm()).toEqual(none);
    const texts = await count();
    expect(texts).toBeGreaterThan(1_000);
    tell('Hostile text', { screens: routes.length, texts });
  },
);

async function open(route: Route): Promise<void> {
  await desk.page.evaluate((href) => {
    location.hash = href;
  }, hrefOf(route));
  await desk.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))));
}

/** Puts a payload into every text of the questionnaire its author starts from. */
function spoilPack(folder: string, texts: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  let next = 0;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.yaml'))) {
    const file = path.join(folder, name);
    const spoilt = readFileSync(file, 'utf8').replaceAll(
      /^(\s*(?:- )?(?:zh-CN|en): ).+$/gm,
      (_, start: string) => `${start}${JSON.stringify(texts[(next += 1) % texts.length])}`,
    );
    writeFileSync(file, spoilt);
  }
}
