import { drawChart } from '../../assessments/charts/chart.ts';
import { drawingTexts } from '../../assessments/charts/drawing.ts';
import { readingOrder, type Spoken } from '../../assessments/dossier/reading-order.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { Faces } from './fonts.ts';
import { printable } from './printable.ts';

/** One character no font has, and the places where it stands (chapter, question, field). */
export interface Unprintable {
  readonly character: string;
  /** U+1F600 */
  readonly codePoint: string;
  readonly places: readonly string[];
}

/** Finds every character of the dossier that one of its fonts lacks, in reading order. */
export function findUnprintable(dossier: DossierDocument, faces: Faces): Unprintable[] {
  return findRefused(dossier, (codePoint) => canPrint(codePoint, faces));
}

function findRefused(
  dossier: DossierDocument,
  mayStand: (codePoint: number) => boolean,
  order: readonly Spoken[] = readingOrder(dossier),
): Unprintable[] {
  const found = new Map<number, Set<string>>();
  const { meta } = dossier;
  const running = Object.values(meta.running).map((text) => ({ text: text ?? '', place: [meta.title] }));
  for (const spoken of [...order, ...running.map((run) => ({ kind: 'text' as const, ...run }))]) {
    if (spoken.kind !== 'text') continue;
    for (const character of printable(spoken.text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === '\n' || mayStand(codePoint)) continue;
      const places = found.get(codePoint) ?? new Set<string>();
      found.set(codePoint, places.add(spoken.place.join(' › ')));
    }
  }
  return [...found].map(([codePoint, places]) => ({
    character: isInvisible(codePoint) ? '' : String.fromCodePoint(codePoint),
    codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
    places: [...places],
  }));
}

const listedPlaces = 20;
/** So many characters of one place are named. */
const namedSigns = 5;

/** Throws `document.unprintable` with every place where such a character stands, and which; nothing has been written then. */
export function refuseUnprintable(dossier: DossierDocument, faces: Faces): void {
  refuse('document.unprintable', findUnprintable(dossier, faces));
}

/** Throws `document.unwritable` likewise with every character an XML file may not hold (XML 1.0 §2.2). */
export function refuseUnwritable(dossier: DossierDocument): void {
  const { meta, cover } = dossier;
  // What a picture shows and what the file says of itself are words there as well.
  const order = readingOrder(dossier, (charts, width) =>
    charts.flatMap((chart) => [...drawingTexts(drawChart(chart, width)), chart.title, chart.description]),
  );
  const about = [meta.title, meta.subtitle, meta.enterprise, meta.appVersion, cover.qr.payload];
  const words = about.map((text) => ({ kind: 'text' as const, text, place: [meta.title], repeats: [] }));
  refuse('document.unwritable', findRefused(dossier, mayStandInXml, [...order, ...words]));
}

function mayStandInXml(codePoint: number): boolean {
  return (
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    codePoint >= 0x10000
  );
}

function refuse(code: string, found: readonly Unprintable[]): void {
  if (found.length === 0) return;
  const signsAt = new Map<string, string[]>();
  for (const { character, codePoint, places } of found)
    for (const place of places) {
      const signs = signsAt.get(place) ?? [];
      signs.push(character === '' ? codePoint : `${character} ${codePoint}`);
      signsAt.set(place, signs);
    }
  // Each place once, however many characters in it: a line for each would say the same field over and over.
  const lines = [...signsAt].map(([place, signs]) => {
    const more = signs.length > namedSigns ? ` … (${signs.length})` : '';
    return `${signs.slice(0, namedSigns).join(', ')}${more} — ${place}`;
  });
  const list = lines.slice(0, listedPlaces).join('\n');
  throw new DeskError(code, {
    count: found.length,
    list,
    more: Math.max(0, lines.length - listedPlaces),
  });
}

/** A text may be set in any face, so every face must have the character. */
function canPrint(codePoint: number, faces: Faces): boolean {
  return faces.regular.has(codePoint) && faces.bold.has(codePoint) && faces.title.has(codePoint);
}

/** Control characters, lone surrogates and private use are named by number: showing them shows nothing. */
function isInvisible(codePoint: number): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zs}]/u.test(String.fromCodePoint(codePoint));
}
