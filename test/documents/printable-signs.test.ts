import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Point } from '../../assessments/charts/drawing.ts';
import { drawnSigns } from '../../assessments/text/drawn-signs.ts';
import { hasSign, sayCharacter, unprintableIn } from '../../assessments/text/printable.ts';
import { signsDrawer, type Drawer } from '../../electron/documents/drawer.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { lineBreaker } from '../../electron/documents/pdf/break-lines.ts';
import { type as styles, type TextStyle } from '../../electron/documents/pdf/look.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { answer, withAnswers } from './changed-dossier.ts';
import { fontFiles } from './fonts.ts';

test('what the check before export takes for printable is what the fonts have or what is made of them', async () => {
  const { regular, bold, title } = await openFaces(fontFiles);
  const fonts = [regular, bold, title].map(({ bundled }) => bundled);
  const ranges: [number, number][] = [];
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const has = [regular, bold, title].map((face) => face.has(code));
    if (has.some((one) => one !== hasSign(code))) wrong.push(code.toString(16));
    if (!fonts.some((font) => font.has(code))) continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  let end = 0;
  const anew = ranges.map(([from, to]) => {
    const range = `${(from - end).toString(36)}${to === from ? '' : `.${(to - from).toString(36)}`}`;
    end = to;
    return range;
  });
  expect(wrong, `assessments/text/printable-ranges.ts, anew: ${anew.join(' ')}`).toEqual([]);
});

test('a sign is only made where the fonts lack it, and of signs every font has', async () => {
  const { regular, bold, title } = await openFaces(fontFiles);
  const fonts = [regular, bold, title].map(({ bundled }) => bundled);
  const has = (character: string) => fonts.map((font) => font.has(character.codePointAt(0) ?? 0));
  for (const [code, parts] of drawnSigns) {
    const sign = String.fromCodePoint(code);
    expect(has(sign), sign).not.toContain(true);
    expect(parts.length, sign).toBeGreaterThan(0);
    for (const { of } of parts) expect(has(of), `${of} of ${sign}`).not.toContain(false);
  }
});

test('what one font lacks is drawn by the next that has it, sign by sign', async () => {
  const breaker = lineBreaker(await openFaces(fontFiles), 'zh-CN');
  const by = (line: string, style: TextStyle) => breaker.runs(line, style).map((run) => [run.text, run.by]);
  expect(by('甲鿰乙☑', styles.cell)).toEqual([
    ['甲', undefined],
    // The serif for titles alone has this one.
    ['鿰', 'title'],
    ['乙', undefined],
    ['☑', 'signs regular'],
  ]);
  expect(by('鿰𰻞', styles.chapter)).toEqual([
    ['鿰', undefined],
    ['𰻞', 'regular'],
  ]);
});

test('what people paste into forms is printed, and found again as it was written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signs-'));
  const target = join(folder, 'signs.pdf');
  const note = '鿰☑是☐否☒无；✔已完成✗未完成；每吨减排CO₂约⅓，10⁻⁶；⌀12➜⭐龦𰻞';
  await writeDossier({ model: withAnswers([answer({ note })]), target, fonts: fontFiles }, () => undefined);
  // Another program than the one that reads it back here.
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', target, '-']);
  expect(stdout.replace(/\s/gu, '')).toContain(note);
  await rm(folder, { recursive: true });
});

test('names each character once, those that cannot be seen by number', () => {
  expect(unprintableIn('甲😀乙😀\u0007\u200b\n①☑CO₂').map(sayCharacter)).toEqual(['😀 U+1F600', 'U+0007']);
});

test('a made sign takes the room of its pieces, and each of them lies where it belongs', async () => {
  const { bundled } = (await openFaces(fontFiles)).regular;
  const signs = signsDrawer(bundled);
  const room = (of: string): number => bundled.advance(of, false);
  const boxes = (by: Drawer, sign: string): readonly Box[] => by.outlines(sign).map(boxOf);
  const one = (by: Drawer, sign: string): Box => boxOf(by.outlines(sign).flat());

  // A mark in a box takes no room of its own, and does not stick out.
  const [box, outer] = [one(bundled, '□'), boxes(bundled, '□').length];
  for (const sign of ['☑', '☒']) {
    expect(signs.advance(sign, false), sign).toBe(room('□'));
    expect(boxes(signs, sign).slice(0, outer), sign).toEqual(boxes(bundled, '□'));
    for (const { left, right, low, high } of boxes(signs, sign).slice(outer)) {
      expect(left > box.left && right < box.right && low > box.low && high < box.high, sign).toBe(true);
      expect(Math.abs(left + right - box.left - box.right), sign).toBeLessThan(20);
    }
  }
  // Small ones are small in both directions; below the line, or beside its upper half.
  for (const [sign, of] of [
    ['₂', '2'],
    ['⁶', '6'],
  ] as const) {
    const [made, whole] = [one(signs, sign), one(bundled, of)];
    expect(signs.advance(sign, false)).toBeCloseTo(room(of) * 0.6);
    expect(made.high - made.low).toBeCloseTo((whole.high - whole.low) * 0.6);
    expect(made.right - made.left).toBeCloseTo((whole.right - whole.left) * 0.6);
  }
  expect(one(signs, '₂').low).toBeLessThan(-100);
  expect(one(signs, '⁶').low).toBeGreaterThan(one(bundled, '6').high * 0.4);
  // One over three: one after the other, the first above, and all within their room.
  const [above, stroke, below] = boxes(signs, '⅓');
  if (above === undefined || stroke === undefined || below === undefined) throw new Error('three pieces');
  expect(above.right < stroke.left && stroke.right < below.left).toBe(true);
  expect(above.low).toBeGreaterThan(below.low + 300);
  expect(below.right).toBeLessThan(signs.advance('⅓', false));
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

function boxOf(outline: readonly Point[]): Box {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}
