import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { faultTexts } from '../../assessments/text/faults.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { limits } from '../../electron/exchange/limits.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { savePlan } from '../../electron/services/assessment-parts.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { choice, newAssessment, newFolder, removeFolders } from '../services/place.ts';
import { addFile, endOf, exportTo, newDesk, type TestDesk } from './desks.ts';
import { handZip, sha256Of, type HandEntry } from './zip-parts.ts';

afterEach(removeFolders);

/** Every file of a folder with its hash: what must not change. */
function snapshot(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile())
      found[path.relative(folder, file)] = createHash('sha256').update(readFileSync(file)).digest('hex');
    else found[path.relative(folder, file)] = 'folder';
  }
  return found;
}

/** A desk with some work on it, and a file of that with everything in it. */
async function made(): Promise<{ desk: TestDesk; file: string; bytes: Buffer }> {
  const desk = newDesk('甲');
  const { enterpriseId, assessmentId } = newAssessment(desk.place);
  saveAnswer(desk.place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', '见合同') });
  savePlan(desk.place, { assessmentId, plan: { items: [] } });
  await addFile(desk, {
    enterpriseId,
    assessmentId,
    slot: 'q:tiny/one',
    name: '合同.txt',
    bytes: Buffer.from('合同'.repeat(50)),
  });
  const file = await exportTo(desk, { file: path.join(newFolder(), 'good.readiness') });
  return { desk, file, bytes: readFileSync(file) };
}

/** The entries of a good file, to be put together again with something changed. */
async function entriesOf(file: string): Promise<HandEntry[]> {
  const zip = await openPromise(file, { autoClose: false, lazyEntries: true });
  const entries: HandEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    entries.push({
      name: entry.fileName,
      content: Buffer.concat(parts),
      deflate: entry.compressionMethod === 8,
    });
  }
  zip.close();
  return entries;
}

/** The same entries with another text in one of them, and a manifest that agrees with it. */
function withText(
  entries: readonly HandEntry[],
  pick: (name: string) => boolean,
  edit: (text: string) => string,
): HandEntry[] {
  const changed = entries.map((one) =>
    pick(String(one.name)) ? { ...one, content: Buffer.from(edit(one.content.toString('utf8'))) } : one,
  );
  return withManifest(changed);
}

function withManifest(
  entries: readonly HandEntry[],
  edit: (manifest: Record<string, unknown>) => void = () => undefined,
): HandEntry[] {
  return entries.map((one) => {
    if (one.name !== 'manifest.json') return one;
    const manifest = JSON.parse(one.content.toString('utf8')) as Record<string, unknown>;
    manifest['entries'] = entries.slice(2).map((each) => ({
      name: String(each.name),
      bytes: each.content.length,
      sha256: sha256Of(each.content),
    }));
    edit(manifest);
    return { ...one, content: Buffer.from(JSON.stringify(manifest)) };
  });
}

/** Reads a file and answers with the fault, or null when it is found good. Nothing of the desk may change. */
async function refusal(desk: TestDesk, bytes: Buffer): Promise<Fault | null> {
  const file = path.join(newFolder(), 'hostile.readiness');
  writeFileSync(file, bytes);
  const before = snapshot(desk.folder);
  try {
    const { token } = await desk.imports.offer(file);
    const end = await endOf(desk.imports.read(token, null));
    desk.imports.drop(token);
    if (end.kind === 'failed') return end.fault;
    return end.kind === 'done' ? null : { code: end.kind, values: {} };
  } catch (error) {
    return (error as { fault?: Fault }).fault ?? Promise.reject(error as Error);
  } finally {
    // Thousands of folders would take longer to clear away at the end than the test itself.
    rmSync(path.dirname(file), { recursive: true, force: true });
    expect(snapshot(desk.folder)).toEqual(before);
  }
}

const isText = (part: string) => (name: string) => name.endsWith(part);
const good = (entries: readonly HandEntry[]): Buffer => handZip(entries);

describe('a hostile assessment file', () => {
  test('put together by hand exactly as the app writes it is good: the cases below fail for their own reason', async () => {
    const { desk, file } = await made();
    expect(await refusal(desk, good(withManifest(await entriesOf(file))))).toBeNull();
  });

  test(
    'cut off, with a flipped bit or a byte more is refused in words, or says exactly the same (I1)',
    limit(120_000),
    async () => {
      const { desk, file, bytes } = await made();
      const whole = snapshot(desk.folder);
      const manifest = (await entriesOf(file))[1]?.content ?? Buffer.alloc(0);
      const counts = { refused: 0, same: 0 };
      const runs = size({ slice: 200, full: 2000 });
      let seed = 20260302;
      const random = (below: number): number => {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
        return seed % below;
      };
      for (let run = 0; run < runs; run += 1) {
        const kind = run % 4;
        const spot = random(bytes.length);
        const changed = Buffer.from(bytes);
        changed[spot] = (changed[spot] ?? 0) ^ (1 << random(8));
        const mutant =
          kind === 0
            ? bytes.subarray(0, Math.floor((bytes.length * (run % 100)) / 100))
            : kind === 1
              ? Buffer.concat([bytes.subarray(0, spot), Buffer.from([random(256)]), bytes.subarray(spot)])
              : changed;
        const fault = await refusal(desk, mutant);
        if (fault === null) {
          counts.same += 1;
          const kept = path.join(newFolder(), 'mutant.readiness');
          writeFileSync(kept, mutant);
          expect((await entriesOf(kept))[1]?.content).toEqual(manifest);
          continue;
        }
        counts.refused += 1;
        expect(faultTexts[fault.code], fault.code).toBeDefined();
      }
      expect(snapshot(desk.folder)).toEqual(whole);
      expect(counts.refused).toBeGreaterThan(runs * 0.8);
      tell('I1', counts);
    },
  );

  test('with another name among its entries is refused, and nothing is written anywhere (I2)', async () => {
    const { desk, file } = await made();
    const entries = await entriesOf(file);
    const names = [
      '../evil.txt',
      '/etc/evil',
      'C:\\evil',
      '..\\evil',
      'a/../../evil',
      'CON.txt',
      'evidence/../../x',
      'x\0y',
      'evil\u202Etxt.exe',
      '__proto__/x',
      'a'.repeat(400),
      'evidence/x ',
      'file:stream',
      'enterprises/x/',
      '',
      'packs/constructor.json',
      'evidence/',
      'EVIDENCE/x',
      'manifest.json/x',
    ];
    for (const name of names) {
      const hostile = [...entries, { name, content: Buffer.from('x') }];
      const fault = await refusal(desk, good(withManifest(hostile)));
      expect(fault?.code, JSON.stringify(name)).toMatch(/^passing-on\./);
    }
    expect(existsSync(path.join(path.dirname(desk.folder), 'evil.txt'))).toBe(false);
  });

  test('that would swell beyond all bounds is stopped at the bound (I3)', limit(60_000), async () => {
    const { desk, file } = await made();
    const entries = await entriesOf(file);
    const replace = (name: string, entry: Partial<HandEntry>): HandEntry[] =>
      entries.map((one) => (String(one.name) === name ? { ...one, ...entry } : one));
    const swollen = replace('overrides.json', {
      content: Buffer.alloc(limits.textBytes + 1, 0x20),
      deflate: true,
    });
    const small = replace('overrides.json', { content: Buffer.alloc(8 * 1024 * 1024, 0x20), deflate: true });
    const liar = replace('overrides.json', {
      content: Buffer.alloc(8 * 1024 * 1024, 0x20),
      deflate: true,
      says: { size: 60 },
    });
    const claims = replace('overrides.json', { says: { size: 0xfffffff0 } });
    const many = [
      ...entries,
      ...Array.from({ length: 65_000 }, (_, n) => ({
        name: `evidence/${String(n).padStart(64, '0')}`,
        content: Buffer.alloc(0),
      })),
    ];
    const last = entries.at(-1)?.content ?? Buffer.alloc(0);
    const overlapping = withManifest([
      ...entries,
      ...Array.from({ length: 50 }, (_, n) => ({
        name: `evidence/${sha256Of(Buffer.from(String(n)))}`,
        content: Buffer.concat([last, last]),
        says: { offset: 0, nowhere: true },
      })),
    ]);
    for (const [what, list] of Object.entries({ swollen, small, liar, claims, many, overlapping })) {
      const started = performance.now();
      const fault = await refusal(desk, good(list));
      expect(fault?.code, what).toMatch(
        /^passing-on\.(entry-too-large|entry-changed|too-many|broken|entry-odd|entry-misplaced)$/,
      );
      expect(performance.now() - started, what).toBeLessThan(5000);
    }
  });

  test('with links, devices, folders, encryption, comments or two of a name is refused (I4)', async () => {
    const { desk, file } = await made();
    const entries = await entriesOf(file);
    const odd = (says: HandEntry['says']): HandEntry[] =>
      entries.map((one, place) =>
        place === entries.length - 1 ? { ...one, ...(says === undefined ? {} : { says }) } : one,
      );
    for (const type of [0o120000, 0o020000, 0o060000, 0o010000, 0o140000, 0o040000])
      expect((await refusal(desk, good(odd({ attributes: ((type | 0o644) << 16) >>> 0 }))))?.code).toBe(
        'passing-on.entry-odd',
      );
    expect((await refusal(desk, good(odd({ flags: 0x801 }))))?.code).toMatch(
      /passing-on\.(entry-odd|broken)/,
    );
    expect((await refusal(desk, good(odd({ comment: 'hello' }))))?.code).toBe('passing-on.entry-odd');
    expect((await refusal(desk, good(odd({ method: 12 }))))?.code).toBe('passing-on.entry-odd');
    expect((await refusal(desk, good(odd({ crc: 1 }))))?.code).toBe('passing-on.entry-changed');
    const last = entries.at(-1);
    if (last !== undefined)
      expect((await refusal(desk, good([...entries, last])))?.code).toBe('passing-on.entry-twice');
  });

  test('cannot reach the prototypes, and cannot say one thing twice (I5, I6)', async () => {
    const { desk, file } = await made();
    const entries = await entriesOf(file);
    const into = (part: string, text: string): Buffer =>
      good(withText(entries, isText(part), (old) => old.replace('{', text)));
    const cases: [Buffer, RegExp][] = [
      [into('assessment.json', '{"__proto__":{"polluted":1},'), /file\.unknown-name/],
      [into('assessment.json', '{"constructor":{"prototype":{"polluted":1}},'), /file\.unknown-field/],
      [into('assessment.json', '{"answers":{},'), /file\.name-twice/],
      [into('enterprise.json', '{"x":1,'), /file\.unknown-field/],
      [into('overrides.json', `${'{"a":'.repeat(100_000)}`), /file\.(too-deep|not-json)/],
      [
        good(
          withText(entries, isText('enterprise.json'), (old) => old.replace('"staff":null', '"staff":1e999')),
        ),
        /file\.number/,
      ],
      [
        good(withText(entries, isText('enterprise.json'), (old) => old.replace('测试厂', '\\ud800'))),
        /file\.half-character/,
      ],
      [good(withText(entries, isText('enterprise.json'), (old) => `\uFEFF${old}`)), /file\.not-json/],
      [
        good(
          withText(entries, isText('assessment.json'), (old) =>
            old.replace('"parts":{', '"parts":{"constructor":1,'),
          ),
        ),
        /file\.unknown-field/,
      ],
      [
        good(
          withText(entries, isText('assessment.json'), (old) => old.replace('q:tiny/one":', '__proto__x":')),
        ),
        /file\.unknown-field/,
      ],
    ];
    for (const [place, [bytes, code]] of cases.entries()) {
      expect((await refusal(desk, bytes))?.code, String(place)).toMatch(code);
    }
    const utf16 = entries.map((one) =>
      one.name === 'overrides.json' ? { ...one, content: Buffer.from('{}', 'utf16le') } : one,
    );
    expect((await refusal(desk, good(withManifest(utf16))))?.code).toMatch(/file\.not-json|entry-not-utf8/);
    const broken = entries.map((one) =>
      one.name === 'overrides.json' ? { ...one, content: Buffer.from([0x7b, 0xc3, 0x28, 0x7d]) } : one,
    );
    expect((await refusal(desk, good(withManifest(broken))))?.code).toBe('passing-on.entry-not-utf8');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('that is a database is never opened (I7)', async () => {
    const { desk } = await made();
    const own = readFileSync(path.join(desk.folder, 'readiness-desk.sqlite'));
    expect((await refusal(desk, own))?.code).toBe('passing-on.database');
  });

  test('whose manifest lies is refused, and the entry is named (I8)', async () => {
    const { desk, file } = await made();
    const entries = await entriesOf(file);
    const evidence = String(entries.at(-1)?.name);
    const lies: [string, (manifest: Record<string, unknown>) => void, RegExp][] = [
      ['newer', (one) => void (one['formatVersion'] = 6), /file\.newer/],
      ['foreign', (one) => void (one['format'] = 'other'), /file\.foreign/],
      ['no desk', (one) => void delete one['writtenBy'], /file\.missing-field/],
      [
        'counts',
        (one) => void ((one['counts'] as Record<string, number>)['answers'] = 2),
        /passing-on\.counts/,
      ],
      [
        'left out',
        (one) => void ((one['leftOut'] as Record<string, boolean>)['evidence'] = true),
        /passing-on\.not-left-out/,
      ],
      ['no history', (one) => void (one['history'] = false), /passing-on\.not-left-out/],
      [
        'hash',
        (one) =>
          void ((one['entries'] as { sha256: string }[])[0] = {
            ...(one['entries'] as { name: string; bytes: number; sha256: string }[])[0],
            sha256: 'a'.repeat(64),
          } as never),
        /passing-on\.entry-changed/,
      ],
      [
        'one less',
        (one) => void (one['entries'] as unknown[]).pop(),
        /passing-on\.(entry-unlisted|entry-missing)/,
      ],
      [
        'one more',
        (one) =>
          void (one['entries'] as unknown[]).push({
            name: `evidence/${'f'.repeat(64)}`,
            bytes: 1,
            sha256: 'f'.repeat(64),
          }),
        /passing-on\.entry-missing/,
      ],
    ];
    for (const [what, lie, code] of lies) {
      const fault = await refusal(desk, good(withManifest(entries, lie)));
      expect(fault?.code, what).toMatch(code);
    }
    const without = entries.filter((one) => String(one.name) !== evidence);
    const fault = await refusal(desk, good(withManifest(without)));
    expect(fault).toMatchObject({ code: 'passing-on.entry-missing', values: { entry: evidence } });
    expect((await refusal(desk, good(withManifest(entries.slice(1)))))?.code).toBe('file.foreign');
  });

  test('whose content does not agree with its own history, questionnaires or rules is refused', async () => {
    const { desk, file } = await made();
    const entries = await entriesOf(file);
    const cases: [string, (text: string) => string, RegExp][] = [
      ['assessment.json', (text) => text.replace('"option":"mid"', '"option":"high"'), /passing-on\.history/],
      ['assessment.json', (text) => text.replace('"option":"mid"', '"option":"none"'), /file\.answer/],
      ['enterprise.json', (text) => text.replace('测试厂', '别的厂'), /passing-on\.history/],
      [
        'history-1.json',
        (text) => text.replace('"answer-saved"', '"no-such-kind"'),
        /file\.wrong-(choice|value)/,
      ],
      ['history-1.json', (text) => text.replace('"answer-saved"', '"purged"'), /passing-on\.history/],
      [
        'enterprise.json',
        (text) => text.replace('"kind":"other"', '"kind":"contract"'),
        /passing-on\.history/,
      ],
    ];
    for (const [part, edit, code] of cases) {
      const fault = await refusal(desk, good(withText(entries, isText(part), edit)));
      expect(fault?.code, part).toMatch(code);
    }
    const pack = withText(
      entries,
      (name) => name.startsWith('packs/'),
      (text) => text.replace('"points":7.5', '"points":0.5'),
    );
    expect((await refusal(desk, good(pack)))?.code).toBe('passing-on.entry-changed');
  });
});
