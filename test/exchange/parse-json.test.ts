import { describe, expect, test } from 'vitest';
import { parseJson } from '../../assessments/exchange/parse-json.ts';
import { faultOf } from '../services/place.ts';

describe('JSON is read as JSON.parse reads it', () => {
  test.each([
    '{}',
    '[]',
    ' [ 1 , -2.5e3 , 0 , 1e-7, true , false , null , "x" ] ',
    '{"a":{"b":[{"c":"\\u4f60\\n\\"\\\\\\/"}]},"":0}',
    '"\\ud83d\\ude00😀"',
    '{"constructor":1,"toString":2,"prototype":{}}',
    `"${'长'.repeat(100_000)}"`,
    `"${'\\n'.repeat(100_000)}"`,
    JSON.stringify(Array.from({ length: 20_000 }, (_, index) => ({ index, text: `t${index}` }))),
  ])('%.60s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });
});

describe('text that is no JSON, or not only one thing, is refused with its place', () => {
  test.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a":1,}', 1, 8],
    ['[1,]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ["{'a':1}", 1, 2],
    ['{a:1}', 1, 2],
    ['[01]', 1, 3],
    ['[+1]', 1, 2],
    ['[.5]', 1, 2],
    ['[NaN]', 1, 2],
    ['[Infinity]', 1, 2],
    ['[1] // comment', 1, 5],
    ['{} {}', 1, 4],
    ['"abc', 1, 5],
    ['"a\tb"', 1, 3],
    ['"\\x41"', 1, 1],
    ['"\\u12"', 1, 1],
    ['[tru]', 1, 2],
    ['\u00a0{}', 1, 1],
  ])('%j', (text, line, column) => {
    expect(faultOf(() => parseJson(text))).toMatchObject({ code: 'file.not-json', values: { line, column } });
  });
});

describe('JSON that other readers would bend is refused', () => {
  test.each([
    ['a name used twice', '{"a":1,"b":2,"a":3}', 'file.name-twice'],
    ['a name used twice, once escaped', '{"a":1,"\\u0061":3}', 'file.name-twice'],
    ['__proto__', '{"__proto__":{"polluted":true}}', 'file.unknown-name'],
    ['__proto__ deep inside', '[{"a":[{"\\u005f_proto__":1}]}]', 'file.unknown-name'],
    ['a number beyond all bounds', '[1e999]', 'file.number'],
    ['a whole number that would lose digits', '[9007199254740993]', 'file.number'],
    ['half a character', '["\\ud83d"]', 'file.half-character'],
    ['lists in lists a hundred thousand deep', '['.repeat(100_000), 'file.too-deep'],
    ['objects in objects', '{"a":'.repeat(50) + '1' + '}'.repeat(50), 'file.too-deep'],
  ])('%s', (_, text, code) => {
    expect(faultOf(() => parseJson(text)).code).toBe(code);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
