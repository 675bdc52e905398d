import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What is called of HarfBuzz's subsetter; every value is a number or a place in its memory. */
interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly _initialize: () => void;
  readonly malloc: (bytes: number) => number;
  readonly hb_blob_create: (data: number, length: number, mode: number, user: number, free: number) => number;
  readonly hb_blob_get_data: (blob: number, length: number) => number;
  readonly hb_blob_get_length: (blob: number) => number;
  readonly hb_face_create: (blob: number, index: number) => number;
  readonly hb_face_reference_blob: (face: number) => number;
  readonly hb_set_add: (set: number, value: number) => void;
  readonly hb_set_clear: (set: number) => void;
  readonly hb_subset_input_create_or_fail: () => number;
  readonly hb_subset_input_set: (input: number, kind: number) => number;
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void;
  readonly hb_subset_input_unicode_set: (input: number) => number;
  readonly hb_subset_or_fail: (face: number, input: number) => number;
}

// The types of Node leave it to those of the browser.
declare const WebAssembly: {
  readonly instantiate: (code: Uint8Array) => Promise<{ readonly instance: { readonly exports: unknown } }>;
};

/** HarfBuzz's own numbers (hb-blob.h, hb-subset.h). */
const [memoryWritable, dropTables, layoutFeatures, keepNotdefOutline] = [2, 3, 6, 0x40];

/** What lines that run from left to right are set with; signs that stand only in vertical ones are left out. */
const features = ['calt', 'ccmp', 'halt', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'palt', 'rlig', 'tnum'];
const verticalTables = ['vhea', 'vmtx'];

/**
 * Cuts a TrueType font down to the signs of a text set in horizontal lines, with the box for a sign it lacks:
 * with that left empty, as subsetters do unasked, what no font can draw would look like nothing.
 * Throws when the font cannot be read.
 */
export async function subsetFont(font: Uint8Array, text: string): Promise<Uint8Array> {
  const harfBuzz = await openHarfBuzz();
  const at = harfBuzz.malloc(font.length);
  new Uint8Array(harfBuzz.memory.buffer).set(font, at);
  const face = harfBuzz.hb_face_create(harfBuzz.hb_blob_create(at, font.length, memoryWritable, 0, 0), 0);
  const input = harfBuzz.hb_subset_input_create_or_fail();
  harfBuzz.hb_subset_input_set_flags(input, keepNotdefOutline);
  const kept = harfBuzz.hb_subset_input_set(input, layoutFeatures);
  harfBuzz.hb_set_clear(kept);
  for (const name of features) harfBuzz.hb_set_add(kept, tagOf(name));
  const dropped = harfBuzz.hb_subset_input_set(input, dropTables);
  for (const name of verticalTables) harfBuzz.hb_set_add(dropped, tagOf(name));
  const signs = harfBuzz.hb_subset_input_unicode_set(input);
  for (const sign of text) harfBuzz.hb_set_add(signs, sign.codePointAt(0) ?? 0);
  const fewer = harfBuzz.hb_subset_or_fail(face, input);
  if (fewer === 0) throw new Error('The font cannot be cut down: HarfBuzz does not read it.');
  const cut = harfBuzz.hb_face_reference_blob(fewer);
  const length = harfBuzz.hb_blob_get_length(cut);
  const start = harfBuzz.hb_blob_get_data(cut, 0);
  return new Uint8Array(harfBuzz.memory.buffer).slice(start, start + length);
}

/** An instance for each font: its memory goes with it. */
async function openHarfBuzz(): Promise<HarfBuzz> {
  const file = fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(readFileSync(file));
  const harfBuzz = instance.exports as HarfBuzz;
  harfBuzz._initialize();
  return harfBuzz;
}

/** A name of four letters as the number fonts have for it. */
function tagOf(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE();
}
