import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { runOrThrow } from '../../build/run.ts';
import { callSchemas } from '../../electron/call-schema.ts';
import { newPack } from '../../electron/cli/new-pack.ts';
import type { Method } from '../../electron/contract.ts';
import { hrefOf, type Route } from '../../renderer/routing/route.ts';
import { ask } from '../e2e/ask.ts';
import { fillDesk, takeFile, type FilledDesk } from '../e2e/filled-desk.ts';
import { closePopUps, openPopUp, type PopUp } from '../e2e/pop-up.ts';
import { popUpsOf } from '../e2e/pop-ups.ts';
import { fullerScreens, screensOf } from '../e2e/screens.ts';
import { exportDossier, goTo, stored } from '../e2e/steps.ts';
import { png } from '../evidence/made-files.ts';
import { limit, soaking, tell } from '../fixtures/soak.ts';
import { tellHostile } from './hostile-replies.ts';
import { leaveGround, makeApp, ownFolder, prepareGround, type Ground } from './made-app.ts';
import { scriptPayloads } from './payloads.ts';
import { startShut, type Shut } from './start.ts';
import { keepNone, refusedInWords, storingCalls, type Stored, type Storing } from './stored-texts.ts';
import { fitting, freeTexts, replaced, textsIn } from './text-fields.ts';

let ground: Ground;
let desk: Shut;
let saved: string;
let packFolder: string;
let filled: FilledDesk;
/** The assessment with the questionnaire that is made of payloads, and its sections. */
let own = '';
let ownSections: readonly string[] = [];

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
  'forty payloads in every field that keeps text come back as they are, and are shown as text',
  limit(240_000),
  async () => {
    const { page } = desk;
    filled = await fillDesk(page);
    const texts = payloads();
    await takeNames(texts);
    await takeQuestionnaire(texts);
    const before = await readAll();
    let fields = 0;
    let shown = 0;
    for (let round = 0; round < (soaking ? texts.length : 1); round += 1) {
      // Every answer has the same fields: after the first round those of forty do.
      const calls = storingCalls(filled, before, soaking && round === 0 ? 1_000 : 40);
      fields = Math.max(fields, await storeRound(calls, texts, round));
      const open = await stored(page, filled.assessmentId);
      await page.reload();
      // What takes its time comes with every eighth, five times in all; a slice opens every screen in the last test.
      const whole = soaking && round % 8 === 0;
      const screens = whole ? screensOf(open, round === 0, filled) : fullerScreens(filled);
      shown += await openAll([...screens, ...ownScreens()]);
      const popUps = popUpsOf(open, filled);
      if (whole) shown += await openOver(popUps);
      if (!soaking) shown += await openOver(popUps.filter((_, at) => at % 3 === 0));
      expect(await harm()).toEqual(none);
    }
    expect(fields).toBeGreaterThan(100);
    tell('Hostile text kept', { fields, shown });
  },
);

test('every place where the app takes a text and keeps it is among them', async () => {
  const calls = storingCalls(filled, await readAll(), 1);
  const given = new Set(calls.flatMap(({ method, input }) => textsIn(input).map((one) => method + one.path)));
  const open = Object.entries(callSchemas).filter(([method]) => !(method in keepNone));
  const untried = (schemas: readonly (readonly [string, z.core.$ZodType])[]): readonly string[] =>
    schemas.flatMap(([method, schema]) =>
      freeTexts(schema)
        .map((place) => method + place)
        .filter((place) => !given.has(place)),
    );
  expect(untried(open)).toEqual([]);
  // Seeded fault: a field more would be named.
  const more = z.strictObject({ plan: z.strictObject({ items: z.array(z.object({ remark: z.string() })) }) });
  expect(untried([['savePlan', more]])).toEqual(['savePlan.plan.items[].remark']);
});

test('a dossier full of them holds no action, no script and no address', limit(240_000), async () => {
  const { page } = desk;
  await goTo(page, { screen: 'dossier', assessmentId: filled.assessmentId });
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
    const routes = screensOf(await stored(page, filled.assessmentId), soaking, filled);
    const count = await tellHostile(desk);
    await page.reload();
    await openAll(routes);
    expect(await harm()).toEqual(none);
    const texts = await count();
    expect(texts).toBeGreaterThan(1_000);
    tell('Hostile text', { screens: routes.length, texts });
  },
);

test('one of them taken for markup is noticed', async () => {
  const spoil = desk.page.evaluate((text) => {
    const place = document.createElement('div');
    place.innerHTML = text;
    document.body.append(place);
  }, '<img src=x onerror="window.hostile=1">');
  // The page's own rules may refuse it outright, and say so.
  await spoil.catch(() => undefined);
  await expect.poll(harm).not.toEqual(none);
});

/** Sends each call with a payload in every text it has, each the next one; all come back as they were sent. */
async function storeRound(
  calls: readonly Storing[],
  texts: readonly string[],
  round: number,
): Promise<number> {
  const { page } = desk;
  const refusals = new Set<string>();
  const wrong: string[] = [];
  const sent: (readonly [Storing, unknown])[] = [];
  let fields = 0;
  for (const [number, call] of calls.entries()) {
    const { method, input } = call;
    const fits = new Map<number, string>();
    for (const place of textsIn(input)) {
      if (place.keepsRow) continue;
      const text = texts[(number + place.at + round) % texts.length] ?? '';
      const fit = fitting(method, input, place, text);
      const words = refusedInWords[method + place.path];
      if (fit !== null && words === undefined) fits.set(place.at, fit);
      else if (!refusals.has(method + place.path)) {
        refusals.add(method + place.path);
        const spoilt = replaced(input, ({ at }) => (at === place.at ? (fit ?? text) : null));
        const code = await codeOf(page, method, spoilt);
        if (code !== (words ?? 'call.refused')) wrong.push(`${method}${place.path}: ${code}`);
      }
    }
    const hostile = replaced(input, ({ at }) => fits.get(at) ?? null);
    const code = await codeOf(page, method, hostile);
    if (code !== 'stored') wrong.push(`${method} ${JSON.stringify(hostile).slice(0, 300)}: ${code}`);
    sent.push([call, hostile]);
    fields += fits.size;
  }
  expect(wrong).toEqual([]);
  const all = await readAll();
  for (const [{ method, kept }, hostile] of sent) {
    const [given, found] = kept(hostile, all);
    expect(found, method).toEqual(given);
  }
  return fields;
}

/** What the app answers: `stored`, or the code of its refusal. */
async function codeOf(page: Page, method: Method, input: unknown): Promise<string> {
  return page.evaluate(
    async ([name, asked]) => {
      const { desk: ours } = window as unknown as {
        desk: Record<string, (input: unknown) => Promise<{ ok: boolean; fault?: { code: string } }>>;
      };
      const reply = await ours[name]?.(asked);
      return reply?.ok === true ? 'stored' : (reply?.fault?.code ?? 'nothing');
    },
    [method as string, input] as const,
  );
}

async function readAll(): Promise<Stored> {
  const { page } = desk;
  const { assessmentId, enterpriseId, closedId } = filled;
  const [app, evidence] = [await ask(page, 'getApp', {}), await ask(page, 'listEvidence', { enterpriseId })];
  return {
    open: await stored(page, assessmentId),
    enterprises: await ask(page, 'listEnterprises', {}),
    evidence,
    views: await ask(page, 'listPortfolioViews', {}),
    look: await ask(page, 'getPortfolioLook', {}),
    settings: app.settings,
    versions: await ask(page, 'listVersions', { assessmentId: closedId }),
  };
}

/** Files whose names they are. A byte more each: the same content again would be the same evidence. */
async function takeNames(texts: readonly string[]): Promise<void> {
  for (const [place, text] of texts.entries()) {
    if (!soaking && place % 5 > 0) continue;
    const name = `${text.replaceAll('/', '_').slice(0, 120)}.png`;
    const bytes = Buffer.concat([png(4, 4), Buffer.from([place])]);
    const id = await takeFile(desk.page, name, bytes, filled.enterpriseId);
    if (place < 6) await ask(desk.page, 'evidenceThumbnail', { evidenceId: id });
  }
}

/** A questionnaire made of nothing else is taken in, and an assessment begun with it. */
async function takeQuestionnaire(texts: readonly string[]): Promise<void> {
  const { page } = desk;
  newPack({ folder: packFolder, id: 'hostile', title: 'x', language: 'en' });
  spoilPack(packFolder, texts);
  const read = await ask(page, 'readPackFolder', {});
  if (read?.kind !== 'preview') throw new Error(JSON.stringify(read));
  await ask(page, 'installPack', { token: read.token });
  const [title, packIds] = [texts[0] ?? '', ['hostile']];
  own = (await ask(page, 'startAssessment', { enterpriseId: filled.otherId, title, packIds })).id;
  ownSections = read.pack.sections.map(({ id }) => id);
}

/** The screens of that assessment. */
function ownScreens(): readonly (readonly [string, Route])[] {
  const at = { assessmentId: own, packId: 'hostile' };
  return [
    ['own home', { screen: 'assessment', assessmentId: own }],
    ...ownSections.map((sectionId): readonly [string, Route] => [
      `own ${sectionId}`,
      { screen: 'section', ...at, sectionId },
    ]),
    ['own check', { screen: 'check', ...at }],
    ['own result', { screen: 'result', ...at }],
  ];
}

/** Opens screen after screen; throws where one shows no heading or a script has run. Returns how many. */
async function openAll(routes: readonly (readonly [string, Route])[]): Promise<number> {
  const { page } = desk;
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
    await unhurt(name);
  }
  expect(broken).toEqual([]);
  return routes.length;
}

async function openOver(popUps: readonly PopUp[]): Promise<number> {
  for (const popUp of popUps) {
    await openPopUp(desk.page, popUp, 'zh-CN').catch((error: unknown) => {
      throw new Error(`${popUp.name} did not open`, { cause: error });
    });
    await unhurt(popUp.name);
    await closePopUps(desk.page);
  }
  return popUps.length;
}

async function unhurt(where: string): Promise<void> {
  if (await desk.page.evaluate(() => 'hostile' in window)) throw new Error(`a script has run on ${where}`);
}

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
