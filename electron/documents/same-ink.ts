import type { Faces } from './fonts.ts';

/**
 * Fonts draw some characters alike: “•” as “·”, “‑” as “-”, the radical ⼯ as the ideograph 工. A PDF tells what a sign
 * means once, so a reader finds one of them wherever any stands. Returns a function that puts one character for all that
 * one of the fonts draws with the same sign, as far as they occur in `texts`; to be used on both sides of a comparison.
 */
export function foldSameInk(faces: Faces, texts: readonly string[]): (text: string) => string {
  const used = new Set(
    texts.flatMap((text) => Array.from(text, (character) => character.codePointAt(0) ?? 0)),
  );
  const codePoints = [...used].toSorted((a, b) => a - b);
  const same = new Map<number, number>();
  const first = (codePoint: number): number => {
    const earlier = same.get(codePoint);
    return earlier === undefined ? codePoint : first(earlier);
  };
  for (const face of [faces.regular, faces.bold, faces.title]) {
    const drawn = new Map<string, number>();
    for (const codePoint of codePoints) {
      if (!face.has(codePoint)) continue;
      const sign = face.signOf(codePoint);
      const other = drawn.get(sign);
      if (other === undefined) drawn.set(sign, codePoint);
      else if (first(codePoint) !== first(other)) same.set(first(codePoint), first(other));
    }
  }
  if (same.size === 0) return (text) => text;
  return (text) =>
    Array.from(text, (character) => String.fromCodePoint(first(character.codePointAt(0) ?? 0))).join('');
}
