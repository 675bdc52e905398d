import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCreditCode,
  creditCodeCheckCharacter,
  organisationCheckCharacter,
} from '../../assessments/enterprise/credit-code.ts';

const kinds = (text: string) => checkCreditCode(text).problems.map((problem) => problem.kind);
const errors = (text: string) =>
  checkCreditCode(text).problems.filter((problem) => problem.severity === 'error');

/** Appends the character that fits, so that a test can make a code of its own. */
const withCheck = (first17: string) => first17 + (creditCodeCheckCharacter(first17) ?? '?');
const organisation = (first8: string) => first8 + (organisationCheckCharacter(first8) ?? '?');

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('');
const validCode = fc
  .tuple(
    fc.constantFrom('91', '92', '93'),
    fc.constantFrom('360000', '360100', '360702', '361130', '110000', '440300', '100000'),
    fc.array(fc.constantFrom(...alphabet), { minLength: 8, maxLength: 8 }),
  )
  .map(([prefix, division, body]) => prefix + division + organisation(body.join('')))
  .filter((first17) => creditCodeCheckCharacter(first17) !== null)
  .map(withCheck);

describe('A credit code', () => {
  it.each([
    ['the example of the standard itself', '91350100M000100Y43'],
    ['an enterprise of Beijing', '91110105771583283D'],
    ['an enterprise registered with the province-level office', '91110000802100433B'],
    ['an enterprise of Shenzhen', '91440300708461136T'],
    ['another enterprise of Shenzhen', '91440300359143307G'],
    ['an individual business', '92510100MA61WJ3204'],
  ])('that is %s has no problems', (_, code) => {
    expect(checkCreditCode(code)).toEqual({ code, problems: [] });
  });

  it.each([
    ['blanks', ' 9135 0100 M000 100Y 43 '],
    ['lower case', '91350100m000100y43'],
    ['full-width characters', '９１３５０１００Ｍ０００１００ｙ４３'],
    ['an ideographic and an unbreakable blank', '91350100\u3000M000\u00a0100Y43\u200b'],
  ])('typed with %s is put right without a problem', (_, typed) => {
    expect(checkCreditCode(typed)).toEqual({ code: '91350100M000100Y43', problems: [] });
  });

  it.each([
    ['91350100M000100Y4Z', '3', 'Z'],
    ['91310115MA1G4L1WXK', '7', 'K'],
  ])('%s is told to end in %s', (code, expected, found) => {
    expect(checkCreditCode(code).problems).toContainEqual({
      kind: 'code-check-character',
      severity: 'error',
      values: { found, expected },
    });
  });

  it('whose sum 31 divides ends in 0, not in a missing 32nd character', () => {
    // All characters of value 0: the sum is 0, and (31 - 0) mod 31 is 0 again.
    expect(creditCodeCheckCharacter('00000000000000000')).toBe('0');
    // The weights are prime to 31, so one of the 31 last characters makes the sum a multiple of 31.
    const first17 = alphabet
      .map((letter) => `9136070200000000${letter}`)
      .find((code) => creditCodeCheckCharacter(code) === '0');
    expect(first17).toBeDefined();
    expect(errors(`${first17 ?? ''}0`)).toEqual([]);
  });

  it.each([
    ['17 characters', '91350100M000100Y4', 17],
    ['19 characters', '91350100M000100Y433', 19],
    ['nothing', '', 0],
    ['blanks only', ' \u3000', 0],
  ])('of %s has the wrong length and nothing else is guessed', (_, code, length) => {
    expect(checkCreditCode(code).problems).toEqual([
      { kind: 'code-length', severity: 'error', values: { length, expected: 18 } },
    ]);
  });

  it.each(['I', 'O', 'S', 'V', 'Z', '-', '赣', '?', '😀'])(
    'with “%s” names the character and its position',
    (character) => {
      const code = `91350100${character}000100Y43`;
      expect(errors(code)).toContainEqual({
        kind: 'code-letter',
        severity: 'error',
        values: { character, position: 9 },
      });
    },
  );

  it('with several wrong letters names each', () => {
    const problems = errors('9135O1O0M000100Y43').filter((problem) => problem.kind === 'code-letter');
    expect(problems.map((problem) => problem.values['position'])).toEqual([5, 7]);
  });

  it('with a letter among the digits of the division says so', () => {
    expect(kinds(withCheck('913A0100M000100Y4'))).toEqual(['code-division-digits']);
  });

  it('whose organisation code does not fit is only warned about, and told what would fit', () => {
    expect(checkCreditCode(withCheck('91360702000000001')).problems).toEqual([
      {
        kind: 'code-organisation',
        severity: 'warning',
        values: { organisation: '000000001', found: '1', expected: '0' },
      },
    ]);
  });

  it.each([
    ['a county of Jiangxi in use', '360702', []],
    ['a city of Jiangxi', '360700', []],
    ['the province of Jiangxi', '360000', []],
    ['the state', '100000', []],
    ['a county of another province, which we do not list', '440999', []],
    ['a code of Jiangxi nobody knows', '360799', ['code-division-unknown']],
    ['a province that does not exist', '990000', ['code-division-unknown']],
    ['a retired county of Jiangxi', '360721', ['code-division-retired']],
  ])('registered in %s (%s) gives %j', (_, division, expected) => {
    const code = withCheck(`91${division}${organisation('M000100Y')}`);
    expect(kinds(code)).toEqual(expected);
    expect(errors(code)).toEqual([]);
  });

  it('of a retired county names the county that took its place', () => {
    const [problem] = checkCreditCode(withCheck(`91360721${organisation('M000100Y')}`)).problems;
    expect(problem?.values).toMatchObject({
      division: '360721',
      successor: '360704',
      successorName: { 'zh-CN': '赣州市赣县区' },
    });
  });

  it.each(['11', '51', 'Y1', '99', '94'])(
    'that begins with %s is not one of an enterprise, which is a warning',
    (prefix) => {
      const code = withCheck(`${prefix}360702${organisation('M000100Y')}`);
      expect(checkCreditCode(code).problems).toEqual([
        { kind: 'code-not-enterprise', severity: 'warning', values: { prefix } },
      ]);
    },
  );

  it('has no errors when its check characters fit, whatever its body', () => {
    fc.assert(
      fc.property(validCode, (code) => {
        expect(checkCreditCode(code).problems).toEqual([]);
      }),
    );
  });

  it('with any one character changed is found to be wrong', () => {
    const other = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''));
    fc.assert(
      fc.property(validCode, fc.nat(17), other, (code, index, character) => {
        fc.pre(code[index] !== character);
        expect(errors(code.slice(0, index) + character + code.slice(index + 1)).length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('with two different characters exchanged is found to be wrong, but for the first and the last, whose weight is the same', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.nat(17), (code, a, b) => {
        fc.pre(code[a] !== code[b] && !(Math.min(a, b) === 0 && Math.max(a, b) === 17));
        const characters = code.split('');
        characters[a] = code.charAt(b);
        characters[b] = code.charAt(a);
        expect(errors(characters.join('')).length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never makes the check throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void checkCreditCode(text)),
    );
  });
});

describe('An organisation code', () => {
  it.each([
    ['59467239', '9'],
    ['D2143569', 'X'],
    ['M000100Y', '4'],
    ['80210043', '3'],
    ['77158328', '3'],
  ])('%s takes the check character %s', (first8, check) => {
    expect(organisationCheckCharacter(first8)).toBe(check);
  });

  it('whose sum 11 divides takes 0', () => {
    expect(organisationCheckCharacter('00000000')).toBe('0');
  });
});
