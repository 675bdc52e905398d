import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { runningTitle } from '../../../assessments/dossier/running-title.ts';
import { readingOrder, type Spoken } from '../../../assessments/dossier/reading-order.ts';
import { compareText } from '../compare-text.ts';
import { unzip } from '../excel/unzip.ts';
import { comparable } from '../printable.ts';
import { chartFigures, figureTexts } from './chart-figures.ts';
import { readPart } from './read-word.ts';

/** Every text of a dossier in the order a Word file says it: charts by their figures, page numbers left to Word. */
export function spokenInWord(dossier: DossierDocument): Spoken[] {
  return readingOrder(dossier, (charts) => figureTexts(chartFigures(charts, dossier.language))).filter(
    (one) => one.kind === 'text',
  );
}

/** What was read of a Word file: where it parts from its model, null when it agrees, and how many pages it counts. */
export interface FoundInWord {
  readonly difference: string | null;
  readonly pages: number;
}

/**
 * Opens a written Word file and compares it with the model: every text in order, nothing missing and nothing extra;
 * fingerprint, edition and sample mark in its head and foot; nothing that points outside or runs.
 */
export async function compareWord(bytes: Uint8Array, dossier: DossierDocument): Promise<FoundInWord> {
  const parts = await unzip(bytes, () => true);
  const xmlOf = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8');
  const foreign = Object.keys(parts).find(
    (name) =>
      /vba|embeddings|activeX|\.bin$/i.test(name) ||
      (name.endsWith('.rels') && /TargetMode="External"/i.test(xmlOf(name))),
  );
  const body = comparable(readPart(xmlOf('word/document.xml')).text);
  return {
    difference: foreign ?? compareText(spokenInWord(dossier), [body]) ?? compareMargins(parts, dossier),
    pages: pagesOf(xmlOf('word/footer1.xml')),
  };
}

function compareMargins(
  parts: Readonly<Record<string, Uint8Array>>,
  dossier: DossierDocument,
): string | null {
  const { running } = dossier.meta;
  const textOf = (kind: string): string[] =>
    Object.keys(parts)
      .filter((name) => new RegExp(`^word/${kind}\\d+\\.xml$`).test(name))
      .map((name) => comparable(readPart(Buffer.from(parts[name] ?? []).toString('utf8')).text));
  const heads = textOf('header');
  const feet = textOf('footer');
  const inHead = [running.enterprise, running.sampleMark ?? '', runningTitle(dossier)];
  const missing =
    inHead.find((text) => !heads.some((head) => head.includes(comparable(text)))) ??
    [running.fingerprint, running.edition].find(
      (text) => !feet.every((foot) => foot.includes(comparable(text))),
    );
  return missing ?? null;
}

/** The number of pages as estimated when the file was written; 0 where it was not. */
function pagesOf(footer: string): number {
  const found = /NUMPAGES.*?<w:t[^>]*>(\d+)</.exec(footer);
  return found === null ? 0 : Number(found[1]);
}
