import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packSchema } from '../../assessments/pack/pack.ts';
import { newFolder, removeFolders } from '../services/place.ts';

const root = path.join(import.meta.dirname, '..', '..');
const program = path.join(root, 'electron', 'cli.ts');

afterAll(removeFolders);

/** Runs the command line as its own process. */
function run(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

const made = path.join(newFolder(), '新 问卷');
const creation = run(
  'pack',
  'new',
  made,
  '--id',
  'workshop-check',
  '--title',
  '车间“自查”: 2026 #1',
  '--lang',
  'zh-CN',
);

describe('pack new', () => {
  test('writes a small complete pack that passes the check, each field explained', () => {
    expect([creation.code, creation.err]).toEqual([0, '']);
    expect(creation.out).toContain('pack.yaml');
    expect(run('pack', 'check', made, '--lang', 'zh-CN')).toEqual({
      code: 0,
      err: '',
      out: 'workshop-check 1.0  车间“自查”: 2026 #1：4 题，没有发现错误。\n',
    });
    const head = readFileSync(path.join(made, 'pack.yaml'), 'utf8');
    const { sections: _, ...fields } = packSchema.shape;
    const optional = ['order', 'notes', 'scales'];
    for (const field of Object.keys(fields).filter((name) => !optional.includes(name))) {
      expect(head, field).toMatch(new RegExp(`^${field}:`, 'm'));
      const lines = head.split('\n');
      const at = lines.findIndex((line) => line.startsWith(`${field}:`));
      if (field !== 'shortTitle') expect(lines[at - 1], field).toMatch(/^# .*[\u4e00-\u9fff].*[a-z]/);
    }
    expect((parse(head) as { title: unknown }).title).toEqual({
      'zh-CN': '车间“自查”: 2026 #1',
      en: '车间“自查”: 2026 #1',
    });
  });

  test('cuts a long title to a short one that fits', () => {
    const folder = path.join(newFolder(), 'long');
    expect(run('pack', 'new', folder, '--id', 'x', '--title', 'A workshop check for small plants').code).toBe(
      0,
    );
    expect(run('pack', 'check', folder)).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(path.join(folder, 'pack.yaml'), 'utf8')).toContain(
      'shortTitle: { zh-CN: "A workshop check", en: "A workshop check" }',
    );
  });

  test.each<[string, () => readonly string[], RegExp]>([
    ['a folder with something in it', () => [made, '--id', 'x', '--title', 'X'], /not empty/],
    ['a file', () => [path.join(made, 'pack.yaml'), '--id', 'x', '--title', 'X'], /is not a folder/],
    [
      'a folder in one that is gone',
      () => [path.join(made, 'gone', 'x'), '--id', 'x', '--title', 'X'],
      /cannot be found/,
    ],
    ['no id', () => [path.join(newFolder(), 'x'), '--title', 'X'], /--id is missing/],
    ['no title', () => [path.join(newFolder(), 'x'), '--id', 'x'], /--title is missing/],
    [
      'an id with capitals',
      () => [path.join(newFolder(), 'x'), '--id', 'My Pack', '--title', 'X'],
      /“My Pack” will not do/,
    ],
    [
      'an id that leads elsewhere',
      () => [path.join(newFolder(), 'x'), '--id', '../x', '--title', 'X'],
      /will not do/,
    ],
    ['a title of spaces', () => [path.join(newFolder(), 'x'), '--id', 'x', '--title', '  '], /at most 40/],
    [
      'a title too long',
      () => [path.join(newFolder(), 'x'), '--id', 'x', '--title', '长'.repeat(41)],
      /at most 40/,
    ],
  ])('refuses %s and writes nothing', (_, args, sentence) => {
    const before = readdirSync(made);
    const words = args();
    const ran = run('pack', 'new', ...words, '--lang', 'en');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(sentence);
    expect(readdirSync(made)).toEqual(before);
    const [target = ''] = words;
    if (!target.startsWith(made)) expect(existsSync(target)).toBe(false);
  });
});

describe('pack check', () => {
  test.each(readdirSync(path.join(root, 'assessments', 'packs')))(
    'finds no fault in the shipped %s',
    (id) => {
      const ran = run('pack', 'check', path.join(root, 'assessments', 'packs', id), '--lang', 'en');
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toMatch(new RegExp(`^${id} .* questions, no faults found`));
    },
  );

  type Change = (head: string, part: string) => readonly [string, string];
  const inHead =
    (from: string | RegExp, to: string): Change =>
    (head, part) => [head.replace(from, to), part];
  const inPart =
    (from: string | RegExp, to: string): Change =>
    (head, part) => [head, part.replace(from, to)];

  /** What is spoilt; the file, the beginning of the line and the field it is named with; the words. */
  test.each<[string, Change, RegExp, RegExp]>([
    [
      'broken YAML',
      inPart('questions:', 'questions: ['),
      /^01-workshop\.yaml, line \d+: /m,
      /not valid YAML/,
    ],
    ['a field that is missing', inHead(/^edition:.*\n/m, ''), /^pack\.yaml, line \d+, edition: /m, /missing/],
    [
      'a field nobody knows',
      inHead('format: 1', 'format: 1\nformats: 1'),
      /^pack\.yaml, line \d+/m,
      /Unknown field: formats/,
    ],
    [
      'an English text that is missing',
      inPart(/, en: Workshop }/, ' }'),
      /^01-workshop\.yaml, line 3, title\.en: /m,
      /missing/,
    ],
    ['a wrong kind of value', inPart('minutes: 5', 'minutes: five'), /line 5, minutes: /m, /Wrong type/],
    ['a kind of question nobody knows', inPart('kind: rate', 'kind: guess'), /questions\[2\]\.kind: /m, /./],
    [
      'a section file that is missing',
      inHead('01-workshop.yaml', '02-gone.yaml'),
      /^02-gone\.yaml: /m,
      /missing/,
    ],
    [
      'a section that is listed twice',
      inHead('  - 01-workshop.yaml', '  - 01-workshop.yaml\n  - 01-workshop.yaml'),
      /, id: /m,
      /used twice/,
    ],
    ['an id used twice', inPart('id: backup', 'id: plan'), /questions\[3\]\.id: /m, /“plan” is used twice/],
    [
      'a source that is not listed',
      inPart('provenance: { source: own', 'provenance: { source: hearsay'),
      /questions\[0\]\.provenance\.source: /m,
      /“hearsay” is not listed/,
    ],
    [
      'a mark that does not exist',
      inPart('mark: own-reference', 'mark: sworn'),
      /provenance\.mark: /m,
      /Must be one of: official/,
    ],
    [
      'an edition that is no number',
      inHead("edition: '1.0'", "edition: 'spring'"),
      /^pack\.yaml, line \d+, edition: /m,
      /./,
    ],
    [
      'points that do not add up',
      inHead('max: 10', 'max: 11'),
      /scoring\.root\.max: /m,
      /do not add up to 11/,
    ],
    [
      'a question without points in the score',
      inHead('question: systems', 'question: backup'),
      /children\[1\]\.children\[0\]/m,
      /no points/,
    ],
    [
      'a question in the score that is not there',
      inHead('question: plan }', 'question: plans }'),
      /\.question: /m,
      /no question “plans”/,
    ],
    [
      'a better option that earns less',
      inPart('points: 4', 'points: 1'),
      /questions\[0\]\.options: /m,
      /earn less/,
    ],
    [
      'an option without effort',
      inPart(/ {8}effort: \{ yuan: \[0, 1000\], days: \[1, 5\] \}\n/, ''),
      /questions\[0\]\.options\[1\]: /m,
      /effort/,
    ],
    [
      'an option used twice',
      inPart('id: stock', 'id: drawings'),
      /questions\[1\]\.options: /m,
      /“drawings” is used twice/,
    ],
    ['bands that do not ascend', inPart('upTo: 60', 'upTo: 20'), /questions\[2\]\.bands: /m, /ascend/],
    [
      'a figure that does not exist',
      inPart('devices.networked', 'devices.magic'),
      /questions\[2\]\.numerator: /m,
      /“devices\.magic”/,
    ],
    [
      'a level full marks do not reach',
      inHead('atLeast: 7', 'atLeast: 70'),
      /steps\[1\]\.gates\[0\]\.atLeast: /m,
      /cannot be reached/,
    ],
    [
      'a level that counts too many',
      inHead('gradeAtLeast: 2, atLeast: 2', 'gradeAtLeast: 2, atLeast: 3'),
      /gates\[1\]\.atLeast: /m,
      /cannot be reached/,
    ],
    [
      'a set that is not there',
      inHead('set: basics', 'set: extras'),
      /gates\[1\]\.set: /m,
      /no set “extras”/,
    ],
    [
      'an axis that is not there',
      inHead('axes: [planning', 'axes: [plans'),
      /scoring\.axes\[0\]: /m,
      /no node “plans”/,
    ],
    [
      'a part of a sum with a weight',
      inHead('{ question: plan }', '{ question: plan, weight: 2 }'),
      /children\[0\]/m,
      /no weight/,
    ],
    [
      'a text too long for its place',
      inPart('车间数字化有计划吗？', '问'.repeat(61)),
      /questions\[0\]\.prompt\.zh-CN: /m,
      /at most 60/,
    ],
    [
      'a condition on a later question',
      inPart('    kind: one-of', '    appliesWhen: { question: backup, has: [yes] }\n    kind: one-of'),
      /questions\[0\]\.appliesWhen: /m,
      /earlier question/,
    ],
    [
      'a condition on itself',
      inPart('    kind: one-of', '    appliesWhen: { question: plan, has: [none] }\n    kind: one-of'),
      /appliesWhen: /m,
      /earlier question/,
    ],
  ])('names %s', (_, change, place, words) => {
    const folder = newFolder();
    const texts = ['pack.yaml', '01-workshop.yaml'].map((name) =>
      readFileSync(path.join(made, name), 'utf8'),
    );
    const [head = '', part = ''] = texts;
    const spoilt = change(head, part);
    expect(spoilt).not.toEqual(texts);
    writeFileSync(path.join(folder, 'pack.yaml'), spoilt[0]);
    writeFileSync(path.join(folder, '01-workshop.yaml'), spoilt[1]);
    const english = run('pack', 'check', folder, '--lang', 'en');
    expect([english.code, english.out]).toEqual([2, '']);
    expect(english.err).toMatch(place);
    expect(english.err).toMatch(words);
    expect(english.err).toMatch(/\d+ faults?; nothing of it is used\.\n$/);
  });

  test('says it in Chinese, with file, line and field', () => {
    const folder = newFolder();
    cpSync(made, folder, { recursive: true });
    const file = path.join(folder, '01-workshop.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('minutes: 5', 'minutes: 0'));
    expect(run('pack', 'check', folder, '--lang', 'zh-CN').err).toBe(
      '01-workshop.yaml 第 5 行 minutes：太短、太小或为空，至少 1\n共 1 处错误，没有采用任何内容。\n',
    );
  });

  test('mentions a file that pack.yaml does not name', () => {
    const folder = newFolder();
    cpSync(made, folder, { recursive: true });
    writeFileSync(path.join(folder, '02-forgotten.yaml'), 'id: forgotten\n');
    const ran = run('pack', 'check', folder, '--lang', 'en');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('02-forgotten.yaml is not listed');
  });

  test('lets no control character of a file reach the terminal', () => {
    const folder = newFolder();
    cpSync(made, folder, { recursive: true });
    const file = path.join(folder, 'pack.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('set: basics', 'set: basics\n            "\\e[2J": 1'),
    );
    expect(run('pack', 'check', folder).err).not.toContain('\u001b');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a folder that is gone', ['pack', 'check', '/nowhere/pack'], /\/nowhere\/pack cannot be found/],
    ['a file', ['pack', 'check', path.join(made, 'pack.yaml')], /is not a folder/],
    ['no folder', ['pack', 'check'], /DIR is missing/],
    ['no such thing to do', ['pack', 'bake', made], /no command “pack bake”/],
    ['nothing to do', ['pack'], /no command “pack”/],
    ['one folder too many', ['pack', 'check', made, made], /one argument too many/],
    ['programmes in the same way', ['programme', 'bake'], /no command “programme bake”/],
  ])('with %s ends with code 2 and a sentence', (_, args, sentence) => {
    const ran = run(...args, '--lang', 'en');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(sentence);
  });
});

describe('programme check', () => {
  const catalogue = path.join(root, 'assessments', 'programmes', 'catalogue');

  test('finds no fault in the shipped ones and counts them', () => {
    const ran = run('programme', 'check', catalogue, '--lang', 'en');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toMatch(/\d+ programmes, no faults found\.\n$/);
  });

  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a field that is missing',
      'cloud-voucher.yaml',
      (text) => text.replace(/^edition:.*\n/m, ''),
      /^cloud-voucher\.yaml, line \d+, edition: This field is missing/m,
    ],
    [
      'an id that is not the file’s',
      'cloud-voucher.yaml',
      (text) => text.replace(/^id: .*$/m, 'id: other'),
      /^cloud-voucher\.yaml, line \d+, id: .*“cloud-voucher”/m,
    ],
    ['broken YAML', 'first-purchase.yaml', (text) => `${text}\n]`, /^first-purchase\.yaml, line \d+: /m],
  ])('names %s', (_, name, spoil, line) => {
    const folder = path.join(newFolder(), 'catalogue');
    mkdirSync(folder);
    cpSync(catalogue, folder, { recursive: true });
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    expect(spoil(text)).not.toBe(text);
    writeFileSync(file, spoil(text));
    const ran = run('programme', 'check', folder, '--lang', 'en');
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(line);
  });

  test('names the file that must be there', () => {
    const folder = path.join(newFolder(), 'catalogue');
    cpSync(catalogue, folder, { recursive: true });
    rmSync(path.join(folder, 'common.yaml'));
    expect(run('programme', 'check', folder, '--lang', 'en').err).toMatch(
      /^common\.yaml: This file is missing/,
    );
  });
});

describe('score --json', () => {
  interface Scored {
    readonly packs: readonly {
      readonly id: string;
      readonly gaps: readonly {
        readonly question: string;
        readonly nextStep: { readonly en: string };
        readonly gainBest: string;
        readonly blocks: readonly unknown[];
      }[];
      readonly levels: readonly {
        readonly next: string | null;
        readonly wayUp: {
          readonly target: string;
          readonly yuan: readonly number[];
          readonly steps: readonly unknown[];
        } | null;
      }[];
    }[];
  }

  test('gives the gaps and the cheapest way to the next level', () => {
    const file = path.join(newFolder(), 'sample.json');
    writeFileSync(file, run('sample').out);
    const { packs } = JSON.parse(run('score', file, '--json').out) as Scored;
    for (const { gaps } of packs) {
      expect(gaps.length).toBeGreaterThan(5);
      for (const gap of gaps) expect(gap.nextStep.en).not.toBe('');
    }
    const levels = packs.flatMap((pack) => pack.levels).filter((level) => level.next !== null);
    expect(levels.length).toBeGreaterThan(2);
    for (const { next, wayUp } of levels) {
      expect(wayUp).toMatchObject({ target: next });
      expect(wayUp?.steps.length).toBeGreaterThan(0);
    }
    const blocking = packs.flatMap((pack) => pack.gaps).filter((gap) => gap.blocks.length > 0);
    expect(blocking.length).toBeGreaterThan(0);
  });
});
