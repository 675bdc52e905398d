import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { afterEach, describe, expect, test } from 'vitest';
import { assessmentFileJsonSchema } from '../../assessments/exchange/assessment-file.ts';
import { sayFault } from '../../assessments/text/say.ts';
import { hashOf } from '../../electron/db/canonical.ts';
import { exportFileName } from '../../electron/services/passing-on/export-file.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { fileName } from '../../electron/services/file-name.ts';
import { openSample } from '../../electron/services/sample.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { faultOf, newFolder, placeIn, removeFolders } from '../services/place.ts';
import { takeEarlyFile, writeEarlyFile } from './early-file.ts';

afterEach(removeFolders);

/** A store with the sample, and the sample written to a file. */
function exported(): { place: Workplace; folder: string; file: string; text: string } {
  const folder = newFolder();
  const place = placeIn(folder);
  const { assessmentId } = openSample(place, { language: 'zh-CN' });
  const file = path.join(folder, '评估 文件.json');
  writeEarlyFile(place, { assessmentId, file });
  return { place, folder, file, text: readFileSync(file, 'utf8') };
}

describe('an assessment file', () => {
  test('comes back as it went out, as a new enterprise, and goes out again the same', () => {
    const { place, folder, file, text } = exported();
    const { enterpriseId, assessmentId } = takeEarlyFile(place, { file });
    expect(listEnterprises(place)).toHaveLength(2);
    const { enterprise, answers, assessment } = openAssessment(place, { assessmentId });
    expect(enterprise.id).toBe(enterpriseId);
    expect(enterprise.sample).toBe(true);
    expect(assessment.title).toBe('sample');
    expect(Object.keys(answers)).toHaveLength(3);
    const again = path.join(folder, 'again.json');
    writeEarlyFile(place, { assessmentId, file: again });
    expect(readFileSync(again, 'utf8')).toBe(text);
  });

  test('names its format, its questionnaires with their hash, and nothing of this computer', () => {
    const { text, folder } = exported();
    expect(JSON.parse(text)).toMatchObject({
      format: 'readiness-desk/assessment',
      formatVersion: 2,
      sample: true,
      packs: [{ id: 'tiny', edition: '1', sha256: hashOf(tinyPack) }],
    });
    expect(text).not.toContain(folder);
  });

  test('may begin with a byte order mark, as some editors write', () => {
    const { place, file, text } = exported();
    writeFileSync(file, `\ufeff${text}`);
    expect(takeEarlyFile(place, { file }).assessmentId).not.toBe('');
  });

  test('may be written by hand without hashes', () => {
    const { place, file, text } = exported();
    writeFileSync(file, text.replace(/,\s*"sha256": "[0-9a-f]{64}"/, ''));
    expect(takeEarlyFile(place, { file }).assessmentId).not.toBe('');
  });

  test('is described by the JSON Schema that lies in the repository', async () => {
    const file = path.join(import.meta.dirname, '../../assessments/exchange/assessment-file.schema.json');
    const options = { ...(await resolveConfig(file)), filepath: file };
    const schema = await format(JSON.stringify(assessmentFileJsonSchema(), null, 2), options);
    // After a change of the format, `vitest run test/exchange --update` writes the file anew.
    await expect(schema).toMatchFileSnapshot(file);
  });
});

interface Json {
  [name: string]: Json;
}
const change = (text: string, edit: (file: Json) => void): string => {
  const file = JSON.parse(text) as Json;
  edit(file);
  return JSON.stringify(file);
};
/** Values are put where the format does not expect them, which is what the types forbid. */
const wrong = (value: unknown): Json => value as Json;
const one = 'q:tiny/one';

const refusals: readonly [string, (text: string) => string | Buffer, string, string?][] = [
  ['an empty file', () => '', 'file.empty'],
  ['blanks only', () => ' \n ', 'file.not-json'],
  ['cut off in the middle', (text) => text.slice(0, text.length / 2), 'file.not-json'],
  ['cut off by one sign', (text) => text.trimEnd().slice(0, -1), 'file.not-json'],
  ['something behind its end', (text) => `${text}x`, 'file.not-json'],
  ['two files in one', (text) => text + text, 'file.not-json'],
  ['UTF-16', (text) => Buffer.from(text, 'utf16le'), 'file.not-utf8'],
  ['GBK', () => Buffer.from([0x7b, 0x22, 0xb2, 0xe2, 0xca, 0xd4, 0x22]), 'file.not-utf8'],
  [
    'a broken sign in UTF-8',
    (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]),
    'file.not-utf8',
  ],
  ['a database', () => Buffer.from('SQLite format 3\0'), 'file.not-json'],
  ['a zip archive', () => Buffer.from('PK\u0003\u0004'), 'file.not-json'],
  ['nesting without end', () => '['.repeat(200_000), 'file.too-deep'],
  ['a name used twice', (text) => text.replace('{', '{"format":"x",'), 'file.name-twice'],
  ['__proto__', (text) => text.replace('{', '{"__proto__":{"polluted":1},'), 'file.unknown-name'],
  ['a number beyond all bounds', (text) => text.replace('"staff": 30', '"staff": 1e999'), 'file.number'],
  ['half a character', (text) => text.replace('示例厂', '示例\\ud800'), 'file.half-character'],
  ['a list', () => '[]', 'file.foreign', 'format'],
  ['null', () => 'null', 'file.foreign', 'format'],
  ['another format', (text) => text.replace('readiness-desk/assessment', 'other'), 'file.foreign', 'format'],
  [
    'a newer format',
    (text) => text.replace('"formatVersion": 2', '"formatVersion": 3'),
    'file.newer',
    'formatVersion',
  ],
  [
    'a format version in words',
    (text) => change(text, (file) => (file['formatVersion'] = wrong('1'))),
    'file.wrong-choice',
    'formatVersion',
  ],
  [
    'an unknown field',
    (text) => change(text, (file) => (file['extra'] = wrong(1))),
    'file.unknown-field',
    'extra',
  ],
  [
    'an unknown field of the enterprise',
    (text) => change(text, (file) => file['enterprise'] && (file['enterprise']['taxNumber'] = wrong('1'))),
    'file.unknown-field',
    'enterprise.taxNumber',
  ],
  [
    'constructor as a field',
    (text) => change(text, (file) => (file['constructor'] = wrong({}))),
    'file.unknown-field',
    'constructor',
  ],
  [
    'a missing part',
    (text) => change(text, (file) => delete file['answers']),
    'file.missing-field',
    'answers',
  ],
  [
    'a missing fact',
    (text) => change(text, (file) => delete file['enterprise']?.['name']),
    'file.missing-field',
    'enterprise.name',
  ],
  [
    'text where people are counted',
    (text) => text.replace('"staff": 30', '"staff": "30"'),
    'file.wrong-type',
    'enterprise.staff',
  ],
  [
    'half a person',
    (text) => text.replace('"staff": 30', '"staff": 30.5'),
    'file.wrong-type',
    'enterprise.staff',
  ],
  [
    'fewer than no people',
    (text) => text.replace('"staff": 30', '"staff": -1'),
    'file.too-small',
    'enterprise.staff',
  ],
  [
    'money that is no number',
    (text) => text.replace('"1200.5"', '"1,200"'),
    'file.wrong-value',
    'enterprise.revenue',
  ],
  [
    'a date that does not exist',
    (text) => text.replace('"foundedOn": null', '"foundedOn": "2023-02-30"'),
    'file.wrong-value',
    'enterprise.foundedOn',
  ],
  [
    'an ownership that does not exist',
    (text) => text.replace('"ownership": null', '"ownership": "mine"'),
    'file.wrong-choice',
    'enterprise.ownership',
  ],
  [
    'a name of 300 characters',
    (text) => text.replace('示例厂', '长'.repeat(300)),
    'file.too-big',
    'enterprise.name',
  ],
  [
    'an assessment without a title',
    (text) => change(text, (file) => file['assessment'] && (file['assessment']['title'] = wrong('  '))),
    'file.too-small',
    'assessment.title',
  ],
  [
    'no questionnaire',
    (text) => change(text, (file) => (file['packs'] = wrong([]))),
    'file.too-small',
    'packs',
  ],
  [
    'a questionnaire that is not here',
    (text) => text.replace('"id": "tiny"', '"id": "huge"'),
    'file.no-questionnaire',
    'packs[0].id',
  ],
  [
    'another edition',
    (text) => text.replace('"edition": "1"', '"edition": "2"'),
    'file.other-edition',
    'packs[0].edition',
  ],
  [
    'the same edition with another content',
    (text) => text.replace(hashOf(tinyPack), 'a'.repeat(64)),
    'file.other-content',
    'packs[0].sha256',
  ],
  [
    'a questionnaire listed twice',
    (text) =>
      change(
        text,
        (file) =>
          (file['packs'] = wrong([
            { id: 'tiny', edition: '1' },
            { id: 'tiny', edition: '1' },
          ])),
      ),
    'file.questionnaire-twice',
    'packs[1].id',
  ],
  [
    'an answer to an unknown question',
    (text) => text.replace(one, 'q:tiny/nine'),
    'file.answer',
    'answers.q:tiny/nine',
  ],
  [
    'an answer of an unknown questionnaire',
    (text) => text.replace(one, 'q:other/one'),
    'file.answer',
    'answers.q:other/one',
  ],
  ['an answer without a place', (text) => text.replace(one, 'one'), 'file.unknown-field', 'answers.one'],
  ['an unknown figure', (text) => text.replace('f:all', 'f:none'), 'file.answer', 'answers.f:none'],
  [
    'an unknown option',
    (text) => text.replace('"option": "mid"', '"option": "best"'),
    'file.answer',
    `answers.${one}.response.option`,
  ],
  [
    'an unknown kind of response',
    (text) => text.replace('"kind": "choice"', '"kind": "guess"'),
    'file.wrong-value',
    `answers.${one}.response.kind`,
  ],
  [
    'a response with one field too many',
    (text) => text.replace('"option": "mid"', '"option": "mid", "points": 100'),
    'file.unknown-field',
    `answers.${one}.response.points`,
  ],
  [
    'a note that is a number',
    (text) => text.replace('"note": ""', '"note": 5'),
    'file.wrong-type',
    'answers.f:all.note',
  ],
  [
    'a part larger than the whole',
    (text) => text.replace('"value": "5"', '"value": "500"'),
    'file.answer',
    'answers.f:all.response.value',
  ],
];

describe('a broken or foreign file is refused with the path of the fault and changes nothing', () => {
  test.each(refusals)('%s', (_, spoil, code, spot) => {
    const { place, file, text } = exported();
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    writeFileSync(file, spoilt);
    const before = place.store.db.serialize();
    const fault = faultOf(() => takeEarlyFile(place, { file }));
    expect([fault.code, fault.path]).toEqual([code, spot]);
    expect(place.store.db.serialize().equals(before)).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    for (const language of ['zh-CN', 'en'] as const) {
      const sentence = sayFault(fault, language);
      expect(sentence).not.toMatch(/[{}]|undefined|unexpected|意外/);
      if (spot !== undefined && code !== 'file.foreign' && code !== 'file.newer')
        expect(sentence).toContain(spot);
    }
  });

  test('a file that is not there', () => {
    const { place, folder } = exported();
    const missing = path.join(folder, 'none.json');
    expect(faultOf(() => takeEarlyFile(place, { file: missing }))).toMatchObject({
      code: 'file.missing',
      values: { file: missing },
    });
  });

  test('a folder', () => {
    const { place, folder } = exported();
    expect(faultOf(() => takeEarlyFile(place, { file: folder })).code).toBe('file.not-readable');
  });

  test('a file of 51 MB, which is not even read', () => {
    const { place, file } = exported();
    truncateSync(file, 51 * 1024 * 1024);
    const started = performance.now();
    expect(faultOf(() => takeEarlyFile(place, { file })).code).toBe('file.too-large');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('a file cut off at any hundredth of its length', () => {
    const { place, file, text } = exported();
    const before = place.store.db.serialize();
    for (let part = 0; part < 100; part += 1) {
      writeFileSync(file, text.slice(0, Math.floor((text.trimEnd().length * part) / 100)));
      expect(faultOf(() => takeEarlyFile(place, { file })).code).toMatch(/^file\.(empty|not-json)$/);
    }
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });
});

describe('a file is offered under a name every system takes', () => {
  test('made of the enterprise and the title', () => {
    const { place } = exported();
    const [sample] = listEnterprises(place);
    const input = {
      enterprises: [
        { enterpriseId: sample?.id ?? '', assessmentIds: (sample?.assessments ?? []).map(({ id }) => id) },
      ],
      leaveOut: { names: false, notes: false, evidence: false },
      passphrase: null,
    };
    expect(exportFileName(place, input)).toBe('示例厂 sample.readiness');
    expect(exportFileName(place, { ...input, passphrase: 'long enough' })).toMatch(/\.readiness\.age$/);
  });

  test.each([
    [['a/b\\c:d*e?f"g<h>i|j'], 'a b c d e f g h i j.json'],
    [['..', '..'], 'readiness.json'],
    [['', ''], 'readiness.json'],
    [['name. '], 'name.json'],
    [['甲\u202e乙\u0000丙'], '甲 乙 丙.json'],
    [['长'.repeat(300)], `${'长'.repeat(60)}.json`],
    [['😀'.repeat(100)], `${'😀'.repeat(45)}.json`],
  ])('%j', (words, name) => {
    expect(fileName(words, 'json')).toBe(name);
  });
});
