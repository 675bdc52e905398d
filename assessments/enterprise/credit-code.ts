import type { FaultValue } from '../text/fault.ts';
import { findDivision } from './divisions.ts';

export type CodeProblemKind =
  | 'code-length'
  | 'code-letter'
  | 'code-division-digits'
  | 'code-check-character'
  | 'code-organisation'
  | 'code-division-unknown'
  | 'code-division-retired'
  | 'code-not-enterprise';

/** One thing that does not fit; its sentence is `creditCodeText[kind]`, filled with `values`. */
export interface CodeProblem {
  readonly kind: CodeProblemKind;
  /** An error means the code cannot be right as typed; a warning asks to compare it with the licence. */
  readonly severity: 'error' | 'warning';
  readonly values: Readonly<Record<string, FaultValue>>;
}

export interface CreditCodeCheck {
  /** Upper case, half width, no blanks. */
  readonly code: string;
  readonly problems: readonly CodeProblem[];
}

const codeLength = 18;
/** GB 32100-2015, table of characters and values: I, O, S, V and Z are never used. The index is the value. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 32100-2015: the weight at position i is 3 to the power i - 1, modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714-1997: A is 10, Z is 35; the index is the value. */
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
/** The first two digits of GB/T 2260, with 10 for the offices of the state itself. */
const provinces = new Set(
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

/**
 * A credit code as it is stored: full-width characters become half-width, letters upper case, blanks go.
 * In: typed or pasted text. Out: the text in that form, of whatever length.
 */
export function normaliseCreditCode(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * The check character that fits the first 17 characters.
 * In: at least 17 characters. Out: the character, or null when one of them is not of the code's alphabet.
 * Source: GB 32100-2015, check character after GB/T 17710, modulo 31.
 */
export function creditCodeCheckCharacter(code: string): string | null {
  const sum = weightedSum(code, weights, alphabet);
  // The outer modulo matters when 31 divides the sum: the check character is then 0.
  return sum === null ? null : (alphabet[(31 - (sum % 31)) % 31] ?? null);
}

/**
 * The check character that fits the first 8 characters of an organisation code.
 * In: at least 8 characters. Out: the character, or null when one of them is neither digit nor letter.
 * Source: GB 11714-1997, modulo 11; 10 is written X and 11 is written 0.
 */
export function organisationCheckCharacter(code: string): string | null {
  const sum = weightedSum(code, organisationWeights, organisationAlphabet);
  if (sum === null) return null;
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

function weightedSum(code: string, by: readonly number[], characters: string): number | null {
  let sum = 0;
  for (const [index, weight] of by.entries()) {
    const character = code[index];
    const value = character === undefined ? -1 : characters.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
  }
  return sum;
}

/**
 * Checks a unified social credit code.
 * In: the code as typed. Out: the code in its stored form and everything that does not fit, errors first; a code
 * that is right in every respect has no problems. Never throws.
 * Source: GB 32100-2015 (length, characters, check character); GB 11714-1997 (the organisation code inside);
 * GB/T 2260 (the division of the office of registration).
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normaliseCreditCode(text);
  const characters = Array.from(code);
  const problems: CodeProblem[] = [];
  const add = (kind: CodeProblemKind, severity: 'error' | 'warning', values: CodeProblem['values']) => {
    problems.push({ kind, severity, values });
  };
  if (characters.length !== codeLength) {
    add('code-length', 'error', { length: characters.length, expected: codeLength });
  }
  for (const [index, character] of characters.entries()) {
    const position = index + 1;
    if (!alphabet.includes(character)) add('code-letter', 'error', { character, position });
    else if (position >= 3 && position <= 8 && !/\d/.test(character)) {
      add('code-division-digits', 'error', { character, position });
    }
  }
  if (characters.length !== codeLength) return { code, problems };

  const expected = creditCodeCheckCharacter(code);
  const found = code.slice(17);
  if (expected !== null && expected !== found) add('code-check-character', 'error', { found, expected });
  if (problems.length > 0) return { code, problems };

  const organisation = organisationCheckCharacter(code.slice(8));
  if (organisation !== null && organisation !== code[16]) {
    add('code-organisation', 'warning', {
      organisation: code.slice(8, 17),
      found: code.slice(16, 17),
      expected: organisation,
    });
  }
  checkDivision(code.slice(2, 8), add);
  if (!/^9[123]/.test(code)) add('code-not-enterprise', 'warning', { prefix: code.slice(0, 2) });
  return { code, problems };
}

/** The division is where the enterprise was registered, maybe long ago or in another province: only warnings. */
function checkDivision(
  division: string,
  add: (kind: CodeProblemKind, severity: 'warning', values: CodeProblem['values']) => void,
): void {
  const province = division.slice(0, 2);
  if (province !== '36') {
    if (!provinces.has(province)) add('code-division-unknown', 'warning', { division });
    return;
  }
  const known = findDivision(division);
  if (known === null) {
    if (division !== '360000') add('code-division-unknown', 'warning', { division });
    return;
  }
  const successor = known.successor === null ? null : findDivision(known.successor);
  if (successor !== null) {
    add('code-division-retired', 'warning', {
      division,
      name: known.fullName,
      successor: successor.code,
      successorName: successor.fullName,
    });
  }
}
