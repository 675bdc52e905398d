import type { Ink, Point, Shape } from './drawing.ts';

/** Estimated width of a text in a sans-serif face, in points: 1 em for a full-width character, a third to three quarters for others. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += isWide(character) ? 1 : halfWidth(character);
  return ems * size;
}

function halfWidth(character: string): number {
  if (/[A-Z%&@mw]/.test(character)) return 0.72;
  return /[fijlt.,:;'|! ()-]/.test(character) ? 0.36 : 0.56;
}

/** Breaks a label into lines no wider than `width`: at spaces, between full-width characters, else anywhere. */
export function wrapLabel(text: string, size: number, width: number): string[] {
  const lines = wrapTo(text, size, width);
  // A sign left alone on the last line takes company from the lines above.
  if (lines.length < 2 || [...(lines.at(-1) ?? '')].length > 1) return lines;
  const narrower = wrapTo(text, size, width * 0.82);
  return narrower.length === lines.length ? narrower : lines;
}

function wrapTo(text: string, size: number, width: number): string[] {
  const pieces = text.match(/\s+|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|./gsu) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces) {
    if (textWidth(current + piece, size) <= width || current === '') {
      current += piece;
    } else if (/^[，。、；：）》”]$/u.test(piece)) {
      // Closing punctuation hangs rather than starting a line.
      current += piece;
    } else {
      lines.push(current.trim());
      current = piece.trim();
    }
    while (textWidth(current, size) > width * 1.4 && [...current].length > 4) {
      const characters = [...current];
      let kept = characters.length;
      while (kept > 1 && textWidth(characters.slice(0, kept).join(''), size) > width) kept -= 1;
      lines.push(characters.slice(0, kept).join(''));
      current = characters.slice(kept).join('');
    }
  }
  if (current.trim() !== '') lines.push(current.trim());
  return lines;
}

export interface LabelStyle {
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
  readonly fill?: Ink;
}

/** Lines of text below one another, the first baseline at `at`. */
export function textLines(lines: readonly string[], at: Point, style: LabelStyle): Shape[] {
  return lines.map((text, index) => ({
    kind: 'text',
    at: { x: at.x, y: at.y + index * style.size * 1.3 },
    text,
    size: style.size,
    anchor: style.anchor,
    strong: style.strong ?? false,
    fill: style.fill ?? 'ink',
  }));
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026);
}
