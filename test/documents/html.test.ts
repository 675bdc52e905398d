import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withAnnexesBeside } from '../../assessments/dossier/annexes-beside.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { compareHtml } from '../../electron/documents/html/save-html.ts';
import { renderHtml } from '../../electron/documents/html/render-html.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { toDossier } from '../../electron/documents/dossier-source.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { fullInput } from '../dossier/full-input.ts';
import { answer, withAnswers } from './changed-dossier.ts';
import { fontFiles } from './fonts.ts';
import { madeDossier } from './made-dossier.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'html-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(model: DossierDocument): Promise<string> {
  const target = join(folder, '申报材料.html');
  await writeDossier({ model, format: 'html', target, fonts: fontFiles }, () => undefined);
  return readFile(target, 'utf8');
}

test.each([
  ['an application', 'zh-CN', applicationInput],
  ['an application', 'en', applicationInput],
  ['an assessment with everything', 'zh-CN', fullInput],
  ['an assessment with everything', 'en', fullInput],
] as const)(
  'every text of the model stands on the page, in order, and no other: %s (%s)',
  async (_, language, input) => {
    const model = toDossier(input(language));
    const html = await write(model);
    expect(compareHtml(html, withAnnexesBeside(model))).toBeNull();
    expect(html).toContain(`<html lang="${language}">`);
    // A number is read as one, and not as the beginning of the word behind it.
    expect(html).not.toMatch(/<span>[\d.]+\d<\/span>\p{L}/u);
    expect(html).toContain(`content="sha256:${model.meta.canonicalSha256}"`);
    for (const chapter of model.chapters) {
      expect(html).toContain(`href="#chapter-${chapter.id}"`);
      expect(html).toContain(`id="chapter-${chapter.id}"`);
    }
  },
);

test('a text that is missing, changed or put in is found before the file gets its name', () => {
  const html = renderHtml(madeDossier);
  expect(compareHtml(html, madeDossier)).toBeNull();
  for (const [was, is] of [
    ['车间办公区全覆盖', ''],
    ['2 / 4', '3 / 4'],
    ['<h2 id="contents">', '<p>多出的话</p><h2 id="contents">'],
    ['SHA-256　a63f a90c 9617</p>', '</p>'],
  ] as const) {
    expect(html).toContain(was);
    expect(compareHtml(html.replace(was, is), madeDossier), was).not.toBeNull();
  }
});

test('what a user wrote stays text, wherever it stands', async () => {
  const hostile = '</style></title><script>alert(1)</script><img src=x onerror="alert(1)"> &lt;b&gt; "\'';
  const model = withAnswers([answer({ answer: hostile, note: hostile, prompt: hostile })]);
  const named = {
    ...model,
    meta: { ...model.meta, enterprise: hostile },
    cover: {
      ...model.cover,
      enterprise: hostile,
      facts: [{ label: hostile, value: hostile, aside: hostile }],
    },
  };
  const html = await write(named);
  expect(html).not.toMatch(/<script|<img src=x/);
  expect(html.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)?.length).toBeGreaterThan(6);
});

test('nothing on the page can be run, fetched or sent', async () => {
  const html = await write(madeDossier);
  expect(html).toContain(`content="default-src &#39;none&#39;; style-src &#39;sha256-`);
  expect(html).not.toMatch(/<(?:script|iframe|object|embed|form|link|base|audio|video)\b/);
  expect(html).not.toMatch(/\son\w+=|javascript:|style=/);
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  expect(addresses.filter((address) => !/^(?:#|data:image\/png;base64,)/.test(address))).toEqual([]);
});
