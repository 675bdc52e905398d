import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changedZip } from '../documents/changed-zip.ts';
import { newFolder, removeFolders } from '../services/place.ts';

const program = path.join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
const folder = newFolder();
afterAll(removeFolders);

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as its own process, in a terminal of the language given. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = { LANG: 'zh_CN.UTF-8' }): Ran {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  const done = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...rest, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

interface PackJson {
  readonly id: string;
  readonly edition: string;
  readonly sha256: string;
  readonly sections: readonly {
    readonly questions: readonly {
      readonly id: string;
      readonly kind: string;
      readonly maxPoints: string;
      readonly inputs: readonly string[];
      readonly options?: readonly unknown[];
    }[];
  }[];
}

const file = path.join(folder, '样例 评估.json');
const sample = run(['sample', '--lang', 'zh-CN']);
writeFileSync(file, sample.out);

describe('packs', () => {
  test('--json gives every questionnaire with sections, questions, options, points and inputs', () => {
    const { code, out, err } = run(['packs', '--json']);
    expect([code, err]).toEqual([0, '']);
    const { packs, figures } = JSON.parse(out) as {
      packs: PackJson[];
      figures: { figures: { id: string }[] };
    };
    expect(packs.length).toBeGreaterThanOrEqual(3);
    const known = new Set(figures.figures.map((figure) => figure.id));
    for (const pack of packs) {
      const questions = pack.sections.flatMap((section) => section.questions);
      expect(pack.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(questions.length).toBeGreaterThan(10);
      for (const question of questions) {
        expect(question.maxPoints).toMatch(/^\d+(\.\d+)?(\/\d+)?$/);
        expect(question.inputs.filter((input) => !known.has(input))).toEqual([]);
        if (question.kind === 'rate' || question.kind === 'trend')
          expect(question.inputs.length).toBeGreaterThan(0);
        if (question.kind === 'one-of' || question.kind === 'several-of')
          expect(question.options?.length).toBeGreaterThan(1);
      }
    }
  });

  test('lists them to read, in the language of the terminal', () => {
    expect(run(['packs']).out).toMatch(/题，约 \d+ 分钟/);
    expect(run(['packs'], { LANG: 'de_DE.UTF-8' }).out).toMatch(/questions, about \d+ minutes/);
  });
});

describe('sample', () => {
  test('writes the same filled assessment file each time, marked as a sample', () => {
    expect([sample.code, sample.err]).toEqual([0, '']);
    expect(run(['sample', '--lang', 'zh-CN']).out).toBe(sample.out);
    expect(JSON.parse(sample.out)).toMatchObject({ format: 'readiness-desk/assessment', sample: true });
    expect(Object.keys((JSON.parse(sample.out) as { answers: object }).answers).length).toBeGreaterThan(50);
  });
});

describe('score', () => {
  interface Scored {
    readonly packs: readonly {
      readonly id: string;
      readonly earned: string | null;
      readonly score: { readonly children: readonly unknown[] } | null;
      readonly levels: readonly { readonly step: string | null; readonly unmetGates: readonly unknown[] }[];
      readonly missing: readonly { readonly question: string; readonly status: string }[];
    }[];
  }
  const score = (name: string): Scored => JSON.parse(run(['score', name, '--json']).out) as Scored;

  test('--json gives score tree, level, gates and what is missing', () => {
    const { packs } = score(file);
    const scored = packs.filter((pack) => pack.score !== null);
    expect(scored.length).toBeGreaterThanOrEqual(3);
    for (const pack of scored) {
      expect(pack.earned).toMatch(/^\d+(\.\d+)?(\/\d+)?$/);
      expect(pack.score?.children.length).toBeGreaterThan(0);
      expect(pack.levels.length).toBeGreaterThan(0);
    }
    expect(packs.some((pack) => pack.missing.some((one) => one.status === 'unknown'))).toBe(true);
  });

  test('counts an answer that was taken out as missing', () => {
    const changed = JSON.parse(sample.out) as { answers: Record<string, unknown> };
    const slot = Object.keys(changed.answers).find((one) => one.startsWith('q:')) ?? '';
    delete changed.answers[slot];
    const other = path.join(folder, 'one-less.json');
    writeFileSync(other, JSON.stringify(changed));
    const [packId = '', question] = slot.slice(2).split('/');
    const missing = score(other).packs.find((pack) => pack.id === packId)?.missing ?? [];
    expect(missing).toContainEqual(expect.objectContaining({ question, status: 'missing' }));
  });

  test('says the same to read', () => {
    expect(run(['score', file]).out).toMatch(/得分 \d/);
    expect(run(['score', file, '--lang', 'en']).out).toMatch(/Points \d/);
  });
});

describe('dossier', () => {
  test('writes the PDF in either language and names its hash', { timeout: 90_000 }, () => {
    for (const [language, pages] of [
      ['zh-CN', '页'],
      ['en', 'pages'],
    ] as const) {
      const out = path.join(folder, `申报 ${language}.pdf`);
      const ran = run(['dossier', file, '--out', out, '--lang', language]);
      expect(ran.code, ran.err).toBe(0);
      const bytes = readFileSync(out);
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(ran.out).toContain(pages);
      expect(ran.out).toContain(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  test(
    'writes a zip, whose check says it is unchanged, and names what was changed in it',
    { timeout: 90_000 },
    async () => {
      const out = path.join(folder, '申报.zip');
      expect(run(['dossier', file, '--out', out]).code).toBe(0);
      const good = run(['check', out]);
      expect([good.code, good.err]).toEqual([0, '']);
      expect(good.out).toContain('没有改动');
      const bad = path.join(folder, '改过.zip');
      await changedZip(out, bad, (name, bytes) => (name.endsWith('.xlsx') ? null : bytes));
      const changed = run(['check', bad, '--lang', 'en']);
      expect([changed.code, changed.err]).toEqual([2, '']);
      expect(changed.out).toContain('A file is missing: “03 汇总表.xlsx”.');
      const { intact, differences } = JSON.parse(run(['check', bad, '--json']).out) as Record<
        string,
        unknown
      >;
      expect([intact, differences]).toEqual([false, [{ kind: 'file-missing', name: '03 汇总表.xlsx' }]]);
      expect(run(['check', file]).err).toContain('不是就绪工作台导出的申报材料');
    },
  );

  test('writes nothing where there is no folder', { timeout: 60_000 }, () => {
    const out = path.join(folder, 'gone', 'x.pdf');
    const ran = run(['dossier', file, '--out', out]);
    expect([ran.code, existsSync(out)]).toEqual([2, false]);
    expect(ran.err).toContain('文件夹');
  });
});

describe('a bad command or file ends with code 2, a sentence, and nothing on standard output', () => {
  const bad = (name: string, text: string): string => {
    const spoilt = path.join(folder, name);
    writeFileSync(spoilt, text);
    return spoilt;
  };
  test.each([
    ['an unknown command', ['nothing'], '没有命令“nothing”'],
    ['an unknown option', ['packs', '--jsn'], '看不懂这些选项'],
    ['an unknown language', ['packs', '--lang', 'fr'], '没有语言“fr”'],
    ['no file', ['score'], '缺少 FILE'],
    ['one argument too many', ['score', 'a', 'b'], '多出了“b”'],
    ['no place for the dossier', ['dossier', 'x.json'], '缺少 --out'],
    ['a file that is not there', ['score', '/nowhere/x.json'], '找不到文件'],
  ])('%s', (_, args, sentence) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
  });

  test('a file with an unknown field is named with its path, in the language asked for', () => {
    const spoilt = bad('field.json', sample.out.replace('"sample": true', '"sample": true, "bonus": 1'));
    const before = readdirSync(folder);
    const { code, err } = run(['score', spoilt, '--json', '--lang', 'en']);
    expect([code, err]).toEqual([
      2,
      'The file has an unknown field: bonus. Nothing was changed. Please ask whoever gave you the file for a new one.\n',
    ]);
    expect(run(['dossier', spoilt, '--out', path.join(folder, 'no.pdf')]).err).toContain(
      '不认识的字段：bonus',
    );
    expect(readdirSync(folder)).toEqual(before);
  });
});

test('--help and no command at all explain themselves', () => {
  for (const args of [[], ['score', '--help']]) {
    const ran = run(args);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('dossier 文件 --out');
  }
});
