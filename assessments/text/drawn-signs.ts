/** A piece of a sign: a character the fonts have, made smaller and moved, in thousandths of the size. */
export interface SignPart {
  readonly of: string;
  readonly scale: number;
  readonly right: number;
  readonly up: number;
  /** Drawn over the piece before it, taking no room of its own. */
  readonly over: boolean;
}

/**
 * Each with the one it is drawn as. Not here: what would lose its meaning, such as dots told apart by their colour.
 */
const alike =
  '☐□ ⬜□ ◻□ ❏□ ❑□ ❒□ ⬛■ ◼■ ◽▫ ◾▪ ✔✓ ✕× ✖× ✗× ✘× ❌× ☓× ►▶ ▸▶ ➤▶ ▻▷ ▹▷ ➢▷ ◄◀ ◂◀ ▴▲ ▵△ ▾▼ ▿▽ ➔→ ➙→ ➜→ ➝→ ➞→ ⟶→ ⟵← ' +
  '⭐★ ⭕○ ⚪○ ⚫● ❗！ ❕！ ❓？ ❔？ ➕＋ ➖－ ➗÷ ❤♥ ⌀∅ ⁄/ ∙· ⋅· ∗* ∼~ ⁃• ‣▶';

const raised = '⁰0 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁺+ ⁻− ⁼= ⁽( ⁾) ⁿn ⁱi';
const lowered = '₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ₊+ ₋− ₌= ₍( ₎) ₐa ₑe ₒo ₓx ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt';
const fractions = '⅐1/7 ⅑1/9 ⅓1/3 ⅔2/3 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8';

/**
 * Signs people type and paste into forms that the bundled fonts lack, each made of signs they have: ticked boxes,
 * crosses, CO₂, ⅓. What is drawn is another shape at most; what is copied from the document is what was written.
 */
export const drawnSigns: ReadonlyMap<number, readonly SignPart[]> = allSigns();

function allSigns(): Map<number, readonly SignPart[]> {
  const part = (of: string, scale = 1, up = 0): SignPart => ({ of, scale, up, right: 0, over: false });
  const over = (of: string, scale: number, right: number, up: number): SignPart => ({
    ...part(of, scale, up),
    right,
    over: true,
  });
  const ticked = [part('□'), over('✓', 0.78, 231, 70)];
  const crossed = [part('□'), over('×', 0.9, 50, 42)];
  const signs = new Map<string, readonly SignPart[]>([
    ['☑', ticked],
    ['✅', ticked],
    ['☒', crossed],
    ['❎', crossed],
  ]);
  const each = (list: string, parts: (drawn: string) => readonly SignPart[]): void => {
    for (const [sign = '', ...drawn] of list.split(' ')) signs.set(sign, parts(drawn.join('')));
  };
  each(alike, (drawn) => [part(drawn)]);
  each(raised, (drawn) => [part(drawn, 0.6, 320)]);
  each(lowered, (drawn) => [part(drawn, 0.6, -150)]);
  each(fractions, ([upper = '', stroke = '', lower = '']) => [
    part(upper, 0.58, 310),
    part(stroke),
    part(lower, 0.58),
  ]);
  return new Map([...signs].map(([sign, parts]) => [sign.codePointAt(0) ?? 0, parts]));
}
