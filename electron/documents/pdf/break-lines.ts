import type { Language } from '../../../assessments/pack/localized.ts';
import type { Face, Faces } from '../fonts.ts';
import { printable } from '../printable.ts';
import type { TextStyle } from './look.ts';
import type { Run } from './paint/nodes.ts';

/** May not start a line. */
const closers = new Set('，。、；：？！）】》〉」』〕〗”’…—～·％‰℃),.:;!?%]}/-–»');
/** May not end a line. */
const openers = new Set('（【《〈「『〔〖“‘([{«￥¥$');
/** Curly marks that Noto Sans SC draws a full em wide and that Latin text needs narrow. */
const curly = new Set('‘’“”');

/** Measures and breaks text for one document; built once per run so that widths are looked up once. */
export interface LineBreaker {
  /**
   * The lines a text takes in this style and width, the first one shorter by `indent`, in points; line ends of the
   * text are kept. At least one line.
   */
  lines(text: string, style: TextStyle, width: number, indent?: number): string[];
  width(text: string, style: TextStyle): number;
  /** The text cut with "…" so that it fits on one line; for running heads only. */
  fit(text: string, style: TextStyle, width: number): string;
  /** One line by what draws it. */
  runs(line: string, style: TextStyle): Run[];
}

/**
 * Breaks lines as Chinese typesetting wants it: between ideographs anywhere, Latin words and figures whole, no
 * closing mark at the start of a line, no opening one at its end, no single character alone on the last line.
 * A word wider than the line is broken between characters, so nothing ever sticks out.
 */
export function lineBreaker(faces: Faces, language: Language): LineBreaker {
  const advance = (character: string, narrow: boolean, style: TextStyle) =>
    (faces[style.face].advance(character, narrow) * style.size) / 1000;

  const width = (text: string, style: TextStyle) => {
    // Most words of a Chinese text are one character, which only a quotation mark makes depend on its neighbours.
    if (text.length === 1 && !curly.has(text)) return advance(text, false, style);
    const characters = [...text];
    return characters.reduce(
      (sum, character, index) => sum + advance(character, isNarrow(characters, index, language), style),
      0,
    );
  };

  const breakOne = (paragraph: string, style: TextStyle, room: number, indent: number): string[] => {
    const words = wordsOf(paragraph);
    const lines: string[][] = [];
    let line: string[] = [];
    let used = indent;
    for (const word of words) {
      const whole = width(word, style);
      const ending = word.trimEnd();
      const bare = ending === word ? whole : width(ending, style);
      if (line.length > 0 && used + bare > room) {
        lines.push(line);
        line = [];
        used = 0;
      }
      if (line.length === 0 && used + bare > room) {
        for (const piece of cutWord(word, style, room, used)) {
          if (line.length > 0) lines.push(line);
          line = [piece];
        }
        used = lines.length === 0 ? indent : 0;
        used += line.reduce((sum, piece) => sum + width(piece, style), 0);
        continue;
      }
      line.push(word);
      used += whole;
    }
    if (line.length > 0 || lines.length === 0) lines.push(line);
    keepCompany(lines, (words) => width(words.join('').trimEnd(), style) <= room);
    return lines.map((words) => words.join('').trim());
  };

  /** `taken`: what of the first line is not free. */
  const cutWord = (word: string, style: TextStyle, room: number, taken: number): string[] => {
    const pieces: string[] = [];
    let piece = '';
    let used = taken;
    for (const character of graphemes(word)) {
      const step = width(character, style);
      if (piece !== '' && used + step > room) {
        pieces.push(piece);
        piece = '';
        used = 0;
      }
      piece += character;
      used += step;
    }
    if (piece.trim() !== '') pieces.push(piece);
    return pieces;
  };

  return {
    width,
    lines: (text, style, room, indent = 0) =>
      printable(text)
        .split('\n')
        .flatMap((paragraph, index) => breakOne(paragraph.trim(), style, room, index === 0 ? indent : 0)),
    fit(text, style, room) {
      const whole = printable(text).replace(/[ \n]+/g, ' ');
      if (width(whole, style) <= room) return whole;
      const characters = graphemes(whole);
      let kept = characters.length;
      while (kept > 1 && width(`${characters.slice(0, kept).join('')}…`, style) > room) kept -= 1;
      return `${characters.slice(0, kept).join('')}…`;
    },
    runs: (line, style) => runsOf(line, language, faces[style.face]),
  };
}

/** Splits a paragraph where a line may end. Spaces stay with the word before them. */
function wordsOf(paragraph: string): string[] {
  const words: string[] = [];
  let word = '';
  let before = '';
  for (const character of graphemes(paragraph)) {
    if (before !== '' && mayBreak(before, character, word)) {
      words.push(word);
      word = '';
    }
    word += character;
    before = character;
  }
  if (word !== '') words.push(word);
  return words;
}

function mayBreak(before: string, after: string, word: string): boolean {
  if (/\s/u.test(after)) return false;
  if (closers.has(after) && after !== '/' && after !== '-') return false;
  if (openers.has(before)) return false;
  if (/[ \u3000]/u.test(before)) return true;
  if (isCjk(before) || isCjk(after)) return after !== '/' && after !== '-';
  // Words joined by a hyphen may part, figures and reference numbers may not.
  return (before === '-' || before === '/' || before === '–') && /\p{L}/u.test(after) && !/\d/.test(word);
}

function isCjk(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    code >= 0x20000 ||
    character === '—' ||
    character === '…' ||
    curly.has(character)
  );
}

/** A last line of one sign (or a sign and its full stop) takes a companion from the line above. */
function keepCompany(lines: string[][], fits: (words: readonly string[]) => boolean): void {
  const last = lines.at(-1);
  const above = lines.at(-2);
  if (last === undefined || above === undefined || above.length < 4) return;
  const alone = [...last.join('').trim()].filter((character) => !closers.has(character));
  const companion = above.at(-1);
  if (alone.length > 1 || companion === undefined || !alone.every(isCjk) || !fits([companion, ...last]))
    return;
  above.pop();
  last.unshift(companion);
}

function runsOf(line: string, language: Language, face: Face): Run[] {
  const characters = [...line];
  const runs: { text: string; narrow: boolean; by: string | undefined }[] = [];
  characters.forEach((character, index) => {
    const narrow = isNarrow(characters, index, language);
    const drawer = face.drawerOf(character);
    const by = drawer === face.bundled ? undefined : drawer.key;
    const run = runs.at(-1);
    if (run !== undefined && run.narrow === narrow && run.by === by) run.text += character;
    else runs.push({ text: character, narrow, by });
  });
  return runs.length === 0 ? [{ text: line, narrow: false }] : runs;
}

/** Whether the quotation mark at `index` belongs to Latin text: around it, or around Chinese words that stand in it. */
function isNarrow(characters: readonly string[], index: number, language: Language): boolean {
  const character = characters[index] ?? '';
  if (!curly.has(character)) return false;
  const inward = character === '“' || character === '‘' ? 1 : -1;
  const inner = characters[index + inward] ?? '';
  const outer = characters[index - inward] ?? '';
  // Chinese text keeps its full-width marks even around figures; only the apostrophe is Latin there.
  return language === 'en'
    ? !/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(inner) || /[\s\p{Script=Latin}.,;:]/u.test(outer)
    : character === '’' && /\p{Script=Latin}/u.test(inner);
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** Characters as people see them: a letter with its combining marks is one. */
function graphemes(text: string): string[] {
  // Without combining marks code points are enough, and much faster.
  if (!/\p{M}/u.test(text)) return [...text];
  return [...segmenter.segment(text)].map((segment) => segment.segment);
}
